import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parseNotebook, readAnalysisCell, runNotebook, standaloneSql} from "#notebook";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

function notebook(body: string) {
  const text = `---\nformat: veldboek/1\ntitle: T\nlang: nl\n---\n\n\`\`\`analysis {#index}\n${body}\n\`\`\`\n\n\`\`\`sql {#last}\nSELECT budget_line, real_index FROM index WHERE year = 2015 ORDER BY 1\n\`\`\`\n`;
  const parsed = parseNotebook(text);
  const {problems} = parsed;
  expect(problems).toEqual([]);
  return parsed;
}

describe("an analysis cell", () => {
  test("answers with its parameters, and later cells read it", async () => {
    const results = await runNotebook(
      notebook("analysis: budget_index\nparams: {base_year: 2013, price_series: gdp_deflator}"),
      engine,
    );
    const last = results.get("last");
    expect(last?.status).toBe("done");
    // Institutions: 19,280 of 2015 at prices of 2013 against 19,543; the GDP deflator rose by 0.8404 %
    // in 2014 and by 1.1218 % in 2015.
    const rows = last?.status === "done" ? last.table.rows : [];
    const institutions = rows.find((row) => row["budget_line"] === "institutions");
    expect(institutions?.["real_index"]).toBeCloseTo(
      (100 * 19280) / 19543 / (1.00840395739536 * 1.0112183847077587),
      6,
    );
  });

  test("takes its defaults without parameters", async () => {
    const results = await runNotebook(notebook("analysis: budget_index"), engine);
    expect(results.get("index")).toMatchObject({status: "done"});
  });

  test.each([
    ["an unknown analysis", "analysis: budget_indx", "UnknownAnalysis"],
    ["no analysis", "params: {base_year: 2013}", "UnknownAnalysis"],
    ["a value that is not there", "analysis: budget_index\nparams: {base_year: 1999}", "Parameter"],
    ["an unknown parameter", "analysis: budget_index\nparams: {year: 2013}", "Parameter"],
    [
      "SQL for a value",
      `analysis: budget_index\nparams: {price_series: "'; DROP TABLE budget"}`,
      "Parameter",
    ],
  ])("fails by itself for %s", async (_, body, type) => {
    const results = await runNotebook(notebook(body), engine);
    expect(results.get("index")).toMatchObject({status: "failed", error: {type}});
  });

  test("that is refused fails with the reason", async () => {
    const body = "analysis: budget_growth\nparams: {from_year: 2015, to_year: 2015}";
    const results = await runNotebook(notebook(body), engine);
    expect(results.get("index")).toMatchObject({status: "failed"});
  });

  test("stands in front of the cells that read it, as a query", () => {
    const sql = standaloneSql(notebook("analysis: budget_index"), "last");
    expect(sql).toMatch(/^WITH index AS \(\nWITH credit AS/);
    expect(standaloneSql(notebook("analysis: budget_index"), "index")).toContain("FROM credit c");
  });

  test("is read with every parameter filled in", () => {
    expect(readAnalysisCell({settings: {analysis: "budget_index"}})).toMatchObject({
      ok: true,
      params: {base_year: 2011, price_series: "cpi"},
    });
    expect(readAnalysisCell({settings: null})).toMatchObject({ok: false});
  });
});
