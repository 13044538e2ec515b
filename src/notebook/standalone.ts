import {sqlOfAnalysis} from "./analysis-cell.ts";
import type {Notebook} from "./notebook.ts";
import {readTables} from "./references.ts";
import {readTokens} from "./sql-tokens.ts";

/** A cell that makes a table, with its query. */
interface QueryCell {
  readonly id: string;
  readonly sql: string;
}

/**
 * The SQL of a cell in a form that can be asked alone: the cells it reads, and those that they read,
 * stand in front as common table expressions. A cell that reads no other is given as it is, and an
 * analysis cell as its query.
 */
export function standaloneSql(notebook: Notebook, id: string): string {
  const cells = new Map(notebook.cells.flatMap(queryOf).map((cell) => [cell.id, cell]));
  const cell = cells.get(id);
  return cell ? standing(cell, cells) : "";
}

/** A question from outside of the notebook that reads its cells, in the same form. */
export function standaloneQuestion(notebook: Notebook, sql: string): string {
  const cells = new Map(notebook.cells.flatMap(queryOf).map((cell) => [cell.id, cell]));
  return standing({id: "", sql}, cells);
}

function standing(cell: QueryCell, cells: ReadonlyMap<string, QueryCell>): string {
  const read = cellsBefore(cell, cells);
  if (read.length === 0) return cell.sql;
  const expressions = read
    .map(({id: name, sql}) => `${name} AS ${asTable(`(\n${sql.trim()}\n)`, sql)}`)
    .join(", ");
  const [first] = readTokens(cell.sql);
  return first?.type === "word" && first.text === "with"
    ? `WITH ${expressions},${cell.sql.slice(first.to)}`
    : `WITH ${expressions}\n${cell.sql}`;
}

/** SUMMARIZE and its like stand in a WITH as what a question reads from only. */
function asTable(bracketed: string, sql: string): string {
  const [first] = readTokens(sql);
  const isDescribing = first?.type === "word" && DESCRIBING.includes(first.text.toLowerCase());
  return isDescribing ? `(FROM ${bracketed})` : bracketed;
}

const DESCRIBING = ["summarize", "describe", "desc", "show"];

function queryOf(cell: Notebook["cells"][number]): readonly QueryCell[] {
  if (cell.kind === "sql") return [{id: cell.id, sql: cell.body}];
  return cell.kind === "analysis" ? [{id: cell.id, sql: sqlOfAnalysis(cell)}] : [];
}

/** The cells a cell reads, each after those that it reads itself. */
function cellsBefore(cell: QueryCell, cells: ReadonlyMap<string, QueryCell>): readonly QueryCell[] {
  const found = new Set<QueryCell>();
  const visit = (reader: QueryCell) => {
    for (const name of readTables(reader.sql)) {
      const read = cells.get(name);
      if (!read || read === cell || found.has(read)) continue;
      visit(read);
      found.add(read);
    }
  };
  visit(cell);
  return [...found];
}
