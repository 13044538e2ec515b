import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {valuesOf} from "./chart-data.ts";
import {createChart} from "./chart.ts";

/** What stands on a chart: the labels of its categories and series, and its values. */
export interface ShownLabels {
  readonly categories: readonly string[];
  /** Empty when the chart has no series. */
  readonly series: readonly string[];
  readonly values: readonly number[];
}

/** The labels and values of a chart in its order. */
export function shownLabels(spec: ChartSpec, rows: readonly Row[], lang: Lang): ShownLabels {
  const {data} = createChart(spec, rows, lang);
  return {
    categories: data.categories,
    series: spec.encode.series === null ? [] : data.series,
    values: valuesOf(data.points),
  };
}
