import type {CheckRule, DataPackage} from "#catalog";
import type {Row, Value} from "#engine";
import {readKnown, withKnown} from "./checks/known.ts";
import {comparedRatios, comparedShares} from "./checks/quotient-sql.ts";
import {comparedFigures} from "./checks/same-sql.ts";
import {comparedSums} from "./checks/sum-sql.ts";
import type {Verdict} from "./checks/verdict.ts";
import {verdictSql} from "./checks/verdict-sql.ts";
import type {QueryEngine} from "./run.ts";

export interface RunChecksOptions {
  /** Cancels the run; its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Compiles a rule to one SELECT of check_id, key (the figure under test), expected, observed, printed, diff,
 * tolerance, verdict and figure_ids, ordered by key. Throws when the rule names a table or a dimension
 * that the package lacks. The SQL of a rule of the kind "sql" is taken as it is.
 */
export function checkSql(rule: CheckRule, pkg: DataPackage): string {
  switch (rule.kind) {
    case "sum-of-parts":
      return verdictSql(rule.id, comparedSums(rule, pkg), "figure");
    case "share":
      return verdictSql(rule.id, comparedShares(rule, pkg), "figure");
    case "ratio":
      return verdictSql(rule.id, comparedRatios(rule, pkg), "figure");
    case "same-figure":
      return verdictSql(rule.id, comparedFigures(rule), "both");
    case "sql":
      return verdictSql(rule.id, `WITH compared AS (\n  ${indented(rule.sql)}\n)`, "nothing");
  }
}

function indented(sql: string): string {
  return sql.trim().replaceAll("\n", "\n  ");
}

/** Runs every rule of the package and tells which contradictions are known. Needs the curated tables. */
export async function runChecks(
  engine: QueryEngine,
  pkg: DataPackage,
  {signal}: RunChecksOptions = {},
): Promise<readonly Verdict[]> {
  const known = await readKnown(engine, signal);
  const verdicts: Verdict[] = [];
  for (const rule of pkg["veldboek:checks"] ?? []) {
    const {rows} = await engine.query(checkSql(rule, pkg), signal ? {signal} : {});
    verdicts.push(...rows.map((row) => withKnown(toVerdict(row, rule), known)));
  }
  return verdicts;
}

function toVerdict(row: Row, {id, kind, severity}: CheckRule): Verdict {
  return {
    check: id,
    kind,
    key: String(row.key),
    expected: maybeNumber(row.expected),
    observed: maybeNumber(row.observed),
    printed: typeof row.printed === "string" ? row.printed : null,
    diff: maybeNumber(row.diff),
    tolerance: maybeNumber(row.tolerance) ?? 0,
    verdict: row.verdict === "ok" || row.verdict === "violated" ? row.verdict : "NA",
    severity,
    figureIds: Array.isArray(row.figure_ids)
      ? row.figure_ids.filter((each) => typeof each === "string")
      : [],
    note: null,
    pinned: null,
  };
}

/** Rounding makes negative zeros, which are no value of their own here. */
function maybeNumber(value: Value | undefined): number | null {
  return typeof value === "number" ? value + 0 : null;
}
