import type {Completion} from "@codemirror/autocomplete";
import type {SQLNamespace} from "@codemirror/lang-sql";
import type {AnyAnalysis, Param} from "#analyses";
import type {Lang} from "#base";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";

/** A function of the engine, as it describes itself. */
export interface SqlFunction {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
}

/** The tables, their views without totals, and their columns, with what they mean in the reader's language. */
export function tableCompletions(catalog: CatalogContent, lang: Lang): SQLNamespace {
  const tables: Record<string, SQLNamespace> = {};
  for (const table of catalog.tables) {
    for (const [name, extra] of namesOf(table)) {
      tables[name] = {
        self: {label: name, type: "class", detail: table.title[lang]},
        children: [...columnCompletions(table, lang), ...extra],
      };
    }
  }
  return tables;
}

function namesOf(table: CatalogTable): readonly (readonly [string, readonly Completion[]])[] {
  if (!table.figures) return [[table.name, []]];
  const derived: readonly Completion[] = [
    {label: "year", type: "property", detail: "SMALLINT"},
    {label: "breakdown", type: "property", detail: "VARCHAR"},
  ];
  return [
    [table.name, []],
    [`${table.name}_main`, derived],
  ];
}

function columnCompletions(table: CatalogTable, lang: Lang): readonly Completion[] {
  return table.columns.map((column) => ({
    label: column.name,
    type: "property",
    detail: column.type,
    info: `${column.title[lang]}. ${column.description[lang]}`,
  }));
}

/** The columns of the tables that a text of SQL names, each once: what can stand there without a table in front. */
export function columnsInReach(tables: SQLNamespace, text: string): readonly Completion[] {
  const words = new Set(text.toLowerCase().match(/\w+/g));
  const columns = new Map<string, Completion>();
  for (const [name, table] of Object.entries(tables)) {
    if (!words.has(name.toLowerCase())) continue;
    // Tables by their names are what is given here.
    for (const column of columnsOf(table as SQLNamespace)) {
      // Above the functions of the same name.
      if (!columns.has(column.label)) columns.set(column.label, {...column, boost: 1});
    }
  }
  return [...columns.values()];
}

function columnsOf(table: SQLNamespace): readonly Completion[] {
  const children = "children" in table ? table.children : table;
  if (!Array.isArray(children)) return [];
  return children.filter((child): child is Completion => typeof child === "object");
}

/** The engine's functions, each once, with its own description. */
export function functionCompletions(functions: readonly SqlFunction[]): readonly Completion[] {
  return functions.map(({name, kind, description}) => ({
    label: name,
    type: "function",
    detail: kind,
    apply: `${name}(`,
    boost: -1,
    ...(description ? {info: description} : {}),
  }));
}

/** The analyses as functions of SQL, with what they tell and every value of their parameters. */
export function analysisCompletions(
  analyses: readonly AnyAnalysis[],
  lang: Lang,
): readonly Completion[] {
  return analyses.map(({id, title, description, params}) => ({
    label: id,
    type: "function",
    detail: title[lang],
    apply: `${id}()`,
    boost: 1,
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
