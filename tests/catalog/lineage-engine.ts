import type {Engine, Row, Table} from "#engine";
import {traceLineage} from "../../src/catalog/lineage/lineage.ts";
import type {Lineage, LineageSchema} from "../../src/catalog/lineage/lineage.ts";
import {openCurated, pkg} from "../data/package.ts";

/**
 * What the tests add to the curated tables: a macro that carries lists of ids, and nine figures that can be
 * checked by hand, named by line and year: `bp2016-vek-fov-2013` is 293 (thousands of euro).
 */
const ADDED = [
  `CREATE MACRO budget_per_period(least) AS TABLE
    SELECT period, sum(value) AS total, list(figure_id) AS figure_ids
    FROM budget_main WHERE value >= least GROUP BY period`,
  `CREATE VIEW vek AS
    SELECT figure_id, budget_line AS line, CAST(period AS INTEGER) AS year, value / 1000 AS value
    FROM budget
    WHERE series = 'vek-flemish-budget' AND line IN ('fov', 'socius', 'movements')
    AND period IN ('2013', '2014', '2015')`,
];

/** An engine with the curated tables and what the tests add. */
export async function openTraced(): Promise<Engine> {
  const engine = openCurated();
  for (const sql of ADDED) await engine.query(sql);
  return engine;
}

const tables = new Map<string, "row" | "none">([
  ["figures", "row"],
  ["vek", "row"],
]);
for (const {name, schema, ...resource} of pkg.resources) {
  if (resource["veldboek:kind"] === "curation") continue;
  tables.set(name, schema.fields.some((field) => field.name === "figure_id") ? "row" : "none");
  if (resource["veldboek:kind"] === "figures") tables.set(`${name}_main`, "row");
}

/** What these tables tell about their figures. */
export const schema: LineageSchema = {
  idsOf: (name, isMacro) => {
    if (isMacro) return name === "budget_per_period" ? "list" : null;
    return tables.get(name) ?? null;
  },
  valuesOf: (_, isMacro) => (isMacro ? ["total"] : ["value", "printed"]),
};

/** A rewritten query; anything else throws. */
export type Rewritten = Extract<Lineage, {readonly status: "rewritten"}>;

/** Traces a query that can be rewritten. */
export function rewrite(sql: string): Rewritten {
  const lineage = traceLineage(sql, schema);
  if (lineage.status !== "rewritten") throw new Error(`${lineage.obstacle}: ${sql}`);
  return lineage;
}

/** All rows of an answer. */
export function ask(engine: Engine, sql: string): Promise<Table> {
  return engine.query(sql, {rowLimit: 1_000_000});
}

/** The ids in a column of a row, which must be a list. */
export function idsIn(row: Row | undefined, column: string): readonly string[] {
  const ids = row?.[column];
  if (!Array.isArray(ids)) throw new Error(`No list of ids in ${column}.`);
  return ids.map(String);
}

/** Names of the columns of ids, each once. */
export function addedColumns({rowIds, uses}: Rewritten): readonly string[] {
  const own = uses.flatMap(({ids, parts}) => [
    ...(ids === null ? [] : [ids]),
    ...parts.map((part) => part.ids),
  ]);
  return [...new Set([rowIds, ...own])];
}

/** Rows as "values < ids of the row | place: ids of one column", in which `bp2016-vek-` is left out. */
export async function printIds(engine: Engine, sql: string): Promise<readonly string[]> {
  const lineage = rewrite(sql);
  const {rowIds, cellIds} = lineage;
  const {columns, rows} = await ask(engine, lineage.sql);
  const own = columns.slice(0, columns.length - addedColumns(lineage).length);
  return rows.map((row) => {
    const print = (column: string): string =>
      idsIn(row, column)
        .map((id) => id.replace("bp2016-vek-", ""))
        .join(" ");
    const values = own.map(({name}) => String(row[name])).join(" ");
    const cells = [...cellIds].map(([at, column]) => ` | ${at}: ${print(column)}`);
    return `${values} < ${print(rowIds)}${cells.join("")}`.trim();
  });
}

/** Lines of "SQL => what is expected". */
export function readCases(text: string): readonly (readonly [string, string])[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const at = line.lastIndexOf("=>");
    return [line.slice(0, at).trim(), line.slice(at + 2).trim()];
  });
}
