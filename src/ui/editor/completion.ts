import type {Completion} from "@codemirror/autocomplete";
import type {AnyAnalysis, Param} from "#analyses";
import type {Lang} from "#base";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";
import type {CellName} from "./name-notes.ts";
import {WINDOW_FUNCTIONS, isUsefulFunction} from "./function-names.ts";

/** A function of the engine, as it describes itself. */
export interface SqlFunction {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
}

/** A table, view or cell that SQL can read, with its columns as far as they are known. */
export interface TableName {
  readonly name: string;
  readonly detail: string;
  readonly columns: readonly Completion[];
}

/** The tables, their views without totals, and their columns, with what they mean in the reader's language. */
export function tableNames(catalog: CatalogContent, lang: Lang): readonly TableName[] {
  return catalog.tables.flatMap((table) => {
    const detail = table.title[lang];
    const columns = columnCompletions(table, lang);
    const plain = {name: table.name, detail, columns};
    if (!table.figures) return [plain];
    return [plain, {name: `${table.name}_main`, detail, columns: [...columns, ...DERIVED]}];
  });
}

/** The cells and inputs of a notebook as SQL names them. */
export function namesOfCells(cells: readonly CellName[]): {
  readonly tables: readonly TableName[];
  readonly inputs: readonly Completion[];
} {
  const tables = cells.filter(({type}) => type === "table").map(cellTable);
  const inputs = cells
    .filter(({type}) => type === "input")
    .map(({name, detail}) => ({label: `$${name}`, type: "variable", detail}));
  return {tables, inputs};
}

/** A cell as a table with its columns. */
function cellTable({name, detail, columns}: CellName): TableName {
  const toOption = (column: {name: string; type: string}) => ({
    label: column.name,
    type: "property",
    detail: column.type,
  });
  return {name, detail, columns: columns.map(toOption)};
}

/** What a view without totals has more than its table. */
const DERIVED: readonly Completion[] = [
  {label: "year", type: "property", detail: "SMALLINT"},
  {label: "breakdown", type: "property", detail: "VARCHAR"},
];

function columnCompletions(table: CatalogTable, lang: Lang): readonly Completion[] {
  return table.columns.map((column) => ({
    label: column.name,
    type: "property",
    detail: column.type,
    info: `${column.title[lang]}. ${column.description[lang]}`,
  }));
}

/** The functions that are of use to a reader, each once, with the engine's own description. */
export function functionCompletions(functions: readonly SqlFunction[]): readonly Completion[] {
  const windows = WINDOW_FUNCTIONS.map((name) => ({name, kind: "window", description: ""}));
  return [...functions.filter(({name}) => isUsefulFunction(name)), ...windows].map(
    ({name, kind, description}) => ({
      label: name,
      type: "function",
      detail: kind,
      apply: `${name}(`,
      ...(description ? {info: description} : {}),
    }),
  );
}

/** The analyses as functions of SQL, with what they tell and every value of their parameters. */
export function analysisCompletions(
  analyses: readonly AnyAnalysis[],
  lang: Lang,
): readonly Completion[] {
  return analyses.map(({id, title, description, params}) => ({
    label: id,
    type: "analysis",
    detail: title[lang],
    apply: `${id}()`,
    info: [description[lang], ...params.map((param) => paramText(param, lang))].join("\n"),
  }));
}

/** "base_year = 2011: Basisjaar. 2011, 2012, 2013" */
function paramText({name, default: usual, title, domain}: Param, lang: Lang): string {
  const values = domain.map(({value}) => String(value)).join(", ");
  return `${name} = ${String(usual)}: ${title[lang]}. ${values}`;
}

/** The functions a reader can write: named like words, operators left out. */
export const FUNCTIONS_SQL = `SELECT function_name AS name, any_value(function_type) AS kind,
       coalesce(any_value(description), '') AS description
FROM duckdb_functions()
WHERE regexp_matches(function_name, '^[a-z][a-z0-9_]*$') AND function_type <> 'pragma'
GROUP BY ALL ORDER BY name`;
