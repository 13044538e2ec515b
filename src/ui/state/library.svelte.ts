import type {NotebookStore, StoredNotebook} from "#notebook";
import {createContext} from "svelte";
import {SvelteMap} from "svelte/reactivity";
import type {Leaving} from "./open-notebook.svelte.ts";

/** How the reader's notebooks are kept: in the browser, or only as long as the page lives. */
export type LibraryStatus = "loading" | "kept" | "memory";

/** How long a notebook that was thrown away can be brought back. */
const REMOVED_KEPT_MS = 30 * 24 * 3600 * 1000;

/** The reader's own notebooks. Opens the store when it is first needed. */
export class Library {
  readonly #open: () => Promise<NotebookStore>;
  readonly #openMemory: () => Promise<NotebookStore>;
  readonly #now: () => number;
  readonly #newId: () => string;
  #store: Promise<NotebookStore> | null = null;
  #status: LibraryStatus = $state("loading");
  #left: Promise<unknown> = Promise.resolve();
  #all: readonly StoredNotebook[] = $state.raw([]);
  readonly #unkept = new SvelteMap<string, StoredNotebook>();
  #closing: Promise<void> = Promise.resolve();

  constructor(
    open: () => Promise<NotebookStore>,
    openMemory: () => Promise<NotebookStore>,
    now: () => number = Date.now,
    newId: () => string = () => crypto.randomUUID(),
  ) {
    this.#open = open;
    this.#openMemory = openMemory;
    this.#now = now;
    this.#newId = newId;
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

  /** Settles when the notebook that was open before has freed what it had in the engine. */
  get left(): Promise<unknown> {
    return this.#left;
  }

  /** Settles when the last change of the notebook that was open before is written down, or was refused. */
  get written(): Promise<void> {
    return this.#closing;
  }

  /** Tells that an open notebook is being closed. What of it the browser refused stays here, as long as the page lives. */
  leave({unkept, freed}: Leaving): void {
    this.#left = freed.catch(() => undefined);
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
        return store;
      },
      () => {
        this.#status = "memory";
        return this.#openMemory();
      },
    );
    return this.#store;
  }

  /** Reads the list anew. What was thrown away long ago goes for good. */
  async load(): Promise<void> {
    const store = await this.store();
    const all = await store.list();
    const old = all.filter(
      ({removedAt}) => removedAt !== null && this.#now() - removedAt > REMOVED_KEPT_MS,
    );
    for (const {id} of old) await store.remove(id);
    this.#all = all.filter((each) => !old.includes(each));
  }

  /** Keeps a notebook's file as a new notebook, and gives its id. */
  async add(
    text: string,
    title: string,
    {origin = null, trusted = true}: Partial<Pick<StoredNotebook, "origin" | "trusted">> = {},
  ): Promise<string> {
    const id = this.#newId();
    const changedAt = this.#now();
    await this.#save({id, schema: 1, text, title, origin, trusted, changedAt, removedAt: null});
    return id;
  }

  async read(id: string): Promise<StoredNotebook | null> {
    await this.#closing;
    return this.#unkept.get(id) ?? (await this.store()).read(id);
  }

  /** Throws a notebook away; `restore` brings it back. */
  async remove(notebook: StoredNotebook): Promise<void> {
    await this.#save({...notebook, removedAt: this.#now()});
  }

  async restore(notebook: StoredNotebook): Promise<void> {
    await this.#save({...notebook, removedAt: null});
  }

  /** Gives a notebook that no tab is writing another title, in its file too. */
  async rename(notebook: StoredNotebook, title: string): Promise<void> {
    // The list may be older than what another page has written since.
    const latest = (await this.read(notebook.id)) ?? notebook;
    const {retitle} = await import("#notebook");
    await this.#save({
      ...latest,
      title,
      text: retitle(latest.text, title),
      changedAt: this.#now(),
    });
  }

  /** Removes a notebook with its versions for good. */
  async purge(notebook: StoredNotebook): Promise<void> {
    await (await this.store()).remove(notebook.id);
    await this.load();
  }

  /** Removes every notebook and version for good. */
  async erase(): Promise<void> {
    await (await this.store()).erase();
    await this.load();
  }

  async #save(notebook: StoredNotebook): Promise<void> {
    await (await this.store()).save(notebook);
    await this.load();
  }
}

export const [getLibrary, setLibrary] = createContext<Library>();
