import {quoteIdentifier} from "#engine";
import {bindParameters, readTables, sqlOfAnalysis, withoutSemicolon} from "#notebook";
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
 * reads, inputs as the values they have. It does not bring the tables of the data package along: the head names
 * those that must be there.
 */
export function toSqlFile({notebook, graph, literals}: PublishedNotebook): string {
  const {title, description, data} = notebook.front;
  const written = data ? `Data: ${data.package} ${data.version}` : "";
  const tables = tablesRead(notebook.cells);
  const needed = tables.length > 0 ? `Reads: ${tables.join(", ")}` : "";
  const head = [title, description, written, needed].filter((line) => line !== "");
  const pieces = [comment(head.join("\n"))];
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

/** The tables that queries read and no cell makes. */
function tablesRead(cells: readonly Cell[]): readonly string[] {
  const made = new Set(cells.map(({id}) => id));
  const read = cells.flatMap((cell) => readTables(queryOf(cell, new Map()) ?? ""));
  return [...new Set(read)].filter((name) => !made.has(name)).sort();
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
