import type {Notebook, SqlCell} from "./notebook.ts";
import {readTables} from "./references.ts";
import {readTokens} from "./sql-tokens.ts";

/**
 * The SQL of a cell in a form that can be asked alone: the cells it reads, and those that they read,
 * stand in front as common table expressions. A cell that reads no other is given as it is.
 */
export function standaloneSql(notebook: Notebook, id: string): string {
  const cells = new Map(
    notebook.cells.flatMap((cell) => (cell.kind === "sql" ? [[cell.id, cell] as const] : [])),
  );
  const cell = cells.get(id);
  if (!cell) return "";
  const read = cellsBefore(cell, cells);
  if (read.length === 0) return cell.body;
  const expressions = read.map(({id: name, body}) => `${name} AS (\n${body.trim()}\n)`).join(", ");
  const [first] = readTokens(cell.body);
  return first?.type === "word" && first.text === "with"
    ? `WITH ${expressions},${cell.body.slice(first.to)}`
    : `WITH ${expressions}\n${cell.body}`;
}

/** The cells a cell reads, each after those that it reads itself. */
function cellsBefore(cell: SqlCell, cells: ReadonlyMap<string, SqlCell>): readonly SqlCell[] {
  const found = new Set<SqlCell>();
  const visit = (reader: SqlCell) => {
    for (const name of readTables(reader.body)) {
      const read = cells.get(name);
      if (!read || read === cell || found.has(read)) continue;
      visit(read);
      found.add(read);
    }
  };
  visit(cell);
  return [...found];
}
