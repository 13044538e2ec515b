import {barX, plot} from "@observablehq/plot";

/** The rows of the start page's first chart. */
export type FirstChart = readonly {readonly category: string; readonly value: number}[];

declare const __FIRST_CHART__: FirstChart;

const bars = barX(__FIRST_CHART__, {x: "value", y: "category", sort: {y: "x", reverse: true}});
document.body.append(plot({width: 720, marginLeft: 160, marks: [bars]}));
performance.mark("veldboek:interactive");
