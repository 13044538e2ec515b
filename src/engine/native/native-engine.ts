import {createDuckDbEngine} from "../duckdb/duckdb-engine.ts";
import type {Engine, TableSource} from "../engine.ts";
import {openNativeDatabase} from "./native-database.ts";

export interface NativeEngineOptions {
  /** Tables to make at every start, in this order, before the first answer. Default: none. */
  readonly tables?: readonly TableSource[];
  /** Whether statements are read before they run, as in the browser. Default: true. */
  readonly isGuarded?: boolean;
}

/**
 * Creates the development twin of the browser's engine: the same DuckDB, the same plain values and the same
 * errors, from the native library. For tools and tests only; nothing holds its SQL back from the disk.
 */
export function createNativeEngine({tables, isGuarded}: NativeEngineOptions = {}): Engine {
  return createDuckDbEngine({tables, isGuarded, open: openNativeDatabase});
}
