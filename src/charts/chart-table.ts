import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {createChart, hasSeries, pointAt, shareOf} from "./chart.ts";
import type {Chart} from "./chart.ts";
import type {ColumnNames} from "./describe.ts";
import {WORDS, columnWords} from "./words.ts";

/** A chart's figures as a table: the alternative for who prefers or needs numbers. */
export interface ChartTable {
  /** Headings: of the label columns first, then one for each series. */
  readonly head: readonly HeadCell[];
  readonly body: readonly BodyRow[];
}

/** A heading. */
export interface HeadCell {
  readonly text: string;
  /** Label columns hold row headers (`<th scope="row">`), value columns numbers. */
  readonly kind: "label" | "value";
}

/** One category, or one category of one panel. */
export interface BodyRow {
  /** The panel, when there are panels, and the category. */
  readonly labels: readonly string[];
  readonly values: readonly ValueCell[];
}

/** One figure. */
export interface ValueCell {
  /** As the chart writes it; "geen cijfers" when missing; with its share in a percent chart. */
  readonly text: string;
  readonly value: number | null;
  /** Index in the chart's rows; null where no row is. */
  readonly row: number | null;
}

/** Arranges a chart's figures with categories as rows, in the chart's order, and series as columns. */
export function chartTable(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
  names: ColumnNames = {},
): ChartTable {
  const chart = createChart(spec, rows, lang);
  return {head: headOf(chart, names), body: bodyOf(chart)};
}

function headOf(chart: Chart, names: ColumnNames): readonly HeadCell[] {
  const {category, facet, value} = chart.spec.encode;
  const nameOf = (column: string) =>
    Object.hasOwn(names, column) ? (names[column] ?? "") : columnWords(column);
  const labels = facet === null ? [category] : [facet, category];
  const values = hasSeries(chart) ? chart.data.series : [nameOf(value)];
  return [
    ...labels.map((column) => ({text: nameOf(column), kind: "label"}) as const),
    ...values.map((text) => ({text, kind: "value"}) as const),
  ];
}

/** A panel's categories that no row mentions are left out. */
function bodyOf(chart: Chart): readonly BodyRow[] {
  const {data, spec} = chart;
  return data.facets.flatMap((facetLabel, facet) =>
    data.categories.flatMap((label, category) => {
      const values = data.series.map((_, series) => valueCell(chart, facet, series, category));
      if (values.every(({row}) => row === null)) return [];
      return [{labels: spec.encode.facet === null ? [label] : [facetLabel, label], values}];
    }),
  );
}

function valueCell(chart: Chart, facet: number, series: number, category: number): ValueCell {
  const point = pointAt(chart.data, facet, series, category);
  if (point === null || point.value === null) {
    return {text: WORDS.missing[chart.lang], value: null, row: point?.row ?? null};
  }
  const share = chart.mode === "percent" ? shareOf(chart, point) : null;
  const text = chart.format.full(point.value);
  return {
    text: share === null ? text : `${text} (${chart.format.share(share)})`,
    value: point.value,
    row: point.row,
  };
}
