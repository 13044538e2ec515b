import type {StartProgress} from "./engine.ts";
import type {Column, Row} from "./table.ts";

/** What a statement answered. */
export interface Answer {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** True when there were more rows than were asked for. */
  readonly truncated: boolean;
}

/** One running DuckDB: what the engine opens, asks one thing at a time, and throws away. */
export interface Database {
  /** Runs a statement and reads at most `rowLimit` rows; rejects with what DuckDB throws, unread. */
  run(sql: string, rowLimit: number): Promise<Answer>;
  /** Asks the running statement to stop; its `run` then rejects. */
  interrupt(): Promise<void>;
  /** Keeps a text for SQL to read; gives the path under which it does. */
  writeFile(name: string, text: string): Promise<string>;
  removeFile(path: string): Promise<void>;
  /** Resolves when the database dies by itself, and with what is known of the cause. */
  readonly died: Promise<Error>;
  /** Frees everything at once; what is still running never settles. */
  close(): void;
}

/** Opens a database, telling its phases. Once the signal aborts it leaves nothing behind and rejects. */
export type OpenDatabase = (
  onProgress: (progress: StartProgress) => void,
  signal: AbortSignal,
) => Promise<Database>;
