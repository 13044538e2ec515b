import type {Lang} from "#base";
import type {CatalogContent} from "../content/catalog-content.ts";
import type {SqlNames} from "../editor/complete-sql.ts";
import {namesOfCells, tableNames} from "../editor/completion.ts";
import type {CellName} from "../editor/name-notes.ts";

/** The tables of the data, and the cells and inputs of a notebook, as names that may have been meant. */
export function knownNames(
  catalog: CatalogContent | null,
  cells: readonly CellName[],
  lang: Lang,
): SqlNames {
  const {tables, inputs} = namesOfCells(cells);
  const published = catalog ? tableNames(catalog, lang) : [];
  return {tables: [...tables, ...published], inputs, functions: []};
}
