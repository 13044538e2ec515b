import type {Field, RecordBatch} from "apache-arrow";
import type {Answer, Database} from "../database.ts";
import {parseDuckType} from "../duck-type.ts";
import type {DuckType} from "../duck-type.ts";
import {withoutTail} from "../sql-tokens.ts";
import {ArrowAnswer} from "./arrow-answer.ts";
import {duckTypeOf} from "./arrow-types.ts";
import {DATA_DIRECTORY} from "./settings.ts";

/** What is used of a duckdb-wasm connection; one in a worker and one beside us both have it. */
export interface WasmConnection {
  send(sql: string, allowStreamResult?: boolean): Promise<WasmReader>;
  cancelSent(): Promise<boolean> | boolean;
}

/** The batches of an answer in the order of its rows; even an empty answer has one. */
export type WasmReader = AsyncIterable<RecordBatch> | Iterable<RecordBatch>;

/** What is used of duckdb-wasm's files. */
export interface WasmFiles {
  registerFileText(path: string, text: string): Promise<void> | void;
  dropFile(path: string): Promise<unknown> | unknown;
}

interface WasmParts {
  readonly connection: WasmConnection;
  readonly files: WasmFiles;
  readonly died: Promise<Error>;
  readonly close: () => void;
}

/** DuckDB-WASM as a database. Only `send` is used: `query` and prepared statements cannot be cancelled. */
export class WasmDatabase implements Database {
  readonly died: Promise<Error>;
  readonly #connection: WasmConnection;
  readonly #files: WasmFiles;
  readonly #close: () => void;
  #isInterrupted = false;

  constructor({connection, files, died, close}: WasmParts) {
    this.#connection = connection;
    this.#files = files;
    this.died = died;
    this.#close = close;
  }

  async run(sql: string, rowLimit: number): Promise<Answer> {
    this.#isInterrupted = false;
    const unread: RecordBatch[] = [];
    let answer: ArrowAnswer | null = null;
    let count = 0;
    for await (const batch of await this.#connection.send(sql, false)) {
      // A statement that has already run cannot be cancelled, but need not be read.
      if (this.#isInterrupted) throw new Error("The statement was cancelled.");
      answer ??= startAnswer(batch.schema.fields, rowLimit);
      if (answer === null) unread.push(batch);
      else answer.add(batch);
      count += batch.numRows;
      // What is not read stays in the worker.
      if (count > rowLimit) break;
    }
    return (answer ?? (await this.#readVague(sql, unread, rowLimit))).finish();
  }

  async interrupt(): Promise<void> {
    this.#isInterrupted = true;
    await this.#connection.cancelSent();
  }

  async writeFile(name: string, text: string): Promise<string> {
    // Encoded, so that no name leaves the directory; "*" would be read as a pattern.
    const path = `${DATA_DIRECTORY}${encodeURIComponent(name).replaceAll("*", "%2A")}.csv`;
    await this.#files.registerFileText(path, text);
    return path;
  }

  async removeFile(path: string): Promise<void> {
    await this.#files.dropFile(path);
  }

  close(): void {
    this.#close();
  }

  /** Reads an answer of which the batches do not tell all types. */
  async #readVague(
    sql: string,
    batches: readonly RecordBatch[],
    rowLimit: number,
  ): Promise<ArrowAnswer> {
    const types = batches.length === 0 ? [] : await this.#askTypes(sql);
    const answer = new ArrowAnswer(batches[0]?.schema.fields ?? [], types, rowLimit);
    for (const batch of batches) answer.add(batch);
    return answer;
  }

  /**
   * Asks DuckDB for the types that its answer leaves open. In parentheses, so that nothing but a query passes:
   * what changes data must not run again.
   */
  async #askTypes(sql: string): Promise<readonly DuckType[]> {
    const question = `DESCRIBE SELECT * FROM (${withoutTail(sql)}\n)`;
    const {rows} = await this.run(question, Infinity).catch(() => {
      throw new Error("The answer has an ENUM or a MAP that cannot be read; cast it to VARCHAR.");
    });
    return rows.map((row) => parseDuckType(String(row["column_type"])));
  }
}

/** Null when the fields do not tell all types. */
function startAnswer(fields: readonly Field[], rowLimit: number): ArrowAnswer | null {
  const types = fields.map(duckTypeOf);
  return types.every((type) => type !== null) ? new ArrowAnswer(fields, types, rowLimit) : null;
}
