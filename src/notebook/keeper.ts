import {Emitter} from "#base";
import {STORAGE_SCHEMA} from "./storage.ts";
import type {NotebookStore, StoredNotebook} from "./storage.ts";

/** Whether what the reader wrote is written down. */
export type KeepStatus =
  | {readonly status: "saved" | "saving"}
  /** The last attempt failed. It stays so, whatever is typed meanwhile, until one succeeds. */
  | {readonly status: "failed"; readonly error: Error}
  /** Nothing is written any more: the notebook was erased, or another tab writes it. */
  | {readonly status: "stopped"};

/** What of a notebook its page changes. */
type KeptFields = Partial<Pick<StoredNotebook, "text" | "title" | "trusted">>;

/** The clock, so that a test need not wait. */
export interface Timer {
  readonly now: () => number;
  /** Calls back once, after that many milliseconds; gives how to stop it. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

/** The clock of the page. */
export const REAL_TIMER: Timer = {
  now: Date.now,
  after: (delayMs, callback) => {
    const id = setTimeout(callback, delayMs);
    return () => clearTimeout(id);
  },
};

export interface KeeperOptions {
  readonly timer?: Timer;
  /** False for what an earlier keeper could not write: it is tried again at once. Default: true. */
  readonly isKept?: boolean;
}

/** A change is written after this, whatever follows it: well within the second that is promised. */
const SAVE_AFTER_MS = 300;
const RETRY_AFTER_MS = 3000;

/**
 * Writes a notebook down while it is edited. "Saved" means that the browser has said so. Only what was changed here is
 * written, into what stands there: that it was thrown away meanwhile stays so.
 */
export class Keeper {
  readonly #store: Pick<NotebookStore, "change">;
  readonly #timer: Timer;
  readonly #changes = new Emitter();
  #stored: StoredNotebook;
  /** The text that this keeper last read or wrote; null when it does not know. */
  #known: string | null;
  #status: KeepStatus = {status: "saved"};
  /** The notebook as it will be once all is written; null when all is. */
  #pending: StoredNotebook | null = null;
  /** What of it was changed since the last write began. */
  #changed: KeptFields = {};
  #hasDisplaced = false;
  #writing: Promise<void> | null = null;
  #stop: (() => void) | null = null;

  constructor(
    store: Pick<NotebookStore, "change">,
    stored: StoredNotebook,
    {timer = REAL_TIMER, isKept = true}: KeeperOptions = {},
  ) {
    this.#store = store;
    this.#stored = stored;
    this.#known = isKept ? stored.text : null;
    this.#timer = timer;
    if (isKept) return;
    this.#pending = stored;
    this.#changed = {text: stored.text, title: stored.title, trusted: stored.trusted};
    this.#status = {status: "saving"};
    this.#schedule(0);
  }

  get status(): KeepStatus {
    return this.#status;
  }

  /** The notebook as it is, or is about to be, kept. */
  get latest(): StoredNotebook {
    return this.#pending ?? this.#stored;
  }

  /** What the browser has refused so far, or not yet been given; null when all is written. */
  get unwritten(): StoredNotebook | null {
    return this.#pending;
  }

  /** True once a text that another tab had written was replaced. It was kept as a version. */
  get hasDisplaced(): boolean {
    return this.#hasDisplaced;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Takes over what is to be kept from now on; what is kept already changes nothing. */
  keep(change: KeptFields): void {
    const last = this.latest;
    const next = {...last, ...change};
    if (next.text === last.text && next.title === last.title && next.trusted === last.trusted) {
      return;
    }
    this.#pending = {...next, schema: STORAGE_SCHEMA, changedAt: this.#timer.now()};
    this.#changed = {...this.#changed, ...change};
    if (this.#status.status === "stopped") return;
    if (this.#status.status !== "failed") this.#become({status: "saving"});
    this.#schedule(SAVE_AFTER_MS);
  }

  /** Writes it whole where nothing stands any more: the browser has lost what it had. */
  keepAgain(): void {
    if (this.#status.status === "stopped") return;
    this.#pending ??= this.#stored;
    if (this.#status.status !== "failed") this.#become({status: "saving"});
    this.#schedule(0);
  }

  /** Writes at once what is still to be written; resolves when it was tried. */
  async flush(): Promise<void> {
    this.#stop?.();
    this.#stop = null;
    // A page that goes away has no next turn: without a reason to wait, the write begins in this one.
    if (this.#writing) await this.#writing;
    if (this.#pending && this.#status.status !== "stopped") await this.#write(this.#pending);
  }

  /** Writes what is left and stops; gives what could not be written, null when all could. */
  async close(): Promise<StoredNotebook | null> {
    await this.flush();
    return this.stop();
  }

  /** Writes nothing from now on; gives what was not written, null when all was. */
  stop(): StoredNotebook | null {
    this.#stop?.();
    this.#stop = null;
    this.#become({status: "stopped"});
    return this.#pending;
  }

  #schedule(delayMs: number): void {
    this.#stop ??= this.#timer.after(delayMs, () => {
      this.#stop = null;
      void this.flush();
    });
  }

  #write(notebook: StoredNotebook): Promise<void> {
    const changed = this.#changed;
    const known = this.#known;
    this.#changed = {};
    const writing = this.#store
      .change(
        notebook.id,
        (now) => {
          if (!now) return notebook;
          const {schema, changedAt} = notebook;
          const next = {...now, ...changed, schema, changedAt};
          const isStrange = known !== null && now.text !== known && now.text !== next.text;
          if (isStrange && changed.text !== undefined) this.#hasDisplaced = true;
          return next;
        },
        changed.text === undefined ? {} : {known},
      )
      .then(
        (stored) => {
          this.#stored = stored ?? notebook;
          this.#known = this.#stored.text;
          // What was changed meanwhile is written by its own turn.
          const isLast = this.#pending === notebook;
          if (isLast) this.#pending = null;
          if (this.#status.status === "stopped") return;
          this.#become({status: isLast ? "saved" : "saving"});
        },
        (error: unknown) => {
          this.#changed = {...changed, ...this.#changed};
          if (this.#status.status === "stopped") return;
          this.#become({
            status: "failed",
            error: error instanceof Error ? error : new Error(String(error)),
          });
          this.#schedule(RETRY_AFTER_MS);
        },
      );
    this.#writing = writing.finally(() => (this.#writing = null));
    return this.#writing;
  }

  #become(status: KeepStatus): void {
    this.#status = status;
    this.#changes.emit();
  }
}
