import {createDuckDbEngine} from "#engine";
import type {Engine, TableSource} from "#engine";
import type {ShippedTableSource} from "../../../../src/ui/content/shipped.ts";
import {loadBare, openBare, readBatches, readObjects} from "./bare-duckdb.ts";
import type {BareDuckDb} from "./bare-duckdb.ts";
import {ALL_NUMBERS, CREATE_NUMBERS, SMALL_QUESTIONS} from "./questions.ts";

/** Each does one thing our way or the bare way and answers how many milliseconds that took. */
export interface EngineBench {
  startOurs(): Promise<number>;
  startBare(): Promise<number>;
  startOursWithTables(): Promise<number>;
  startBareWithTables(): Promise<number>;
  /** Opens both with the same tables, for the questions below. */
  prepare(): Promise<void>;
  askOurs(): Promise<number>;
  askBare(): Promise<number>;
  readOurs(): Promise<number>;
  readBare(): Promise<number>;
}

declare global {
  interface Window {
    engineBench: EngineBench;
  }
}

const FIRST_QUESTION = "SELECT 42 AS answer";

/** What `prepare` opened. */
let ours: Engine;
let bare: BareDuckDb;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function fetchTables(): Promise<readonly ShippedTableSource[]> {
  const response = await fetch("../site/data/tables.json");
  return response.json();
}

async function tableSources(): Promise<readonly TableSource[]> {
  const tables = await fetchTables();
  return tables.map(({csv, ...source}) => ({...source, csv: () => Promise.resolve(csv)}));
}

async function startOurs(tables?: () => Promise<readonly TableSource[]>): Promise<Engine> {
  const engine = createDuckDbEngine({tables});
  await engine.start();
  await engine.query(FIRST_QUESTION);
  return engine;
}

async function startBare(
  tables?: () => Promise<readonly ShippedTableSource[]>,
): Promise<BareDuckDb> {
  const opened = await openBare();
  if (tables) await loadBare(opened, await tables());
  await readBatches(opened, FIRST_QUESTION);
  return opened;
}

window.engineBench = {
  startOurs: () => timed(() => startOurs()),
  startBare: () => timed(() => startBare()),
  startOursWithTables: () => timed(() => startOurs(tableSources)),
  startBareWithTables: () => timed(() => startBare(fetchTables)),
  prepare: async () => {
    ours = await startOurs(tableSources);
    bare = await startBare(fetchTables);
    await ours.query(CREATE_NUMBERS);
    await readBatches(bare, CREATE_NUMBERS);
  },
  askOurs: () =>
    timed(async () => {
      for (const sql of SMALL_QUESTIONS) await ours.query(sql);
    }),
  askBare: () =>
    timed(async () => {
      for (const sql of SMALL_QUESTIONS) await readBatches(bare, sql);
    }),
  readOurs: () => timed(() => ours.query(ALL_NUMBERS)),
  readBare: () => timed(() => readObjects(bare, ALL_NUMBERS)),
};
