import {analysisSql} from "#analyses";
import {QueryError, readStatements} from "#engine";
import type {Engine, QueryOptions, SqlRange, Table} from "#engine";
import {readAnalysisCell} from "./analysis-cell.ts";
import type {AnalysisCell, Notebook} from "./notebook.ts";
import {bindSql, readableCells} from "./kept-reads.ts";
import {readTokens} from "./sql-tokens.ts";

/** What running needs of an engine. */
type QueryEngine = Pick<Engine, "keep" | "forget">;

/** What became of an SQL cell. */
export type CellResult =
  | {readonly status: "done"; readonly table: Table}
  | {readonly status: "failed"; readonly error: CellError};

/** Why DuckDB refused a cell, as plain data. */
export interface CellError {
  readonly message: string;
  /** DuckDB's class of error: "Parser", "Binder", ..., or the type of a refusal. */
  readonly type: string;
  /** Where the cell's own SQL goes wrong, in UTF-16 units; null when DuckDB does not say. */
  readonly range: SqlRange | null;
  /** Names DuckDB thinks were meant, best first. */
  readonly candidates: readonly string[];
  /** Of a refusal: the name or the word that is refused. */
  readonly subject?: string | null;
}

export interface RunOptions {
  /** The schema that is the notebook's alone. Default: "nb_0". */
  readonly schema?: string;
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
  const kept = {schema: options.schema ?? DEFAULT_SCHEMA, names: readableCells(notebook.cells)};
  for (const cell of notebook.cells) {
    if (cell.kind === "sql" && readStatements(cell.body).length > 0) {
      const {sql, toSource} = bindSql(cell.body, new Map(), kept);
      results.set(cell.id, withSource(await runCell(cell.id, sql, engine, options), toSource));
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
  if (!reading.ok) {
    await engine.forget({schema: options.schema ?? DEFAULT_SCHEMA, name: cell.id});
    return failed(reading);
  }
  return runCell(cell.id, analysisSql(reading.analysis, reading.params), engine, options);
}

/** The tables of the cells that succeeded, by cell id: what charts and inline values read. */
export function toTables(results: ReadonlyMap<string, CellResult>): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const [id, result] of results) if (result.status === "done") tables.set(id, result.table);
  return tables;
}

/**
 * Runs one question and keeps its rows as a table of that name, read up to the row limit. A refusal is a
 * failed result, and leaves no table; anything else that goes wrong rejects.
 */
export async function runCell(
  name: string,
  question: string,
  engine: QueryEngine,
  {signal, rowLimit, reserved, schema = DEFAULT_SCHEMA}: RunOptions,
): Promise<CellResult> {
  signal?.throwIfAborted();
  if (reserved?.includes(name)) {
    return failed({message: name, type: "ReservedName", subject: name});
  }
  const options: QueryOptions = {...(signal && {signal}), ...(rowLimit && {rowLimit})};
  try {
    return {status: "done", table: await engine.keep({schema, name}, question, options)};
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    // Refused before the engine saw it: the rows of an earlier run are not the answer to this one.
    await engine.forget({schema, name});
    const {message, type, candidates, range, subject} = error;
    return failed({message, type, candidates, range, subject});
  }
}

const DEFAULT_SCHEMA = "nb_0";

/** The result with places as in the cell's own text. */
export function withSource(
  result: CellResult,
  toSource: (range: SqlRange) => SqlRange,
): CellResult {
  if (result.status === "done" || !result.error.range) return result;
  return {status: "failed", error: {...result.error, range: toSource(result.error.range)}};
}

function failed(error: Partial<CellError> & Pick<CellError, "message" | "type">): CellResult {
  const {message, type, range = null, candidates = [], subject = null} = error;
  return {status: "failed", error: {message, type, range, candidates, subject}};
}

/** The SQL with its closing semicolons blanked: inside brackets they are an error, and places must not shift. */
export function withoutSemicolon(sql: string): string {
  const tokens = readTokens(sql);
  const last = tokens.findLastIndex(({type, text}) => type !== "mark" || text !== ";");
  return tokens
    .slice(last + 1)
    .reduce((text, {from, to}) => `${text.slice(0, from)} ${text.slice(to)}`, sql);
}
