import {readFileSync} from "node:fs";
import {join} from "node:path";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {ANALYSES, createMacroSql} from "#analyses";
import type {Engine, TableSource} from "#engine";
import {
  createLooseTableSql,
  curatedTables,
  isFigureTable,
  parseDataPackage,
  resourceNamed,
} from "#catalog";
import type {DataPackage} from "#catalog";
import {JSDOM} from "jsdom";
import {FigureBook} from "../../src/ui/present/figure-book.ts";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {buildCatalogContent} from "../../tools/content/catalog-content.ts";
import {figureRows} from "../../tools/content/figure-rows.ts";
import {DATA_DIR, readCsvFile} from "../../tools/data/csv-files.ts";
import type {CsvRow} from "../../tools/data/csv-files.ts";

/** The package as it stands in data/. */
export const pkg: DataPackage = parseDataPackage(
  readFileSync(join(DATA_DIR, "datapackage.json"), "utf8"),
);

/** The tables of published figures. */
export const figureTables = pkg.resources.filter((resource) => isFigureTable(resource));

/** Rows of one table. */
export function rowsOf(table: string): readonly CsvRow[] {
  return readCsvFile(join(DATA_DIR, resourceNamed(pkg, table).path)).rows;
}

/** All figures of all tables. */
export const figures: readonly CsvRow[] = figureTables.flatMap(({name}) => rowsOf(name));

/** The figure with this id; an unknown id throws. */
export function figure(id: string): CsvRow {
  const found = figures.find((row) => row.figure_id === id);
  if (!found) throw new Error(`No figure ${id}.`);
  return found;
}

/** The tables of the package for an engine, as the program has them. */
export function curatedSources(): readonly TableSource[] {
  return curatedTables(pkg, async (path) => readFileSync(join(DATA_DIR, path), "utf8"));
}

/** A native engine with these tables; a reader cannot change them, unless it is not guarded. */
export function openCurated(options: {readonly isGuarded?: boolean} = {}): Engine {
  return createNativeEngine({tables: curatedSources(), ...options});
}

/** An engine with tables that take any rows; `change` may spoil the CSV of a table. */
export function openLoose(change: (table: string, csv: string) => string): Engine {
  const tables = pkg.resources.map((resource) => ({
    name: resource.name,
    createSql: createLooseTableSql(resource),
    csv: async () => change(resource.name, readFileSync(join(DATA_DIR, resource.path), "utf8")),
  }));
  return createNativeEngine({tables});
}

/** Gives an engine the analyses, as functions in SQL. */
export async function createAnalyses(engine: Engine): Promise<void> {
  for (const analysis of ANALYSES) await engine.query(createMacroSql(analysis));
}

/** What results are presented with, on an engine with the package's tables. */
export async function openWorkshop(engine: Engine): Promise<Workshop> {
  const catalog = await buildCatalogContent(pkg, engine, []);
  const figureBook = await FigureBook.read(catalog, figureRows(engine));
  return {catalog, figures: figureBook, document: new JSDOM("").window.document};
}
