import {readFileSync} from "node:fs";
import {join} from "node:path";
import {curatedTables, parseDataPackage} from "#catalog";
import {ingestAll, readSources} from "../../src/engine/ingest.ts";
import {openNativeDatabase} from "../../src/engine/native/native-database.ts";
import type {Binder} from "./bind-analysis.ts";

/** A native DuckDB with the curated tables of a data directory, to bind analyses against. */
export async function openBinder(dir: string): Promise<Binder & {close(): void}> {
  const pkg = parseDataPackage(readFileSync(join(dir, "datapackage.json"), "utf8"));
  const database = await openNativeDatabase();
  const tables = curatedTables(pkg, async (path) => readFileSync(join(dir, path), "utf8"));
  await ingestAll(database, await readSources(tables));
  const rows = async (sql: string) => (await database.run(sql, Infinity)).rows;
  const units = await rows("SELECT code FROM unit");
  return {
    bind: (sql) => database.bind(sql),
    rows,
    units: new Set(units.map(({code}) => String(code))),
    close: () => database.close(),
  };
}
