import {bindParameters, standaloneSql} from "#notebook";
import type {Notebook} from "#notebook";
import type {Engine, Table} from "#engine";
import {SvelteMap} from "svelte/reactivity";
import type {Workshop} from "../present/workshop.ts";
import {traceAnswer, unansweredOrigin} from "../query/trace-answer.ts";
import type {Origin} from "../query/trace-answer.ts";

/** Questions whose origin is remembered. */
const MOST_KEPT = 200;
/** Rows of a cell that are looked at for their origin. */
const ROW_LIMIT = 10_000;

/** A cell with its rows, in the notebook that it stands in. */
interface AskedCell {
  readonly notebook: Notebook;
  readonly literals: ReadonlyMap<string, string>;
  readonly id: string;
  readonly table: Table;
}

/**
 * Where the rows of cells come from. A question is traced once, after its cell has run and while it is shown; the
 * cells that it reads stand in front of it, so that it reads curated tables only. One is asked at a time.
 */
export class CellOrigins {
  readonly #engine: Pick<Engine, "query">;
  /** By question; null while it is being asked. */
  readonly #known = new SvelteMap<string, Origin | null>();
  /** What is being asked or waits to be, by cell. */
  // Nothing on the page reads it, and who finds must not run again for it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #asking = new Map<string, AbortController>();
  #last: Promise<void> = Promise.resolve();
  readonly #abort = new AbortController();

  constructor(engine: Pick<Engine, "query">) {
    this.#engine = engine;
  }

  /** What is known of the rows of a cell; null while nothing is. */
  of(cell: AskedCell): Origin | null {
    return this.#known.get(questionOf(cell)) ?? null;
  }

  /** Finds it, unless it is known; settles when all that was asked so far is. */
  find(cell: AskedCell, workshop: Workshop): Promise<void> {
    const sql = questionOf(cell);
    if (this.#known.has(sql)) return this.#last;
    for (const old of [...this.#known.keys()].slice(0, -MOST_KEPT)) this.#known.delete(old);
    this.#known.set(sql, null);
    this.drop(cell.id);
    const own = new AbortController();
    this.#asking.set(cell.id, own);
    const signal = AbortSignal.any([this.#abort.signal, own.signal]);
    return (this.#last = this.#last.then(async () => {
      await this.#trace(sql, cell.table, workshop, signal);
      if (this.#asking.get(cell.id) === own) this.#asking.delete(cell.id);
    }));
  }

  /** Gives up what is asked for a cell: it asks something else now, and must not wait for this. */
  drop(id: string): void {
    this.#asking.get(id)?.abort();
    this.#asking.delete(id);
  }

  /** Asks nothing more. */
  close(): void {
    this.#abort.abort();
  }

  async #trace(sql: string, table: Table, workshop: Workshop, signal: AbortSignal): Promise<void> {
    // Whoever comes back to this question asks it again.
    if (signal.aborted) return void this.#known.delete(sql);
    try {
      const options = {engine: this.#engine, workshop, signal, rowLimit: ROW_LIMIT};
      this.#known.set(sql, await traceAnswer(sql, table, options));
    } catch {
      // The cell itself has its rows. Asking again and again would not give more.
      if (signal.aborted) this.#known.delete(sql);
      else this.#known.set(sql, unansweredOrigin(sql, workshop));
    }
  }
}

function questionOf({notebook, literals, id}: AskedCell): string {
  return bindParameters(standaloneSql(notebook, id), literals).sql;
}
