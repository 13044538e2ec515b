import {resourceNamed} from "#catalog";
import type {CellPattern, DataPackage, SumOfPartsRule} from "#catalog";
import {quoteIdentifier} from "#engine";
import {allOf, cellConditions, columnOf, isOneOf, numberSql, slackSql} from "./figure-sql.ts";

/**
 * The totals of a rule beside the sums of their parts. Totals are compared at each place where they are
 * printed, parts count once. A part without a value, or a listed part that is not there, gives no sum.
 */
export function comparedSums(rule: SumOfPartsRule, pkg: DataPackage): string {
  const resource = resourceNamed(pkg, rule.table);
  const table = quoteIdentifier(rule.table);
  const measured = isOneOf(`"measure"`, rule.measures);
  const whole = ['"is_total"', measured, ...cellConditions(resource, rule.whole)];
  const parts = {...anyOf(rule.whole), ...rule.parts};
  const part = ['"repeats" IS NULL', measured, ...cellConditions(resource, parts)];
  return `WITH whole AS (
  SELECT *,
    ${slackSql("", "    ")} AS "slack"
  FROM ${table}
  WHERE ${allOf(whole, "    ")}
),
part AS (
  SELECT *,
    ${numberSql("", "    ")} AS "number",
    ${slackSql("", "    ")} AS "slack"
  FROM ${table}
  WHERE ${allOf(part, "    ")}
),
compared AS (
  SELECT whole."figure_id" AS "key",
    CASE WHEN ${allOf(complete(rule.parts), "      ")}
      THEN sum(part."number") END AS "expected",
    whole."value" AS "observed", whole."printed", whole."qualifier",
    whole."slack" + sum(part."slack") AS "tolerance",
    list_concat([whole."figure_id"], list(part."figure_id" ORDER BY part."figure_id")
      FILTER (part."figure_id" IS NOT NULL)) AS "figure_ids"
  FROM whole LEFT JOIN part
    ON ${allOf(sameAsWhole(rule), "    ")}
  GROUP BY whole."figure_id", whole."value", whole."printed", whole."qualifier", whole."slack"
)`;
}

function anyOf(cell: CellPattern): CellPattern {
  return Object.fromEntries(Object.keys(cell).map((name) => [name, "*"]));
}

/** Without any part, count(*) is 1 and no value is counted: no sum. */
function complete(parts: CellPattern): readonly string[] {
  const listed = Object.entries(parts).flatMap(([name, codes]) =>
    Array.isArray(codes)
      ? [`count(DISTINCT ${columnOf("part", name)}) = ${new Set(codes).size}`]
      : [],
  );
  return [`count(part."number") = count(*)`, ...listed];
}

function sameAsWhole({whole, parts}: SumOfPartsRule): readonly string[] {
  const kept = Object.keys(whole).filter((name) => !(name in parts));
  return ["measure", "series", "period", ...kept].map(
    (name) => `${columnOf("part", name)} = ${columnOf("whole", name)}`,
  );
}
