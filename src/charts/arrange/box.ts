import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import type {Arranged} from "./arranged.ts";
import {numberOf} from "../number-of.ts";
import {WORDS} from "../words.ts";
import {groupRows} from "./group-rows.ts";

/** Columns of the rows made: smallest and largest value, and how many there are. */
export const BOX_MIN = "box_min";
export const BOX_MAX = "box_max";
export const BOX_COUNT = "box_count";

/**
 * One row for each category: the median as its value, the quartiles as its interval, and the
 * smallest and largest value. Quantiles are linear between order statistics (type 7 of Hyndman and
 * Fan, 1996), as R, NumPy and DuckDB's `quantile_cont` have them.
 */
export function summarizeRows(spec: ChartSpec, rows: readonly Row[], lang: Lang): Arranged {
  const {category, facet, value} = spec.encode;
  const apart = [category, facet].filter((name) => name !== null);
  const made = groupRows(rows, apart, lang).map(({members}) => {
    const first = rows[members[0] ?? 0] ?? {};
    const values = members
      .map((member) => numberOf(rows[member]?.[value]))
      .filter((number) => number !== null)
      .sort((a, b) => a - b);
    const row: Row = {
      ...Object.fromEntries(apart.map((name) => [name, first[name] ?? null])),
      [value]: quantile(values, 0.5),
      [WORDS.firstQuartile[lang]]: quantile(values, 0.25),
      [WORDS.thirdQuartile[lang]]: quantile(values, 0.75),
      [BOX_MIN]: values[0] ?? null,
      [BOX_MAX]: values.at(-1) ?? null,
      [BOX_COUNT]: values.length,
    };
    return {row, origin: members};
  });
  return {
    spec: {
      ...spec,
      encode: {
        ...spec.encode,
        series: null,
        lower: WORDS.firstQuartile[lang],
        upper: WORDS.thirdQuartile[lang],
      },
    },
    rows: made.map(({row}) => row),
    origins: made.map(({origin}) => origin),
  };
}

/** A quantile of rising values, 0 to 1; null without values. */
export function quantile(values: readonly number[], part: number): number | null {
  const place = (values.length - 1) * part;
  const [low, high] = [values[Math.floor(place)], values[Math.ceil(place)]];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (place - Math.floor(place));
}
