import type {Locks} from "./writing-turn.ts";

/** Where marks are kept: the browser's local storage, which stays when a page dies. */
export type MarkStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What is used of the locks to know which tabs live. */
export type LivingLocks = Locks & Pick<LockManager, "query">;

const markName = (id: string): string => `veldboek.running.${id}`;
const lifeName = (tab: string): string => `veldboek-tab-${tab}`;

/**
 * Marks the notebooks that run. A mark of a tab that is gone tells that the tab died of what it ran: whoever leaves a page
 * takes its mark along.
 */
export class RunMarks {
  readonly #tab: string;
  readonly #storage: () => MarkStorage;
  readonly #locks: LivingLocks | null;
  readonly #marked = new Set<string>();
  readonly #end = new AbortController();

  constructor(tab: string, storage: () => MarkStorage, locks: LivingLocks | null) {
    this.#tab = tab;
    this.#storage = storage;
    this.#locks = locks;
    // Held as long as the tab lives.
    const ended = new Promise((done) => this.#end.signal.addEventListener("abort", done));
    void locks?.request(lifeName(tab), () => ended).catch(() => undefined);
  }

  /** True when the tab that ran the notebook last did not live to see the end of it. */
  async hasCrashed(id: string): Promise<boolean> {
    const tab = this.#read(id);
    if (tab === null || tab === this.#tab) return false;
    const {held = []} = (await this.#locks?.query()) ?? {};
    return !held.some(({name}) => name === lifeName(tab));
  }

  /** The notebook runs, or has come to rest. */
  set(id: string, isRunning: boolean): void {
    if (isRunning === this.#marked.has(id)) return;
    try {
      if (isRunning) this.#storage().setItem(markName(id), this.#tab);
      else this.#storage().removeItem(markName(id));
    } catch {
      // A browser may forbid storage; then nothing is known after a crash.
    }
    if (isRunning) this.#marked.add(id);
    else this.#marked.delete(id);
  }

  /** What runs here ends with the page, and that is no crash. */
  leave(): void {
    for (const id of [...this.#marked]) this.set(id, false);
  }

  close(): void {
    this.leave();
    this.#end.abort();
  }

  #read(id: string): string | null {
    try {
      return this.#storage().getItem(markName(id));
    } catch {
      return null;
    }
  }
}
