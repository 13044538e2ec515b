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
  if (sources.length > 0) await inTransaction(database, () => makeTables(database, sources));
}

/** Makes a table instead of one that is there under that name: wholly or not at all. */
export function ingestTable(database: Database, source: ReadSource): Promise<void> {
  return inTransaction(database, async () => {
    await execute(database, `DROP TABLE IF EXISTS ${quoteIdentifier(source.source.name)}`);
    await makeTables(database, [source]);
  });
}

/** In three statements for all tables: with a worker in between, each costs some milliseconds. */
async function makeTables(database: Database, sources: readonly ReadSource[]): Promise<void> {
  await execute(database, joined(sources.map(({source}) => source.createSql)));
  const columns = await describe(database);
  const paths: string[] = [];
  try {
    const statements: string[] = [];
    for (const {source, csv} of sources) {
      const own = columns.get(source.name) ?? [];
      checkHeader(source.name, csv, own);
      if (csv.length <= SHORT_CSV) {
        statements.push(...insertValues(source.name, csv));
      } else {
        const path = await database.writeFile(source.name, csv);
        paths.push(path);
        statements.push(insertFile(source.name, path, own));
      }
      statements.push(...(source.afterSql ?? []));
    }
    if (statements.length > 0) await execute(database, joined(statements));
  } finally {
    for (const path of paths) await database.removeFile(path);
  }
}

function joined(statements: readonly string[]): string {
  return statements.join(";\n");
}

/** In UTF-16 units: DuckDB takes 20 ms to read any file, and some microseconds for a value in a statement. */
const SHORT_CSV = 4000;

/** Each text becomes what its column holds; an empty one is null, as in a file. No statement without rows. */
function insertValues(name: string, csv: string): readonly string[] {
  const rows = csvRecords(csv)
    .slice(1)
    .map((fields) => `(${fields.map((text) => literal(text === "" ? null : text)).join(", ")})`);
  return rows.length > 0 ? [`INSERT INTO ${quoteIdentifier(name)} VALUES ${rows.join(", ")}`] : [];
}

function insertFile(name: string, path: string, columns: readonly ColumnType[]): string {
  return `INSERT INTO ${quoteIdentifier(name)} SELECT * FROM ${readCsv(path, columns)}`;
}

interface ColumnType {
  readonly name: string;
  readonly type: string;
}

/** The columns of all tables, in their order, by the table's name. */
async function describe(database: Database): Promise<ReadonlyMap<string, readonly ColumnType[]>> {
  const {rows} = await execute(
    database,
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE schema_name = 'main' AND NOT internal ORDER BY table_oid, column_index`,
  );
  const columns = new Map<string, ColumnType[]>();
  for (const row of rows) {
    const table = String(row["table_name"]);
    const own = columns.get(table) ?? [];
    own.push({name: String(row["column_name"]), type: String(row["data_type"])});
    columns.set(table, own);
  }
  return columns;
}

/** Columns are matched by place, so a header in another order would silently swap two of one type. */
function checkHeader(table: string, csv: string, columns: readonly ColumnType[]): void {
  const [header = []] = csvRecords(csv, 1);
  const wrong = columns.findIndex(({name}, index) => header[index] !== name);
  if (wrong < 0 && header.length === columns.length) return;
  const at = wrong < 0 ? columns.length : wrong;
  const [found = "nothing", expected = "nothing"] = [header[at], columns[at]?.name];
  const message = `The file of ${table} has ${found} where the table has ${expected}.`;
  throw new QueryError(message, {type: "Invalid Input", sql: ""});
}

/** The records of a CSV file: quoted fields may hold anything, a doubled quote is one; empty lines are none. */
function csvRecords(csv: string, limit = Infinity): readonly (readonly string[])[] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  // Like DuckDB, which passes over a byte order mark.
  field.lastIndex = csv.startsWith("\ufeff") ? 1 : 0;
  let fields: string[] = [];
  while (field.lastIndex < csv.length && records.length < limit) {
    const [, quoted, plain = "", end] = field.exec(csv) ?? [];
    if (end === undefined) {
      const message = `Line ${records.length + 1} of the file has a quote in the wrong place.`;
      throw new QueryError(message, {type: "Invalid Input", sql: ""});
    }
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (fields.length > 1 || fields[0] !== "") records.push(fields);
    fields = [];
  }
  if (fields.length > 0 && records.length < limit) records.push([...fields, ""]);
  return records;
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
