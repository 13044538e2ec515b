import {centredLabel, label} from "./label.ts";
import {paint} from "./palette.ts";
import {SMALL} from "./plan.ts";
import {rule} from "./svg.ts";
import type {SvgNode} from "./svg.ts";
import {figureWidth} from "./text-measure.ts";
import type {Axis} from "./ticks.ts";

/** A tick: where, and what it says. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Height of the row of labels above a horizontal value axis. */
export const TOP_AXIS_HEIGHT = 20;

const TICK_GAP = 14;

/** The ticks of a horizontal axis whose labels fit beside each other: every one, every second, fifth, … */
export function fitTicks(
  {ticks, step}: Axis,
  x: (value: number) => number,
  print: (value: number) => string,
  width: number,
): readonly Tick[] {
  const all = ticks.map((value) => ({at: x(value), text: print(value), count: value / step}));
  const every = [1, 2, 4, 5, 10, 20].find((n) => areApart(shownEvery(n), width)) ?? 50;
  return shownEvery(every);

  function shownEvery(n: number): typeof all {
    return all.filter(({count}) => Math.round(count) % n === 0);
  }
}

function areApart(ticks: readonly Tick[], width: number): boolean {
  const spans = ticks.map(({at, text}) => {
    const half = figureWidth(text, SMALL) / 2;
    const centre = insideOf(at, 2 * half, 0, width);
    return [centre - half, centre + half] as const;
  });
  return spans.every(([, end], index) => (spans[index + 1]?.[0] ?? Infinity) - end >= TICK_GAP);
}

/** Vertical grid lines from 0 to `height` with their labels above; labels stay inside the width. */
export function topAxis(ticks: readonly Tick[], height: number, width: number): readonly SvgNode[] {
  return ticks.flatMap((tick) => [
    rule(tick.at, 0, tick.at, height, "rule"),
    label(insideOf(tick.at, figureWidth(tick.text, SMALL), 0, width), -7, [tick.text], {
      size: SMALL,
      figures: true,
      anchor: "middle",
      fill: paint("muted"),
    }),
  ]);
}

/** Horizontal grid lines across a panel. */
export function gridLines(ticks: readonly Tick[], width: number): readonly SvgNode[] {
  return ticks.map(({at}) => rule(0, at, width, at, "rule"));
}

/** Labels of a vertical axis, left of the panel. */
export function leftAxisLabels(ticks: readonly Tick[]): readonly SvgNode[] {
  return ticks.map(({at, text}) =>
    centredLabel(-8, at, [text], {
      size: SMALL,
      figures: true,
      anchor: "end",
      fill: paint("muted"),
    }),
  );
}

/** Room for the labels of a vertical axis. */
export function leftAxisWidth(ticks: readonly Tick[]): number {
  return 8 + Math.ceil(Math.max(0, ...ticks.map(({text}) => figureWidth(text, SMALL))));
}

/** Where a centred label of a width must stand so that it does not leave its room. */
export function insideOf(at: number, width: number, left: number, right: number): number {
  return Math.max(left + width / 2, Math.min(right - width / 2, at));
}
