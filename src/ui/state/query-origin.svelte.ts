import type {Table} from "#engine";
import type {Content} from "../content/content.ts";
import {traceAnswer} from "../query/trace-answer.ts";
import type {Origin} from "../query/trace-answer.ts";
import type {EngineState} from "./engine-state.svelte.ts";
import {ROW_LIMIT} from "./query-run.svelte.ts";

/** The origin of the last answer, or how far finding it is. */
export type OriginStatus = Origin | {readonly status: "tracing" | "failed"};

/** Where the last answer comes from; a newer answer overtakes. */
export class QueryOrigin {
  readonly #engine: EngineState;
  readonly #content: Content;
  #state: OriginStatus = $state.raw({status: "none"});
  #abort: AbortController | null = null;

  constructor(engine: EngineState, content: Content) {
    this.#engine = engine;
    this.#content = content;
  }

  get state(): OriginStatus {
    return this.#state;
  }

  /** Traces an answer. The reader's own question was answered: that its origin is not found is told, not thrown. */
  async trace(sql: string, answer: Table): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#state = {status: "tracing"};
    const state = await this.#find(sql, answer, abort.signal);
    if (this.#abort === abort) this.#state = state;
  }

  async #find(sql: string, answer: Table, signal: AbortSignal): Promise<OriginStatus> {
    try {
      const workshop = await this.#content.workshop();
      return await traceAnswer(sql, answer, {
        engine: this.#engine,
        workshop,
        signal,
        rowLimit: ROW_LIMIT,
      });
    } catch {
      return {status: "failed"};
    }
  }
}
