import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec, ChartType} from "#spec";
import type {Arranged} from "./arrange/arranged.ts";
import {summarizeRows} from "./arrange/box.ts";
import {binRows} from "./arrange/histogram.ts";
import {indexRows} from "./arrange/indexed.ts";
import {keepEnds} from "./arrange/slope.ts";
import {keepLargest} from "./arrange/top.ts";
import {periodsIn} from "./codes.ts";

/**
 * What a spec asks of its rows before they are drawn: bins are counted, boxes summarised, the
 * smallest categories put together, values set against a base, all moments but two left out. Most
 * charts draw their rows as they are.
 */
export function arrangeRows(spec: ChartSpec, rows: readonly Row[], lang: Lang): Arranged {
  if (spec.type === "histogram") return binRows(spec, rows, lang);
  if (spec.type === "box") return summarizeRows(spec, rows, lang);
  const isIndexed = spec.index !== null && isIndexable(spec.type);
  const given = spec.index === null || isIndexed ? spec : {...spec, index: null};
  const all = keepPlaced({spec: given, rows, origins: rows.map((_, index) => [index])});
  // The base may be among what is left out, and the largest are those of the values themselves.
  const largest = spec.top === null ? all : keepLargest(all, spec.top, lang);
  const indexed = isIndexed ? indexRows(largest, spec.index, all, lang) : largest;
  return spec.type === "slope" ? keepEnds(indexed, lang) : indexed;
}

/** Parts of a whole that are each set to 100 make no whole. */
export function isIndexable(type: ChartType): boolean {
  return !["area", "treemap", "waffle", "sankey", "histogram", "box"].includes(type);
}

/** A row without a period has no place on an axis of time, which lines, areas and slopes have. */
function keepPlaced(arranged: Arranged): Arranged {
  const {spec, rows, origins} = arranged;
  const timeless = timelessRows(spec, rows);
  if (timeless.size === 0) return arranged;
  return {
    spec,
    rows: rows.filter((_, index) => !timeless.has(index)),
    origins: origins.filter((_, index) => !timeless.has(index)),
  };
}

/** Indexes of the rows that a chart over time leaves out, since they say no period. */
export function timelessRows({type, encode}: ChartSpec, rows: readonly Row[]): ReadonlySet<number> {
  if (!["line", "area", "slope"].includes(type) || encode.category === null) return new Set();
  const column = encode.category;
  const periods =
    periodsIn(
      column,
      rows.map((row) => row[column]),
    ) ?? [];
  return new Set(periods.flatMap((period, index) => (period === null ? [index] : [])));
}
