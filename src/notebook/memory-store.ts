import type {NotebookStore, NotebookVersion, StoredNotebook} from "./storage.ts";

/** Keeps notebooks as long as the page lives: where the browser keeps nothing, and in tests. */
export function createMemoryStore(): NotebookStore {
  const kept = new Map<string, StoredNotebook>();
  const versions: NotebookVersion[] = [];
  return {
    list: () => Promise.resolve([...kept.values()].sort((a, b) => b.changedAt - a.changedAt)),
    read: (id) => Promise.resolve(kept.get(id) ?? null),
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
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
