import {ANALYSES} from "#analyses";
import {traceLineage} from "#catalog";
import type {AnyAnalysis} from "#analyses";
import type {LineageSchema, OwnLists} from "#catalog";
import type {CatalogContent} from "../content/catalog-content.ts";

/** The columns of a table of figures, and of the view over all, that hold what was printed. */
const FIGURE_VALUES = ["value", "printed"];

/** How the tables, views and analyses name the figures behind their rows. */
export function lineageSchema({tables}: CatalogContent): LineageSchema {
  const analyses = new Set(ANALYSES.map(({id}): string => id));
  const names = new Map<string, "row" | "none">([["figures", "row"]]);
  const values = new Map<string, readonly string[]>();
  for (const {name, figures, columns} of tables) {
    const named = columns.some((column) => column.name === "figure_id");
    // The register of contradictions speaks of figures, it holds none.
    names.set(name, named && name !== "contradictions" ? "row" : "none");
    if (figures) names.set(`${name}_main`, "row");
    // Observations such as price indices have a column of their own for what is observed.
    else
      values.set(
        name,
        columns.flatMap(({name: column, type}) => (type === "DOUBLE" ? [column] : [])),
      );
  }
  return {
    idsOf: (name, isMacro) => {
      if (isMacro) return analyses.has(name) ? "list" : null;
      return names.get(name) ?? null;
    },
    valuesOf: (name, isMacro) => {
      if (!isMacro) return values.get(name) ?? FIGURE_VALUES;
      const columns = ANALYSES.find(({id}) => id === name)?.columns ?? [];
      return columns.flatMap((column) => (column.role === "measure" ? [column.name] : []));
    },
    listsOf: (name, column) => {
      const analysis = ANALYSES.find(({id}) => id === name);
      return analysis ? ownLists(analysis, column) : null;
    },
  };
}

/** The lists that an analysis gives beside a value; a quotient rests on both its parts. */
function ownLists({columns, sql}: AnyAnalysis, name: string): OwnLists | null {
  const listed = (column: string) =>
    new RegExp(`\\bAS ${column}_figure_ids\\b`).test(sql) ? `${column}_figure_ids` : null;
  const ratio = columns.find((column) => column.name === name)?.ratio ?? null;
  const own = listed(name);
  // The amount of the base year stands beside each year as that of another row.
  const alone = name.startsWith("base_") ? "shifts" : "picks";
  const use = ratio === null ? alone : "relates";
  if (own !== null) return {columns: [own], use};
  if (ratio === null) return null;
  const [numerator, denominator] = [listed(ratio.numerator), listed(ratio.denominator)];
  return numerator === null || denominator === null
    ? null
    : {columns: [numerator, denominator], use};
}

/** The curated tables behind names that a query reads: tables, their views, and analyses. */
export function curatedTablesOf(
  names: readonly string[],
  catalog: CatalogContent,
): readonly string[] {
  const figureTables = catalog.tables.filter(({figures}) => figures).map(({name}) => name);
  const found = names.flatMap((name) => {
    if (name === "figures") return figureTables;
    const analysis = ANALYSES.find(({id}) => id === name);
    const read = analysis ? traceLineage(analysis.sql, lineageSchema(catalog)).tables : [name];
    return read.map((each) => each.replace(/_main$/, ""));
  });
  return [...new Set(found)].filter((name) => catalog.tables.some((table) => table.name === name));
}
