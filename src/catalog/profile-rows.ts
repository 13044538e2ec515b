import type {Row, Value} from "#engine";
import {PROFILE_BINS, PROFILE_TOP, hasBins} from "./profile.ts";
import type {ColumnProfile, ProfiledColumn} from "./profile.ts";

/** The profile of a column of rows that are here: what `profileColumn` asks an engine for. */
export function profileRows(rows: readonly Row[], column: ProfiledColumn): ColumnProfile {
  const values = rows.map((row) => row[column.name] ?? null).filter((value) => value !== null);
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const numbers = hasBins(column) ? values.map(toNumber) : [];
  return {
    rows: rows.length,
    nulls: rows.length - values.length,
    distinct: counts.size,
    ...extent(values, column),
    mean: column.kind === "number" ? meanOf(numbers.filter(Number.isFinite)) : null,
    top: column.kind === "text" ? mostFrequent(counts) : [],
    bins: toBins(numbers.filter(Number.isFinite)),
  };
}

function keyOf(value: Value): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Digits beyond 2^53 arrive as text: near enough for a bin. */
function toNumber(value: Value): number {
  return value instanceof Date ? value.getTime() : Number(value);
}

function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function extent(values: readonly Value[], column: ProfiledColumn): {min: Value; max: Value} {
  const compare = hasBins(column)
    ? (a: Value, b: Value) => toNumber(a) - toNumber(b)
    : (a: Value, b: Value) => compareTexts(keyOf(a), keyOf(b));
  const [first = null] = values;
  let [min, max] = [first, first];
  for (const value of values) {
    if (compare(value, min) < 0) min = value;
    if (compare(value, max) > 0) max = value;
  }
  return {min, max};
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mostFrequent(counts: ReadonlyMap<string, number>): ColumnProfile["top"] {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || compareTexts(a, b))
    .slice(0, PROFILE_TOP)
    .map(([value, rows]) => ({value, rows}));
}

function toBins(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) return [];
  const low = numbers.reduce((least, each) => Math.min(least, each));
  const high = numbers.reduce((most, each) => Math.max(most, each));
  const bins = new Array<number>(PROFILE_BINS).fill(0);
  for (const number of numbers) {
    const at = high === low ? 0 : Math.floor(((number - low) / (high - low)) * PROFILE_BINS);
    const bin = Math.min(at, PROFILE_BINS - 1);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
