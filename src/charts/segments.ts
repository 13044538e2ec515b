import {valuesOf} from "./chart-data.ts";
import type {Point} from "./chart-data.ts";
import {isShared, pointAt, shareOf} from "./chart.ts";
import type {Chart} from "./chart.ts";

/** A bar or a part of one: from where to where on the value axis. */
export interface Segment {
  readonly point: Point;
  /** The value, or the part of 100 where the bars are parts of 100. */
  readonly amount: number;
  readonly start: number;
  readonly end: number;
}

/** A category's bar as a whole. */
export interface Stack {
  readonly category: number;
  /** Sum of the values; null when there are none. */
  readonly total: number | null;
  /** A part of it is in the rows without a number: the whole is more, or something else. */
  readonly isPartial: boolean;
  /** Where the bar ends upward and downward; both are 0 at least and at most. */
  readonly top: number;
  readonly bottom: number;
}

/** The bars of one panel, in the order of series, then categories. Missing values have none. */
export function segmentsOf(chart: Chart, facet: number): readonly Segment[] {
  const {data, mode} = chart;
  const top = data.categories.map((_, category) =>
    mode === "diverging" ? leftOfMiddle(chart, facet, category) : 0,
  );
  const bottom = data.categories.map(() => 0);
  return data.series.flatMap((_, series) =>
    data.categories.flatMap((_, category) => {
      const point = pointAt(data, facet, series, category);
      if (!point || point.value === null) return [];
      const amount = isShared(chart) ? (shareOf(chart, point) ?? 0) : point.value;
      if (mode === "grouped") return [{point, amount, start: 0, end: amount}];
      // Negative parts stack downward from zero on their own.
      const ends = amount < 0 ? bottom : top;
      const start = ends[category] ?? 0;
      ends[category] = start + amount;
      return [{point, amount, start, end: start + amount}];
    }),
  );
}

/**
 * Where a diverging bar begins: the first half of its parts lie left of zero, and half of the middle
 * one where their number is odd.
 */
function leftOfMiddle(chart: Chart, facet: number, category: number): number {
  const count = chart.data.series.length;
  return chart.data.series.reduce((start, _, series) => {
    const point = pointAt(chart.data, facet, series, category);
    const share = point === null ? 0 : (shareOf(chart, point) ?? 0);
    const middle = (count - 1) / 2;
    return start - (series < middle ? share : series === middle ? share / 2 : 0);
  }, 0);
}

/** The whole bars of one panel. */
export function stacksOf(chart: Chart, facet: number): readonly Stack[] {
  const {data} = chart;
  const segments = segmentsOf(chart, facet);
  return data.categories.map((_, category) => {
    const ends = segments.filter(({point}) => point.category === category).map(({end}) => end);
    const points = data.series.map((_, series) => pointAt(data, facet, series, category));
    const values = valuesOf(points);
    return {
      category,
      isPartial: points.some((point) => point !== null && point.value === null),
      total: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
      top: Math.max(0, ...ends),
      bottom: Math.min(0, ...ends),
    };
  });
}

/** Which segments carry their value: all; the first and last category's; of parts of 100 the outer ones. */
export function carriesLabel(chart: Chart, {category, series}: Point): boolean {
  const {data, mode, spec} = chart;
  if (spec.labels !== "ends") return spec.labels === "all";
  if (mode === "stacked") return false; // the total at the end of the bar says it
  const [index, count] = isShared(chart)
    ? [series, data.series.length]
    : [category, data.categories.length];
  return index === 0 || index === count - 1;
}
