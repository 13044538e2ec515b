import {randomId} from "#base";
import type {DamagedNotebook, NotebookStore, StoredNotebook} from "#notebook";
import {createContext} from "svelte";
import {SvelteMap} from "svelte/reactivity";
import type {Leaving} from "./open-notebook.svelte.ts";
import type {TabChannel} from "./tab-channel.ts";

/** How the reader's notebooks are kept: in the browser, or only as long as the page lives. */
export type LibraryStatus =
  | "loading"
  | "kept"
  /** The browser keeps nothing. */
  | "memory"
  /** A newer program keeps them, in a way that this one cannot read; what is made here lives as long as the page. */
  | "newer";

const DAY_MS = 24 * 3600 * 1000;
/** How long a notebook that was thrown away can be brought back. */
const REMOVED_KEPT_MS = 30 * DAY_MS;
/** What is overdue goes for good when it still is after this: a clock may be wrong for one visit. */
const OVERDUE_KEPT_MS = DAY_MS;

/** What surrounds the notebooks, for a test to bring its own. */
export interface LibraryOptions {
  readonly now?: () => number;
  readonly newId?: () => string;
  /** The other tabs. Default: there are none. */
  readonly tabs?: TabChannel;
  /** Removes what the browser keeps beside notebooks. Default: there is nothing. */
  readonly forget?: () => Promise<void>;
}

const NO_TABS: TabChannel = {post: () => undefined, subscribe: () => () => undefined};

/** The reader's own notebooks. Opens the store when it is first needed. */
export class Library {
  /** The other tabs that show these notebooks. */
  readonly tabs: TabChannel;
  readonly #open: () => Promise<NotebookStore>;
  readonly #openMemory: () => Promise<NotebookStore>;
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #forgetRest: () => Promise<void>;
  #store: Promise<NotebookStore> | null = null;
  #status: LibraryStatus = $state("loading");
  #all: readonly StoredNotebook[] = $state.raw([]);
  #damaged: readonly DamagedNotebook[] = $state.raw([]);
  readonly #unkept = new SvelteMap<string, StoredNotebook>();
  #closing: Promise<void> = Promise.resolve();
  #isListed = false;
  /** Read anew while it is being read: once more after that. */
  #isReading = false;
  #isOutdated = false;

  constructor(
    open: () => Promise<NotebookStore>,
    openMemory: () => Promise<NotebookStore>,
    {
      now = Date.now,
      newId = randomId,
      tabs = NO_TABS,
      forget = () => Promise.resolve(),
    }: LibraryOptions = {},
  ) {
    this.#open = open;
    this.#openMemory = openMemory;
    this.#now = now;
    this.#newId = newId;
    this.tabs = tabs;
    this.#forgetRest = forget;
    tabs.subscribe((message) => {
      if (message.type === "erased") this.#forget();
      if (message.type === "erased" || message.type === "stored") this.refresh();
    });
  }

  get status(): LibraryStatus {
    return this.#status;
  }

  /** Those that were not thrown away, the one changed last first. */
  get notebooks(): readonly StoredNotebook[] {
    return this.#all
      .map((notebook) => this.#unkept.get(notebook.id) ?? notebook)
      .filter(({removedAt}) => removedAt === null);
  }

  /** Those that were thrown away and not yet removed for good, the last one first. */
  get removed(): readonly StoredNotebook[] {
    return this.#all.filter(({removedAt}) => removedAt !== null);
  }

  /** Those that can no longer be read. */
  get damaged(): readonly DamagedNotebook[] {
    return this.#damaged;
  }

  /** Settles when the last change of the notebook that was open before is written down, or was refused. */
  get written(): Promise<void> {
    return this.#closing;
  }

  /** Tells that an open notebook is being closed. What of it the browser refused stays here, as long as the page lives. */
  leave({unkept, freed}: Leaving): void {
    // What stays there is in a schema that nobody has.
    freed.catch(() => undefined);
    this.#closing = unkept.then((notebook) => {
      if (notebook) this.#unkept.set(notebook.id, notebook);
    });
  }

  /** True for a notebook that is here and nowhere else, because the browser refused to keep it. */
  isUnkept(id: string): boolean {
    return this.#unkept.has(id);
  }

  /** A page has taken a notebook over, and keeps it from now on. */
  takeOver(id: string): void {
    this.#unkept.delete(id);
  }

  /** The store, of which it is known whether it keeps anything. */
  store(): Promise<NotebookStore> {
    this.#store ??= this.#open().then(
      (store) => {
        this.#status = "kept";
        store.onloss((loss) => {
          if (loss === "erased") this.#forget();
          this.refresh();
        });
        return store;
      },
      (error: unknown) => {
        const isNewer = error instanceof Error && error.name === "NewerStoreError";
        this.#status = isNewer ? "newer" : "memory";
        return this.#openMemory();
      },
    );
    return this.#store;
  }

  /** Reads the list anew. What was thrown away long ago goes for good. */
  async load(): Promise<void> {
    this.#isListed = true;
    await this.#closing;
    const store = await this.store();
    const all = await store.list();
    const gone = await this.#tidy(store, all);
    this.#damaged = await store.damaged();
    this.#all = all.filter(({id}) => !gone.includes(id));
  }

  /** Reads a list that is shown anew, in its own time: something may have changed elsewhere. */
  refresh(): void {
    if (!this.#isListed) return;
    this.#isOutdated = true;
    if (!this.#isReading) void this.#reload();
  }

  async #reload(): Promise<void> {
    this.#isReading = true;
    while (this.#isOutdated) {
      this.#isOutdated = false;
      await this.load().catch(() => undefined); // the list that is there stays
    }
    this.#isReading = false;
  }

  /** Removes what is overdue by two visits that are a day apart, so that a clock that is wrong once removes nothing. */
  async #tidy(store: NotebookStore, all: readonly StoredNotebook[]): Promise<readonly string[]> {
    const now = this.#now();
    const gone: string[] = [];
    for (const {id, removedAt, overdueAt = null} of all) {
      const isOverdue = removedAt !== null && now - removedAt > REMOVED_KEPT_MS;
      if (isOverdue === (overdueAt !== null) && !isOverdue) continue;
      if (isOverdue && overdueAt !== null) {
        if (Math.abs(now - overdueAt) < OVERDUE_KEPT_MS) continue;
        await store.remove(id);
        gone.push(id);
        continue;
      }
      // Of a newer program's notebook nothing is known.
      await store
        .change(id, (stored) => stored && {...stored, overdueAt: isOverdue ? now : null})
        .catch(() => undefined);
    }
    return gone;
  }

  /** Keeps a notebook's file as a new notebook, and gives its id. */
  async add(
    text: string,
    title: string,
    {origin = null, trusted = true}: Partial<Pick<StoredNotebook, "origin" | "trusted">> = {},
  ): Promise<string> {
    const id = this.#newId();
    const changedAt = this.#now();
    await this.#change(id, () => ({
      id,
      schema: 1,
      text,
      title,
      origin,
      trusted,
      changedAt,
      removedAt: null,
    }));
    return id;
  }

  /** What is written of a notebook now, or here and refused by the browser; null when there is none. */
  async read(id: string): Promise<StoredNotebook | null> {
    await this.#closing;
    return this.#unkept.get(id) ?? (await this.store()).read(id);
  }

  /** Throws a notebook away; `restore` brings it back. */
  async remove(id: string): Promise<void> {
    const unkept = this.#unkept.get(id);
    await this.#change(id, (stored) => {
      const latest = unkept ?? stored;
      return latest && {...latest, removedAt: this.#now()};
    });
    this.#unkept.delete(id);
  }

  async restore(id: string): Promise<void> {
    await this.#change(id, (stored) => stored && {...stored, removedAt: null, overdueAt: null});
  }

  /** Gives a notebook that no tab is writing another title, in its file too. */
  async rename(id: string, title: string): Promise<void> {
    const {retitle} = await import("#notebook");
    const unkept = this.#unkept.get(id);
    await this.#change(id, (stored) => {
      const latest = unkept ?? stored;
      if (!latest) return null;
      return {...latest, title, text: retitle(latest.text, title), changedAt: this.#now()};
    });
    this.#unkept.delete(id);
  }

  /** Removes a notebook with its versions for good. */
  async purge(id: IDBValidKey): Promise<void> {
    await (await this.store()).remove(id);
    if (typeof id === "string") this.tabs.post({type: "stored", id});
    await this.load();
  }

  /** Removes all that is kept here, for good: notebooks, versions, settings. Other tabs write nothing of it back. */
  async erase(): Promise<void> {
    this.tabs.post({type: "erased"});
    this.#forget();
    await (await this.store()).erase();
    await this.#forgetRest();
    await this.load();
  }

  #forget(): void {
    this.#unkept.clear();
  }

  async #change(...[id, change]: Parameters<NotebookStore["change"]>): Promise<void> {
    await (await this.store()).change(id, change);
    this.tabs.post({type: "stored", id});
    await this.load();
  }
}

export const [getLibrary, setLibrary] = createContext<Library>();
