import type {ChartSpec} from "#spec";

/** A value axis: its reach and its ticks, which lie inside it. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/** Under this, dividing a width by a reach leaves the numbers there are; nobody counts so finely. */
const SMALLEST_REACH = 1e-12;

/** Of very large values so small a part is lost when they are subtracted. */
const SMALLEST_PART = 1e-15;

/** The reach of values with zero in it, unless the spec lets it fit; years have no zero to start from. */
export function reachOf(
  values: readonly number[],
  {format, baseline}: Pick<ChartSpec, "format" | "baseline">,
): readonly [number, number] {
  const fits = baseline === "fit" || format === "year";
  const start = fits && values.length > 0 ? [] : [0];
  const all = [...start, ...values];
  const min = all.reduce((a, b) => Math.min(a, b), Infinity);
  const max = all.reduce((a, b) => Math.max(a, b), -Infinity);
  const size = Math.max(Math.abs(min), Math.abs(max));
  const isPoint = max - min < Math.max(SMALLEST_REACH, SMALLEST_PART * size);
  return isPoint ? [min, min + Math.max(1, Math.abs(min))] : [min, max];
}

/**
 * An axis with about `count` steps of 1, 2 or 5 times a power of ten. It ends on ticks unless
 * `tight`, which keeps the reach given and drops the ticks outside.
 */
export function createAxis(
  [min, max]: readonly [number, number],
  count: number,
  {tight = false, whole = false}: {readonly tight?: boolean; readonly whole?: boolean} = {},
): Axis {
  const step = niceStep((max - min) / Math.max(1, count), whole);
  const first = tight ? Math.ceil(min / step - 1e-9) : Math.floor(min / step + 1e-9);
  const last = tight ? Math.floor(max / step + 1e-9) : Math.ceil(max / step - 1e-9);
  const ticks = Array.from({length: last - first + 1}, (_, index) => multiple(first + index, step));
  return {
    min: tight ? min : (ticks[0] ?? min),
    max: tight ? max : (ticks.at(-1) ?? max),
    step,
    ticks,
  };
}

/** The smallest 1, 2 or 5 times a power of ten that is at least `raw`. */
function niceStep(raw: number, whole: boolean): number {
  const exponent = Math.floor(Math.log10(raw));
  const base = power(exponent);
  const factor = [1, 2, 5, 10].find((candidate) => candidate * base >= raw * (1 - 1e-9)) ?? 10;
  const step = multiple(factor, base);
  return whole ? Math.max(1, step) : step;
}

/** 10 ** -1 is exact enough, 0.1 * 3 is not: small steps are divided, not multiplied. */
function multiple(count: number, step: number): number {
  return step < 1 ? count / Math.round(1 / step) : count * step;
}

function power(exponent: number): number {
  return exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent;
}
