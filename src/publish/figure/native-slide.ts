import {toOfficeChart} from "#charts";
import type {FigureToPublish} from "./published-figure.ts";

/** True when a slide shows the figure as a chart of its own, whose figures can be changed there. */
export function isNativeOnSlide({spec, rows, lang}: FigureToPublish): boolean {
  return toOfficeChart(spec, rows, lang) !== null;
}
