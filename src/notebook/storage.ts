/** The shape in which this program stores notebooks; a record of a newer shape is read, never rewritten. */
export const STORAGE_SCHEMA = 1;

/** A reader's own notebook as it is kept in the browser. */
export interface StoredNotebook {
  readonly id: string;
  readonly schema: number;
  /** The notebook's file. */
  readonly text: string;
  /** From the front matter, for lists. */
  readonly title: string;
  /** The shipped notebook that it began as a copy of; null when it did not. */
  readonly origin: string | null;
  /** False for a file from elsewhere that the reader has not agreed to run. */
  readonly trusted: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** When it was thrown away; null while it was not. */
  readonly removedAt: number | null;
  /** When a visit first found that it was thrown away too long ago to be kept; null or absent when none did. */
  readonly overdueAt?: number | null;
}

/** An earlier state of a notebook. */
export interface NotebookVersion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly text: string;
}

/** Records of which no text can be read any more. */
export interface DamagedNotebook {
  /** What names it in the store; in a damaged record anything that can be a key. */
  readonly key: IDBValidKey;
  /** The text of its newest version; null when there is none. */
  readonly text: string | null;
}

/** What a change must know of what it changes. */
export interface ChangeOptions {
  /**
   * The text that the caller believes is stored, null for whatever it is: where another text stands that the
   * change does not keep, it becomes a version, so that two writers never lose what the other wrote.
   */
  readonly known?: string | null;
}

/** Where a reader's notebooks are kept. Every promise rejects when the browser does not let us. */
export interface NotebookStore {
  /** All notebooks, also those thrown away; the one changed last first. */
  list(): Promise<readonly StoredNotebook[]>;
  /** What cannot be read any more, for a reader to save from it what there is. */
  damaged(): Promise<readonly DamagedNotebook[]>;
  /** Null when there is none with this id. */
  read(id: string): Promise<StoredNotebook | null>;
  /**
   * Reads, changes and writes as one step that no other tab comes between. `change` is given what is stored, or
   * null, and gives what is to be, or null to leave it. Resolves with what stands there once it is written down.
   * The state before stays beside it, and is read where this one was damaged. What a newer program wrote is refused.
   */
  change(
    id: string,
    change: (now: StoredNotebook | null) => StoredNotebook | null,
    options?: ChangeOptions,
  ): Promise<StoredNotebook | null>;
  /** Stores a notebook whatever stands in its place. */
  save(notebook: StoredNotebook): Promise<void>;
  /** Removes a notebook with its versions for good. */
  remove(id: IDBValidKey): Promise<void>;
  /** Keeps a state as a version whatever the time since the last: one that is about to be replaced whole. */
  keepVersion(version: NotebookVersion): Promise<void>;
  /** The kept versions of a notebook, the newest first. */
  versions(id: string): Promise<readonly NotebookVersion[]>;
  /** Removes everything. */
  erase(): Promise<void>;
  /** Calls back when all that was stored is gone: the browser closed or cleared it, or the reader erased it. */
  onloss(listener: (loss: StoreLoss) => void): () => void;
  close(): void;
}

/** "closed" by the browser, which may have cleared it as well; "erased" by the reader, in another tab. */
export type StoreLoss = "closed" | "erased";

/** A notebook was stored by a newer program and must not be overwritten. */
export class NewerSchemaError extends Error {
  override readonly name = "NewerSchemaError";
}

/** All notebooks here are kept by a newer program, in a way that this one cannot read. */
export class NewerStoreError extends Error {
  override readonly name = "NewerStoreError";
}
