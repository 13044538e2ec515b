import type {ShippedRule} from "../content/shipped.ts";
import {checkDigest} from "../present/check-digest.ts";
import type {EngineState} from "./engine-state.svelte.ts";

/** How far the rules have run here. */
export type ChecksStatus =
  | {readonly status: "idle"}
  | {readonly status: "running"; readonly done: number}
  | {
      readonly status: "done";
      readonly durationMs: number;
      /** Titles of the rules with another outcome than at build time. */
      readonly differing: readonly string[];
    }
  | {readonly status: "failed"; readonly message: string};

/** Runs all rules in the reader's own engine and compares the outcomes with those of the build. */
export class ChecksRun {
  readonly #engine: EngineState;
  readonly #now: () => number;
  #abort: AbortController | null = null;
  #state: ChecksStatus = $state.raw({status: "idle"});

  constructor(engine: EngineState, now: () => number = () => performance.now()) {
    this.#engine = engine;
    this.#now = now;
  }

  get state(): ChecksStatus {
    return this.#state;
  }

  /** The page is left: the rules that have not run must not stand before the reader's next question. */
  close(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  async run(rules: readonly ShippedRule[]): Promise<void> {
    this.close();
    const abort = new AbortController();
    this.#abort = abort;
    const {signal} = abort;
    this.#state = {status: "running", done: 0};
    const differing: string[] = [];
    try {
      await this.#engine.query("SELECT 1", {signal});
      const start = this.#now();
      for (const [index, rule] of rules.entries()) {
        this.#state = {status: "running", done: index + 1};
        const {rows} = await this.#engine.query(rule.sql, {signal});
        if (checkDigest(rows) !== rule.digest) differing.push(rule.title);
      }
      this.#state = {status: "done", durationMs: this.#now() - start, differing};
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#state = {status: "failed", message};
    }
  }
}
