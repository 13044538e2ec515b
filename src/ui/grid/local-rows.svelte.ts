import {AS_IT_CAME, meetsFilter, profileRows} from "#catalog";
import type {Arrangement, ColumnProfile, Sorting} from "#catalog";
import type {Lang} from "#base";
import type {Column, Row, Table} from "#engine";
import {sortRows} from "./grid-model.ts";
import type {GridRows} from "./grid-rows.ts";

/** Asks again for the rows of a cut-off answer, sorted by what sorts all of them. */
export type Resort = (sorting: Sorting, signal: AbortSignal) => Promise<readonly Row[]>;

/** Rows that are all in the page: an answer, or a small result. */
export class LocalRows implements GridRows {
  readonly columns: readonly Column[];
  readonly #rows: readonly Row[];
  readonly #lang: Lang;
  /** Where there are more rows than those here, their order is not ours to know. */
  readonly #resort: Resort | null;
  #arrangement: Arrangement = $state.raw(AS_IT_CAME);
  #resorted: readonly Row[] | null = $state.raw(null);
  #status: "ready" | "busy" | "failed" = $state("ready");
  #abort: AbortController | null = null;
  readonly #shown = $derived.by(() => {
    const {filters, sorting} = this.#arrangement;
    const left = (this.#resorted ?? this.#rows).filter((row) =>
      [...filters].every(([name, filter]) => meetsFilter(row[name] ?? null, filter)),
    );
    return this.#resorted ? left : sortRows(left, this.columns, sorting, this.#lang);
  });

  constructor({columns, rows}: Table, lang: Lang, resort: Resort | null = null) {
    this.columns = columns;
    this.#rows = rows;
    this.#lang = lang;
    this.#resort = resort;
  }

  get count(): number {
    return this.#shown.length;
  }

  get total(): number {
    return this.#rows.length;
  }

  get sample(): readonly Row[] {
    return this.#rows;
  }

  get status(): "ready" | "busy" | "failed" {
    return this.#status;
  }

  at(index: number): Row | null {
    return this.#shown[index] ?? null;
  }

  show(): void {
    // All rows are here.
  }

  arrange(arrangement: Arrangement): void {
    this.#abort?.abort();
    this.#status = "ready";
    const {sorting} = arrangement;
    if (!this.#resort || !sorting) {
      this.#resorted = null;
      this.#arrangement = arrangement;
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#status = "busy";
    this.#resort(sorting, abort.signal).then(
      (rows) => {
        if (abort.signal.aborted) return;
        this.#resorted = rows;
        this.#arrangement = arrangement;
        this.#status = "ready";
      },
      () => {
        if (!abort.signal.aborted) this.#status = "failed";
      },
    );
  }

  async read(from: number, to: number): Promise<readonly Row[]> {
    return this.#shown.slice(from, to);
  }

  async profile(column: Column): Promise<ColumnProfile> {
    return profileRows(this.#rows, column);
  }

  close(): void {
    this.#abort?.abort();
  }
}
