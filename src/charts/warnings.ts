import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {createChart, isShared} from "./chart.ts";
import {momentsOf, valuesOf} from "./chart-data.ts";
import {stacksOf} from "./segments.ts";
import {WORDS, labelOf} from "./words.ts";

/** What may mislead in a chart; words for people are made in the interface. */
export type ChartWarning = {
  /** The same chart without the cause; null when only its author can mend it. */
  readonly fix: ChartSpec | null;
} & (
  | {readonly code: "many-series"; readonly count: number}
  /** Several rows have the same labels, so that only the first is drawn. */
  | {readonly code: "duplicates"; readonly count: number}
  /** The rows are of several units. */
  | {readonly code: "units"; readonly units: readonly string[]}
  /** The rows are of several years, and no part of the chart tells them apart. */
  | {readonly code: "years"; readonly years: readonly string[]}
  /** Percentages drawn as parts of a whole that do not make 100. */
  | {readonly code: "parts"; readonly total: number}
  /** Parts of 100 with values under zero are drawn stacked. */
  | {readonly code: "negative-parts"}
  /** The axis does not begin at zero, so that lengths say nothing. */
  | {readonly code: "baseline"}
);

const MOST_SERIES = 7;

/** Looks for what a careful colleague would remark. Rows must have the columns that the spec names. */
export function chartWarnings(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
): readonly ChartWarning[] {
  return [
    ...manySeries(spec, rows, lang),
    ...duplicateRows(spec, rows, lang),
    ...mixed(spec, rows, lang),
    ...partsOfAWhole(spec, rows, lang),
    ...baseline(spec),
  ];
}

function manySeries(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  const {data} = createChart(spec, rows, lang);
  const {series, facet} = spec.encode;
  const plain = ["heatmap", "table", "sankey", "treemap"].includes(spec.type);
  if (series === null || plain || spec.highlight.length > 0) return [];
  if (data.series.length <= MOST_SERIES) return [];
  const isCut = ["line", "area", "slope"].includes(spec.type);
  const fix = isCut
    ? {...spec, top: {count: MOST_SERIES - 1, rest: WORDS.others[lang]}}
    : facet === null
      ? {...spec, encode: {...spec.encode, series: null, facet: series}}
      : null;
  return [{code: "many-series", count: data.series.length, fix}];
}

function duplicateRows(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  if (["histogram", "box", "scatter"].includes(spec.type)) return [];
  const {duplicates} = createChart(spec, rows, lang).data;
  if (duplicates === 0) return [];
  // A column that tells the rows apart, as a series or as panels.
  const free = (["series", "facet"] as const).find((field) => spec.encode[field] === null);
  const taken = new Set<string | null>(Object.values(spec.encode));
  const apart =
    free &&
    Object.keys(rows[0] ?? {}).find((column) => {
      if (taken.has(column) || rows.some((row) => typeof row[column] === "object")) return false;
      const fixed = {...spec, encode: {...spec.encode, [free]: column}};
      return createChart(fixed, rows, lang).data.duplicates === 0;
    });
  const fix = free && apart ? {...spec, encode: {...spec.encode, [free]: apart}} : null;
  return [{code: "duplicates", count: duplicates, fix}];
}

/** Columns of units and years that differ between the rows and stand nowhere in the chart. */
function mixed(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  const shown = new Set<string | null>(Object.values(spec.encode));
  const differing = (pattern: RegExp) =>
    Object.keys(rows[0] ?? {}).flatMap((column) => {
      if (shown.has(column) || !pattern.test(column)) return [];
      const values = [...new Set(rows.map((row) => row[column]))].filter((value) => value !== null);
      return values.length > 1 ? [{column, values}] : [];
    })[0];
  const units = differing(/^(unit|eenheid)(_|$)/i);
  const years = differing(/^(year|jaar|period|periode)$/i);
  const split = (column: string) =>
    spec.encode.facet === null ? {...spec, encode: {...spec.encode, facet: column}} : null;
  const label = (value: unknown) => labelOf(value, lang);
  return [
    ...(units
      ? [{code: "units" as const, units: units.values.map(label), fix: split(units.column)}]
      : []),
    ...(years && momentsOf(years.values) !== null
      ? [{code: "years" as const, years: years.values.map(label), fix: split(years.column)}]
      : []),
  ];
}

/** How far from 100 the sum of rounded percentages may be. */
const ROUNDING = 2;

function partsOfAWhole(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  const chart = createChart(spec, rows, lang);
  const {data, mode} = chart;
  const asked = spec.mode === "percent" || spec.mode === "diverging";
  if (asked && spec.encode.series !== null && !isShared(chart) && mode === "stacked") {
    return [{code: "negative-parts", fix: {...spec, mode: "grouped"}}];
  }
  if (spec.format !== "percent" || spec.index !== null) return [];
  const totals =
    spec.type === "treemap" || spec.type === "waffle"
      ? [valuesOf(data.points).reduce((sum, value) => sum + value, 0)]
      : mode === "grouped"
        ? []
        : data.facets.flatMap((_, facet) => stacksOf(chart, facet).map(({total}) => total));
  const off = totals.find((total) => total !== null && Math.abs(total - 100) > ROUNDING);
  if (off === undefined || off === null) return [];
  const isPie = spec.type === "treemap" || spec.type === "waffle";
  const fix = isPie ? {...spec, type: "bar" as const} : {...spec, mode: "grouped" as const};
  return [{code: "parts", total: off, fix}];
}

/** Bars, columns and areas begin at zero whatever the spec says; points with long tails may not. */
function baseline(spec: ChartSpec): readonly ChartWarning[] {
  const isLength = ["bar", "column", "area", "lollipop", "pyramid", "histogram"].includes(
    spec.type,
  );
  return spec.baseline === "fit" && isLength
    ? [{code: "baseline", fix: {...spec, baseline: "zero"}}]
    : [];
}
