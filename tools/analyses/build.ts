/**
 * Makes src/analyses/queries.ts from src/analyses/sql/*.sql: each is bound by DuckDB against the real
 * tables. `npm run analyses:build`; with `-- --check` it writes nothing and fails when the file is stale.
 */
import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {format, resolveConfig} from "prettier";
import {THEMES} from "../../src/analyses/analysis.ts";
import type {AnyAnalysis} from "../../src/analyses/analysis.ts";
import {DATA_DIR} from "../data/csv-files.ts";
import {bindAnalysis} from "./bind-analysis.ts";
import type {Binder} from "./bind-analysis.ts";
import {openBinder} from "./binder.ts";
import {AnalysisFault} from "./header.ts";
import {printQueries} from "./print-queries.ts";
import {readAnalysis} from "./read-analysis.ts";

const SQL_DIR = "src/analyses/sql";
const OUT = "src/analyses/queries.ts";

/** What became of the SQL files: the text of queries.ts, and everything that is wrong. */
export interface Generated {
  readonly text: string;
  readonly faults: readonly string[];
}

/** Makes queries.ts of the SQL files and the data. The same input gives the same bytes. */
export async function generateQueries(sqlDir = SQL_DIR, dataDir = DATA_DIR): Promise<Generated> {
  const binder = await openBinder(dataDir);
  try {
    return await generateWith(binder, sqlDir);
  } finally {
    binder.close();
  }
}

async function generateWith(binder: Binder, sqlDir: string): Promise<Generated> {
  const analyses: Sorted[] = [];
  const faults: string[] = [];
  for (const file of readdirSync(sqlDir)
    .sort()
    .filter((name) => name.endsWith(".sql"))) {
    const text = readFileSync(join(sqlDir, file), "utf8");
    try {
      const draft = await readAnalysis(basename(file, ".sql"), text, binder.rows);
      analyses.push({sort: draft.sort, analysis: await bindAnalysis(draft, binder)});
    } catch (error) {
      if (!(error instanceof AnalysisFault)) throw error;
      faults.push(error.message);
    }
  }
  const config = await resolveConfig(OUT);
  const printed = printQueries(inOrder(analyses));
  return {text: await format(printed, {...config, parser: "typescript"}), faults};
}

/** An analysis and its place within its theme. */
interface Sorted {
  readonly sort: number;
  readonly analysis: AnyAnalysis;
}

function inOrder(analyses: readonly Sorted[]): readonly AnyAnalysis[] {
  const rank = ({analysis, sort}: Sorted) => THEMES.indexOf(analysis.theme) * 1000 + sort;
  return analyses.toSorted((a, b) => rank(a) - rank(b)).map(({analysis}) => analysis);
}

async function main(args: readonly string[]): Promise<void> {
  const {text, faults} = await generateQueries();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  const isStale = !existsSync(OUT) || readFileSync(OUT, "utf8") !== text;
  if (args.includes("--check")) {
    if (!isStale) return;
    console.error(`Stale: ${OUT}. Run npm run analyses:build.`);
    process.exitCode = 1;
    return;
  }
  if (isStale) writeFileSync(OUT, text);
  console.log(isStale ? `Wrote ${OUT}.` : "Nothing to write.");
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  await main(process.argv.slice(2));
}
