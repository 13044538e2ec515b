import type {FigurePairsRule, RepeatedFigureRule} from "#catalog";
import {literal, quoteIdentifier} from "#engine";
import {LOOSE, isOneOf} from "./figure-sql.ts";

/** Every repetition of a rule beside the first mention, or each figure of a pair beside the other. */
export function comparedFigures(rule: RepeatedFigureRule | FigurePairsRule): string {
  return `WITH compared AS (
  SELECT ${"pairs" in rule ? `pair."again"` : `again."figure_id"`} AS "key",
    first."value" AS "expected",
    again."value" AS "observed", again."printed", again."qualifier",
    first."qualifier" AS "first_qualifier",
    ${TOLERANCE} AS "tolerance",
    ${"pairs" in rule ? `[pair."again", pair."first"]` : `[again."figure_id", again."repeats"]`} AS "figure_ids"
  ${"pairs" in rule ? fromPairs(rule) : fromRepeats(rule)}
)`;
}

/** Printed equally precisely, they are equal; else half the coarser step may lie between them, and a whole one after "about". */
const TOLERANCE = `CASE
      WHEN ${isOneOf(`again."qualifier"`, LOOSE)} OR ${isOneOf(`first."qualifier"`, LOOSE)}
        THEN greatest(again."rounded_to", first."rounded_to")
      WHEN again."rounded_to" = first."rounded_to" THEN 0
      ELSE greatest(again."rounded_to", first."rounded_to") / 2
    END`;

function fromRepeats({table}: RepeatedFigureRule): string {
  const name = quoteIdentifier(table);
  return `FROM ${name} AS again
  LEFT JOIN ${name} AS first ON first."figure_id" = again."repeats"
  WHERE again."repeats" IS NOT NULL`;
}

function fromPairs({pairs}: FigurePairsRule): string {
  const rows = pairs.map(([again, first]) => `(${literal(again)}, ${literal(first)})`);
  return `FROM (VALUES ${rows.join(",\n    ")}) AS pair("again", "first")
  LEFT JOIN "figures" AS again ON again."figure_id" = pair."again"
  LEFT JOIN "figures" AS first ON first."figure_id" = pair."first"`;
}
