import {describe, expect, test} from "vitest";
import {completeSql} from "../../src/ui/editor/complete-sql.ts";
import type {SqlNames} from "../../src/ui/editor/complete-sql.ts";
import {functionCompletions} from "../../src/ui/editor/completion.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {FUNCTIONS_SQL} from "../../src/ui/editor/completion.ts";

const table = (name: string, ...columns: string[]) => ({
  name,
  detail: "",
  columns: columns.map((label) => ({label, type: "property"})),
});

const engine = createNativeEngine();
const {rows} = await engine.query(FUNCTIONS_SQL);
await engine.close();

const NAMES: SqlNames = {
  tables: [
    table("budget", "measure", "value", "date_start", "value_bound"),
    table("budget_main", "measure", "value", "year", "breakdown"),
    table("workforce", "role", "value"),
    table("workforce_main", "role", "value", "year"),
    table("vraag", "Personen", "jaar"),
  ],
  inputs: [
    {label: "$grens", type: "variable"},
    {label: "$groep", type: "variable"},
  ],
  functions: [
    {label: "budget_index", type: "analysis", apply: "budget_index()"},
    ...functionCompletions(
      rows.map(({name, kind, description}) => ({
        name: String(name),
        kind: String(kind),
        description: String(description),
      })),
    ),
  ],
};

/** The first options at `|`, or at the end; asked for with Ctrl+Space where the text begins with "?". */
function offered(marked: string, count = 5): readonly string[] {
  const text = marked.replace(/^\?/, "");
  const at = text.includes("|") ? text.indexOf("|") : text.length;
  const result = completeSql(text.replace("|", ""), at, NAMES, marked.startsWith("?"));
  return (result?.options ?? []).slice(0, count).map(({label}) => label);
}

describe("nothing is offered", () => {
  test.each([
    "SELECT b.year AS jaar",
    "SELECT sum(b.value) AS totaal",
    "SELECT count(*) AS dag",
    "SELECT value AS va",
    "SELECT 1 AS b",
    "FROM budget_main b",
    "FROM budget_main AS b",
    "FROM vraag v",
    "FROM (SELECT 1) AS t(va",
    "FROM (VALUES (1, 2)) t(a, va",
    "WITH va",
    "WITH q AS (SELECT 1), va",
    "WITH RECURSIVE bud",
    "WITH q(va",
    "SELECT [va FOR va",
    "SELECT list_transform(x, lambda va",
    "WINDOW wo",
    "CREATE TABLE bu",
    "CREATE VIEW bu",
    "SELECT 12",
    "SELECT 1e",
    "SELECT 'va",
    "SELECT 'it''s va",
    "SELECT $$ va",
    "SELECT 1 -- va",
    "-- va",
    "SELECT /* va",
    "SELECT w.role",
    "SELECT w.ro",
    "FROM budget_main",
    "FROM budget",
    "SELECT year FROM budget_main GROUP BY year",
    "SELECT value IS NOT NULL",
    "SELECT",
    "SELECT value FROM",
    "SELECT year FROM budget_main GROUP",
    "SELECT sum",
    "SELECT ",
    "",
    "SELECT xyzzy",
    "SELECT $",
    "SELECT value j",
  ])("behind %j", (text) => {
    // A lone $ is the beginning of an input, and lists them.
    expect(offered(text)).toEqual(text.endsWith("$") ? ["$grens", "$groep"] : []);
  });
});

describe("the nearest is offered first", () => {
  test.each([
    ["SELECT va| FROM budget_main", ["value", "variance", "VALUES"]],
    ["SELECT val| FROM budget", ["value", "value_bound"]],
    ["FROM budget_main SELECT ye", ["year", "yearweek"]],
    ["SELECT b.va| FROM budget b", ["value", "value_bound"]],
    ["SELECT b.| FROM budget_main AS b", ["measure", "value", "year", "breakdown"]],
    ["SELECT start| FROM budget", ["starts_with", "date_start"]],
    ["SELECT * FROM workf", ["workforce", "workforce_main"]],
    ["SELECT * FROM main", ["budget_main", "workforce_main"]],
    ["SELECT * FROM budget, workf", ["workforce", "workforce_main"]],
    ["SELECT * FROM budget JOIN vra", ["vraag"]],
    ["FROM budget_ind", ["budget_index"]],
    ["WITH tussen AS (FROM budget) FROM tus", ["tussen"]],
    ["SELECT Pers| FROM vraag", ["Personen"]],
    ["SELECT sum(va| FROM vraag, workforce", ["value", "variance", "VALUES"]],
    ["SELECT * FROM budget WHERE value > $gr", ["$grens", "$groep"]],
    ["SELECT CAST(value AS int", []],
    ["SELECT CAST(value AS inte", ["INTEGER", "INTERVAL"]],
    ["SELECT value::dou", ["DOUBLE"]],
    ["SELECT * FROM budget_main gro", ["GROUP", "GROUPING"]],
    ["SELECT coun", ["count", "count_if", "countif", "approx_count_distinct"]],
    ["SELECT cou", ["count"]],
    ["SELECT row_n", ["row_number"]],
    ["SELECT sum(value) AS totaal FROM budget ORDER BY tot", ["totaal"]],
    ["SELECT * FROM budget WHERE mea", ["measure", "mean"]],
    ["se", ["SELECT", "SEMI"]],
  ])("%s", (text, expected) => {
    if (expected.length === 0) expect(offered(text)).toEqual([]);
    else expect(offered(text).slice(0, expected.length)).toEqual(expected);
  });

  test("where a statement begins, the words that it can begin with", () => {
    expect(offered("?", 3)).toEqual(["SELECT", "FROM", "WITH"]);
    expect(offered("?SELECT 1;\n", 3)).toEqual(["SELECT", "FROM", "WITH"]);
    expect(offered("se", 1)).toEqual(["SELECT"]);
    expect(offered("?SELECT ", 40)).not.toContain("FROM");
  });

  test("asked for, everything that fits is listed", () => {
    expect(offered("?SELECT | FROM budget_main", 4)).toEqual([
      ...["measure", "value", "year", "breakdown"],
    ]);
    expect(offered("?SELECT year| FROM budget_main")).toContain("yearweek");
    expect(offered("?SELECT * FROM ", 99)).toEqual(
      expect.arrayContaining(["budget", "vraag", "budget_index", "range"]),
    );
    expect(offered("?SELECT 1 AS ")).toEqual([]);
    expect(offered("?SELECT x.| FROM vraag")).toEqual(["Personen", "jaar"]);
  });

  test("the inside of the engine is in no list", () => {
    const all = offered("?SELECT ", 2000);
    expect(all).toEqual(expect.arrayContaining(["sum", "strftime", "list_sort", "row_number"]));
    expect(all.filter((name) => /^(?:pg|has|inet|test|pragma|parse)_/.test(name))).toEqual([]);
    expect(all.filter((name) => /logging|duckdb_log|read_|privilege|txid/.test(name))).toEqual([]);
    expect(all.filter((name) => name.startsWith("duckdb_"))).toHaveLength(4);
  });
});
