import {formatAs} from "#base";
import type {Tick} from "./axes.ts";
import {isShared} from "./chart.ts";
import type {Chart} from "./chart.ts";
import {createAxis} from "./ticks.ts";

/** A vertical value axis: pixels from the plot area's top, and its ticks. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  y(value: number): number;
  readonly ticks: readonly Tick[];
}

/** Distance of ticks the axis aims at, in pixels. */
const TICK_DISTANCE = 52;

/**
 * Lays values out from `bottom` up to `top`, in pixels from the plot area's top. The axis ends on
 * ticks unless `tight`: then the marks themselves fill the height.
 */
export function verticalAxis(
  chart: Chart,
  reach: readonly [number, number],
  {
    top,
    bottom,
    tight = false,
  }: {readonly top: number; readonly bottom: number; readonly tight?: boolean},
): ValueAxis {
  const count = Math.max(2, Math.round((bottom - top) / TICK_DISTANCE));
  const whole = !isShared(chart) && countsThings(chart);
  const {min, max, step, ticks} = createAxis(reach, count, {tight, whole});
  const y = (value: number) => bottom - ((value - min) / (max - min)) * (bottom - top);
  const print = (tick: number) =>
    isShared(chart) ? formatAs("percent", tick, chart.lang) : chart.format.tick(tick, step);
  return {min, max, y, ticks: ticks.map((tick) => ({at: y(tick), text: print(tick)}))};
}

/** Whole numbers of people or years have no half ticks. */
export function countsThings({data, spec}: Chart): boolean {
  return (
    spec.format !== "hours" &&
    data.points.every(({value}) => value === null || Number.isInteger(value))
  );
}
