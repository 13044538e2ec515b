import {Emitter} from "#base";
import {STORAGE_SCHEMA} from "./storage.ts";
import type {NotebookStore, StoredNotebook} from "./storage.ts";

/** Whether what the reader wrote is written down. */
export type KeepStatus =
  | {readonly status: "saved" | "saving"}
  /** The last attempt failed; the next change, or some time, brings another. */
  | {readonly status: "failed"; readonly error: Error};

/** The clock, so that a test need not wait. */
export interface Timer {
  readonly now: () => number;
  /** Calls back once, after that many milliseconds; gives how to stop it. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

const REAL_TIMER: Timer = {
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

/** Writes a notebook down while it is edited. "Saved" means that the browser has said so. */
export class Keeper {
  readonly #store: Pick<NotebookStore, "save">;
  readonly #timer: Timer;
  readonly #changes = new Emitter();
  #stored: StoredNotebook;
  #status: KeepStatus = {status: "saved"};
  /** What is still to be written; null when all is. */
  #pending: StoredNotebook | null = null;
  #writing: Promise<void> | null = null;
  #stop: (() => void) | null = null;

  constructor(
    store: Pick<NotebookStore, "save">,
    stored: StoredNotebook,
    {timer = REAL_TIMER, isKept = true}: KeeperOptions = {},
  ) {
    this.#store = store;
    this.#stored = stored;
    this.#timer = timer;
    if (isKept) return;
    this.#pending = stored;
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

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Takes over what is to be kept from now on; what is kept already changes nothing. */
  keep(change: Partial<Pick<StoredNotebook, "text" | "title" | "trusted">>): void {
    const last = this.#pending ?? this.#stored;
    const next = {...last, ...change};
    if (next.text === last.text && next.title === last.title && next.trusted === last.trusted) {
      return;
    }
    this.#pending = {...next, schema: STORAGE_SCHEMA, changedAt: this.#timer.now()};
    this.#become({status: "saving"});
    this.#schedule(SAVE_AFTER_MS);
  }

  /** Writes at once what is still to be written; resolves when it was tried. */
  async flush(): Promise<void> {
    this.#stop?.();
    this.#stop = null;
    // A page that goes away has no next turn: without a reason to wait, the write begins in this one.
    if (this.#writing) await this.#writing;
    if (this.#pending) await this.#write(this.#pending);
  }

  /** Writes what is left and stops; gives what could not be written, null when all could. */
  async close(): Promise<StoredNotebook | null> {
    await this.flush();
    this.#stop?.();
    this.#stop = null;
    return this.#pending;
  }

  #schedule(delayMs: number): void {
    this.#stop ??= this.#timer.after(delayMs, () => {
      this.#stop = null;
      void this.flush();
    });
  }

  #write(notebook: StoredNotebook): Promise<void> {
    const writing = this.#store.save(notebook).then(
      () => {
        this.#stored = notebook;
        // What was changed meanwhile is written by its own turn.
        if (this.#pending !== notebook) return;
        this.#pending = null;
        this.#become({status: "saved"});
      },
      (error: unknown) => {
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
