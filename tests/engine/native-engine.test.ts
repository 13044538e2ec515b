import {expect, test} from "vitest";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";

test("the native twin cancels, and answers after", async () => {
  const engine = createNativeEngine();
  await engine.start();
  const stop = new AbortController();
  const sql =
    "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3";
  const running = engine.query(sql, {signal: stop.signal});
  setImmediate(() => stop.abort(new Error("enough")));
  await expect(running).rejects.toThrow("enough");
  expect((await engine.query("SELECT 42 AS v")).rows).toEqual([{v: 42}]);
  expect(engine.state.status).toBe("ready");
  await engine.close();
});

test("the native twin makes its tables at the start, and again after a restart", async () => {
  const csv = async () => "a\n7\n";
  const engine = createNativeEngine({
    isGuarded: false,
    tables: [{name: "t", createSql: "CREATE TABLE t (a INTEGER)", csv}],
  });
  expect((await engine.query("FROM t")).rows).toEqual([{a: 7}]);
  await engine.query("DROP TABLE t");
  await engine.restart();
  expect((await engine.query("FROM t")).rows).toEqual([{a: 7}]);
  await engine.close();
});

test("the native twin works on one thread, where no window races with itself", async () => {
  const engine = createNativeEngine();
  const {rows} = await engine.query("SELECT current_setting('threads') AS threads");
  expect(rows).toEqual([{threads: 1}]);
  await engine.close();
});
