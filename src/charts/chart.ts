import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartMode, ChartSpec} from "#spec";
import {arrangeRows} from "./arrange.ts";
import {toChartData, valuesOf} from "./chart-data.ts";
import type {ChartData, Point} from "./chart-data.ts";
import {withYears, writtenAs} from "./codes.ts";
import {createColorScale} from "./color-scale.ts";
import type {ColorScale} from "./color-scale.ts";
import {createValueFormat} from "./value-format.ts";
import type {ValueFormat} from "./value-format.ts";
import {WORDS} from "./words.ts";

/** What every part of a chart asks: the spec, its rows in order, colours and number format. */
export interface Chart {
  /** As `arrangeRows` leaves it: it reads the columns of `rows`. */
  readonly spec: ChartSpec;
  readonly lang: Lang;
  /** The rows drawn, as `arrangeRows` makes them; points and marks count in these. */
  readonly rows: readonly Row[];
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
  authored: ChartSpec,
  givenRows: readonly Row[],
  lang: Lang,
  flagged: ReadonlySet<number> = new Set(),
): Chart {
  const given = withYears(authored, givenRows);
  const {spec: arranged, rows} = arrangeRows(given, givenRows, lang);
  const data = toChartData(arranged, rows, lang);
  const spec = withLabels(arranged, data);
  const mode = modeOf(spec, data);
  const ends = data.points.flatMap(({lower, upper}) => [lower, upper]);
  const values = [
    ...valuesOf(data.points),
    ...ends.filter((end) => end !== null),
    ...totals(data, mode),
  ];
  return {
    spec,
    lang,
    rows,
    data,
    colors: createColorScale(spec, data, mode),
    format: createValueFormat(writtenAs(spec, spec.encode.value, rows), values, lang),
    mode,
    flagged,
  };
}

/** What a spec says of a category or series by the name that it has in the data, it says of the label. */
function withLabels(spec: ChartSpec, {written}: ChartData): ChartSpec {
  if (written.size === 0) return spec;
  const label = <T>(name: T) => (typeof name === "string" ? (written.get(name) ?? name) : name);
  return {
    ...spec,
    highlight: spec.highlight.map(label),
    colors: Object.fromEntries(
      Object.entries(spec.colors).map(([name, slot]) => [label(name), slot]),
    ),
    annotations: spec.annotations.map((each) => {
      switch (each.kind) {
        case "line":
          return {...each, at: label(each.at)};
        case "band":
          return {...each, from: label(each.from), to: label(each.to)};
        case "point":
          return {...each, category: label(each.category), series: label(each.series)};
      }
    }),
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

/** True when values are drawn as parts of 100 of their category. */
export function isShared({mode}: Chart): boolean {
  return mode === "percent" || mode === "diverging";
}

/** True when a chart draws each value as a share of those beside it, whatever they are of. */
export function createsShares(spec: ChartSpec, rows: readonly Row[], lang: Lang): boolean {
  return ["treemap", "waffle"].includes(spec.type) || isShared(createChart(spec, rows, lang));
}

/** How a scatter plot's second numbers are written. */
export function formatOfX({spec, rows, lang}: Chart, xs: readonly number[]): ValueFormat {
  const plain: ChartSpec = {...spec, format: "number", decimals: null};
  const {x} = spec.encode;
  return createValueFormat(x === null ? plain : writtenAs(plain, x, rows), xs, lang);
}

/** True when not every category has every series: the table then has a row for each point. */
export function isSparse({spec}: Chart): boolean {
  return spec.type === "scatter" || spec.type === "treemap";
}

/** Part of 100 of a point among its category's series; null without a total. */
export function shareOf({data}: Chart, {facet, category, value}: Point): number | null {
  const values = valuesOf(data.series.map((_, series) => pointAt(data, facet, series, category)));
  const total = values.reduce((sum, other) => sum + other, 0);
  return value === null || total === 0 ? null : (value / total) * 100;
}

/** What a mark tells who points at it: "Verenigingen, vrijwilligers: 184.288". */
export function tipOf(chart: Chart, point: Point): string {
  const {data, format, lang} = chart;
  const labels = [
    data.facets[point.facet],
    data.categories[point.category],
    data.series[point.series],
  ].filter(Boolean);
  const share = isShared(chart) ? shareOf(chart, point) : null;
  const value = point.value === null ? "–" : format.full(point.value);
  const {lower, upper} = point;
  const interval =
    lower === null || upper === null ? "" : ` (${format.full(lower)} – ${format.full(upper)})`;
  const provisional = point.provisional ? ` (${WORDS.provisional[lang]})` : "";
  const flag = chart.flagged.has(point.row) ? ` ○ ${WORDS.flagged[lang]}` : "";
  return `${labels.join(", ")}: ${value}${share === null ? "" : ` (${format.share(share)})`}${interval}${provisional}${flag}`;
}

/**
 * Only bars, columns and areas with several series stack; areas always do, indexes never. Parts of 100 need parts:
 * with a negative value the chart is stacked, so that it stays true. Only bars diverge.
 */
function modeOf(spec: ChartSpec, data: ChartData): ChartMode {
  if (spec.encode.series === null || spec.index !== null) return "grouped";
  const hasNegative = valuesOf(data.points).some((value) => value < 0);
  const parts = hasNegative ? "stacked" : spec.mode;
  switch (spec.type) {
    case "bar":
      return spec.mode === "grouped" ? "grouped" : parts;
    case "column":
      return spec.mode === "grouped" ? "grouped" : parts === "diverging" ? "percent" : parts;
    case "area":
      return parts === "percent" ? "percent" : "stacked";
    case "line":
    case "slope":
    case "dot":
    case "dumbbell":
    case "lollipop":
    case "interval":
    case "pyramid":
    case "histogram":
    case "box":
    case "heatmap":
    case "scatter":
    case "waffle":
    case "treemap":
    case "sankey":
    case "table":
      return "grouped";
  }
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
