import {createRequire} from "node:module";
import {dirname} from "node:path";
import type {DuckDBBundles, DuckDBConnection} from "@duckdb/duckdb-wasm/blocking";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import type {Database} from "../../src/engine/database.ts";
import {startupSettings} from "../../src/engine/duckdb/settings.ts";
import {WasmDatabase} from "../../src/engine/duckdb/wasm-database.ts";
import type {WasmReader} from "../../src/engine/duckdb/wasm-database.ts";

const DIST = dirname(
  createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"),
);

const BUNDLES: DuckDBBundles = {
  mvp: {mainModule: `${DIST}/duckdb-mvp.wasm`, mainWorker: ""},
  eh: {mainModule: `${DIST}/duckdb-eh.wasm`, mainWorker: ""},
};

/**
 * The real DuckDB-WASM, with the settings of the browser, in this process rather than in a worker: everything
 * but cancelling and dying can be tried on it.
 */
export async function openWasmBesideUs(): Promise<Database> {
  const bindings = await createDuckDB(BUNDLES, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  bindings.open({arrowLosslessConversion: true});
  const raw: DuckDBConnection = bindings.connect();
  for (const sql of startupSettings(true)) raw.query(sql);
  const connection = {
    // The blocking reader is iterable, whatever its type says.
    send: async (sql: string) => (await raw.send(sql, false)) as unknown as WasmReader,
    cancelSent: () => raw.cancelSent(),
  };
  const died = new Promise<Error>(() => undefined);
  return new WasmDatabase({connection, files: bindings, died, close: () => raw.close()});
}
