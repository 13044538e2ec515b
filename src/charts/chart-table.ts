import {formatNumber} from "#base";
import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {createChart, formatOfX, hasSeries, isShared, isSparse, pointAt, shareOf} from "./chart.ts";
import type {Chart} from "./chart.ts";
import type {Point} from "./chart-data.ts";
import type {ColumnNames} from "./describe.ts";
import {fiveNumbers} from "./five-numbers.ts";
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
  const nameOf = (column: string) =>
    Object.hasOwn(names, column) ? (names[column] ?? "") : columnWords(column);
  if (isSparse(chart)) return pointsTable(chart, nameOf);
  if (chart.spec.type === "box") return boxTable(chart, nameOf);
  return {head: headOf(chart, nameOf), body: bodyOf(chart)};
}

type NameOf = (column: string) => string;

function headOf(chart: Chart, nameOf: NameOf): readonly HeadCell[] {
  const {category, facet, value} = chart.spec.encode;
  return [
    ...labelHeads([facet, category], nameOf),
    ...(hasSeries(chart) ? chart.data.series : [nameOf(value)]).map(valueHead),
  ];
}

function labelHeads(columns: readonly (string | null)[], nameOf: NameOf): readonly HeadCell[] {
  return columns
    .filter((column) => column !== null)
    .map((column) => ({text: nameOf(column), kind: "label"}));
}

function valueHead(text: string): HeadCell {
  return {text, kind: "value"};
}

/** A panel's categories that no row mentions are left out. */
function bodyOf(chart: Chart): readonly BodyRow[] {
  const {data} = chart;
  return data.facets.flatMap((_, facet) =>
    data.categories.flatMap((_, category) => {
      const values = data.series.map((_, series) =>
        valueCell(chart, pointAt(data, facet, series, category)),
      );
      if (values.every(({row}) => row === null)) return [];
      return [{labels: labelsOf(chart, facet, category), values}];
    }),
  );
}

function labelsOf({data, spec}: Chart, facet: number, category: number): readonly string[] {
  return [
    ...(spec.encode.facet === null ? [] : [data.facets[facet] ?? ""]),
    ...(spec.encode.category === null ? [] : [data.categories[category] ?? ""]),
  ];
}

/** The value with what is said of it: its share, the interval around it, that it is provisional. */
function valueCell(chart: Chart, point: Point | null): ValueCell {
  const {format, lang} = chart;
  if (point === null || point.value === null) {
    return {text: WORDS.missing[lang], value: null, row: point?.row ?? null};
  }
  const {value, row, lower, upper, provisional} = point;
  const share = isShared(chart) ? shareOf(chart, point) : null;
  const remarks = [
    ...(share === null ? [] : [format.share(share)]),
    ...(lower === null || upper === null ? [] : [`${format.full(lower)} – ${format.full(upper)}`]),
    ...(provisional ? [WORDS.provisional[lang]] : []),
  ];
  const text = [format.full(value), ...remarks.map((remark) => `(${remark})`)].join(" ");
  return {text, value, row};
}

/** A row for each point: of a scatter plot with both its numbers. */
function pointsTable(chart: Chart, nameOf: NameOf): ChartTable {
  const {data, spec, lang} = chart;
  const {category, series, facet, x, value} = spec.encode;
  const xs = data.observations.flatMap((point) => (point.x === null ? [] : [point.x]));
  const formatX = formatOfX(chart, xs);
  return {
    head: [
      ...labelHeads([facet, series, category], nameOf),
      ...(x === null ? [] : [valueHead(spec.text.x || nameOf(x))]),
      valueHead(spec.text.y || nameOf(value)),
    ],
    body: data.observations.map((point) => ({
      labels: [
        ...(facet === null ? [] : [data.facets[point.facet] ?? ""]),
        ...(series === null ? [] : [data.series[point.series] ?? ""]),
        data.categories[point.category] ?? "",
      ],
      values: [
        ...(x === null ? [] : [numberCell(point, point.x, formatX.full, lang)]),
        valueCell(chart, point),
      ],
    })),
  };
}

/** The five numbers of each box, and how many values it holds. */
function boxTable(chart: Chart, nameOf: NameOf): ChartTable {
  const {data, spec, format, lang} = chart;
  const heads = ["smallest", "firstQuartile", "median", "thirdQuartile", "largest"] as const;
  return {
    head: [
      ...labelHeads([spec.encode.facet, spec.encode.category], nameOf),
      ...heads.map((head) => valueHead(WORDS[head][lang])),
      valueHead(WORDS.count[lang]),
    ],
    body: data.points.map((point) => {
      const {min, lower, median, upper, max, count} = fiveNumbers(chart, point);
      return {
        labels: labelsOf(chart, point.facet, point.category),
        values: [
          ...[min, lower, median, upper, max].map((value) =>
            numberCell(point, value, format.full, lang),
          ),
          numberCell(point, count, (value) => formatNumber(value, lang), lang),
        ],
      };
    }),
  };
}

function numberCell(
  {row}: Point,
  value: number | null,
  print: (value: number) => string,
  lang: Lang,
): ValueCell {
  return {text: value === null ? WORDS.missing[lang] : print(value), value, row};
}
