import type {AnyAnalysis} from "#analyses";
import type {Lang} from "#base";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";

/** What is told of a name in SQL: what it is, and what it means. */
export interface NameNote {
  readonly name: string;
  /** "column of workforce, INTEGER" as the reader's language says it, or a type alone. */
  readonly detail: string;
  readonly text: string;
}

/** A cell or an input that SQL can name. */
export interface CellName {
  readonly name: string;
  readonly type: "table" | "input";
  readonly detail: string;
  /** Of a table: its columns with their types, once they are known. */
  readonly columns: readonly {readonly name: string; readonly type: string}[];
}

interface Known {
  readonly catalog: CatalogContent;
  readonly analyses: readonly AnyAnalysis[];
  readonly cells: readonly CellName[];
  /** Tables that the SQL reads, in lower case. */
  readonly reads: readonly string[];
  readonly lang: Lang;
}

/**
 * What a name in SQL stands for, the nearest meaning first: an input, a cell or one of its columns, a table that is
 * read or one of its columns, an analysis. A column of a table that is not read is not told of: it is another one.
 */
export function notesOfName(word: string, known: Known): readonly NameNote[] {
  const name = word.toLowerCase().replace(/^\$/, "").replace(/^"|"$/g, "");
  const {catalog, analyses, cells, reads, lang} = known;
  if (word.startsWith("$")) {
    return cells
      .filter((cell) => cell.type === "input" && cell.name === name)
      .map(({detail}) => ({name: word, detail, text: ""}));
  }
  const tables = catalog.tables.filter((table) =>
    namesOf(table).some((each) => reads.includes(each)),
  );
  const readCells = cells.filter((cell) => cell.type === "table" && reads.includes(cell.name));
  return [
    ...readCells.filter((cell) => cell.name === name).map(({detail}) => ({name, detail, text: ""})),
    ...readCells.flatMap((cell) =>
      cell.columns
        .filter((column) => column.name.toLowerCase() === name)
        .map(({type}) => ({name, detail: `${cell.name} · ${type}`, text: ""})),
    ),
    ...catalog.tables
      .filter((table) => namesOf(table).includes(name))
      .map((table) => ({name, detail: table.title[lang], text: table.description[lang]})),
    ...tables.flatMap((table) => columnNotes(table, name, lang)),
    ...analyses
      .filter(({id}) => id === name)
      .map(({title, description}) => ({name, detail: title[lang], text: description[lang]})),
  ];
}

function namesOf(table: CatalogTable): readonly string[] {
  return table.figures ? [table.name, `${table.name}_main`] : [table.name];
}

function columnNotes(table: CatalogTable, name: string, lang: Lang): readonly NameNote[] {
  return table.columns
    .filter((column) => column.name === name)
    .map((column) => ({
      name,
      detail: `${table.name} · ${column.type}${column.unit ? ` · ${column.unit[lang]}` : ""}`,
      text: `${column.title[lang]}. ${column.description[lang]}`,
    }));
}
