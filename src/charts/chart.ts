import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartMode, ChartSpec} from "#spec";
import {toChartData, valuesOf} from "./chart-data.ts";
import type {ChartData, Point} from "./chart-data.ts";
import {createColorScale} from "./color-scale.ts";
import type {ColorScale} from "./color-scale.ts";
import {createValueFormat} from "./value-format.ts";
import type {ValueFormat} from "./value-format.ts";
import {WORDS} from "./words.ts";

/** What every part of a chart asks: the spec, its rows in order, colours and number format. */
export interface Chart {
  readonly spec: ChartSpec;
  readonly lang: Lang;
  readonly data: ChartData;
  readonly colors: ColorScale;
  readonly format: ValueFormat;
  /** The spec's mode where it makes sense: see `modeOf`. */
  readonly mode: ChartMode;
  /** Rows whose figure is approximate, flagged or contradicted. */
  readonly flagged: ReadonlySet<number>;
}

/** Reads a spec and its rows together, once. */
export function createChart(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
  flagged: ReadonlySet<number> = new Set(),
): Chart {
  const data = toChartData(spec, rows, lang);
  const values = valuesOf(data.points);
  const mode = modeOf(spec, data);
  return {
    spec,
    lang,
    data,
    colors: createColorScale(spec, data),
    format: createValueFormat(spec, [...values, ...totals(data, mode)], lang),
    mode,
    flagged,
  };
}

/** True when the chart tells several series apart by colour. */
export function hasSeries(chart: Chart): boolean {
  return chart.spec.encode.series !== null;
}

/** A point of the data by place, or null where no row is. */
export function pointAt(
  {grid}: ChartData,
  facet: number,
  series: number,
  category: number,
): Point | null {
  return grid[facet]?.[series]?.[category] ?? null;
}

/** Part of 100 of a point among its category's series; null without a total. */
export function shareOf({data}: Chart, {facet, category, value}: Point): number | null {
  const values = valuesOf(data.series.map((_, series) => pointAt(data, facet, series, category)));
  const total = values.reduce((sum, other) => sum + other, 0);
  return value === null || total === 0 ? null : (value / total) * 100;
}

/** What a mark tells who points at it: "Verenigingen, vrijwilligers: 184.288". */
export function tipOf(chart: Chart, point: Point): string {
  const {data, format} = chart;
  const labels = [
    data.facets[point.facet],
    data.categories[point.category],
    data.series[point.series],
  ].filter(Boolean);
  const share = chart.mode === "percent" ? shareOf(chart, point) : null;
  const value = point.value === null ? "–" : format.full(point.value);
  const flag = chart.flagged.has(point.row) ? ` ○ ${WORDS.flagged[chart.lang]}` : "";
  return `${labels.join(", ")}: ${value}${share === null ? "" : ` (${format.share(share)})`}${flag}`;
}

/**
 * Only bars and columns with several series stack. Parts of 100 need parts: with a negative value
 * the chart is stacked, so that it stays true.
 */
function modeOf(spec: ChartSpec, data: ChartData): ChartMode {
  if (spec.encode.series === null || spec.type === "line" || spec.type === "dot") return "grouped";
  const hasNegative = valuesOf(data.points).some((value) => value < 0);
  return spec.mode === "percent" && hasNegative ? "stacked" : spec.mode;
}

/** Totals are written too, so they take part in choosing a scale. */
function totals(data: ChartData, mode: ChartMode): readonly number[] {
  if (mode !== "stacked") return [];
  return data.facets.flatMap((_, facet) =>
    data.categories.map((_, category) =>
      valuesOf(data.series.map((_, series) => pointAt(data, facet, series, category))).reduce(
        (sum, value) => sum + value,
        0,
      ),
    ),
  );
}
