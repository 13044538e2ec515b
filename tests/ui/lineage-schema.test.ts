import {afterAll, beforeAll, expect, test} from "vitest";
import {ANALYSES} from "#analyses";
import {buildCatalogContent} from "../../tools/content/catalog-content.ts";
import {curatedTablesOf, lineageSchema} from "../../src/ui/query/lineage-schema.ts";
import {createAnalyses, openCurated, pkg} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

test("every table, view and analysis of the engine is known by how it names its figures", async () => {
  await createAnalyses(engine);
  const catalog = await buildCatalogContent(pkg, engine, []);
  const schema = lineageSchema(catalog);
  const {rows} = await engine.query(
    `SELECT table_name, bool_or(column_name = 'figure_id') AS named FROM duckdb_columns()
     WHERE NOT internal GROUP BY ALL`,
  );
  for (const {table_name, named} of rows) {
    const isRegister = table_name === "contradictions";
    const expected = named === true && !isRegister ? "row" : "none";
    expect(schema.idsOf(String(table_name), false), String(table_name)).toBe(expected);
  }
  for (const {id} of ANALYSES) expect(schema.idsOf(id, true)).toBe("list");
  expect(curatedTablesOf(["budget_main", "budget_index", "mine"], catalog)).toEqual([
    "budget",
    "deflator",
  ]);
  expect(curatedTablesOf(["figures"], catalog)).toContain("workforce");
  expect(schema.idsOf("my_table", false)).toBeNull();
  expect(schema.idsOf("read_csv", true)).toBeNull();
});
