import {readFileSync} from "node:fs";
import {join} from "node:path";
import {compareWithKnown, idleRules, readKnown, runChecks} from "#analyses";
import type {KnownComparison, Verdict} from "#analyses";
import {curatedTables, parseDataPackage, readFigures, toSource} from "#catalog";
import type {CheckRule, DataPackage, Figure, Source} from "#catalog";
import type {Engine} from "#engine";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {coverFigures, readCheckedFigures} from "./check-coverage.ts";
import type {CheckCoverage} from "./check-coverage.ts";

/** What the checks of a data directory found. */
export interface CheckRun {
  readonly pkg: DataPackage;
  readonly verdicts: readonly Verdict[];
  readonly comparison: KnownComparison;
  readonly coverage: CheckCoverage;
  readonly idle: readonly CheckRule[];
  /** Every figure that a verdict names. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Runs every check on the tables of a data directory. Rejects when the tables cannot be loaded. */
export async function runDataChecks(dir: string): Promise<CheckRun> {
  const pkg = parseDataPackage(readFileSync(join(dir, "datapackage.json"), "utf8"));
  const readCsv = async (path: string): Promise<string> => readFileSync(join(dir, path), "utf8");
  const engine = createNativeEngine({tables: curatedTables(pkg, readCsv)});
  try {
    return await runWith(engine, pkg);
  } finally {
    await engine.close();
  }
}

async function runWith(engine: Engine, pkg: DataPackage): Promise<CheckRun> {
  const verdicts = await runChecks(engine, pkg);
  const ids = [...new Set(verdicts.flatMap(({figureIds}) => figureIds))];
  const sources = (await engine.query(`SELECT * FROM "sources"`)).rows.map(toSource);
  return {
    pkg,
    verdicts,
    comparison: compareWithKnown(verdicts, await readKnown(engine)),
    coverage: coverFigures(await readCheckedFigures(engine, pkg), verdicts, pkg),
    idle: idleRules(pkg, verdicts),
    figures: new Map((await readFigures(engine, ids)).map((figure) => [figure.id, figure])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** True when all contradictions are known, every rule compares something, and nothing is left out. */
export function isSound({
  comparison,
  coverage,
  idle,
}: Pick<CheckRun, "comparison" | "coverage" | "idle">): boolean {
  return [idle, ...Object.values(comparison), ...Object.values(coverage)].every(
    (list) => list.length === 0,
  );
}
