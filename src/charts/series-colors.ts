import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec, ChartType} from "#spec";
import {createChart, hasSeries} from "./chart.ts";
import {literalColor, paletteProperties, seriesPaint} from "./palette.ts";

/** A series and the colour of its marks on white. */
export interface SeriesColor {
  readonly label: string;
  readonly color: string;
}

/** The colours of a chart's series in their order, by default the light palette's; empty for a chart of one. */
export function seriesColors(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
  colors = paletteProperties("light"),
): readonly SeriesColor[] {
  const chart = createChart(spec, rows, lang);
  if (!hasSeries(chart)) return [];
  return chart.data.series.map((label, series) => ({
    label,
    color: literalColor(seriesPaint(chart.colors.slotOf(series, 0)), colors),
  }));
}

/** True for types that tell series apart by place, shape or name, so that colour is a help and no key. */
export function isNamedDirectly(type: ChartType): boolean {
  return DIRECT.includes(type);
}

const DIRECT: readonly ChartType[] = [
  "line",
  "slope",
  "dot",
  "dumbbell",
  "lollipop",
  "interval",
  "pyramid",
  "heatmap",
  "scatter",
  "sankey",
  "table",
];
