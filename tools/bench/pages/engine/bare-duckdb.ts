import scriptUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {ShippedTableSource} from "../../../../src/ui/content/shipped.ts";

/** DuckDB-WASM as its manual says, without settings, queue or lock. */
export interface BareDuckDb {
  readonly database: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
}

/** Fetches the library too, as ours does: a page that waits for a question loads neither before. */
export async function openBare(): Promise<BareDuckDb> {
  const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(scriptUrl));
  await database.instantiate(wasmUrl, null);
  return {database, connection: await database.connect()};
}

/** Makes the same tables, one plain statement each, without checks or views. */
export async function loadBare(
  {database, connection}: BareDuckDb,
  tables: readonly ShippedTableSource[],
): Promise<void> {
  for (const {name, createSql, csv} of tables) {
    const file = `${name}.csv`;
    await database.registerFileText(file, csv);
    await connection.query(createSql);
    await connection.query(`INSERT INTO "${name}" SELECT * FROM ${readCsv(file, csv)}`);
  }
}

/** All columns as text, which INSERT casts: DuckDB then guesses nothing, and that is the fastest. */
function readCsv(file: string, csv: string): string {
  const header = csv.slice(0, csv.search(/[\r\n]/)).split(",");
  const columns = header.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  const dialect = `delim = ',', quote = '"', escape = '"', nullstr = ''`;
  return `read_csv('${file}', auto_detect = false, header = true, ${dialect}, columns = {${columns}})`;
}

/** The least that can be done with an answer: wait for all its batches. */
export async function readBatches({connection}: BareDuckDb, sql: string): Promise<number> {
  let count = 0;
  for await (const batch of await connection.send(sql)) count += batch.numRows;
  return count;
}

/** The rows of an answer as the library itself makes plain objects of them. */
export async function readObjects(
  {connection}: BareDuckDb,
  sql: string,
): Promise<readonly unknown[]> {
  const table = await connection.query(sql);
  return table.toArray().map((row: {toJSON(): unknown}) => row.toJSON());
}
