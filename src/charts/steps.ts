import type {Chart} from "./chart.ts";
import {valuesOf} from "./chart-data.ts";
import type {KeyEntry} from "./plan.ts";
import {square} from "./legend.ts";
import {paint} from "./palette.ts";
import {createAxis} from "./ticks.ts";

/** Values in steps, each with its colour: one hue for amounts, two for values under and over zero. */
export interface Steps {
  /** The colour of a value, and of text on it. */
  colorOf(value: number): {readonly fill: string; readonly ink: string};
  /** The legend: "0 – 200", … */
  readonly key: readonly KeyEntry[];
}

/** The most steps that a reader tells apart. */
const MOST_STEPS = 6;

/** Divides the reach of a chart's values into equal steps on round numbers. */
export function createSteps({data, format}: Chart): Steps {
  const values = valuesOf(data.points);
  const min = values.reduce((a, b) => Math.min(a, b), 0);
  const max = values.reduce((a, b) => Math.max(a, b), min === 0 ? 1e-9 : 0);
  const isDiverging = min < 0 && max > 0;
  const edges = isDiverging ? divergingEdges(Math.max(-min, max)) : sequentialEdges(min, max);
  const count = edges.length - 1;
  if (min === 0 && max <= 1e-9) return zeroSteps(format.full(0));
  const isUnderZero = max <= 0;
  const slot = (step: number) => {
    // Fewer than three steps on a side are the palest, next to zero.
    if (isDiverging) return `div-${step + 1 + MOST_STEPS / 2 - count / 2}`;
    // The palette's steps from the one nearest to zero on, spread when there are fewer of them.
    const far = isUnderZero ? count - 1 - step : step;
    return `seq-${1 + Math.round((far * (MOST_STEPS - 1)) / Math.max(1, count - 1))}`;
  };
  const stepOf = (value: number) => {
    const found = edges.findIndex((edge, index) => index > 0 && value < edge) - 1;
    return found < 0 ? count - 1 : found;
  };
  const tickStep = (edges[1] ?? 1) - (edges[0] ?? 0);
  const say = (edge: number) => format.tick(edge, tickStep);
  return {
    colorOf: (value) => {
      const name = slot(stepOf(value));
      return {fill: paint(name), ink: paint(`on-${name}`)};
    },
    key: edges.slice(1).map((edge, step) => ({
      label: `${say(edges[step] ?? 0)} – ${say(edge)}`,
      sample: square({fill: paint(slot(step))}),
    })),
  };
}

/** Nothing but zero has one colour. */
function zeroSteps(label: string): Steps {
  const fill = paint("seq-1");
  return {
    colorOf: () => ({fill, ink: paint("on-seq-1")}),
    key: [{label, sample: square({fill})}],
  };
}

function sequentialEdges(min: number, max: number): readonly number[] {
  for (let count = 5; count > 0; count -= 1) {
    const {ticks} = createAxis([min, max], count);
    if (ticks.length - 1 <= MOST_STEPS) return ticks;
  }
  return [min, max];
}

/** Three steps or fewer on each side of zero. */
function divergingEdges(reach: number): readonly number[] {
  const {ticks, step} = createAxis([0, reach], 2);
  const sides = Math.min(3, ticks.length - 1);
  return Array.from({length: 2 * sides + 1}, (_, index) => (index - sides) * step);
}
