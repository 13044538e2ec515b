import {describe, expect, test} from "vitest";
import type {Row, Table} from "#engine";
import {TracedAnswer} from "../../src/ui/query/traced-answer.ts";

function table(names: readonly string[], rows: readonly Row[]): Table {
  const columns = names.map((name) => ({name, type: "INTEGER", kind: "number" as const}));
  return {columns, rows, truncated: false, durationMs: 1};
}

const ANSWER = table(
  ["role", "n"],
  [
    {role: "a", n: 1},
    {role: "b", n: 2},
    {role: "b", n: 2},
  ],
);
/** The same rows in another order, as an engine may give them without ORDER BY. */
const TRACED = table(
  ["role", "n", "ids", "own"],
  [
    {role: "b", n: 2, ids: ["f2"], own: ["f2"]},
    {role: "b", n: 2, ids: ["f3"], own: []},
    {role: "a", n: 1, ids: ["f1", "f4"], own: ["f4"]},
  ],
);

describe("the figures behind an answer", () => {
  const traced = new TracedAnswer(ANSWER, TRACED, {
    rowIds: "ids",

    uses: [{at: 1, name: "n", use: "adds", ids: "own", parts: []}],
  });

  test("are found by what a row shows, in whatever order the rows came", () => {
    expect(traced.figuresOf({role: "a", n: 1}, "role")).toEqual({ids: ["f1", "f4"], ofRow: true});
  });

  test("are those of the column where it has its own", () => {
    expect(traced.figuresOf({role: "a", n: 1}, "n")).toEqual({ids: ["f4"], ofRow: false});
  });

  test("are shared by rows that show the same", () => {
    expect(traced.figuresOf({role: "b", n: 2}, "role")?.ids).toEqual(["f2", "f3"]);
  });

  test("are unknown, not none, for a row that is not there", () => {
    expect(traced.figuresOf({role: "c", n: 1}, "n")).toBeNull();
  });

  test("are found though the last digits of a sum differ", () => {
    const answer = table(["n"], [{n: 417851.63999999996}]);
    const again = table(["n", "ids"], [{n: 417851.64, ids: ["f1"]}]);
    const sum = new TracedAnswer(answer, again, {rowIds: "ids", uses: []});
    expect(sum.figuresOf(answer.rows[0] ?? {}, "n")?.ids).toEqual(["f1"]);
  });

  test("are each counted once", () => {
    expect([...traced.figureIds].sort()).toEqual(["f1", "f2", "f3", "f4"]);
    // A heading may name a year too. A number counts as a year to the reader only in a column of years.
    expect(traced.rows[2]).toMatchObject({figureIds: ["f1", "f4"], values: ["role", "n", "a"]});
  });
});
