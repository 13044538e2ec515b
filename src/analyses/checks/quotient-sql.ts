import {resourceNamed} from "#catalog";
import type {DataPackage, Operand, RatioRule, ShareRule} from "#catalog";
import {literal, quoteIdentifier} from "#engine";
import {
  allOf,
  cellConditions,
  codeConditions,
  columnOf,
  emptyConditions,
  halfStepSql,
  numberSql,
  slackSql,
} from "./figure-sql.ts";

/** The two figures behind a quotient, under the names they have in the SQL. */
interface Quotient {
  readonly above: readonly [name: string, operand: Operand];
  readonly below: readonly [name: string, operand: Operand];
  /** 100 for percentages. */
  readonly times: number;
}

/** The percentages of a rule beside 100 × part / whole. */
export function comparedShares(rule: ShareRule, pkg: DataPackage): string {
  return compared(rule, pkg, {
    above: ["part", rule.part],
    below: ["whole", rule.whole],
    times: 100,
  });
}

/** The means of a rule beside total / count. */
export function comparedRatios(rule: RatioRule, pkg: DataPackage): string {
  return compared(rule, pkg, {
    above: ["total", rule.total],
    below: ["units", rule.count],
    times: 1,
  });
}

/**
 * The tolerance is half a step of the printed quotient, plus what the rounding of the two figures can do
 * to it: a difference of a above and b below changes a quotient q by at most (a + q·b) / below.
 */
function compared(rule: ShareRule | RatioRule, pkg: DataPackage, quotient: Quotient): string {
  const {above, below, times} = quotient;
  const [a, b] = [above[0], below[0]];
  const factor = times === 1 ? "" : `${literal(times)} * `;
  const divisor = `nullif(${b}."number", 0)`;
  const where = [
    `"measure" = ${literal(rule.measure)}`,
    ...cellConditions(resourceNamed(pkg, rule.table), rule.at),
  ];
  return `WITH figure AS (
  SELECT *
  FROM ${quoteIdentifier(rule.table)}
  WHERE ${allOf(where, "    ")}
),
${operandSql(rule, pkg, above)},
${operandSql(rule, pkg, below)},
compared AS (
  SELECT figure."figure_id" AS "key",
    ${factor}${a}."number" / ${divisor} AS "expected",
    figure."value" AS "observed", figure."printed", figure."qualifier",
    ${halfStepSql("figure")}
      + ${factor}(${a}."slack" + ${a}."number" / ${divisor} * ${b}."slack") / ${divisor} AS "tolerance",
    list_concat(list_concat([figure."figure_id"], ${a}."figure_ids"), ${b}."figure_ids") AS "figure_ids"
  FROM figure
  LEFT JOIN ${a} ON ${a}."key" = figure."figure_id"
  LEFT JOIN ${b} ON ${b}."key" = figure."figure_id"
)`;
}

/**
 * One of the two, for each figure under test. A count that is printed more than once, perhaps with other
 * values, counts as it stands beside the figure under test, else as it stood first.
 */
function operandSql(
  rule: ShareRule | RatioRule,
  pkg: DataPackage,
  [name, operand]: readonly [string, Operand],
): string {
  const table = operand.table ?? rule.table;
  const listed = Object.entries(operand.with ?? {}).filter(([, codes]) => Array.isArray(codes));
  const places = [
    `figure."figure_id"`,
    ...listed.map(([dimension]) => columnOf("mention", dimension)),
  ];
  const needed = listed.reduce((product, [, codes]) => product * new Set(codes).size, 1);
  return `${name} AS (
  SELECT "key",
    CASE WHEN count("number") = ${literal(needed)} THEN sum("number") END AS "number",
    sum("slack") AS "slack",
    list("figure_id" ORDER BY "figure_id") AS "figure_ids"
  FROM (
    SELECT figure."figure_id" AS "key", mention."figure_id",
      ${numberSql("mention", "      ")} AS "number",
      ${slackSql("mention", "      ")} AS "slack"
    FROM figure JOIN ${quoteIdentifier(table)} AS mention
      ON ${allOf(mentionConditions(rule, pkg, operand), "      ")}
    QUALIFY row_number() OVER (
      PARTITION BY ${places.join(", ")}
      ORDER BY mention."locator" = figure."locator" DESC, mention."figure_id"
    ) = 1
  )
  GROUP BY "key"
)`;
}

function mentionConditions(
  rule: ShareRule | RatioRule,
  pkg: DataPackage,
  operand: Operand,
): readonly string[] {
  const {table = rule.table, without = [], with: changed = {}} = operand;
  const kept = Object.keys(rule.at).filter((each) => !without.includes(each) && !(each in changed));
  const fixed = (column: "series" | "period"): string =>
    operand[column] === undefined ? `figure.${quoteIdentifier(column)}` : literal(operand[column]);
  return [
    `mention."measure" = ${literal(operand.measure)}`,
    `mention."series" = ${fixed("series")}`,
    `mention."period" = ${fixed("period")}`,
    ...kept.map((each) => `${columnOf("mention", each)} = ${columnOf("figure", each)}`),
    ...codeConditions(changed, "mention"),
    ...emptyConditions(resourceNamed(pkg, table), [...kept, ...Object.keys(changed)], "mention"),
    `(mention."repeats" IS NULL OR mention."locator" = figure."locator")`,
  ];
}
