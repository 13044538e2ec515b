import type {CheckCounts, ShippedRule} from "../content/shipped.ts";
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
  #state: ChecksStatus = $state.raw({status: "idle"});

  constructor(engine: EngineState, now: () => number = () => performance.now()) {
    this.#engine = engine;
    this.#now = now;
  }

  get state(): ChecksStatus {
    return this.#state;
  }

  async run(rules: readonly ShippedRule[]): Promise<void> {
    this.#state = {status: "running", done: 0};
    const differing: string[] = [];
    try {
      await this.#engine.query("SELECT 1");
      const start = this.#now();
      for (const [index, rule] of rules.entries()) {
        this.#state = {status: "running", done: index + 1};
        if (!isSame(rule, await this.#count(rule.sql))) differing.push(rule.title);
      }
      this.#state = {status: "done", durationMs: this.#now() - start, differing};
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#state = {status: "failed", message};
    }
  }

  async #count(sql: string): Promise<CheckCounts> {
    const {rows} = await this.#engine.query(sql);
    const count = (which: string) => rows.filter(({verdict}) => verdict === which).length;
    return {ok: count("ok"), violated: count("violated"), na: count("NA")};
  }
}

function isSame(a: CheckCounts, b: CheckCounts): boolean {
  return a.ok === b.ok && a.violated === b.violated && a.na === b.na;
}
