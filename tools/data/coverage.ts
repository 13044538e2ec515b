/**
 * Lists the numbers of a document that are neither recorded as a figure nor excluded.
 * `npm run data:coverage -- <text file> [--source <id>]`; the source is otherwise known by the text's SHA-256.
 */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {isFigureTable, parseDataPackage} from "#catalog";
import {DATA_DIR, readCsvFile} from "./csv-files.ts";
import type {CsvRow} from "./csv-files.ts";
import {coverText} from "./text-coverage.ts";
import type {CoverageInput, TextCoverage} from "./text-coverage.ts";

/** The figures and exclusions of one source in a data directory, figures in the order of their tables. */
export function readCoverageInput(dir: string, sourceId: string): CoverageInput {
  const pkg = parseDataPackage(readFileSync(join(dir, "datapackage.json"), "utf8"));
  const ofSource = (path: string): readonly CsvRow[] =>
    readCsvFile(join(dir, path)).rows.filter((row) => row.source_id === sourceId);
  return {
    figures: pkg.resources.filter(isFigureTable).flatMap(({path}) => ofSource(path)),
    exclusions: ofSource("coverage/exclusions.csv"),
  };
}

/** The source whose text this is; null when no fingerprint fits. */
export function sourceOfText(dir: string, bytes: Uint8Array): string | null {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const rows = readCsvFile(join(dir, "coverage/texts.csv")).rows;
  return rows.find((row) => row.sha256 === sha256)?.source_id ?? null;
}

/** The findings as text for a terminal. */
export function coverageReport(sourceId: string, coverage: TextCoverage): string {
  const {numbers, rest, overclaimed, stale} = coverage;
  return [
    `${sourceId}: ${numbers} numbers, ${rest.length} not covered.`,
    ...rest.map(({token, context}) => `  ${token.padEnd(12)} … ${context} …`),
    ...overclaimed.map((each) => `claims more than the text has: ${each}`),
    ...stale.map((each) => `stale exclusion: ${each}`),
  ].join("\n");
}

function main(args: readonly string[]): void {
  const flag = args.indexOf("--source");
  const path = args.find((arg, i) => !arg.startsWith("--") && (flag < 0 || i !== flag + 1));
  if (!path) throw new Error("Usage: npm run data:coverage -- <text file> [--source <id>]");
  const bytes = readFileSync(path);
  const sourceId = flag >= 0 ? (args[flag + 1] ?? null) : sourceOfText(DATA_DIR, bytes);
  if (sourceId === null) throw new Error(`${path} is no known text: say which with --source <id>.`);
  const coverage = coverText(bytes.toString("utf8"), readCoverageInput(DATA_DIR, sourceId));
  console.log(coverageReport(sourceId, coverage));
  const {rest, overclaimed, stale} = coverage;
  if (rest.length + overclaimed.length + stale.length > 0) process.exitCode = 1;
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename)
  main(process.argv.slice(2));
