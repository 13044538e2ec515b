import {flushSync} from "svelte";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import type {Column} from "#engine";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {EngineRows, PAGE_ROWS} from "../../src/ui/grid/engine-rows.svelte.ts";

const engine = createNativeEngine();
const asked: string[] = [];
const spy = {
  query: (sql: string, options?: Parameters<typeof engine.query>[1]) => {
    asked.push(sql);
    return engine.query(sql, options);
  },
};
const ROWS = 20_000;

beforeAll(async () => {
  await engine.query(
    `CREATE TABLE long AS SELECT i::INT AS n, 'rij ' || i AS txt1 FROM range(${ROWS}) r(i)`,
  );
});
afterAll(() => engine.close());

async function openRows(): Promise<EngineRows> {
  const first = await engine.query("SELECT * FROM long", {rowLimit: 1000});
  const rows = new EngineRows(spy, "long", first);
  await vi.waitFor(() => expect(rows.status).toBe("ready"));
  return rows;
}

describe("the rows of a long table", () => {
  test("are counted, and the first ones are not asked for again", async () => {
    asked.length = 0;
    const rows = await openRows();
    expect([rows.count, rows.total]).toEqual([ROWS, ROWS]);
    rows.show(0, 900);
    flushSync();
    expect(rows.at(999)).toEqual({n: 999, txt1: "rij 999"});
    expect(asked).toHaveLength(2); // the count, and the last rows to fit the columns to
  });

  test("come by pages, of which those in sight and not those passed over are fetched", async () => {
    const rows = await openRows();
    asked.length = 0;
    for (let from = 2000; from <= 19_000; from += 1000) rows.show(from, from + 20);
    expect(rows.at(19_010)).toBeNull();
    await vi.waitFor(() => expect(rows.at(19_010)).toEqual({n: 19_010, txt1: "rij 19010"}));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test("are forgotten far from what is in sight", async () => {
    const rows = await openRows();
    for (let from = 0; from < ROWS; from += PAGE_ROWS) {
      rows.show(from, from + PAGE_ROWS);
      await vi.waitFor(() => expect(rows.at(from)).not.toBeNull());
    }
    expect(rows.at(0)).toBeNull();
    expect(rows.at(ROWS - 1)).not.toBeNull();
  });

  test("are sorted and filtered in the engine; the old ones stand until then", async () => {
    const rows = await openRows();
    rows.arrange({
      sorting: {column: "n", descending: true},
      filters: new Map([["txt1", {type: "contains", text: "99"}]]),
    });
    expect(rows.status).toBe("busy");
    expect(rows.at(0)).toEqual({n: 0, txt1: "rij 0"});
    await vi.waitFor(() => expect(rows.status).toBe("ready"));
    // Of the numbers below 20,000 those with "99": 19999 first.
    expect(rows.at(0)).toEqual({n: 19_999, txt1: "rij 19999"});
    const expected = Array.from({length: ROWS}, (_, n) => n).filter((n) => `${n}`.includes("99"));
    expect(rows.count).toBe(expected.length);
    const read = await rows.read(0, rows.count);
    expect(read.map(({n}) => n)).toEqual(expected.toReversed());
    rows.close();
  });

  test("of the last arrangement win, however soon it comes", async () => {
    const rows = await openRows();
    const by = (descending: boolean) =>
      rows.arrange({sorting: {column: "n", descending}, filters: new Map()});
    by(true);
    by(false);
    by(true);
    await vi.waitFor(() => expect(rows.status).toBe("ready"));
    expect(rows.at(0)).toMatchObject({n: ROWS - 1});
    rows.close();
  });

  test("that the engine no longer has are told of", async () => {
    const rows = await openRows();
    await engine.query("CREATE TABLE spare AS FROM long");
    await engine.query("DROP TABLE long");
    rows.show(15_000, 15_020);
    await vi.waitFor(() => expect(rows.status).toBe("failed"));
    await engine.query("ALTER TABLE spare RENAME TO long");
  });

  test("have profiles, each asked for once", async () => {
    const rows = await openRows();
    const column = rows.columns.find(({name}) => name === "n") as Column;
    const first = rows.profile(column);
    expect(rows.profile(column)).toBe(first);
    expect(await first).toMatchObject({rows: ROWS, nulls: 0, distinct: ROWS, min: 0});
  });
});
