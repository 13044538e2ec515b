import {quoteIdentifier} from "#engine";
import {bindParameters, sqlOfAnalysis, withoutSemicolon} from "#notebook";
import type {Cell, Notebook, NotebookGraph} from "#notebook";

/** A notebook at the moment of export. */
export interface PublishedNotebook {
  readonly notebook: Notebook;
  readonly graph: Pick<NotebookGraph, "order">;
  /** The SQL of the value of each input, by name. */
  readonly literals: ReadonlyMap<string, string>;
}

/**
 * A notebook as plain SQL for DuckDB: prose as comments, each query as a table of its name after those that it
 * reads, inputs as the values they have. The tables of the data package must be there; the head says so.
 */
export function toSqlFile({notebook, graph, literals}: PublishedNotebook): string {
  const {title, description, data} = notebook.front;
  const written = data ? `Data: ${data.package} ${data.version}` : "";
  const pieces = [comment([title, description, written].filter((line) => line !== "").join("\n"))];
  for (const [name, value] of literals) pieces.push(comment(`$${name} = ${value}`));
  const remarks = remarksBefore(notebook.cells);
  const cells = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  for (const id of graph.order) {
    const cell = cells.get(id);
    const sql = cell ? queryOf(cell, literals) : null;
    if (sql === null) continue;
    pieces.push(...(remarks.get(id) ?? []).map(comment));
    pieces.push(`CREATE OR REPLACE TABLE ${quoteIdentifier(id)} AS (\n${sql}\n);`);
  }
  pieces.push(...(remarks.get("") ?? []).map(comment));
  return `${pieces.filter((piece) => piece !== "").join("\n\n")}\n`;
}

function queryOf(cell: Cell, literals: ReadonlyMap<string, string>): string | null {
  if (cell.kind === "analysis") return sqlOfAnalysis(cell).trim() || null;
  if (cell.kind !== "sql") return null;
  return bindParameters(withoutSemicolon(cell.body), literals).sql.trim();
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
