import {EngineLostError, QueryError} from "#engine";
import type {Table} from "#engine";
import type {EngineState} from "./engine-state.svelte.ts";

/** How the last run ended, or that one is going on; `sql` is what was run. */
export type RunStatus =
  | {readonly status: "blank" | "idle" | "cancelled" | "lost"}
  | {readonly status: "running"; readonly sql: string; readonly since: number}
  | {readonly status: "done"; readonly sql: string}
  | {readonly status: "refused"; readonly sql: string; readonly error: QueryError}
  | {readonly status: "broken"; readonly error: Error};

/** Rows that a page holds at most; more are counted as cut off. */
export const ROW_LIMIT = 10_000;

/** One query at a time: a newer run overtakes, and the old answer stays until the new one is there. */
export class QueryRun {
  readonly #engine: EngineState;
  readonly #now: () => number;
  #state: RunStatus = $state.raw({status: "idle"});
  #answer: {readonly sql: string; readonly table: Table} | null = $state.raw(null);
  #abort: AbortController | null = null;

  constructor(engine: EngineState, now: () => number = () => performance.now()) {
    this.#engine = engine;
    this.#now = now;
  }

  get state(): RunStatus {
    return this.#state;
  }

  /** The last answer and the statement it belongs to. */
  get answer(): {readonly sql: string; readonly table: Table} | null {
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
    const outcome = await this.#ask(sql, abort.signal);
    if (this.#abort === abort) this.#state = outcome;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #ask(sql: string, signal: AbortSignal): Promise<RunStatus> {
    try {
      const table = await this.#engine.query(sql, {signal, rowLimit: ROW_LIMIT});
      if (!signal.aborted) this.#answer = {sql, table};
      return {status: "done", sql};
    } catch (error) {
      if (signal.aborted) return {status: "cancelled"};
      if (error instanceof QueryError) return {status: "refused", sql, error};
      if (error instanceof EngineLostError) return {status: "lost"};
      return {status: "broken", error: error instanceof Error ? error : new Error(String(error))};
    }
  }
}
