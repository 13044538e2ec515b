import {deleteDB, openDB} from "idb";
import type {DBSchema, IDBPDatabase, IDBPTransaction} from "idb";
import {NewerSchemaError, NewerStoreError} from "./storage.ts";
import type {
  ChangeOptions,
  DamagedNotebook,
  NotebookStore,
  NotebookVersion,
  StoreLoss,
  StoredNotebook,
} from "./storage.ts";
import {isNewer, newest, readGeneration, toMoment} from "./stored-record.ts";
import type {Generation} from "./stored-record.ts";

interface Tables extends DBSchema {
  generations: {key: [string, number]; value: Generation; indexes: {id: string}};
  versions: {key: [string, number]; value: NotebookVersion; indexes: {id: string}};
}

const TABLES = ["generations", "versions"] as const;
type Writing = IDBPTransaction<Tables, typeof TABLES, "readwrite">;

/** A version is kept when the last one is older than this; of each notebook so many. */
const VERSION_AFTER_MS = 5 * 60_000;
const VERSIONS_KEPT = 50;
/** A tab that sleeps may hold the database for long; it is empty by then. */
const DELETION_MS = 3000;

/**
 * Opens the browser's database for notebooks. Rejects where there is none, as in some private windows, and with a
 * `NewerStoreError` where a newer program keeps them. One that is closed later is opened again by itself.
 */
export async function openNotebookStore(
  name = "veldboek",
  now: () => number = Date.now,
): Promise<NotebookStore> {
  const store = new IndexedDbStore(name, now);
  await store.open();
  return store;
}

class IndexedDbStore implements NotebookStore {
  readonly #name: string;
  readonly #now: () => number;
  readonly #listeners = new Set<(loss: StoreLoss) => void>();
  /** Null while it is closed: by the browser, by another tab, or by us. */
  #database: Promise<IDBPDatabase<Tables>> | null = null;
  /** The versions that this page has kept, by notebook: when, on its own clock, and under which moment. */
  readonly #keptHere = new Map<string, readonly {at: number; savedAt: number}[]>();

  constructor(name: string, now: () => number) {
    this.#name = name;
    this.#now = now;
  }

  open(): Promise<IDBPDatabase<Tables>> {
    this.#database ??= this.#connect().catch((error: unknown) => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  #connect(): Promise<IDBPDatabase<Tables>> {
    const opened = openDB<Tables>(this.#name, 1, {
      upgrade(created) {
        const generations = created.createObjectStore("generations", {keyPath: ["id", "slot"]});
        generations.createIndex("id", "id");
        const versions = created.createObjectStore("versions", {keyPath: ["id", "savedAt"]});
        versions.createIndex("id", "id");
      },
      // Another tab wants a newer shape, or erases everything: it must not wait for us.
      blocking: (_, wanted, event) => {
        (event.target as IDBDatabase).close();
        this.#lose(wanted === null ? "erased" : "closed");
      },
      terminated: () => this.#lose("closed"),
    });
    return opened.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "VersionError") {
        throw new NewerStoreError("A newer program keeps the notebooks here.");
      }
      throw error;
    });
  }

  #lose(loss: StoreLoss): void {
    this.#database = null;
    for (const listener of [...this.#listeners]) listener(loss);
  }

  /** Works on the open database. One that turns out to be closed is opened again, once. */
  async #use<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.open());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      this.#lose("closed");
      return work(await this.open());
    }
  }

  /** One transaction: what throws inside leaves everything as it was. */
  #write<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
    return this.#use(async (database) => {
      const transaction = database.transaction(TABLES, "readwrite");
      // It is awaited below; until then a failure must not count as one that nobody hears.
      transaction.done.catch(() => undefined);
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended already.
        }
        throw error;
      }
    });
  }

  async list(): Promise<readonly StoredNotebook[]> {
    const all = await this.#use((database) => database.getAll("generations"));
    return [...byKey(all).values()]
      .flatMap((records) => newest(records)?.notebook ?? [])
      .sort((a, b) => b.changedAt - a.changedAt);
  }

  async damaged(): Promise<readonly DamagedNotebook[]> {
    const all = await this.#use((database) => database.getAll("generations"));
    const unreadable = [...byKey(all).values()].filter((records) => newest(records) === null);
    const found: DamagedNotebook[] = [];
    for (const [record] of unreadable) {
      if (!record) continue;
      // Of a name that is none the text may still be there.
      const own = readGeneration({...record, id: ""})?.notebook.text ?? null;
      const [version] = own === null ? await this.versions(record.id) : [];
      found.push({key: record.id, text: own ?? version?.text ?? null});
    }
    return found;
  }

  async read(id: string): Promise<StoredNotebook | null> {
    const records = await this.#use((database) =>
      database.getAllFromIndex("generations", "id", id),
    );
    return newest(records)?.notebook ?? null;
  }

  change(
    id: string,
    change: (now: StoredNotebook | null) => StoredNotebook | null,
    {known}: ChangeOptions = {},
  ): Promise<StoredNotebook | null> {
    return this.#write(async (transaction) => {
      const generations = transaction.objectStore("generations");
      const records = await generations.index("id").getAll(id);
      if (records.some(isNewer)) {
        throw new NewerSchemaError(`${id} was stored by a newer program.`);
      }
      const last = newest(records);
      const next = change(last?.notebook ?? null);
      if (!next) return last?.notebook ?? null;
      const isStrange = known !== undefined && last !== null && last.notebook.text !== known;
      const versioning = this.#versionBefore(transaction, last, next, isStrange);
      // Where the other write fails first, nobody waits for this one.
      versioning.catch(() => undefined);
      const slot = last?.slot === 0 ? 1 : 0;
      const count = Math.max(0, last?.count ?? 0) + 1;
      await Promise.all([generations.put({id, slot, count, notebook: next}), versioning]);
      return next;
    });
  }

  async save(notebook: StoredNotebook): Promise<void> {
    await this.change(notebook.id, () => notebook);
  }

  /** Keeps the state that is about to be replaced, where the last version is old enough or it `must` be. */
  async #versionBefore(
    transaction: Writing,
    last: Generation | null,
    next: StoredNotebook,
    must: boolean,
  ): Promise<void> {
    if (!last || last.notebook.text === next.text) return;
    const {id, text, changedAt} = last.notebook;
    const known = await transaction.objectStore("versions").index("id").getAllKeys(id);
    if (!must && !this.#isVersionDue(id, known.at(-1)?.[1] ?? 0)) return;
    await this.#putVersion(transaction, {id, savedAt: changedAt, text}, known);
  }

  /** A clock that is behind the last version says nothing of how old that is; what was kept here does. */
  #isVersionDue(id: string, latest: number): boolean {
    const now = this.#now();
    const known = [latest, this.#keptHere.get(id)?.at(-1)?.at ?? -Infinity];
    return now - Math.max(...known.filter((at) => at <= now)) >= VERSION_AFTER_MS;
  }

  async #putVersion(
    transaction: Writing,
    version: NotebookVersion,
    known: readonly [string, number][],
  ): Promise<void> {
    const versions = transaction.objectStore("versions");
    const taken = new Set(known.map(([, at]) => at));
    let {savedAt} = version;
    while (taken.has(savedAt)) savedAt += 1;
    const kept = this.#keptHere.get(version.id) ?? [];
    // With a clock that is behind, the newest would count as the oldest.
    const own = new Set(kept.map((each) => each.savedAt));
    const old = known.filter(([, at]) => !own.has(at));
    this.#keptHere.set(version.id, [...kept, {at: this.#now(), savedAt}].slice(1 - VERSIONS_KEPT));
    const surplus = old.slice(0, Math.max(0, known.length + 1 - VERSIONS_KEPT));
    await Promise.all([
      versions.put({...version, savedAt}),
      ...surplus.map((key) => versions.delete(key)),
    ]);
  }

  async remove(id: IDBValidKey): Promise<void> {
    await this.#write(async (transaction) => {
      for (const table of TABLES) {
        const store = transaction.objectStore(table);
        const keys = await store.index("id").getAllKeys(id as string); // of a damaged record any key
        for (const key of keys) await store.delete(key);
      }
    });
  }

  async keepVersion(version: NotebookVersion): Promise<void> {
    await this.#write(async (transaction) => {
      const known = await transaction.objectStore("versions").index("id").getAllKeys(version.id);
      await this.#putVersion(transaction, version, known);
    });
  }

  async versions(id: string): Promise<readonly NotebookVersion[]> {
    const all = await this.#use((database) => database.getAllFromIndex("versions", "id", id));
    return all
      .filter(({text, savedAt}) => typeof text === "string" && toMoment(savedAt) !== null)
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  async erase(): Promise<void> {
    await this.#write(async (transaction) => {
      for (const table of TABLES) await transaction.objectStore(table).clear();
    });
    this.close();
    // Other tabs hear of it by this alone, even where they cannot talk to each other.
    const deleted = deleteDB(this.#name).catch(() => undefined);
    await Promise.race([deleted, new Promise((done) => setTimeout(done, DELETION_MS))]);
  }

  onloss(listener: (loss: StoreLoss) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    void this.#database?.then((database) => database.close()).catch(() => undefined);
    this.#database = null;
  }
}

/** The records of each notebook, by what names it; damage may have made that anything that can be a key. */
function byKey(records: readonly Generation[]): ReadonlyMap<unknown, readonly Generation[]> {
  const groups = new Map<unknown, Generation[]>();
  for (const record of records) {
    const key: unknown = typeof record.id === "object" ? JSON.stringify(record.id) : record.id;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}
