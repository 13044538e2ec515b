import {afterAll, describe, expect, test} from "vitest";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {toNotebook} from "../../src/notebook/change.ts";
import {evaluateInline} from "../../src/notebook/inline-result.ts";
import {runNotebook, toTables} from "../../src/notebook/run.ts";
import {toProse} from "../../src/notebook/prose.ts";

describe("runNotebook on DuckDB", () => {
  const engine = createNativeEngine();
  afterAll(() => engine.close());

  test("later cells read earlier ones, and sentences read both", async () => {
    const notebook = toNotebook({
      cells: [
        {kind: "sql", name: "kinds", body: "values ('a', 1), ('b', 2) -- twee;"},
        {kind: "sql", name: "wide", body: "pivot kinds on col0 using sum(col1);\n;"},
        {
          kind: "sql",
          name: "total",
          body: "from kinds select sum(col1)::int as n, ['w-1'] as figure_ids",
        },
        {kind: "sql", name: "wrong", body: "select é, nothing from total"},
      ],
    });
    const results = await runNotebook(notebook, engine);
    const tables = toTables(results);
    expect([...tables.keys()]).toEqual(["kinds", "wide", "total"]);
    expect(tables.get("wide")?.columns.map(({name}) => name)).toEqual(["a", "b"]);
    expect(results.get("wrong")).toMatchObject({
      status: "failed",
      error: {type: "Binder", range: {from: 7}},
    });
    const [inline] = toProse("{{total.n | integer | expect = 3}}").values;
    if (!inline) throw new Error("no inline value");
    expect(evaluateInline(inline, tables, "nl")).toEqual({
      status: "done",
      text: "3",
      value: 3,
      holds: true,
      figureIds: ["w-1"],
    });
  });
});
