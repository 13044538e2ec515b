import {describe, expect, test} from "vitest";
import {EngineLostError, QueryError} from "#engine";
import type {Engine, QueryOptions, Table} from "#engine";
import {toNotebook} from "../../src/notebook/change.ts";
import {parseNotebook} from "../../src/notebook/markdown.ts";
import {runNotebook, toTables} from "../../src/notebook/run.ts";

const TABLE: Table = {columns: [], rows: [{x: 1}], truncated: false, durationMs: 1};

/** An engine that notes what it keeps and forgets, and answers by a rule. */
function fakeEngine(answer: (question: string) => Table | Error = () => TABLE) {
  const asked: string[] = [];
  const options: QueryOptions[] = [];
  const engine: Pick<Engine, "keep" | "forget"> = {
    keep: async ({schema, name}, question, given = {}) => {
      given.signal?.throwIfAborted();
      asked.push(`${schema}.${name}: ${question}`);
      options.push(given);
      const answered = answer(question);
      if (answered instanceof Error) throw answered;
      return answered;
    },
    forget: async ({schema, name}) => void asked.push(`forget ${schema}.${name}`),
  };
  return {engine, asked, options};
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
  test("keeps each result as a table of the notebook, in the order of the document", async () => {
    const {engine, asked} = fakeEngine();
    const results = await runNotebook(notebook, engine, {schema: "nb_7"});
    expect(asked).toEqual([
      "nb_7.a: select 1 as x; -- klaar",
      // What it reads is the cell, whatever else has that name.
      'nb_7.cell-4: from "nb_7"."a"',
    ]);
    expect([...results]).toEqual([
      ["a", {status: "done", table: TABLE}],
      ["cell-4", {status: "done", table: TABLE}],
    ]);
    expect([...toTables(results).keys()]).toEqual(["a", "cell-4"]);
  });

  test("a refused query is a failed result with its place in the cell, and leaves no old table", async () => {
    const {engine, asked} = fakeEngine((question) =>
      question.startsWith("from")
        ? new QueryError("geen x", {
            type: "Binder",
            sql: question,
            range: {from: 5, to: 15},
            candidates: ["y"],
          })
        : TABLE,
    );
    const results = await runNotebook(notebook, engine);
    expect(results.get("cell-4")).toMatchObject({
      status: "failed",
      error: {message: "geen x", type: "Binder", range: {from: 5, to: 6}, candidates: ["y"]},
    });
    expect(results.get("a")?.status).toBe("done");
    expect(asked.at(-1)).toBe("forget nb_0.cell-4");
    expect([...toTables(results).keys()]).toEqual(["a"]);
  });

  test("an empty cell asks nothing", async () => {
    const {engine, asked} = fakeEngine();
    const empty = toNotebook({cells: [{kind: "sql", name: "a", body: "-- later\n;"}]});
    expect([...(await runNotebook(empty, engine))]).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("does not replace tables that hold data", async () => {
    const {engine, asked} = fakeEngine();
    const results = await runNotebook(notebook, engine, {reserved: ["a"]});
    expect(results.get("a")).toMatchObject({status: "failed", error: {type: "ReservedName"}});
    expect(asked.some((each) => each.includes("nb_0.a"))).toBe(false);
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

  test("passes the row limit on", async () => {
    const {engine, options} = fakeEngine();
    await runNotebook(notebook, engine, {rowLimit: 5});
    expect(options.map(({rowLimit}) => rowLimit)).toEqual([5, 5]);
  });

  test("a second cell of a name does not overwrite the first", async () => {
    const twice = parseNotebook("```sql {#a}\n1\n```\n```sql {#a}\n2\n```\n");
    const {engine, asked} = fakeEngine();
    await runNotebook(twice, engine);
    expect(asked.filter((each) => each.startsWith("nb_0.a:"))).toHaveLength(1);
  });
});
