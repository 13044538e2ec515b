import type {Cell} from "#notebook";
import {createStatement, queryOf} from "./cell-query.ts";
import {dataName} from "./published.ts";
import type {PublishedNotebook} from "./published.ts";
import {tableStatements} from "./table-sql.ts";

/**
 * A notebook as plain SQL for DuckDB, to be run from an empty database: first the curated tables that it reads,
 * with their rows; then prose as comments, and each query as a table of its name after those that it reads.
 * Inputs are the values they have.
 */
export function toSqlFile(published: PublishedNotebook): string {
  const {notebook, graph, literals} = published;
  const {title, description} = notebook.front;
  const data = dataName(notebook.front);
  const head = [title, description, data && `Data: ${data}`].filter((line) => line !== "");
  const pieces = [comment(head.join("\n")), ...tableStatements(published)];
  for (const [name, value] of literals) pieces.push(comment(`$${name} = ${value}`));
  const remarks = remarksBefore(notebook.cells);
  const cells = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  for (const id of graph.order) {
    const cell = cells.get(id);
    const query = cell ? queryOf(cell, literals) : null;
    if (query === null) continue;
    pieces.push(...(remarks.get(id) ?? []).map(comment), createStatement(id, query));
  }
  pieces.push(...(remarks.get("") ?? []).map(comment));
  return `${pieces.filter((piece) => piece !== "").join("\n\n")}\n`;
}

/** The prose in front of each query, by the query's id; what stands behind the last one by "". */
function remarksBefore(cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
  const remarks = new Map<string, readonly string[]>();
  let waiting: readonly string[] = [];
  for (const cell of cells) {
    if (cell.kind === "prose") waiting = [...waiting, cell.body];
    if (cell.kind !== "sql" && cell.kind !== "analysis") continue;
    remarks.set(cell.id, waiting);
    waiting = [];
  }
  return remarks.set("", waiting);
}

/** Every line behind the sign of a comment; no line of the text can get out of it. */
function comment(text: string): string {
  if (text.trim() === "") return "";
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `-- ${line}`.trimEnd())
    .join("\n");
}
