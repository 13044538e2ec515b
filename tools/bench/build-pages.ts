import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {build} from "vite";
import type {ShippedNotebook} from "../../src/ui/content/shipped.ts";
import {compressAll} from "../site/compress.ts";
import type {FirstChart} from "./pages/plot/plot.ts";

const DIST = "dist";
/** What is served: a copy of the site as `site/`, so that a build meanwhile disturbs nothing, and the pages. */
export const BENCH = ".build/bench";

/** Builds all that is measured, except for the bare page, which takes its drawing from the site. */
export async function buildPages(): Promise<void> {
  if (!existsSync(join(DIST, "index.html"))) buildSite();
  await rm(BENCH, {recursive: true, force: true});
  await cp(DIST, join(BENCH, "site"), {recursive: true});
  const firstChart = JSON.stringify(await readFirstChart());
  for (const page of ["plot", "engine", "chart", "figure", "notebook"]) {
    console.error(`Building the page ${page}`);
    await buildPage(page, {__ENGINE_LOCK__: "true", __FIRST_CHART__: firstChart});
    await compressAll(join(BENCH, page));
  }
}

/** In a process of its own, because what it prints belongs on stderr here. */
function buildSite(): void {
  console.error("Building the site");
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  execFileSync(process.execPath, [tsx, "tools/build.ts", DIST], {stdio: ["ignore", 2, "inherit"]});
}

/** Each page is a build of its own, so that none pays for code that it shares with another. */
async function buildPage(page: string, define: Record<string, string>): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    root: join(import.meta.dirname, "pages", page),
    base: "./",
    define,
    build: {
      outDir: join(import.meta.dirname, "../..", BENCH, page),
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
    },
  });
}

/** The rows behind the first chart of the start page, for a page that draws them itself. */
async function readFirstChart(): Promise<FirstChart> {
  const [{id}] = await readJson<[{readonly id: string}]>("notebooks/index.json");
  const {cells} = await readJson<ShippedNotebook>(`notebooks/${id}.nl.json`);
  const chart = cells.find((cell) => cell.kind === "chart");
  if (!chart) throw new Error("The start notebook has no chart.");
  const {category, value} = chart.spec.encode;
  if (category === null) throw new Error("The start notebook's first chart has no categories.");
  return chart.rows.map((row) => ({
    category: String(row[category]),
    value: Number(row[value]),
  }));
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(DIST, path), "utf8")) as T; // written by our own build
}
