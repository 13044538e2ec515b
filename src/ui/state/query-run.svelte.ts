import {EngineLostError, QueryError, readStatements} from "#engine";
import type {SqlRange, Table} from "#engine";
import type {EngineState} from "./engine-state.svelte.ts";
import type {OpenCells} from "./query-panel.svelte.ts";

/** How the last run ended, or that one is going on; `sql` is what was run. */
export type RunStatus =
  | {readonly status: "blank" | "idle" | "cancelled" | "lost"}
  | {readonly status: "running"; readonly sql: string; readonly since: number}
  | {readonly status: "done"; readonly sql: string}
  | {
      readonly status: "refused";
      readonly sql: string;
      /** With its place in all of what was run. */
      readonly error: QueryError;
      /** Which of several statements it was; absent for one alone. */
      readonly part?: RunPart;
    }
  | {readonly status: "broken"; readonly error: Error};

/** One of the statements of a text, counted from 1. */
export interface RunPart {
  readonly nr: number;
  readonly of: number;
}

/** The last answer with rows. */
export interface RunAnswer {
  /** The statement that it answers, in a form that can be asked without the notebook whose cells it reads. */
  readonly sql: string;
  readonly table: Table;
  /** Which of several statements it answers; absent for one alone. */
  readonly part?: RunPart;
  /** The cells of the open notebook that it read. */
  readonly cells?: readonly string[];
}

/** Rows that a page holds at most; more are counted as cut off. */
export const ROW_LIMIT = 10_000;

/**
 * One text of queries at a time, its statements one by one: a newer run overtakes, and the old answer stays until
 * the new one is there. A bare name that a cell of the open notebook has is that cell; `main.name` is the table
 * of that name that the reader made.
 */
export class QueryRun {
  readonly #engine: EngineState;
  readonly #now: () => number;
  readonly #cells: () => OpenCells | null;
  #state: RunStatus = $state.raw({status: "idle"});
  #answer: RunAnswer | null = $state.raw(null);
  #abort: AbortController | null = null;

  constructor(
    engine: EngineState,
    now: () => number = () => performance.now(),
    cells: () => OpenCells | null = () => null,
  ) {
    this.#engine = engine;
    this.#now = now;
    this.#cells = cells;
  }

  get state(): RunStatus {
    return this.#state;
  }

  /** The last answer and the statement it belongs to. */
  get answer(): RunAnswer | null {
    return this.#answer;
  }

  async run(sql: string): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    if (sql.trim() === "") {
      this.#state = {status: "blank"};
      return;
    }
    this.#state = {status: "running", sql, since: this.#now()};
    const outcome = await this.#askAll(sql, abort.signal);
    if (this.#abort === abort) this.#state = outcome;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** What has been answered before one is refused has happened, but is not shown. */
  async #askAll(sql: string, signal: AbortSignal): Promise<RunStatus> {
    const statements = readStatements(sql);
    const texts = statements.length > 1 ? statements : [{from: 0, to: sql.length}];
    let shown: RunAnswer | null = null;
    for (const [at, {from, to}] of texts.entries()) {
      const part = texts.length > 1 ? {part: {nr: at + 1, of: texts.length}} : {};
      try {
        const answer = await this.#ask(sql.slice(from, to), signal);
        if (shown === null || answer.table.columns.length > 0) shown = {...answer, ...part};
      } catch (error) {
        if (signal.aborted) return {status: "cancelled"};
        if (error instanceof QueryError) {
          return {status: "refused", sql, error: moved(error, sql, from), ...part};
        }
        if (error instanceof EngineLostError) return {status: "lost"};
        return {status: "broken", error: error instanceof Error ? error : new Error(String(error))};
      }
    }
    if (!signal.aborted) this.#answer = shown;
    return {status: "done", sql};
  }

  async #ask(sql: string, signal: AbortSignal): Promise<RunAnswer> {
    const options = {signal, rowLimit: ROW_LIMIT};
    const open = this.#cells();
    const reading = open && (await readCells(sql, open));
    if (!reading) return {sql, table: await this.#engine.query(sql, options)};
    const {bound, cells, alone} = reading;
    try {
      return {sql: alone, cells, table: await this.#engine.query(bound.sql, options)};
    } catch (error) {
      if (!(error instanceof QueryError) || !error.range) throw error;
      throw placed(error, sql, bound.toSource(error.range));
    }
  }
}

/** A statement as it is asked when it reads cells of the open notebook; null when it reads none. */
async function readCells(sql: string, {schema, notebook, literals, names}: OpenCells) {
  const {bindParameters, keptReadsIn, readTablePlaces, replaceIn, standaloneQuestion} =
    await import("#notebook");
  const kept = {schema, names: new Set(names.map(({name}) => name))};
  const reads = keptReadsIn(sql, kept, {onlyBare: true});
  if (reads.length === 0) return null;
  const places = new Set(reads.map(({from}) => from));
  const cells = readTablePlaces(sql).flatMap(({name, start}) => (places.has(start) ? [name] : []));
  const alone = bindParameters(standaloneQuestion(notebook, sql), literals).sql;
  return {bound: replaceIn(sql, reads), cells: [...new Set(cells)], alone};
}

/** The refusal of a statement that stands from `shift` on in the whole text. */
function moved(error: QueryError, sql: string, shift: number): QueryError {
  const {range} = error;
  if (shift === 0 && error.sql === sql) return error;
  return placed(error, sql, range && {from: range.from + shift, to: range.to + shift});
}

function placed(error: QueryError, sql: string, range: SqlRange | null): QueryError {
  const {message, type, candidates, subject} = error;
  return new QueryError(message, {type, sql, candidates, subject, range});
}
