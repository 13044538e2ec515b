import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {numberOf} from "./number-of.ts";

/** Why values cannot be what their percent signs say. */
export interface UnlikelyPercent {
  /** Parts of 1 written as percentages, counts written as percentages, or percentages written as parts of 1. */
  readonly code: "fractions" | "counts" | "percentages";
  /** The largest value. */
  readonly most: number;
  /** False where it only looks so: percentages under 1 exist. */
  readonly isSure: boolean;
}

/** How far from 1 the sum of rounded shares may be. */
const ROUNDING = 0.02;

/** Names of what may be several times a whole. */
const GROWS = /groei|growth|index|ratio|change|verschil|toename|stijging|daling/i;

/** Names of what may exceed a hundred per cent, and be whole. */
const MAY_EXCEED = /percent|procent|pct|%|graad|rate|quot|aandeel|share/i;

/** Looks whether values that a chart writes with a percent sign are percentages; null when nothing speaks against it. */
export function unlikelyPercent(spec: ChartSpec, rows: readonly Row[]): UnlikelyPercent | null {
  if ((spec.format !== "percent" && spec.format !== "share") || spec.index !== null) return null;
  const {value, category, series, facet} = spec.encode;
  const values = rows.map((row) => numberOf(row[value])).filter((each) => each !== null);
  if (values.length === 0 || spec.type === "histogram") return null;
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  if (spec.format === "share") {
    return most > 2 && !GROWS.test(value) ? {code: "percentages", most, isSure: true} : null;
  }
  if (isFractions(values)) {
    const places = [[], [category], [series], [facet], [category, facet], [series, facet]];
    const adds = places.some((columns) =>
      addsToOne(
        rows,
        value,
        columns.filter((column) => column !== null),
      ),
    );
    return adds || /aandeel|share/i.test(value) ? {code: "fractions", most, isSure: adds} : null;
  }
  const isCount = values.every(Number.isInteger) && most > 100 && !hasPercentUnit(rows);
  return isCount && !MAY_EXCEED.test(value) && !GROWS.test(value)
    ? {code: "counts", most, isSure: true}
    : null;
}

/** True for values from 0 to 1 of which some lie between: zeros and ones alone are counts. */
export function isFractions(values: readonly number[]): boolean {
  return (
    values.every((value) => value >= 0 && value <= 1) &&
    values.some((value) => !Number.isInteger(value))
  );
}

/** True when the values add to 1 within each group of these columns, and a group has more than one. */
export function addsToOne(
  rows: readonly Row[],
  value: string,
  columns: readonly string[],
): boolean {
  const sums = new Map<string, {sum: number; count: number}>();
  for (const row of rows) {
    const number = numberOf(row[value]);
    if (number === null) continue;
    const key = JSON.stringify(columns.map((column) => String(row[column])));
    const {sum, count} = sums.get(key) ?? {sum: 0, count: 0};
    sums.set(key, {sum: sum + number, count: count + 1});
  }
  return (
    sums.size > 0 &&
    [...sums.values()].every(({sum, count}) => count > 1 && Math.abs(sum - 1) <= ROUNDING)
  );
}

/** True when the rows say themselves that they are percentages. */
function hasPercentUnit(rows: readonly Row[]): boolean {
  return rows.some((row) =>
    /^(%|pct|percent|procent)/i.test(String(row["unit"] ?? row["eenheid"])),
  );
}
