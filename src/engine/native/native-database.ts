import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBPreparedStatement,
  DuckDBResult,
} from "@duckdb/node-api";
import type {Answer, Database} from "../database.ts";
import {kindOf, toRows, uniqueNames} from "../rows.ts";
import {withoutTail} from "../sql-tokens.ts";
import type {Row} from "../table.ts";
import {nativeTypeName, nativeValues} from "./native-values.ts";

/**
 * Errors as in the browser, and no extension beyond those that are built in. One thread, also as in the
 * browser: on more, a window over few rows now and then ends DuckDB with "Attempted to access index 0
 * within vector of size 0" (github.com/duckdb/duckdb/issues/25713).
 */
const SETTINGS = [
  "SET autoload_known_extensions=false",
  "SET autoinstall_known_extensions=false",
  "SET errors_as_json=true",
  "SET TimeZone='UTC'",
  "SET threads=1",
];

/** What DuckDB's binder knows of a statement that has not run. */
export interface Binding {
  /** Parameters by name, with the type they are cast to; null when they are not cast. */
  readonly params: readonly {readonly name: string; readonly type: string | null}[];
  /** Columns of the answer, with DuckDB's names of their types. */
  readonly columns: readonly {readonly name: string; readonly type: string}[];
}

/** Opens DuckDB's native library in memory. Its SQL may read files: it is for our own statements only. */
export async function openNativeDatabase(): Promise<NativeDatabase> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const sql of SETTINGS) await connection.run(sql);
  const directory = await mkdtemp(join(tmpdir(), "veldboek-"));
  return new NativeDatabase(instance, connection, directory);
}

/** DuckDB's native library as a Database that can also bind statements without running them. */
export class NativeDatabase implements Database {
  readonly died = new Promise<Error>(() => undefined);
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #directory: string;
  #fileCount = 0;
  #isRunning = false;
  /** Statements begun so far. */
  #runs = 0;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, directory: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#directory = directory;
  }

  async run(sql: string, rowLimit: number): Promise<Answer> {
    this.#isRunning = true;
    this.#runs += 1;
    const result = await this.#execute(sql).finally(() => (this.#isRunning = false));
    const names = uniqueNames(result.columnNames());
    const rows: Row[] = [];
    let truncated = false;
    for await (const chunk of result) {
      const wanted = Math.min(chunk.rowCount, rowLimit - rows.length);
      for (const row of toRows(names, columnsOf(chunk), wanted)) rows.push(row);
      truncated = wanted < chunk.rowCount;
      if (truncated) break;
    }
    const columns = result.columnTypes().map((columnType, index) => {
      const type = nativeTypeName(columnType);
      return {name: names[index] ?? "", type, kind: kindOf(type)};
    });
    return {columns, rows, truncated};
  }

  /** Prepares one statement and tells what it asks for and answers; rejects when DuckDB cannot bind it. */
  async bind(sql: string): Promise<Binding> {
    const statement = await this.#connection.prepare(sql);
    return {
      params: Array.from({length: statement.parameterCount}, (_, i) => ({
        name: statement.parameterName(i + 1),
        type: parameterType(statement, i + 1),
      })),
      columns: Array.from({length: statement.columnCount}, (_, i) => ({
        name: statement.columnName(i),
        type: nativeTypeName(statement.columnType(i)),
      })),
    };
  }

  /** Again and again: the library forgets an interrupt that comes before the statement really runs. */
  async interrupt(): Promise<void> {
    const run = this.#runs; // the next one is not meant
    while (this.#isRunning && this.#runs === run) {
      this.#connection.interrupt();
      await setTimeout(5);
    }
  }

  async writeFile(_name: string, text: string): Promise<string> {
    this.#fileCount += 1;
    const path = join(this.#directory, `${this.#fileCount}.csv`);
    await writeFile(path, text);
    return path;
  }

  async removeFile(path: string): Promise<void> {
    await rm(path);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
    rm(this.#directory, {recursive: true, force: true}).catch(() => undefined);
  }

  /** Runs all statements and gives the answer of the last, in the way and the words of DuckDB-WASM. */
  async #execute(sql: string): Promise<DuckDBResult> {
    if (withoutTail(sql) === "") throw new Error("no statements");
    const statements = await this.#connection.extractStatements(sql);
    let result: DuckDBResult | null = null;
    for (let i = 0; i < statements.count; i += 1) {
      const statement = await statements.prepare(i);
      result = await statement.run();
    }
    if (result === null) throw new Error("no statements");
    return result;
  }
}

/** DuckDB knows no type for a parameter that may be several. */
function parameterType(statement: DuckDBPreparedStatement, index: number): string | null {
  try {
    return String(statement.parameterType(index));
  } catch {
    return null;
  }
}

function columnsOf(chunk: DuckDBDataChunk) {
  return Array.from({length: chunk.columnCount}, (_, i) => nativeValues(chunk.getColumnVector(i)));
}
