import {formatAs} from "#base";
import {fitTicks} from "../axes.ts";
import type {Tick} from "../axes.ts";
import {isShared} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {SMALL} from "../plan.ts";
import {referenceValues} from "../reference-lines.ts";
import {carriesLabel, segmentsOf, stacksOf} from "../segments.ts";
import {figureWidth} from "../text-measure.ts";
import {createAxis, reachOf} from "../ticks.ts";

/** Where values lie across a panel of bars, and which help the reader gets: labels or an axis. */
export interface BarScale {
  readonly min: number;
  readonly max: number;
  /** Pixels from the panel's left. */
  x(value: number): number;
  /** Null when each bar carries its value. */
  readonly axis: readonly Tick[] | null;
  /** Prints values at the end of bars; null when they do not fit or are not wanted. */
  readonly print: ((value: number) => string) | null;
}

/** A value at the end of a bar. */
export interface EndLabel {
  readonly category: number;
  readonly series: number;
  readonly end: number;
  /** The label stands at the negative end. */
  readonly below: boolean;
  readonly text: string;
}

const LABEL_GAP = 5;

/** Bars take at least this part of the panel; else their labels are shortened or dropped. */
const SMALLEST_PART = 0.4;

/** Chooses a scale on which every label at a bar's end stays inside the panel. */
export function fitBars(chart: Chart, width: number): BarScale {
  const reach = barReach(chart);
  if (isShared(chart)) return withAxis(chart, reach, width, null);
  const facets = chart.data.facets.map((_, facet) => facet);
  for (const print of chart.spec.labels === "none" ? [] : [chart.format.full, chart.format.short]) {
    const labels = facets.flatMap((facet) => valueLabels(chart, facet, print));
    const scale = fitLabels(labels, reach, width);
    if (!scale) continue;
    const complete = chart.spec.labels === "all" || chart.mode === "stacked";
    return complete
      ? {...scale, axis: null, print}
      : {...scale, axis: ticksOf(chart, scale, width), print};
  }
  return withAxis(chart, reach, width, null);
}

/** The reach of all bars of all panels. */
export function barReach(chart: Chart): readonly [number, number] {
  if (chart.mode === "percent") return [0, 100];
  const ends = chart.data.facets.flatMap((_, facet) =>
    segmentsOf(chart, facet).flatMap(({point, start, end}) => [start, end, ...intervalOf(point)]),
  );
  return reachOf([...ends, ...referenceValues(chart)], {format: "number", baseline: "zero"});
}

/** The ends of the interval around a value; empty without one. */
export function intervalOf({lower, upper}: Point): readonly number[] {
  return lower === null || upper === null ? [] : [lower, upper];
}

/** The values that stand at the ends of a panel's bars. */
export function valueLabels(
  chart: Chart,
  facet: number,
  print: BarScale["print"],
): readonly EndLabel[] {
  if (!print || isShared(chart)) return [];
  if (chart.mode === "stacked") {
    return stacksOf(chart, facet).flatMap(({category, total, isPartial, top, bottom}) => {
      if (total === null) return [];
      const below = top === 0 && bottom < 0;
      // Without one of its parts a sum is only the least that the whole can be.
      const text = isPartial && bottom === 0 ? `≥ ${print(total)}` : print(total);
      return [{category, series: 0, end: below ? bottom : top, below, text}];
    });
  }
  return segmentsOf(chart, facet)
    .filter(({point}) => carriesLabel(chart, point))
    .map(({point, end}) => ({
      category: point.category,
      series: point.series,
      // Beyond the interval around the value, where there is one.
      end: end < 0 ? Math.min(end, ...intervalOf(point)) : Math.max(end, ...intervalOf(point)),
      below: end < 0,
      text: print(end),
    }));
}

type Fit = Pick<BarScale, "min" | "max" | "x">;

/** The largest scale that leaves every label its room; null when the bars would become too short. */
function fitLabels(
  labels: readonly EndLabel[],
  [min, max]: readonly [number, number],
  width: number,
): Fit | null {
  const widthOf = ({text}: EndLabel) => figureWidth(text, SMALL, 600) + LABEL_GAP;
  const left = Math.max(0, ...labels.filter(({below}) => below).map(widthOf));
  const scale = labels
    .filter(({below}) => !below)
    .reduce(
      (smallest, label) =>
        label.end > min
          ? Math.min(smallest, (width - left - widthOf(label)) / (label.end - min))
          : smallest,
      (width - left) / (max - min),
    );
  if (scale * (max - min) < width * SMALLEST_PART) return null;
  return {min, max, x: (value) => left + (value - min) * scale};
}

function withAxis(
  chart: Chart,
  reach: readonly [number, number],
  width: number,
  print: BarScale["print"],
): BarScale {
  const {min, max} = createAxis(reach, 5);
  const scale = {min, max, x: (value: number) => ((value - min) / (max - min)) * width};
  return {...scale, axis: ticksOf(chart, scale, width), print};
}

function ticksOf(chart: Chart, {min, max, x}: Fit, width: number): readonly Tick[] {
  const axis = createAxis([min, max], Math.min(5, Math.max(2, width / 80)), {tight: true});
  const print = (tick: number) =>
    isShared(chart)
      ? formatAs("percent", Math.abs(tick), chart.lang)
      : chart.format.tick(tick, axis.step);
  return fitTicks(axis, x, print, width);
}
