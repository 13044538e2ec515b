import {Emitter} from "#base";
import type {StoredNotebook, Timer} from "#notebook";
import type {TabChannel, TabMessage} from "./tab-channel.ts";

/** Whether this tab is the one that writes a notebook. */
export type TurnState =
  /** It is not known yet. */
  | "asking"
  | "held"
  /** Another tab writes; this one is next when that ends. */
  | "elsewhere"
  /** Another tab was asked to write what it still has, and to let go. */
  | "taking"
  /** This tab was asked, and writes what it still has. */
  | "yielding";

/** What is used of the browser's locks; a page without a secure connection has none. */
export type Locks = Pick<LockManager, "request">;

export interface TurnOptions {
  readonly locks: Locks | null;
  readonly tabs: TabChannel;
  readonly timer: Timer;
  /** Names this tab among others. */
  readonly tab: string;
  /** Writes all that is not written yet; gives what the browser refused to keep. */
  readonly onyield: () => Promise<StoredNotebook | null>;
  /** This tab writes from now on, beginning with what the one before could not keep. */
  readonly onheld: (handed: StoredNotebook | null) => void;
  /** Another tab has taken it: with all that was written here, or, after the longest wait, without. */
  readonly onlost: (hasYielded: boolean) => void;
}

/** The longest that a tab waits for the one before it: that one may be asleep. */
export const TAKE_OVER_MS = 10_000;
/** A question can come while nobody listens yet. */
const ASK_AGAIN_MS = 1000;

/** The name of the lock of the one tab that writes a notebook. */
export const lockName = (id: string): string => `veldboek-notebook-${id}`;

/**
 * Being the one tab that writes a notebook. Who takes it over asks first: the tab before writes what it still has, and
 * only then lets go. Without locks every tab holds it, and the store keeps apart what two of them write.
 */
export class WritingTurn {
  readonly #id: string;
  readonly #options: TurnOptions;
  readonly #changes = new Emitter();
  readonly #unsubscribe: () => void;
  #state: TurnState = "asking";
  /** Ends holding the lock. */
  #release: (() => void) | null = null;
  /** Ends waiting for it. */
  #queue: AbortController | null = null;
  #stopTimer: (() => void) | null = null;
  /** Who was told that all is written, and with what; null while nobody was. */
  #yieldedTo: Extract<TabMessage, {type: "yielded"}> | null = null;
  #isClosed = false;

  constructor(id: string, options: TurnOptions) {
    this.#id = id;
    this.#options = options;
    this.#unsubscribe = options.tabs.subscribe((message) => this.#hear(message));
    if (options.locks) void this.#request({ifAvailable: true}, null);
    else queueMicrotask(() => this.#hold(null));
  }

  get state(): TurnState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Asks the tab that writes to let go. */
  take(): void {
    if (this.#state !== "elsewhere") return;
    this.#become("taking");
    const until = this.#options.timer.now() + TAKE_OVER_MS;
    const ask = () => {
      if (this.#options.timer.now() >= until) return void this.#steal(null);
      this.#options.tabs.post({type: "ask", id: this.#id, from: this.#options.tab});
      this.#wait(ASK_AGAIN_MS, ask);
    };
    ask();
  }

  /** Lets go, or stops waiting. */
  close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    this.#stopTimer?.();
    this.#queue?.abort();
    this.#release?.();
  }

  #hear(message: TabMessage): void {
    if (message.type === "yielded" && message.id === this.#id) {
      if (this.#state === "taking" && message.to === this.#options.tab) {
        void this.#steal(message.unkept);
      }
    }
    if (message.type === "ask" && message.id === this.#id) void this.#yieldTo(message.from);
  }

  async #yieldTo(tab: string): Promise<void> {
    const {tabs, onyield, onheld} = this.#options;
    if (this.#yieldedTo?.to === tab) tabs.post(this.#yieldedTo);
    if (this.#state !== "held" || !this.#options.locks) return;
    this.#become("yielding");
    const unkept = await onyield();
    // It may have been taken, or left, meanwhile.
    if ((this.#state as TurnState) !== "yielding" || this.#isClosed) return;
    this.#yieldedTo = {type: "yielded", id: this.#id, to: tab, unkept};
    tabs.post(this.#yieldedTo);
    // Who asked may be gone.
    this.#wait(TAKE_OVER_MS, () => {
      this.#yieldedTo = null;
      this.#become("held");
      onheld(unkept);
    });
  }

  #steal(handed: StoredNotebook | null): Promise<void> {
    this.#stopTimer?.();
    this.#queue?.abort();
    this.#queue = null;
    return this.#request({steal: true}, handed);
  }

  /** Waits in line: whoever closes the tab that writes gives it to this one. */
  #lineUp(): void {
    if (this.#isClosed) return;
    this.#become("elsewhere");
    this.#queue = new AbortController();
    void this.#request({signal: this.#queue.signal}, null);
  }

  async #request(options: LockOptions, handed: StoredNotebook | null): Promise<void> {
    const {locks, onlost} = this.#options;
    let isMine = false;
    let isReleased = false;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null || this.#isClosed) return undefined;
      isMine = true;
      return new Promise((release) => {
        this.#release = () => {
          isReleased = true;
          release();
        };
        this.#hold(handed);
      });
    };
    try {
      await locks?.request(lockName(this.#id), options, hold);
      if (!isMine) this.#lineUp();
    } catch {
      // A wait that was given up rejects, as does a lock that was taken away.
      if (!isMine || isReleased || this.#isClosed) return;
      const hasYielded = this.#yieldedTo !== null;
      this.#stopTimer?.();
      this.#yieldedTo = null;
      this.#release = null;
      this.#lineUp();
      onlost(hasYielded);
    }
  }

  #hold(handed: StoredNotebook | null): void {
    if (this.#isClosed) return;
    this.#stopTimer?.();
    this.#queue = null;
    this.#become("held");
    this.#options.onheld(handed);
  }

  #wait(delayMs: number, callback: () => void): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#options.timer.after(delayMs, callback);
  }

  #become(state: TurnState): void {
    this.#state = state;
    this.#changes.emit();
  }
}

/** The locks of this browser; null over a connection that is not secure, and in browsers that have none. */
export function browserLocks(): LockManager | null {
  return (navigator as {locks?: LockManager}).locks ?? null;
}

/** Does something as the tab that writes a notebook; false when another one does. */
export async function whileWriting(
  locks: Locks | null,
  id: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!locks) return work().then(() => true);
  return locks.request(lockName(id), {ifAvailable: true}, async (lock) => {
    if (!lock) return false;
    await work();
    return true;
  });
}
