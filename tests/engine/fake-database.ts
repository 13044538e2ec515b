import type {Answer, Database, OpenDatabase} from "../../src/engine/database.ts";
import type {StartProgress} from "../../src/engine/engine.ts";

const EMPTY: Answer = {columns: [], rows: [], truncated: false};

/** What a statement does in a fake database, by its text; everything else answers nothing at once. */
export type Behaviour = "hang" | "hang deaf" | "internal error" | "refuse" | "refuse all";

/** A database that does what its statements say, and remembers all of them. */
export class FakeDatabase implements Database {
  readonly statements: string[] = [];
  readonly files = new Map<string, string>();
  readonly died: Promise<Error>;
  isClosed = false;
  #isBroken = false;
  #die: (cause: Error) => void = () => undefined;
  #stop: (reason: Error) => void = () => undefined;

  constructor() {
    this.died = new Promise((resolve) => (this.#die = resolve));
  }

  async run(sql: string): Promise<Answer> {
    this.statements.push(sql);
    const behaviour = /--(.*)$/.exec(sql)?.[1]?.trim();
    if (behaviour === "refuse all") this.#isBroken = true;
    if (this.#isBroken) throw complaint("IO", "Failed to initialize file log storage");
    if (behaviour === "refuse") throw complaint("Binder", "no such thing");
    if (behaviour === "internal error") throw complaint("INTERNAL", "out of range");
    if (behaviour === "hang deaf") return new Promise(() => undefined);
    if (behaviour === "hang") return new Promise((_, reject) => (this.#stop = reject));
    return sql.includes("duckdb_columns()") ? {...EMPTY, rows: this.#columns()} : EMPTY;
  }

  /** Of every table that was made: each has the one column `a`. */
  #columns(): Answer["rows"] {
    const made = this.statements.join("\n").matchAll(/CREATE TABLE "(\w+)"/g);
    return Array.from(made, ([, table_name = ""]) => ({
      table_name,
      column_name: "a",
      data_type: "INTEGER",
    }));
  }

  async interrupt(): Promise<void> {
    this.#stop(new Error("query was canceled"));
  }

  async writeFile(name: string, text: string): Promise<string> {
    this.files.set(name, text);
    return name;
  }

  async removeFile(path: string): Promise<void> {
    this.files.delete(path);
  }

  close(): void {
    this.isClosed = true;
  }

  /** Dies by itself, as a worker that is killed. */
  die(): void {
    this.#die(new Error("killed"));
  }
}

function complaint(type: string, message: string): Error {
  return new Error(JSON.stringify({exception_type: type, exception_message: message}));
}

/** Opens fake databases one after the other, each when the test lets it. */
export class FakeOpener {
  readonly databases: FakeDatabase[] = [];
  /** What the next start does before it succeeds. */
  beforeOpen: () => Promise<void> = async () => undefined;

  readonly open: OpenDatabase = async (onProgress: (progress: StartProgress) => void) => {
    onProgress({phase: "download", loadedBytes: 5, totalBytes: 10});
    await this.beforeOpen();
    onProgress({phase: "configure"});
    const database = new FakeDatabase();
    this.databases.push(database);
    return database;
  };

  get latest(): FakeDatabase {
    const database = this.databases.at(-1);
    if (database === undefined) throw new Error("No database was opened.");
    return database;
  }
}
