import {ANALYSES} from "#analyses";
import {traceLineage} from "#catalog";
import type {LineageSchema} from "#catalog";
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
  };
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
