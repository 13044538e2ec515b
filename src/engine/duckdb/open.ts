import scriptUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import type {Database} from "../database.ts";
import type {StartProgress} from "../engine.ts";
import {settleEarly} from "./settle.ts";
import {startupSettings} from "./settings.ts";
import {startWorker} from "./start-worker.ts";
import {WasmDatabase} from "./wasm-database.ts";

/**
 * The size of the module, unpacked: what a server calls the length of its answer is that of the packed bytes.
 * A test compares it with the file.
 */
export const WASM_BYTES = 34_242_586;

/** Opens DuckDB-WASM in a worker of its own, locked unless the build leaves the lock out. */
export async function openWorkerDatabase(
  onProgress: (progress: StartProgress) => void,
  signal: AbortSignal,
): Promise<Database> {
  const files = {scriptUrl: absolute(scriptUrl), wasmUrl: absolute(wasmUrl)};
  const {worker, died, terminate} = startWorker(files);
  const failed = died.then((cause) => Promise.reject(cause));
  // It may die before the library is here that waits for it.
  failed.catch(() => undefined);
  try {
    // The worker downloads DuckDB while the page loads the library that speaks with it.
    const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
    const bindings = new AsyncDuckDB(new VoidLogger(), worker);
    const connecting = connect(bindings, files.wasmUrl, onProgress);
    const connection = await settleEarly(Promise.race([connecting, failed]), signal);
    return new WasmDatabase({connection, files: bindings, died, close: terminate});
  } catch (error) {
    terminate();
    throw error;
  }
}

async function connect(
  bindings: AsyncDuckDB,
  url: string,
  onProgress: (progress: StartProgress) => void,
) {
  let told = 0;
  await bindings.instantiate(url, null, ({bytesLoaded: loadedBytes}) => {
    // DuckDB-WASM counts as well, behind us.
    if (loadedBytes <= told) return;
    told = loadedBytes;
    onProgress({phase: "download", loadedBytes, totalBytes: WASM_BYTES});
    if (loadedBytes >= WASM_BYTES) onProgress({phase: "compile"});
  });
  onProgress({phase: "configure"});
  // Lossless: UUID, HUGEINT, BIT and TIMETZ arrive as what they are, not as text, DECIMAL, BLOB and TIME.
  await bindings.open({arrowLosslessConversion: true});
  const connection = await bindings.connect();
  for (const sql of startupSettings(__ENGINE_LOCK__)) await connection.query(sql);
  return connection;
}

/** A worker from a blob has no place of its own to which a relative URL could be relative. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
