import type {NotebookStore, StoredNotebook, Timer} from "#notebook";
import type {Library} from "./library.svelte.ts";
import type {OpenNotebook, OpenNotebookOptions} from "./open-notebook.svelte.ts";
import type {RunMarks} from "./run-marks.ts";
import type {TabMessage} from "./tab-channel.ts";
import {WritingTurn} from "./writing-turn.ts";
import type {Locks, TurnState} from "./writing-turn.ts";

/** What became of a notebook that is open here, by the hand of another tab. */
export type NotebookFate =
  | "kept"
  /** Thrown away; what is written here goes with it. */
  | "removed"
  /** Removed for good, or erased with everything else: it is on this screen and nowhere else. */
  | "purged"
  | "erased";

export interface NotebookTabOptions {
  readonly library: Library;
  readonly store: NotebookStore;
  readonly locks: Locks | null;
  readonly timer: Timer;
  /** Names this tab among others. */
  readonly tab: string;
  /** Opens a state of the notebook. */
  readonly create: (
    stored: StoredNotebook,
    store: Pick<NotebookStore, "change">,
    how: Pick<OpenNotebookOptions, "isKept" | "isCareful" | "onrun">,
  ) => OpenNotebook;
  /** Tells whether the last run ended with its tab. */
  readonly marks: Pick<RunMarks, "hasCrashed" | "set" | "close">;
  /** Takes over what stands in a field that tells of it only when it is left. */
  readonly commit: () => void;
}

/** A notebook in this tab, which other tabs may have open too: who writes it, and what others did with it. */
export class NotebookTab {
  readonly id: string;
  readonly #options: NotebookTabOptions;
  readonly #turn: WritingTurn;
  readonly #stops: readonly (() => void)[];
  #stored: StoredNotebook = $state.raw({} as StoredNotebook); // set at once by the constructor
  #open: OpenNotebook | null = $state.raw(null);
  #state: TurnState = $state("asking");
  #fate: NotebookFate = $state("kept");
  #hasVersion = $state(false);
  #hasCrashed = $state(false);
  readonly #crash: Promise<void>;
  /** Counts what was asked of the store, so that an older answer does not come over a newer one. */
  #asked = 0;
  #isClosed = false;

  constructor(stored: StoredNotebook, options: NotebookTabOptions) {
    const {library, store, locks, timer, tab} = options;
    this.id = stored.id;
    this.#stored = stored;
    this.#options = options;
    this.#fate = stored.removedAt === null ? "kept" : "removed";
    this.#crash = options.marks.hasCrashed(stored.id).then(
      (hasCrashed) => void (this.#hasCrashed = hasCrashed),
      () => undefined,
    );
    this.#stops = [
      library.tabs.subscribe((message) => this.#hear(message)),
      store.onloss((loss) => (loss === "erased" ? this.#end("erased") : this.#keepAgain())),
    ];
    this.#turn = new WritingTurn(stored.id, {
      locks,
      tabs: library.tabs,
      timer,
      tab,
      onyield: () => this.#yield(),
      onheld: (handed) => void this.#begin(handed),
      onlost: (hasYielded) => void this.#lose(hasYielded),
    });
    this.#turn.subscribe(() => this.#follow());
  }

  /** The state that was read last. */
  get stored(): StoredNotebook {
    return this.#stored;
  }

  /** The notebook on the page; null until it is known who writes it. */
  get open(): OpenNotebook | null {
    return this.#open;
  }

  get turn(): TurnState {
    return this.#state;
  }

  get fate(): NotebookFate {
    return this.#fate;
  }

  /** True when a text of this tab that could no longer be written became a version. */
  get hasVersion(): boolean {
    return this.#hasVersion;
  }

  /** True when nothing runs by itself, because the tab that ran the notebook last has died of it. */
  get isCareful(): boolean {
    return this.#hasCrashed && this.#open?.mode === "manual";
  }

  /** True while the reader can change the notebook here. */
  get canWrite(): boolean {
    return this.#state === "held" && this.#isKeepable();
  }

  /** Takes the notebook over from the tab that writes it. */
  take(): void {
    this.#turn.take();
  }

  /** Puts back what was thrown away. */
  async putBack(): Promise<void> {
    await this.#options.library.restore(this.id);
    await this.#refresh();
  }

  /** The reader wants everything to run again, also after a crash. */
  runAll(): void {
    this.#open?.setMode("automatic");
    this.#open?.run();
  }

  /** The last change is still to be written down, as the one tab that writes, and to be told to the others. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#leave(!this.canWrite);
    await this.#options.library.written;
    for (const stop of this.#stops) stop();
    this.#options.marks.close();
    this.#turn.close();
  }

  #hear(message: TabMessage): void {
    if (message.type === "erased") this.#end("erased");
    if (message.type === "stored" && message.id === this.id) void this.#refresh();
  }

  /** This tab writes from now on. */
  async #begin(handed: StoredNotebook | null): Promise<void> {
    const {library} = this.#options;
    const asked = this.#asked;
    const newest = handed ?? (await library.read(this.id).catch(() => this.#stored));
    await this.#crash;
    if (this.#isClosed || this.#turn.state !== "held") return;
    this.#state = "held";
    // What is gone is not written back.
    if (newest === null) {
      if (!this.#open) this.#show(this.#stored, true);
      return this.#end("purged");
    }
    if (!this.#isKeepable()) return;
    this.#show(newest, handed === null && !library.isUnkept(this.id));
    // Somebody wrote meanwhile.
    if (asked !== this.#asked) void this.#refresh();
  }

  /** Shows a state of the notebook. What runs already and is the same goes on. */
  #show(stored: StoredNotebook, isKept: boolean): void {
    const {library, create} = this.#options;
    const isSame = this.#open?.text === stored.text && this.#open.trusted === stored.trusted;
    const isClean = this.#open?.unwritten === null && this.#open.saved.status !== "stopped";
    this.#stored = stored;
    this.#fate = stored.removedAt === null ? "kept" : "removed";
    if (isSame && isClean && isKept) return;
    this.#leave(true);
    library.takeOver(this.id);
    const isCareful = this.#hasCrashed;
    const onrun = (isRunning: boolean) => this.#mark(isRunning);
    const open = create(stored, this.#store(), {isKept, isCareful, onrun});
    this.#open = open;
    if (stored.trusted && !isCareful) open.run();
  }

  /** What died once counts as dangerous until all of it has come to an end. */
  #mark(isRunning: boolean): void {
    if (!this.isCareful) this.#options.marks.set(this.id, isRunning);
  }

  #leave(isAbandoned: boolean): void {
    if (this.#open) this.#options.library.leave(this.#open.close(isAbandoned));
  }

  async #yield(): Promise<StoredNotebook | null> {
    this.#options.commit();
    await this.#open?.flush();
    return this.#open?.unwritten ?? null;
  }

  /** Another tab writes now. What it did not wait for is kept as a version. */
  async #lose(hasYielded: boolean): Promise<void> {
    this.#options.commit();
    const unwritten = this.#open?.unwritten ?? null;
    if (unwritten) this.#open?.stop();
    if (unwritten && !hasYielded) {
      const {id, text} = unwritten;
      const version = {id, savedAt: this.#options.timer.now(), text};
      await this.#options.store.keepVersion(version).then(
        () => (this.#hasVersion = true),
        () => undefined,
      );
    }
    await this.#refresh();
  }

  /** Looks what others have written, thrown away or removed. */
  async #refresh(): Promise<void> {
    const asked = (this.#asked += 1);
    const newest = await this.#options.store.read(this.id).catch(() => undefined);
    await this.#crash;
    if (newest === undefined || this.#isClosed || asked !== this.#asked) return;
    if (!this.#isKeepable()) return;
    if (newest === null) return this.#end("purged");
    if (this.#state === "asking" || this.#state === "yielding") return;
    // What is being written here comes over it; the store keeps the other text as a version.
    if (this.#turn.state === "held" && this.#open?.unwritten) {
      this.#fate = newest.removedAt === null ? "kept" : "removed";
      return;
    }
    this.#show(newest, true);
  }

  #end(fate: "purged" | "erased"): void {
    if (!this.#isKeepable()) return;
    this.#open?.stop();
    this.#fate = fate;
  }

  /** False once it was removed for good. */
  #isKeepable(): boolean {
    return this.#fate === "kept" || this.#fate === "removed";
  }

  #keepAgain(): void {
    if (this.canWrite) this.#open?.keepAgain();
  }

  /** A tab that may write does so once it has what is stored. */
  #follow(): void {
    const {state} = this.#turn;
    if (state !== "held") this.#state = state;
    if (state === "elsewhere" && !this.#open) void this.#refresh();
  }

  #store(): Pick<NotebookStore, "change"> {
    const {library, store} = this.#options;
    return {
      change: async (...args) => {
        const stored = await store.change(...args);
        library.tabs.post({type: "stored", id: this.id});
        return stored;
      },
    };
  }
}
