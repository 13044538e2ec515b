import {countSql, dropOrderSql, isAsItCame, keepOrderSql, pageSql, profileColumn} from "#catalog";
import type {Arrangement, ColumnProfile} from "#catalog";
import type {Column, Engine, Row, Table, TableName} from "#engine";
import {SvelteMap} from "svelte/reactivity";
import type {GridRows} from "./grid-rows.ts";

export const PAGE_ROWS = 200;
/** Pages that stay here beside those in sight. */
const PAGES_KEPT = 30;
/** Rows at either end to which the columns are fitted. */
const SAMPLE = 50;

/**
 * The rows of a table in the engine, of which only pages are here. An arrangement is kept in the engine as the
 * numbers of its rows, so that a page of five million sorted rows is found like one of ten.
 */
export class EngineRows implements GridRows {
  readonly columns: readonly Column[];
  readonly #first: readonly Row[];
  #last: readonly Row[] = $state.raw([]);
  readonly #engine: Pick<Engine, "query">;
  readonly #name: TableName;
  readonly #pages = new SvelteMap<number, readonly Row[]>();
  // Nobody reads it to draw: a profile that was asked for is only found again.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #profiles = new Map<string, Promise<ColumnProfile>>();
  #count = $state(0);
  #total = $state(0);
  #status: "ready" | "busy" | "failed" = $state("busy");
  #isArranged = false;
  /** Counts the arrangements: what was asked for an older one is thrown away. */
  #version = 0;
  #wanted = {from: 0, to: 0};
  #isFetching = false;
  #abort = new AbortController();
  #isClosed = false;

  /** `first` holds the first rows of the table of that name. */
  constructor(engine: Pick<Engine, "query">, name: TableName, first: Table) {
    this.#engine = engine;
    this.#name = name;
    this.columns = first.columns;
    this.#first = first.rows;
    this.#seed();
    // Until they are counted there are at least those that are here.
    this.#count = first.rows.length;
    this.#total = first.rows.length;
    void this.#countAll();
  }

  get count(): number {
    return this.#count;
  }

  get total(): number {
    return this.#total;
  }

  /** With the last rows: a column that counts is widest there. */
  get sample(): readonly Row[] {
    return [...this.#last, ...this.#first.slice(0, SAMPLE)];
  }

  get status(): "ready" | "busy" | "failed" {
    return this.#status;
  }

  at(index: number): Row | null {
    return this.#pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null;
  }

  show(from: number, to: number): void {
    this.#wanted = {from, to};
    this.#fetch();
  }

  arrange(arrangement: Arrangement): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#version += 1;
    this.#status = "busy";
    void this.#rearrange(arrangement, this.#version, this.#abort.signal);
  }

  async read(from: number, to: number, signal?: AbortSignal): Promise<readonly Row[]> {
    return (await this.#ask(pageSql(this.#name, this.#isArranged, from, to), signal)).rows;
  }

  profile(column: Column): Promise<ColumnProfile> {
    const known = this.#profiles.get(column.name);
    if (known) return known;
    const asked = profileColumn(this.#engine, this.#name, column);
    this.#profiles.set(column.name, asked);
    return asked;
  }

  close(): void {
    this.#isClosed = true;
    this.#abort.abort();
    if (this.#isArranged) this.#ask(dropOrderSql(this.#name)).catch(() => undefined);
  }

  /** The first rows are here already, as they came. */
  #seed(): void {
    // The last page may be half of one: it is asked for like any other.
    const whole = Math.floor(this.#first.length / PAGE_ROWS);
    for (let page = 0; page < whole; page += 1) {
      this.#pages.set(page, this.#first.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS));
    }
  }

  async #countAll(): Promise<void> {
    const version = this.#version;
    try {
      const total = await this.#countRows(false);
      this.#total = total;
      this.#last = (
        await this.#ask(pageSql(this.#name, false, Math.max(0, total - SAMPLE), total))
      ).rows;
      if (version !== this.#version) return;
      this.#count = total;
      this.#status = "ready";
    } catch {
      if (version === this.#version && !this.#isClosed) this.#status = "failed";
    }
  }

  async #rearrange(arrangement: Arrangement, version: number, signal: AbortSignal): Promise<void> {
    const isArranged = !isAsItCame(arrangement);
    try {
      if (isArranged) {
        await this.#ask(keepOrderSql(this.#name, arrangement, this.columns), signal);
      }
      const [count, first] = [
        await this.#countRows(isArranged, signal),
        await this.#ask(pageSql(this.#name, isArranged, 0, PAGE_ROWS), signal),
      ];
      if (version !== this.#version) return;
      this.#isArranged = isArranged;
      this.#pages.clear();
      if (!isArranged) this.#seed();
      this.#pages.set(0, first.rows);
      this.#count = count;
      this.#status = "ready";
      this.#fetch();
    } catch {
      // One that was overtaken fails too, which nobody needs to know.
      if (version === this.#version && !this.#isClosed) this.#status = "failed";
    }
  }

  async #countRows(isArranged: boolean, signal?: AbortSignal): Promise<number> {
    const {rows} = await this.#ask(countSql(this.#name, isArranged), signal);
    return Number(rows[0]?.["n"] ?? 0);
  }

  #fetch(): void {
    if (this.#isFetching) return;
    this.#isFetching = true;
    void this.#fetchPages().finally(() => (this.#isFetching = false));
  }

  /** Fetches what is missing in sight, one page after the other: a scroll that has gone on is not followed. */
  async #fetchPages(): Promise<void> {
    for (let page = this.#missing(); page !== null; page = this.#missing()) {
      const version = this.#version;
      const from = page * PAGE_ROWS;
      try {
        const {rows} = await this.#ask(
          pageSql(this.#name, this.#isArranged, from, from + PAGE_ROWS),
        );
        if (version !== this.#version) return;
        this.#pages.set(page, rows);
        this.#forget();
      } catch {
        if (version === this.#version && !this.#isClosed) this.#status = "failed";
        return;
      }
    }
  }

  #missing(): number | null {
    if (this.#isClosed || this.#status !== "ready") return null;
    const last = Math.min(this.#wanted.to, this.#count) - 1;
    for (
      let page = Math.floor(this.#wanted.from / PAGE_ROWS);
      page * PAGE_ROWS <= last;
      page += 1
    ) {
      if (!this.#pages.has(page)) return page;
    }
    return null;
  }

  /** The pages farthest from what is in sight go first. */
  #forget(): void {
    if (this.#pages.size <= PAGES_KEPT) return;
    const middle = (this.#wanted.from + this.#wanted.to) / 2 / PAGE_ROWS;
    const [farthest] = [...this.#pages.keys()].sort(
      (a, b) => Math.abs(b - middle) - Math.abs(a - middle),
    );
    if (farthest !== undefined) this.#pages.delete(farthest);
  }

  #ask(sql: string, signal?: AbortSignal): Promise<Table> {
    return this.#engine.query(sql, signal ? {signal} : {});
  }
}
