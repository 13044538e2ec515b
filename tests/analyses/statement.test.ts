import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ANALYSES, callSql, createMacroSql, readableSql, refusalText} from "#analyses";
import type {AnyAnalysis} from "#analyses";
import {budgetIndex} from "../../src/analyses/queries.ts";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(async () => {
  await engine.start();
  for (const analysis of ANALYSES) await engine.query(createMacroSql(analysis));
});
afterAll(() => engine.close());

async function ask(sql: string) {
  return (await engine.query(sql)).rows;
}

describe("an analysis as a function in SQL", () => {
  test("answers with its defaults, by place and by name", async () => {
    const usual = await ask("FROM budget_index() WHERE budget_line = 'associations'");
    expect(usual.map((row) => row["nominal_index"])[0]).toBe(100);
    expect(await ask("FROM budget_index(2013)")).toEqual(
      await ask("FROM budget_index(base_year := 2013)"),
    );
    expect(await ask("SELECT count(*)::INTEGER AS n FROM budget_index()")).toEqual([{n: 25}]);
  });

  test.each(ANALYSES.map((analysis) => [analysis.id, analysis] as const))(
    "%s gives the rows and columns of the typed query",
    async (id, analysis) => {
      const macro = await engine.query(`FROM ${id}()`);
      const direct = await engine.query(readableSql(analysis, {}));
      expect(macro.rows).toEqual(direct.rows);
      expect(macro.columns.map(({name, type}) => ({name, type}))).toEqual(
        analysis.columns.map(({name, type}) => ({name, type})),
      );
    },
  );

  test.each([
    ["a year that is not there", "FROM budget_index(1999)"],
    ["a year that a cast would round", "FROM budget_index(2013.4)"],
    ["no value at all", "FROM budget_index(NULL)"],
    ["a value of another type", "FROM budget_index(2011, 'cpi2')"],
    ["in a count", "SELECT count(*) FROM budget_index(1999)"],
    ["in a join", "FROM budget_line JOIN budget_index(1999) ON code = budget_line"],
  ])("refuses %s", async (_, sql) => {
    await expect(ask(sql)).rejects.toThrow(/is one of .*, not /);
  });

  test("says what it refuses in both languages", () => {
    expect(
      refusalText(
        "Invalid Input Error: budget_index: x is een van 1 | EN: budget_index: x is one of 1",
      ),
    ).toEqual({nl: "budget_index: x is een van 1", en: "budget_index: x is one of 1"});
    expect(refusalText("Catalog Error: no such table")).toBeNull();
  });
});

describe("the call", () => {
  test("names only what differs from the default", () => {
    expect(callSql(budgetIndex, {base_year: 2011})).toBe("FROM budget_index()");
    expect(callSql(budgetIndex, {base_year: 2013, price_series: "cpi"})).toBe(
      "FROM budget_index(base_year := 2013)",
    );
  });
});

describe("the readable statement", () => {
  const analysis: AnyAnalysis = {
    ...budgetIndex,
    params: [
      {
        ...budgetIndex.params[0]!,
        name: "word",
        type: "VARCHAR",
        default: "it's",
        domain: [{value: "it's", label: {nl: "", en: ""}}],
      },
    ],
    sql: "SELECT $word::VARCHAR AS a, '$other' AS b, $$word$$ AS c",
  };

  test("holds each parameter as a typed literal, and nothing else is touched", () => {
    expect(readableSql(analysis, {})).toBe(
      "SELECT 'it''s'::VARCHAR AS a, '$other' AS b, $$word$$ AS c",
    );
  });
});
