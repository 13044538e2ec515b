import {openDB} from "idb";
import type {DBSchema, IDBPDatabase} from "idb";
import {NewerSchemaError, STORAGE_SCHEMA} from "./storage.ts";
import type {NotebookStore, NotebookVersion, StoredNotebook} from "./storage.ts";

/** One of two places in which the states of a notebook are written in turn. */
interface Generation {
  readonly id: string;
  readonly slot: 0 | 1;
  /** Counts the saves; the higher of two is the newer. */
  readonly count: number;
  readonly notebook: StoredNotebook;
}

interface Tables extends DBSchema {
  generations: {key: [string, number]; value: Generation; indexes: {id: string}};
  versions: {key: [string, number]; value: NotebookVersion; indexes: {id: string}};
}

/** A version is kept when the last one is older than this; of each notebook so many. */
const VERSION_AFTER_MS = 5 * 60_000;
const VERSIONS_KEPT = 50;

/** Opens the browser's database for notebooks. Rejects where there is none, as in some private windows. */
export async function openNotebookStore(
  name = "veldboek",
  now: () => number = Date.now,
): Promise<NotebookStore> {
  const database = await openDB<Tables>(name, 1, {
    upgrade(created) {
      const generations = created.createObjectStore("generations", {keyPath: ["id", "slot"]});
      generations.createIndex("id", "id");
      const versions = created.createObjectStore("versions", {keyPath: ["id", "savedAt"]});
      versions.createIndex("id", "id");
    },
    // Another tab wants a newer shape: it must not wait for us.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  return new IndexedDbStore(database, now);
}

class IndexedDbStore implements NotebookStore {
  readonly #database: IDBPDatabase<Tables>;
  readonly #now: () => number;

  constructor(database: IDBPDatabase<Tables>, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  async list(): Promise<readonly StoredNotebook[]> {
    const all = await this.#database.getAll("generations");
    const ids = new Set(all.map(({id}) => id));
    return [...ids]
      .flatMap((id) => newest(all.filter((each) => each.id === id))?.notebook ?? [])
      .sort((a, b) => b.changedAt - a.changedAt);
  }

  async read(id: string): Promise<StoredNotebook | null> {
    const generations = await this.#database.getAllFromIndex("generations", "id", id);
    return newest(generations)?.notebook ?? null;
  }

  async save(notebook: StoredNotebook): Promise<void> {
    const transaction = this.#database.transaction(["generations", "versions"], "readwrite");
    const generations = transaction.objectStore("generations");
    const kept = await generations.index("id").getAll(notebook.id);
    if (kept.some(isNewer)) {
      transaction.abort();
      await transaction.done.catch(() => undefined);
      throw new NewerSchemaError(`${notebook.id} was stored by a newer program.`);
    }
    const last = newest(kept);
    const generation: Generation = {
      id: notebook.id,
      slot: last?.slot === 0 ? 1 : 0,
      count: (last?.count ?? 0) + 1,
      notebook,
    };
    const versions = transaction.objectStore("versions");
    const known = await versions.index("id").getAllKeys(notebook.id);
    const latest = known.at(-1)?.[1] ?? 0;
    const writes: Promise<unknown>[] = [generations.put(generation)];
    if (last && last.notebook.text !== notebook.text && this.#now() - latest >= VERSION_AFTER_MS) {
      const {text, changedAt} = last.notebook;
      writes.push(versions.put({id: notebook.id, savedAt: changedAt, text}));
      writes.push(...surplus(known).map((key) => versions.delete(key)));
    }
    // All are awaited, or one that fails would be an unhandled rejection beside the transaction's.
    await Promise.all([...writes, transaction.done]);
  }

  async remove(id: string): Promise<void> {
    const transaction = this.#database.transaction(["generations", "versions"], "readwrite");
    const deletes = (["generations", "versions"] as const).map(async (store) => {
      const table = transaction.objectStore(store);
      for (const key of await table.index("id").getAllKeys(id)) await table.delete(key);
    });
    await Promise.all([...deletes, transaction.done]);
  }

  async keepVersion(version: NotebookVersion): Promise<void> {
    const transaction = this.#database.transaction("versions", "readwrite");
    const known = await transaction.store.index("id").getAllKeys(version.id);
    await Promise.all([
      transaction.store.put(version),
      ...surplus(known).map((key) => transaction.store.delete(key)),
      transaction.done,
    ]);
  }

  async versions(id: string): Promise<readonly NotebookVersion[]> {
    const versions = await this.#database.getAllFromIndex("versions", "id", id);
    return versions.sort((a, b) => b.savedAt - a.savedAt);
  }

  async erase(): Promise<void> {
    const transaction = this.#database.transaction(["generations", "versions"], "readwrite");
    await Promise.all([
      transaction.objectStore("generations").clear(),
      transaction.objectStore("versions").clear(),
      transaction.done,
    ]);
  }

  close(): void {
    this.#database.close();
  }
}

/** The oldest of the kept versions that must make room for one more. */
function surplus(known: readonly [string, number][]): readonly [string, number][] {
  return known.slice(0, Math.max(0, known.length + 1 - VERSIONS_KEPT));
}

/** The newer of the states that are whole; null when none is. */
function newest(generations: readonly Generation[]): Generation | null {
  const whole = generations.filter(isWhole);
  return whole.reduce<Generation | null>(
    (best, each) => (best === null || each.count > best.count ? each : best),
    null,
  );
}

/** True for a record of a newer program, whatever else it has; a damaged one of ours may have nothing. */
function isNewer({notebook}: Generation): boolean {
  return Number((Object(notebook) as Partial<StoredNotebook>).schema) > STORAGE_SCHEMA;
}

/** True for a record that has what a record must have: a disk or a bug may have left something else. */
function isWhole(value: unknown): boolean {
  const {count, slot, notebook} = Object(value) as Partial<Record<string, unknown>>;
  const stored = Object(notebook) as Partial<Record<string, unknown>>;
  return (
    typeof count === "number" &&
    (slot === 0 || slot === 1) &&
    ["id", "text", "title"].every((key) => typeof stored[key] === "string") &&
    ["schema", "changedAt"].every((key) => typeof stored[key] === "number")
  );
}
