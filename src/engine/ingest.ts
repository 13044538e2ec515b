import type {Answer, Database} from "./database.ts";
import type {TableSource} from "./engine.ts";
import {QueryError} from "./errors.ts";
import {quoteIdentifier} from "./identifier.ts";
import {literal} from "./literal.ts";
import {readError} from "./read-error.ts";

/** A source whose rows have been read. */
export interface ReadSource {
  readonly source: TableSource;
  readonly csv: string;
}

/** Reads the rows of several sources at once. */
export function readSources(sources: Iterable<TableSource>): Promise<readonly ReadSource[]> {
  return Promise.all(Array.from(sources, async (source) => ({source, csv: await source.csv()})));
}

/** Makes tables, in this order, in a database that has none of them: all or nothing, and in one go. */
export async function ingestAll(database: Database, sources: readonly ReadSource[]): Promise<void> {
  if (sources.length === 0) return;
  await inTransaction(database, async () => {
    for (const source of sources) await makeTable(database, source);
  });
}

/** Makes a table instead of one that is there under that name: wholly or not at all. */
export function ingestTable(database: Database, source: ReadSource): Promise<void> {
  return inTransaction(database, async () => {
    await execute(database, `DROP TABLE IF EXISTS ${quoteIdentifier(source.source.name)}`);
    await makeTable(database, source);
  });
}

async function makeTable(database: Database, {source, csv}: ReadSource): Promise<void> {
  const table = quoteIdentifier(source.name);
  await execute(database, source.createSql);
  const columns = await describe(database, table);
  checkHeader(source.name, csv, columns);
  const path = await database.writeFile(source.name, csv);
  try {
    await execute(database, `INSERT INTO ${table} SELECT * FROM ${readCsv(path, columns)}`);
  } finally {
    await database.removeFile(path);
  }
  for (const sql of source.afterSql ?? []) await execute(database, sql);
}

interface ColumnType {
  readonly name: string;
  readonly type: string;
}

async function describe(database: Database, table: string): Promise<readonly ColumnType[]> {
  const {rows} = await execute(database, `DESCRIBE ${table}`);
  return rows.map((row) => ({name: String(row["column_name"]), type: String(row["column_type"])}));
}

/** Columns are matched by place, so a header in another order would silently swap two of one type. */
function checkHeader(table: string, csv: string, columns: readonly ColumnType[]): void {
  const header = csvHeader(csv);
  const wrong = columns.findIndex(({name}, index) => header[index] !== name);
  if (wrong < 0 && header.length === columns.length) return;
  const at = wrong < 0 ? columns.length : wrong;
  const [found = "nothing", expected = "nothing"] = [header[at], columns[at]?.name];
  const message = `The file of ${table} has ${found} where the table has ${expected}.`;
  throw new QueryError(message, {type: "Invalid Input", sql: ""});
}

/** The fields of the first line: quoted ones may hold anything, a doubled quote is one. */
function csvHeader(csv: string): readonly string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,?)/y;
  // Like DuckDB, which passes over a byte order mark.
  field.lastIndex = csv.startsWith("\ufeff") ? 1 : 0;
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") break;
  }
  return fields;
}

/** All is said, so that DuckDB guesses nothing: one odd row makes its sniffer see a single column. */
function readCsv(path: string, columns: readonly ColumnType[]): string {
  const types = columns.map(({name, type}) => `${literal(name)}: ${literal(type)}`).join(", ");
  const dialect = `header = true, delim = ',', quote = '"', escape = '"', nullstr = ''`;
  return `read_csv(${literal(path)}, auto_detect = false, ${dialect}, columns = {${types}})`;
}

async function inTransaction(database: Database, work: () => Promise<void>): Promise<void> {
  await execute(database, "BEGIN TRANSACTION");
  try {
    await work();
    await execute(database, "COMMIT");
  } catch (error) {
    // The first error is the one to tell; a failed COMMIT has already rolled back.
    await execute(database, "ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function execute(database: Database, sql: string): Promise<Answer> {
  try {
    return await database.run(sql, Infinity);
  } catch (error) {
    throw readError(error, sql);
  }
}
