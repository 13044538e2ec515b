import {QueryError, literal} from "#engine";
import type {Engine, Row, Table} from "#engine";
import type {Figure} from "#catalog";
import type {Localized} from "#base";
import type {Analysis, AnyAnalysis, ResultColumn} from "./analysis.ts";
import {readFiguresOf, toTracedRows} from "./answer-figures.ts";
import {factsOf} from "./figure-facts.ts";
import {comparabilityNotes} from "./comparability.ts";
import type {ComparabilityNote} from "./comparability.ts";
import {toParams} from "./params.ts";
import {guardedSql, refusalText, withArguments} from "./statement.ts";

/** A combination of parameters that an analysis does not compute; `text` says why. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}

/** The answer to an analysis. */
export interface Answer<R> {
  readonly rows: readonly R[];
  readonly columns: readonly ResultColumn[];
  /** What must be known before the rows are compared or added up; empty when nothing. */
  readonly notes: readonly ComparabilityNote[];
  /** Every published figure behind the rows, by id. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The one thing of an engine that an analysis needs. */
export type QueryEngine = Pick<Engine, "query">;

export interface RunAnalysisOptions {
  /** Cancels the query; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Asks an analysis. Needs the curated tables in the engine, and nothing of a page. A value outside
 * its domain rejects with a ParameterError before anything runs, a combination that is not computed
 * with a RefusedError; neither is ever an empty answer.
 */
export async function run<P extends object, R>(
  engine: QueryEngine,
  analysis: Analysis<P, R>,
  params: P,
  options: RunAnalysisOptions = {},
): Promise<Answer<R>> {
  const answer = await runUntyped(engine, analysis, params, options);
  // The generator has bound the statement against the tables: its rows have this shape.
  return answer as Answer<R>;
}

/** `run` for an analysis that is known only when it is asked, as on a page. */
export async function runUntyped(
  engine: QueryEngine,
  analysis: AnyAnalysis,
  params: object,
  {signal}: RunAnalysisOptions = {},
): Promise<Answer<Row>> {
  const values = toParams(analysis, params);
  const {rows} = await ask(engine, analysisSql(analysis, params), signal);
  const figures = await readFiguresOf(engine, rows, signal);
  const notes = comparabilityNotes(toTracedRows(rows), factsOf(figures), Object.values(values));
  return {rows, columns: analysis.columns, notes, figures};
}

async function ask(engine: QueryEngine, sql: string, signal?: AbortSignal): Promise<Table> {
  try {
    return await engine.query(sql, signal ? {signal} : {});
  } catch (error) {
    const text = error instanceof QueryError ? refusalText(error.message) : null;
    throw text ? new RefusedError(text) : error;
  }
}

/** The statement that `run` asks, parameters written as typed literals. Throws like `toParams`. */
export function analysisSql(analysis: AnyAnalysis, params: object): string {
  const values = toParams(analysis, params);
  return guardedSql(analysis, ({name, default: usual}) => literal(values[name] ?? usual));
}

/** The query itself, to read or to copy: parameters as literals, without the guard. Throws like `toParams`. */
export function readableSql(analysis: AnyAnalysis, params: object): string {
  const values = toParams(analysis, params);
  return withArguments(analysis, ({name, default: usual}) => literal(values[name] ?? usual));
}
