import {analysisSql} from "#analyses";
import {QueryError, quoteIdentifier} from "#engine";
import type {Engine, QueryOptions, SqlRange, Table} from "#engine";
import {readAnalysisCell} from "./analysis-cell.ts";
import type {AnalysisCell, Notebook} from "./notebook.ts";
import {readTokens} from "./sql-tokens.ts";

/** The one thing of an engine that running needs. */
type QueryEngine = Pick<Engine, "query">;

/** What became of an SQL cell. */
export type CellResult =
  | {readonly status: "done"; readonly table: Table}
  | {readonly status: "failed"; readonly error: CellError};

/** Why DuckDB refused a cell, as plain data. */
export interface CellError {
  readonly message: string;
  /** DuckDB's class of error: "Parser", "Binder", ... */
  readonly type: string;
  /** Where the cell's own SQL goes wrong, in UTF-16 units; null when DuckDB does not say. */
  readonly range: SqlRange | null;
  /** Names DuckDB thinks were meant, best first. */
  readonly candidates: readonly string[];
}

export interface RunOptions {
  /** Stops the run; its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Tables and views that hold data: a cell with such a name fails as "ReservedName" instead of replacing them. */
  readonly reserved?: readonly string[];
  /** Rows to hand over for each cell at most. Default: all. */
  readonly rowLimit?: number;
}

/**
 * Runs the SQL and analysis cells in the order of the document; the results go by cell id. Each result stays in
 * the engine as a table of that name, so that later cells can read it. A query that DuckDB refuses
 * is a failed result; an engine that dies rejects, since the tables of earlier cells are gone with it.
 */
export async function runNotebook(
  notebook: Notebook,
  engine: QueryEngine,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, CellResult>> {
  const results = new Map<string, CellResult>();
  for (const cell of notebook.cells) {
    if (cell.kind === "sql") {
      results.set(cell.id, await runCell(cell.id, cell.body, engine, options));
    }
    if (cell.kind === "analysis") {
      results.set(cell.id, await runAnalysisCell(cell, engine, options));
    }
  }
  return results;
}

async function runAnalysisCell(
  cell: AnalysisCell,
  engine: QueryEngine,
  options: RunOptions,
): Promise<CellResult> {
  const reading = readAnalysisCell(cell);
  if (!reading.ok) return forget(cell.id, reading, engine, options);
  return runCell(cell.id, analysisSql(reading.analysis, reading.params), engine, options);
}

/** The tables of the cells that succeeded, by cell id: what charts and inline values read. */
export function toTables(results: ReadonlyMap<string, CellResult>): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const [id, result] of results) if (result.status === "done") tables.set(id, result.table);
  return tables;
}

/**
 * Runs one query and keeps its rows as a table of that name, read up to the row limit. A refusal is a
 * failed result, and leaves no table; anything else that goes wrong rejects.
 */
export async function runCell(
  id: string,
  body: string,
  engine: QueryEngine,
  options: RunOptions,
): Promise<CellResult> {
  options.signal?.throwIfAborted();
  if (options.reserved?.includes(id)) return failed({message: id, type: "ReservedName"});
  const name = quoteIdentifier(id);
  const before = `CREATE OR REPLACE TABLE ${name} AS (\n`;
  // The line ends keep a comment at either end of the cell from reaching the brackets.
  const statement = `${before}${withoutSemicolon(body)}\n)`;
  const refuse = ({message, type, candidates, range}: QueryError) =>
    forget(
      id,
      {message, type, candidates, range: moveRange(range, before.length, body.length)},
      engine,
      options,
    );
  const created = await attempt(engine, statement, signalOf(options));
  if (created instanceof QueryError) return refuse(created);
  const read = await attempt(engine, `SELECT * FROM ${name}`, options);
  if (read instanceof QueryError) return refuse(read);
  return {status: "done", table: {...read, durationMs: created.durationMs + read.durationMs}};
}

/** A failed cell has no table: that of an earlier run would let later cells answer with rows that are no longer true. */
async function forget(
  id: string,
  error: Partial<CellError> & Pick<CellError, "message" | "type">,
  engine: QueryEngine,
  options: RunOptions,
): Promise<CellResult> {
  if (options.reserved?.includes(id)) return failed({message: id, type: "ReservedName"});
  await attempt(engine, `DROP TABLE IF EXISTS ${quoteIdentifier(id)}`, signalOf(options));
  return failed(error);
}

/** A refusal as a value; whatever else goes wrong rejects. */
async function attempt(
  engine: QueryEngine,
  sql: string,
  options: QueryOptions,
): Promise<Table | QueryError> {
  try {
    return await engine.query(sql, options);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

function failed(error: Partial<CellError> & Pick<CellError, "message" | "type">): CellResult {
  const {message, type, range = null, candidates = []} = error;
  return {status: "failed", error: {message, type, range, candidates}};
}

function signalOf({signal}: RunOptions): QueryOptions {
  return signal ? {signal} : {};
}

/** The SQL with its closing semicolons blanked: inside brackets they are an error, and places must not shift. */
export function withoutSemicolon(sql: string): string {
  const tokens = readTokens(sql);
  const last = tokens.findLastIndex(({type, text}) => type !== "mark" || text !== ";");
  return tokens
    .slice(last + 1)
    .reduce((text, {from, to}) => `${text.slice(0, from)} ${text.slice(to)}`, sql);
}

/** A place in the statement as a place in the cell; one that lies outside of the cell is dropped. */
function moveRange(range: SqlRange | null, shift: number, length: number): SqlRange | null {
  if (range === null || range.from < shift || range.from > shift + length) return null;
  const from = range.from - shift;
  return {from, to: Math.max(from, Math.min(range.to - shift, length))};
}
