import type {NotebookStore, NotebookVersion, StoredNotebook} from "./storage.ts";

/** Keeps notebooks as long as the page lives: where the browser keeps nothing, and in tests. */
export function createMemoryStore(): NotebookStore {
  const kept = new Map<IDBValidKey, StoredNotebook>();
  const versions: NotebookVersion[] = [];
  return {
    list: () => Promise.resolve([...kept.values()].sort((a, b) => b.changedAt - a.changedAt)),
    damaged: () => Promise.resolve([]),
    read: (id) => Promise.resolve(kept.get(id) ?? null),
    change: (id, change, {known} = {}) => {
      const now = kept.get(id) ?? null;
      const next = change(now);
      if (!next) return Promise.resolve(now);
      if (now && known !== undefined && now.text !== known && now.text !== next.text) {
        versions.unshift({id, savedAt: now.changedAt, text: now.text});
      }
      kept.set(id, next);
      return Promise.resolve(next);
    },
    save: (notebook) => {
      kept.set(notebook.id, notebook);
      return Promise.resolve();
    },
    remove: (id) => {
      kept.delete(id);
      return Promise.resolve();
    },
    keepVersion: (version) => {
      versions.unshift(version);
      return Promise.resolve();
    },
    versions: (id) => Promise.resolve(versions.filter((version) => version.id === id)),
    erase: () => {
      kept.clear();
      versions.length = 0;
      return Promise.resolve();
    },
    onloss: () => () => undefined,
    close: () => undefined,
  };
}
