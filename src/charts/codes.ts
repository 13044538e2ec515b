import {readPeriods} from "#base";
import type {Period} from "#base";
import {isCodeLike, namingOf} from "#catalog";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";

/** As much of a column as tells whether its numbers are names. */
const SAMPLE = 1000;

/**
 * A column's values as periods of time; null when they are none. Postcodes and other codes are none, though their
 * digits may be those of a year: nothing lies between 1500 and 2018.
 */
export function periodsIn(
  column: string | null,
  values: readonly unknown[],
): readonly (Period | null)[] | null {
  const isCode = column !== null && namingOf(column) === "code" && values.every(isDigits);
  return isCode ? null : readPeriods(values);
}

/** True for a column of numbers that are names, such as years and postcodes: they have no thousands sign. */
export function isNaming(column: string | null, rows: readonly Row[]): boolean {
  if (column === null) return false;
  const values = rows.slice(0, SAMPLE).map((row) => row[column] ?? null);
  return isCodeLike({name: column, kind: "number"}, values);
}

/** A spec without a format for the values of a column of years, with the one that they have. */
export function withYears(spec: ChartSpec, rows: readonly Row[]): ChartSpec {
  const {value} = spec.encode;
  const isYear = PLAIN.has(spec.format) && namingOf(value) === "year" && isNaming(value, rows);
  return isYear ? {...spec, format: "year"} : spec;
}

/** How numbers are written in a column: those that are names without signs between their digits. */
export function writtenAs(spec: ChartSpec, column: string, rows: readonly Row[]): ChartSpec {
  return PLAIN.has(spec.format) && isNaming(column, rows) ? {...spec, format: "year"} : spec;
}

/** What a column of numbers is written with unless another format is chosen. */
const PLAIN: ReadonlySet<ChartSpec["format"]> = new Set(["number", "integer", "compact", "text"]);

function isDigits(value: unknown): boolean {
  return value === null || value === undefined || /^\d*$/.test(String(value));
}
