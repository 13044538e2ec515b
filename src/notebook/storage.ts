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
}

/** An earlier state of a notebook. */
export interface NotebookVersion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly text: string;
}

/** Where a reader's notebooks are kept. Every promise rejects when the browser does not let us. */
export interface NotebookStore {
  /** All notebooks, also those thrown away; the one changed last first. */
  list(): Promise<readonly StoredNotebook[]>;
  /** Null when there is none with this id. */
  read(id: string): Promise<StoredNotebook | null>;
  /**
   * Resolves once it is written down. The state before stays beside it, and is read where this one was
   * damaged. A stored notebook of a newer schema is refused.
   */
  save(notebook: StoredNotebook): Promise<void>;
  /** Removes a notebook with its versions for good. */
  remove(id: string): Promise<void>;
  /** Keeps a state as a version whatever the time since the last: one that is about to be replaced whole. */
  keepVersion(version: NotebookVersion): Promise<void>;
  /** The kept versions of a notebook, the newest first. */
  versions(id: string): Promise<readonly NotebookVersion[]>;
  /** Removes everything. */
  erase(): Promise<void>;
  close(): void;
}

/** A notebook was stored by a newer program and must not be overwritten. */
export class NewerSchemaError extends Error {
  override readonly name = "NewerSchemaError";
}
