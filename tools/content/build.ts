import {copyFile, mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {ANALYSES, createMacroSql, runUntyped, toParams} from "#analyses";
import {LANGS} from "#base";
import type {Lang} from "#base";
import {createValidatedTableSql, curatedTables, parseDataPackage, resourceNamed} from "#catalog";
import type {DataPackage} from "#catalog";
import type {Engine} from "#engine";
import {parseNotebook} from "#notebook";
import {JSDOM} from "jsdom";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import type {SearchPassage} from "../../src/ui/content/search-content.ts";
import type {
  NotebookEntry,
  ShippedAnalysis,
  ShippedNotebook,
  ShippedTableSource,
} from "../../src/ui/content/shipped.ts";
import {shipAnswers} from "./analysis-content.ts";
import {buildCatalogContent} from "./catalog-content.ts";
import {analysisPassage, notebookPassages} from "./search-content.ts";
import {figureRows} from "./figure-rows.ts";
import {checkPackage, contradictionsByFigure, shipChecks} from "./checks-content.ts";
import {FigureBook} from "../../src/ui/present/figure-book.ts";
import {presentAnalysis} from "../../src/ui/present/present-analysis.ts";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {presentNotebook} from "../../src/ui/present/present-notebook.ts";

const DATA = "data";

/** The shipped notebooks in the order of the navigation. */
export const NOTEBOOK_IDS = [
  "landschap",
  "organisaties",
  "werkkrachten",
  "budgetten",
  "deelnemers",
] as const;

/** What the pages need, computed once: the notebooks with results, and what the navigation knows of them. */
export interface BuiltContent {
  readonly notebooks: readonly NotebookEntry[];
  readonly start: readonly ShippedNotebook[];
}

/** Writes everything that is shipped beside the program to a folder: notebooks with their results, catalog, tables. */
export async function buildContent(outDir: string): Promise<BuiltContent> {
  const pkg = parseDataPackage(await readFile(join(DATA, "datapackage.json"), "utf8"));
  const tables = curatedTables(pkg, (path) => readFile(join(DATA, path), "utf8"));
  const engine = createNativeEngine({tables});
  try {
    return await write(pkg, engine, outDir);
  } finally {
    await engine.close();
  }
}

/** What `buildContent` gave when it wrote this folder; null when it did not. */
export async function readContent(outDir: string): Promise<BuiltContent | null> {
  const read = async (name: string) =>
    JSON.parse(await readFile(join(outDir, "notebooks", name), "utf8")) as unknown;
  try {
    // Written by the lines below.
    return {
      notebooks: (await read("index.json")) as readonly NotebookEntry[],
      start: (await Promise.all(
        LANGS.map((lang) => read(`${NOTEBOOK_IDS[0]}.${lang}.json`)),
      )) as readonly ShippedNotebook[],
    };
  } catch {
    return null;
  }
}

async function write(pkg: DataPackage, engine: Engine, outDir: string): Promise<BuiltContent> {
  await mkdir(join(outDir, "data"), {recursive: true});
  await mkdir(join(outDir, "notebooks"), {recursive: true});
  const entries = await readEntries();
  const checked = await checkPackage(pkg, engine);
  const contradictions = contradictionsByFigure(checked);
  const catalog = await buildCatalogContent(pkg, engine, entries, contradictions);
  const figures = await FigureBook.read(catalog, figureRows(engine));
  const {document} = new JSDOM("").window;
  const passages: Record<Lang, SearchPassage[]> = {nl: [], en: []};
  const start: ShippedNotebook[] = [];
  for (const id of NOTEBOOK_IDS) {
    for (const lang of LANGS) {
      const text = await readNotebook(id, lang);
      const built = await presentNotebook(id, text, {catalog, figures, document}, engine);
      await writeJson(join(outDir, "notebooks", `${id}.${lang}.json`), built);
      await writeFile(join(outDir, "notebooks", `${id}.${lang}.nb.md`), text);
      passages[lang].push(...notebookPassages(built));
      if (id === NOTEBOOK_IDS[0]) start.push(built);
    }
  }
  for (const shown of await writeAnalyses(outDir, engine, {catalog, figures, document})) {
    const {caveats = []} = ANALYSES.find(({id}) => id === shown.id) ?? {};
    const texts = caveats.map((caveat) => caveat[shown.lang]);
    passages[shown.lang].push(analysisPassage(shown, texts));
  }
  await writeJson(
    join(outDir, "data", "observations.json"),
    await figureRows(engine).observations(),
  );
  await writeJson(join(outDir, "notebooks", "index.json"), entries);
  await writeJson(join(outDir, "data", "catalog.json"), catalog);
  for (const lang of LANGS) {
    await writeJson(join(outDir, "data", `search.${lang}.json`), passages[lang]);
    await writeJson(
      join(outDir, "data", `checks.${lang}.json`),
      shipChecks(checked, figures, lang),
    );
  }
  await writeJson(join(outDir, "data", "tables.json"), await shipTables(pkg));
  for (const file of await readdir(DATA)) {
    if (/\.(csv|json)$/.test(file)) await copyFile(join(DATA, file), join(outDir, "data", file));
  }
  return {notebooks: entries, start};
}

/**
 * Every answer of every analysis, so that its page needs no engine: with default parameters as it is
 * drawn, in each language (these are given back); with others as rows, which the page draws.
 */
async function writeAnalyses(
  outDir: string,
  engine: Engine,
  workshop: Workshop,
): Promise<readonly ShippedAnalysis[]> {
  const drawn: ShippedAnalysis[] = [];
  await mkdir(join(outDir, "analyses"), {recursive: true});
  for (const analysis of ANALYSES) {
    const answers = await shipAnswers(engine, analysis);
    await writeJson(join(outDir, "analyses", `${analysis.id}.answers.json`), answers);
    const answer = await runUntyped(engine, analysis, {});
    for (const lang of LANGS) {
      const shown = presentAnalysis(analysis, toParams(analysis, {}), answer, workshop, lang);
      await writeJson(join(outDir, "analyses", `${analysis.id}.${lang}.json`), shown);
      drawn.push(shown);
    }
  }
  return drawn;
}

async function shipTables(pkg: DataPackage): Promise<readonly ShippedTableSource[]> {
  // In one go: a round trip to the worker for each would be felt at every start.
  const macros = ANALYSES.map((analysis) => createMacroSql(analysis)).join(";\n");
  const sources = curatedTables(pkg, (path) => readFile(join(DATA, path), "utf8"), [macros]);
  return Promise.all(
    sources.map(async ({name, afterSql = [], csv}) => ({
      name,
      createSql: createValidatedTableSql(resourceNamed(pkg, name)),
      afterSql,
      csv: await csv(),
    })),
  );
}

/** Titles and descriptions for the navigation and the search. */
async function readEntries(): Promise<readonly NotebookEntry[]> {
  const fronts = async (id: string) => {
    const [nl, en] = await Promise.all(
      LANGS.map(async (lang) => parseNotebook(await readNotebook(id, lang)).front),
    );
    if (!nl || !en) throw new Error(`${id}: a language is missing`);
    return {
      id,
      title: {nl: nl.title, en: en.title},
      description: {nl: nl.description, en: en.description},
    };
  };
  return Promise.all(NOTEBOOK_IDS.map(fronts));
}

function readNotebook(id: string, lang: string): Promise<string> {
  return readFile(join(DATA, "notebooks", `${id}.${lang}.nb.md`), "utf8");
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(value));
}
