import {drawChart} from "#charts";
import {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "#spec";
import type {ChartSpec} from "#spec";
import {barX, plot} from "@observablehq/plot";
import {aggregatedRows} from "./rows.ts";

/** Both draw the same stacked bars with axes and a legend into the page; the answers are milliseconds. */
export interface ChartBench {
  drawOurs(): number;
  drawBare(): number;
}

declare global {
  interface Window {
    chartBench: ChartBench;
  }
}

const WIDTH = 720;
/** The browser's clock counts in tenths of milliseconds, of which one drawing takes too few. */
const DRAWINGS = 10;

const spec: ChartSpec = {
  ...CHART_DEFAULTS,
  data: "rows",
  type: "bar",
  mode: "stacked",
  encode: {...ENCODING_DEFAULTS, category: "category", value: "value", series: "series"},
  format: "integer",
  labels: "none",
  text: {...TEXT_DEFAULTS, title: "Twintig soorten", subtitle: "aantal rijen"},
};

const rows = aggregatedRows(20_000).map((row) => ({...row}));
const host = document.body;

/** Milliseconds for one drawing. */
function timed(draw: () => void): number {
  const start = performance.now();
  for (let i = 0; i < DRAWINGS; i += 1) draw();
  return (performance.now() - start) / DRAWINGS;
}

window.chartBench = {
  drawOurs: () =>
    timed(() => {
      host.innerHTML = drawChart(spec, rows, {width: WIDTH, lang: "nl"}).svg;
    }),
  drawBare: () =>
    timed(() => {
      const bars = barX(rows, {x: "value", y: "category", fill: "series"});
      const color = {legend: true};
      host.replaceChildren(plot({width: WIDTH, marginLeft: 140, color, marks: [bars]}));
    }),
};
