import {breakdownFields} from "#catalog";
import type {CellPattern, Resource} from "#catalog";
import {literal, quoteIdentifier} from "#engine";

/** Words before a number that make it the least the true value can be: "over 25" is not contradicted by 27. */
export const LEAST: readonly string[] = ["over", "at_least", "range_low"];

/** Words that make it the most the true value can be. */
export const MOST: readonly string[] = ["under", "at_most", "range_high"];

/** Words that say the number is not exact even in its own step. */
export const LOOSE: readonly string[] = ["about", "almost"];

/** Units of percentages: always rounded, while a count or an amount with a step of at most 1 is exact. */
const PERCENTAGES: readonly string[] = ["%", "fte_percent"];

/** `column IN ('a', 'b')`. */
export function isOneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => literal(value)).join(", ")})`;
}

/** A column of an alias, or on its own: `part."value"`. */
export function columnOf(alias: string, name: string): string {
  return alias ? `${alias}.${quoteIdentifier(name)}` : quoteIdentifier(name);
}

/** The value to compute with: none when only a bound of it is printed, because a bound adds up to nothing. */
export function numberSql(alias: string, indent: string): string {
  const bound = isOneOf(columnOf(alias, "qualifier"), [...LEAST, ...MOST]);
  return `CASE WHEN ${bound}
${indent}  THEN NULL ELSE ${columnOf(alias, "value")} END`;
}

/** How far the true value may be from a count or percentage that is computed with: 0 for an exact count. */
export function slackSql(alias: string, indent: string): string {
  const step = columnOf(alias, "rounded_to");
  const rounded = `${isOneOf(columnOf(alias, "unit"), PERCENTAGES)} OR ${step} > 1`;
  return `CASE WHEN ${looseSql(alias)} THEN ${step}
${indent}  WHEN ${rounded} THEN ${step} / 2
${indent}  ELSE 0 END`;
}

/** How far the true value may be from a printed quotient, which is always rounded. */
export function halfStepSql(alias: string): string {
  const step = columnOf(alias, "rounded_to");
  return `CASE WHEN ${looseSql(alias)} THEN ${step} ELSE ${step} / 2 END`;
}

function looseSql(alias: string): string {
  return isOneOf(columnOf(alias, "qualifier"), LOOSE);
}

/** The conditions that a figure stands in a cell: named dimensions as told, all others empty. */
export function cellConditions(resource: Resource, cell: CellPattern): readonly string[] {
  return [...codeConditions(cell), ...emptyConditions(resource, Object.keys(cell))];
}

/** The conditions that dimensions have the codes of a cell. */
export function codeConditions(cell: CellPattern, alias = ""): readonly string[] {
  return Object.entries(cell).map(([name, codes]) => {
    const column = columnOf(alias, name);
    if (codes === "*") return `${column} IS NOT NULL`;
    return typeof codes === "string" ? `${column} = ${literal(codes)}` : isOneOf(column, codes);
  });
}

/** The condition that all dimensions but those named are empty; throws when the table lacks one of them. */
export function emptyConditions(
  resource: Resource,
  named: readonly string[],
  alias = "",
): readonly string[] {
  const dimensions = breakdownFields(resource).map(({name}) => name);
  const unknown = named.find((name) => !dimensions.includes(name));
  if (unknown !== undefined)
    throw new Error(`Table "${resource.name}" has no dimension "${unknown}".`);
  const empty = dimensions.filter((name) => !named.includes(name));
  const columns = empty.map((name) => columnOf(alias, name));
  if (empty.length === 0) return [];
  return [empty.length === 1 ? `${columns[0]} IS NULL` : `coalesce(${lines(columns)}) IS NULL`];
}

/** A list with commas, three to a line when it is long: there are tables with ten dimensions. */
function lines(columns: readonly string[]): string {
  return columns
    .map((column, i) => (i > 0 && i % 3 === 0 ? `\n        ${column}` : column))
    .join(", ")
    .replaceAll(", \n", ",\n");
}

/** Lines of a condition, one below the other. */
export function allOf(conditions: readonly string[], indent: string): string {
  return conditions.join(`\n${indent}AND `);
}
