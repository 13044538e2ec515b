import {BOX_COUNT, BOX_MAX, BOX_MIN} from "./arrange/box.ts";
import type {Chart} from "./chart.ts";
import type {Point} from "./chart-data.ts";
import {numberOf} from "./number-of.ts";

/** A box plot's summary of the values of a category. */
export interface FiveNumbers {
  readonly min: number | null;
  /** The first quartile. */
  readonly lower: number | null;
  readonly median: number | null;
  /** The third quartile. */
  readonly upper: number | null;
  readonly max: number | null;
  /** How many values there are. */
  readonly count: number;
}

/** The five numbers of a box, from the smallest to the largest value. */
export function fiveNumbers({rows}: Chart, {row, value, lower, upper}: Point): FiveNumbers {
  const number = (column: string) => numberOf(rows[row]?.[column]);
  return {
    min: number(BOX_MIN),
    lower,
    median: value,
    upper,
    max: number(BOX_MAX),
    count: number(BOX_COUNT) ?? 0,
  };
}
