import {statSync} from "node:fs";
import {createRequire} from "node:module";
import {afterAll, expect, test} from "vitest";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import {WASM_BYTES} from "../../src/engine/duckdb/open.ts";
import {startupSettings} from "../../src/engine/duckdb/settings.ts";
import {openWasmBesideUs} from "./wasm-beside-us.ts";

/** What is tried here lies behind the gate. */
const engine = createDuckDbEngine({open: openWasmBesideUs, isGuarded: false});
afterAll(() => engine.close());

test("the size of the module that the page tells is that of the file", () => {
  const path = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  expect(statSync(path).size).toBe(WASM_BYTES);
});

test.each([
  ["allowed_directories", "[data/]"],
  ["autoload_known_extensions", "false"],
  ["autoinstall_known_extensions", "false"],
  ["enable_external_access", "false"],
  ["errors_as_json", "true"],
  ["lock_configuration", "true"],
  ["memory_limit", "1.3 GiB"],
])("a started database has %s = %s", async (name, value) => {
  const {rows} = await engine.query(`SELECT value FROM duckdb_settings() WHERE name = '${name}'`);
  expect(rows).toEqual([{value}]);
});

test("a setting can be read but not changed", async () => {
  for (const sql of startupSettings(true)) {
    await expect(engine.query(sql), sql).rejects.toThrow("locked");
  }
});
