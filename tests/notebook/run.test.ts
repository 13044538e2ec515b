import {describe, expect, test} from "vitest";
import {EngineLostError, QueryError} from "#engine";
import type {Engine, QueryOptions, Table} from "#engine";
import {toNotebook} from "../../src/notebook/change.ts";
import {parseNotebook} from "../../src/notebook/markdown.ts";
import {runNotebook, toTables} from "../../src/notebook/run.ts";

const TABLE: Table = {columns: [], rows: [{x: 1}], truncated: false, durationMs: 1};

/** An engine that notes what it is asked, and answers by a rule. */
function fakeEngine(answer: (sql: string) => Table | Error = () => TABLE) {
  const asked: string[] = [];
  const options: QueryOptions[] = [];
  const query = async (sql: string, given: QueryOptions = {}): Promise<Table> => {
    given.signal?.throwIfAborted();
    asked.push(sql);
    options.push(given);
    const answered = answer(sql);
    if (answered instanceof Error) throw answered;
    return answered;
  };
  const engine: Pick<Engine, "query"> = {query};
  return {engine: engine as Engine, asked, options}; // runNotebook only queries
}

const notebook = toNotebook({
  cells: [
    {kind: "prose", body: "Hier"},
    {kind: "sql", name: "a", body: "select 1 as x; -- klaar"},
    {kind: "chart", body: "data: a"},
    {kind: "sql", body: "from a"},
  ],
});

describe("runNotebook", () => {
  test("keeps each result as a table, in the order of the document", async () => {
    const {engine, asked} = fakeEngine();
    const results = await runNotebook(notebook, engine);
    expect(asked).toEqual([
      'CREATE OR REPLACE TABLE "a" AS (\nselect 1 as x  -- klaar\n)',
      'SELECT * FROM "a"',
      'CREATE OR REPLACE TABLE "cell-4" AS (\nfrom a\n)',
      'SELECT * FROM "cell-4"',
    ]);
    expect([...results]).toEqual([
      // The time of making the table and of reading it.
      ["a", {status: "done", table: {...TABLE, durationMs: 2}}],
      ["cell-4", {status: "done", table: {...TABLE, durationMs: 2}}],
    ]);
    expect([...toTables(results).keys()]).toEqual(["a", "cell-4"]);
  });

  test("a refused query is a failed result with its place in the cell, and leaves no old table", async () => {
    const shift = 'CREATE OR REPLACE TABLE "a" AS (\n'.length;
    const {engine, asked} = fakeEngine((sql) =>
      sql.includes('"a" AS')
        ? new QueryError("geen x", {
            type: "Binder",
            sql,
            range: {from: shift + 7, to: shift + 900},
            candidates: ["y"],
          })
        : TABLE,
    );
    const results = await runNotebook(notebook, engine);
    expect(results.get("a")).toEqual({
      status: "failed",
      error: {message: "geen x", type: "Binder", range: {from: 7, to: 23}, candidates: ["y"]},
    });
    expect(results.get("cell-4")?.status).toBe("done");
    expect(asked[1]).toBe('DROP TABLE IF EXISTS "a"');
    expect([...toTables(results).keys()]).toEqual(["cell-4"]);
  });

  test.each([
    [null, null],
    [{from: 3, to: 5}, null],
    [{from: 1e6, to: 2e6}, null],
  ])("a place outside of the cell is dropped: %j", async (range, expected) => {
    const {engine} = fakeEngine((sql) => new QueryError("x", {type: "Parser", sql, range}));
    const result = (await runNotebook(notebook, engine)).get("a");
    expect(result).toMatchObject({status: "failed", error: {range: expected}});
  });

  test("does not replace tables that hold data", async () => {
    const {engine, asked} = fakeEngine();
    const results = await runNotebook(notebook, engine, {reserved: ["a"]});
    expect(results.get("a")).toMatchObject({status: "failed", error: {type: "ReservedName"}});
    expect(asked.some((sql) => sql.includes('"a"'))).toBe(false);
  });

  test("a lost engine rejects", async () => {
    const {engine} = fakeEngine(() => new EngineLostError("weg"));
    await expect(runNotebook(notebook, engine)).rejects.toThrow(EngineLostError);
  });

  test("stops with the signal's reason", async () => {
    const abort = new AbortController();
    const {engine, asked} = fakeEngine(() => {
      abort.abort(new Error("genoeg"));
      return TABLE;
    });
    await expect(runNotebook(notebook, engine, {signal: abort.signal})).rejects.toThrow("genoeg");
    expect(asked).toHaveLength(1);
  });

  test("passes the row limit to the reading query only", async () => {
    const {engine, options} = fakeEngine();
    await runNotebook(notebook, engine, {rowLimit: 5});
    expect(options.map(({rowLimit}) => rowLimit)).toEqual([undefined, 5, undefined, 5]);
  });

  test("a second cell of a name does not overwrite the first", async () => {
    const twice = parseNotebook("```sql {#a}\n1\n```\n```sql {#a}\n2\n```\n");
    const {engine, asked} = fakeEngine();
    await runNotebook(twice, engine);
    expect(asked.filter((sql) => sql.startsWith('CREATE OR REPLACE TABLE "a"'))).toHaveLength(1);
  });
});
