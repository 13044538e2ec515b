import {describe, expect, test} from "vitest";
import {messages} from "#base";
import {EngineLostError, QueryError} from "#engine";
import type {QueryOptions, Table} from "#engine";
import {toNotebook} from "#notebook";
import type {EngineState} from "../../src/ui/state/engine-state.svelte.ts";
import {QueryRun} from "../../src/ui/state/query-run.svelte.ts";
import {lineAndColumn, toMistake} from "../../src/ui/query/mistake.ts";

const TABLE: Table = {columns: [], rows: [], truncated: false, durationMs: 1};

/** An engine whose answers are given by hand. */
function handEngine() {
  const calls: {resolve: (table: Table) => void; reject: (error: unknown) => void}[] = [];
  const query = (_sql: string, {signal}: QueryOptions = {}) =>
    new Promise<Table>((resolve, reject) => {
      calls.push({resolve, reject});
      signal?.addEventListener("abort", () => reject(signal.reason));
    });
  return {calls, engine: {query} as unknown as EngineState}; // a run asks queries only
}

describe("a query run", () => {
  test("keeps the old answer until the new one is there", async () => {
    const {calls, engine} = handEngine();
    const run = new QueryRun(engine);
    const first = run.run("select 1");
    calls[0]?.resolve(TABLE);
    await first;
    expect(run.state).toEqual({status: "done", sql: "select 1"});
    const second = run.run("select 2");
    expect(run.state.status).toBe("running");
    expect(run.answer?.sql).toBe("select 1");
    calls[1]?.reject(new QueryError("no", {type: "Binder", sql: "select 2"}));
    await second;
    expect(run.state.status).toBe("refused");
    expect(run.answer?.sql).toBe("select 1");
  });

  test("is overtaken by a newer one", async () => {
    const {calls, engine} = handEngine();
    const run = new QueryRun(engine);
    const slow = run.run("slow");
    const fast = run.run("fast");
    calls[1]?.resolve(TABLE);
    await Promise.all([slow, fast]);
    expect(run.state).toEqual({status: "done", sql: "fast"});
  });

  test("can be cancelled, says so when the engine was lost, and refuses a blank question", async () => {
    const {calls, engine} = handEngine();
    const run = new QueryRun(engine);
    const cancelled = run.run("select 1");
    run.cancel();
    await cancelled;
    expect(run.state).toEqual({status: "cancelled"});
    const lost = run.run("select 2");
    calls[1]?.reject(new EngineLostError("gone"));
    await lost;
    expect(run.state).toEqual({status: "lost"});
    await run.run("  \n");
    expect(run.state).toEqual({status: "blank"});
    expect(calls).toHaveLength(2);
  });
});

describe("several statements", () => {
  /** An engine that answers by a rule, and what it was asked. */
  function ruleEngine(rule: (sql: string) => Table | Error) {
    const asked: string[] = [];
    const query = async (sql: string) => {
      asked.push(sql);
      const answer = rule(sql);
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return {asked, engine: {query} as unknown as EngineState};
  }
  const ROWS: Table = {...TABLE, columns: [{name: "n", type: "INTEGER", kind: "number"}]};

  test("run one by one, and the last with rows is shown", async () => {
    const {asked, engine} = ruleEngine((sql) => (sql.startsWith("create") ? TABLE : ROWS));
    const run = new QueryRun(engine);
    await run.run("create table a as select 1; from a;\ncreate table b as from a -- klaar");
    expect(asked).toEqual(["create table a as select 1", "from a", "create table b as from a"]);
    expect(run.answer).toEqual({sql: "from a", table: ROWS, part: {nr: 2, of: 3}});
    expect(run.state.status).toBe("done");
  });

  test("stop at the one that is refused, with its place in the whole", async () => {
    const {asked, engine} = ruleEngine((sql) =>
      sql === "from x"
        ? new QueryError("no", {type: "Catalog", sql, range: {from: 5, to: 6}})
        : ROWS,
    );
    const run = new QueryRun(engine);
    await run.run("select 1; from x; select 2");
    expect(asked).toEqual(["select 1", "from x"]);
    expect(run.state).toMatchObject({
      status: "refused",
      part: {nr: 2, of: 3},
      error: {range: {from: 15, to: 16}, sql: "select 1; from x; select 2"},
    });
    expect(run.answer).toBe(null);
  });

  test("read the cells of the open notebook by their bare names", async () => {
    const {asked, engine} = ruleEngine((sql) =>
      sql.includes("oeps")
        ? new QueryError("no", {
            type: "Binder",
            sql,
            range: {from: sql.indexOf("oeps"), to: sql.length},
          })
        : ROWS,
    );
    const notebook = toNotebook({cells: [{kind: "sql", name: "bron", body: "select $k as x"}]});
    const names = [{name: "bron", type: "table" as const, detail: "", columns: []}];
    const run = new QueryRun(engine, undefined, () => ({
      schema: "nb_3",
      notebook,
      literals: new Map([["k", "7"]]),
      names,
    }));
    await run.run("from bron, main.bron");
    expect(asked.at(-1)).toBe('from "nb_3"."bron", main.bron');
    // What is asked again for its origin, or put in a notebook, stands alone.
    expect(run.answer).toMatchObject({
      cells: ["bron"],
      sql: expect.stringContaining("select 7 as x"),
    });
    await run.run("from bron where oeps");
    expect(run.state).toMatchObject({status: "refused", error: {range: {from: 16, to: 20}}});
  });
});

describe("a mistake", () => {
  test("is counted in lines and in characters as people count them", () => {
    expect(lineAndColumn("select 1,\n'é👍', x", {from: 17, to: 18})).toEqual({line: 2, column: 7});
  });

  test("offers what can stand in its place", () => {
    const explained = {text: "Er is geen kolom x.", engineText: "no", fixes: ["a", "b"]};
    const mistake = toMistake({from: 7, to: 8}, explained, messages("nl"));
    expect(mistake?.message).toBe("Er is geen kolom x.");
    expect(mistake?.fixes.map(({label}) => label)).toEqual(["Vervang door a", "Vervang door b"]);
    expect(toMistake(null, explained, messages("nl"))).toBe(null);
  });
});
