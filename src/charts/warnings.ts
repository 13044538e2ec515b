import type {Lang} from "#base";
import type {Row} from "#engine";
import {neededColumns} from "#spec";
import type {ChartSpec} from "#spec";
import {createChart, isShared} from "./chart.ts";
import {timelessRows} from "./arrange.ts";
import {valuesOf} from "./chart-data.ts";
import type {Point} from "./chart-data.ts";
import {isBeyondReach} from "./number-of.ts";
import {stacksOf} from "./segments.ts";
import {unlikelyPercent} from "./unlikely-percent.ts";
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
  /** The rows are of several populations, and no part of the chart tells them apart. */
  | {readonly code: "populations"; readonly series: readonly string[]}
  /** The rows are of several years, and no part of the chart tells them apart. */
  | {readonly code: "years"; readonly years: readonly string[]}
  /** Percentages drawn as parts of a whole that do not make 100. */
  | {readonly code: "parts"; readonly total: number}
  /** Stacks of which a part has no number: their whole is not known. */
  | {readonly code: "missing-parts"; readonly count: number}
  /** Parts of 100 with values under zero are drawn stacked. */
  | {readonly code: "negative-parts"}
  /** Rows that say no period, which a chart over time leaves out. */
  | {readonly code: "no-period"; readonly count: number}
  /** Rows whose number is infinite, not a number, or too large to draw. */
  | {readonly code: "beyond-reach"; readonly count: number}
  /** Columns that stand beside each other though many periods between them are absent. */
  | {readonly code: "absent-periods"}
  /** The axis does not begin at zero, so that lengths say nothing. */
  | {readonly code: "baseline"}
  /** Parts of 1 that are written as percentages, or percentages as parts of 1. */
  | {readonly code: "fractions" | "percentages"}
  /** Counts that are written as percentages. */
  | {readonly code: "counts"; readonly most: number}
);

const MOST_SERIES = 7;

/** Looks for what a careful colleague would remark. Rows must have the columns that the spec names. */
export function chartWarnings(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
): readonly ChartWarning[] {
  const wrongPercent = percentSigns(spec, rows);
  return [
    ...manySeries(spec, rows, lang),
    ...duplicateRows(spec, rows, lang),
    ...mixed(spec, rows, lang),
    ...(wrongPercent.length > 0 ? wrongPercent : partsOfAWhole(spec, rows, lang)),
    ...missingParts(spec, rows, lang),
    ...periods(spec, rows, lang),
    ...beyondReach(spec, rows),
    ...baseline(spec),
  ];
}

function manySeries(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  const {data} = createChart(spec, rows, lang);
  const {series, facet} = spec.encode;
  const plain = ["heatmap", "table", "sankey", "treemap"].includes(spec.type);
  if (series === null || plain || spec.highlight.length > 0) return [];
  if (data.series.length <= MOST_SERIES) return [];
  // Percentages and indexes do not add up to a rest.
  const adds = spec.format !== "percent" && spec.format !== "share" && spec.index === null;
  const isCut = ["line", "area", "slope"].includes(spec.type) && adds;
  const canDoWithout = facet === null && !neededColumns(spec.type).includes("series");
  const fix = isCut
    ? {...spec, top: {count: MOST_SERIES - 1, rest: WORDS.others[lang]}}
    : canDoWithout
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
  const differing = (pattern: RegExp, also: (column: string) => boolean) =>
    Object.keys(rows[0] ?? {}).flatMap((column) => {
      if (!pattern.test(column) || !also(column)) return [];
      const present = rows.map((row) => row[column]).filter((value) => (value ?? null) !== null);
      const labels = [...new Set(present.map((value) => labelOf(value, lang)))];
      return labels.length > 1 ? [{column, labels}] : [];
    })[0];
  // Told apart or not, two units on one axis cannot be compared; a table has no axis.
  const units = spec.type === "table" ? undefined : differing(/^(unit|eenheid)(_|$)/i, () => true);
  const years = differing(/^(year|jaar|period|periode)$/i, (column) => !shown.has(column));
  const series = differing(
    /^(series|reeks|population|populatie)$/i,
    (column) => !shown.has(column),
  );
  const split = (column: string) =>
    spec.encode.facet === null ? {...spec, encode: {...spec.encode, facet: column}} : null;
  return [
    ...(units ? [{code: "units" as const, units: units.labels, fix: null}] : []),
    ...(years?.labels.every(isPeriod) && !namesYears(spec, years.labels)
      ? [{code: "years" as const, years: years.labels, fix: split(years.column)}]
      : []),
    ...(series && !namesAll(spec, series.labels)
      ? [{code: "populations" as const, series: series.labels, fix: split(series.column)}]
      : []),
  ];
}

/** "2015", "2015/2016" and "30 juni 2015" are moments; other labels are not. */
function isPeriod(label: string): boolean {
  return /(^|\D)[12]\d{3}(\D|$)/.test(label);
}

/** What a reader of the chart reads beside its marks. */
function wordsOf({text}: ChartSpec): string {
  return [text.title, text.subtitle, text.x, text.y, ...text.notes].join(" ").toLocaleLowerCase();
}

/** True when title, subtitle, axes or notes name all of these. */
function namesAll(spec: ChartSpec, labels: readonly string[]): boolean {
  const words = asWords(wordsOf(spec));
  return labels.every((label) => words.includes(asWords(label)));
}

/** Letters and digits with a space on either side of each word, so that no word is found within another. */
function asWords(text: string): string {
  return ` ${text
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** True when they name all years in these labels: each by itself, or as part of "2011 tot 2015" or "2011-2015". */
function namesYears(spec: ChartSpec, labels: readonly string[]): boolean {
  const words = wordsOf(spec);
  const ranges = [
    ...words.matchAll(/([12]\d{3})(?:\s*(?:[-–/]|tot|to|t\/m|tot en met)\s*([12]\d{3}))?/g),
  ];
  const isNamed = (year: number) =>
    ranges.some(([, from, to]) => year >= Number(from) && year <= Number(to ?? from));
  return labels.every((label) =>
    (label.match(/[12]\d{3}/g) ?? []).every((year) => isNamed(Number(year))),
  );
}

function missingParts(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  const chart = createChart(spec, rows, lang);
  if (chart.mode === "grouped") return [];
  const stacks = chart.data.facets.flatMap((_, facet) => stacksOf(chart, facet));
  const count = stacks.filter(({isPartial, total}) => isPartial && total !== null).length;
  return count === 0 ? [] : [{code: "missing-parts", count, fix: null}];
}

/** The cure is another notation, not another chart. */
function percentSigns(spec: ChartSpec, rows: readonly Row[]): readonly ChartWarning[] {
  const found = unlikelyPercent(spec, rows);
  switch (found?.code) {
    case undefined:
      return [];
    case "fractions":
      return [{code: "fractions", fix: {...spec, format: "share", decimals: null}}];
    case "percentages":
      return [{code: "percentages", fix: {...spec, format: "percent"}}];
    case "counts":
      return [
        {code: "counts", most: found.most, fix: {...spec, format: "integer", decimals: null}},
      ];
  }
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
  const whole = spec.format === "share" ? 1 : 100;
  if ((spec.format !== "percent" && spec.format !== "share") || spec.index !== null) return [];
  const isPie = spec.type === "treemap" || spec.type === "waffle";
  const sumOf = (points: readonly (Point | null)[]) =>
    valuesOf(points).reduce((sum, value) => sum + value, 0);
  // A waffle with series has a whole in each row, else a panel is one.
  const totals =
    spec.type === "waffle" && spec.encode.series !== null
      ? data.facets.flatMap((_, facet) => stacksOf(chart, facet).map(({total}) => total))
      : isPie
        ? data.facets.map((_, facet) => sumOf(data.points.filter((point) => point.facet === facet)))
        : mode === "grouped"
          ? []
          : data.facets.flatMap((_, facet) => stacksOf(chart, facet).map(({total}) => total));
  const off = totals.find(
    (total) => total !== null && Math.abs(total - whole) > (ROUNDING * whole) / 100,
  );
  if (off === undefined || off === null) return [];
  const type = isPie ? "bar" : spec.type === "area" ? "column" : spec.type;
  const fix = {...spec, type, mode: "grouped"} as const;
  return [{code: "parts", total: (off * 100) / whole, fix}];
}

function periods(spec: ChartSpec, rows: readonly Row[], lang: Lang): readonly ChartWarning[] {
  const {size: count} = timelessRows(spec, rows);
  const isDense = spec.type === "column" && createChart(spec, rows, lang).data.slots === "too many";
  return [
    ...(count > 0 ? [{code: "no-period" as const, count, fix: null}] : []),
    ...(isDense ? [{code: "absent-periods" as const, fix: null}] : []),
  ];
}

function beyondReach({encode}: ChartSpec, rows: readonly Row[]): readonly ChartWarning[] {
  const read = [encode.value, encode.x, encode.lower, encode.upper].filter((name) => name !== null);
  const count = rows.filter((row) => read.some((name) => isBeyondReach(row[name]))).length;
  return count === 0 ? [] : [{code: "beyond-reach", count, fix: null}];
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
