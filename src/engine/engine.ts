import type {Table} from "./table.ts";

/** Where the engine is in its life; phases are told in the order in which they happen. */
export type EngineStatus =
  | {readonly status: "idle"}
  | {readonly status: "starting"; readonly progress: StartProgress}
  | {readonly status: "ready"}
  | {readonly status: "failed"; readonly error: Error};

/** One step of starting; a download tells its bytes, `totalBytes` null when the server does not say. */
export type StartProgress =
  | {readonly phase: "download"; readonly loadedBytes: number; readonly totalBytes: number | null}
  | {readonly phase: "compile" | "configure" | "tables"};

/** A table that the engine can make again at any time, also after its worker died. */
export interface TableSource {
  /** The table's name, unquoted. */
  readonly name: string;
  /** CREATE TABLE statement with types and constraints. */
  readonly createSql: string;
  /** The rows as RFC 4180 CSV with a header in the order of the table's columns, UTF-8. */
  readonly csv: () => Promise<string>;
  /** Statements to run once the rows are in: views on the table. */
  readonly afterSql?: readonly string[];
}

export interface QueryOptions {
  /** Cancels the query; its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Rows to hand over at most; the table says when there were more. Default: all. */
  readonly rowLimit?: number;
}

/** Where the rows of a question are kept: a schema that is its owner's alone, and a name in it. */
export interface KeepingPlace {
  /** Begins with `nb_`, which no statement of a reader may write to. */
  readonly schema: string;
  readonly name: string;
}

/** Asking DuckDB questions. Starts by itself at the first question; every call settles, also when the worker dies. */
export interface Engine {
  readonly state: EngineStatus;
  /** How often it lost the tables that queries made: it died or was restarted. */
  readonly losses: number;
  /** Calls back after each change of `state`; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Starts now rather than at the first question. Rejects with an EngineStartError when it cannot. */
  start(): Promise<void>;
  /**
   * Runs one statement. Rejects with a QueryError when DuckDB refuses it, or the gate before DuckDB (one that changes
   * published figures, gives a known name to something else, or reaches outside); with an EngineLostError when the
   * worker died, with an EngineStartError when there is none.
   */
  query(sql: string, options?: QueryOptions): Promise<Table>;
  /**
   * Asks one question, which cannot do anything else, and keeps all its rows as a table there; hands over as many as
   * the limit says. EXPLAIN is answered and not kept. A refusal leaves no table, and has its place in the question.
   */
  keep(place: KeepingPlace, question: string, options?: QueryOptions): Promise<Table>;
  /** Removes what is kept under a name of a schema, or without a name the schema with all that is in it. */
  forget(place: Pick<KeepingPlace, "schema"> & Partial<KeepingPlace>): Promise<void>;
  /**
   * Makes a table, instead of an earlier one of that name, and makes it again after every restart. Rejects
   * with a QueryError, and leaves everything as it was, when a row does not fit the table.
   */
  ingest(source: TableSource): Promise<void>;
  /** Removes a table for good: a restart does not make it again. A name that is not there is fine. */
  drop(name: string): Promise<void>;
  /** Throws the worker away and starts a new one with the same tables; open calls reject. */
  restart(): Promise<void>;
  /** Frees everything; open calls reject and later calls throw. */
  close(): Promise<void>;
}
