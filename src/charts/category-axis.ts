import {insideOf} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {LINE_HEIGHT, label, labelHeight} from "./label.ts";
import {paint} from "./palette.ts";
import {SMALL} from "./plan.ts";
import type {SvgNode} from "./svg.ts";
import {textWidth, widestOf} from "./text-measure.ts";
import type {Weight} from "./text-measure.ts";
import {wrapText, wrapsCleanly} from "./wrap-text.ts";

/** A label under a column or a point of a line. */
export interface CategoryTick {
  readonly at: number;
  readonly lines: readonly string[];
  readonly weight: Weight;
}

/** Labels under a plot area may take this many lines. */
const MOST_LINES = 3;
const GAP = 8;

/** The labels wrapped to the distance of the categories; null when that would break words or pile lines. */
export function wrapUnder(
  labels: readonly string[],
  pitch: number,
  weightOf: (index: number) => Weight,
): readonly (readonly string[])[] | null {
  const lines: (readonly string[])[] = [];
  for (const [index, text] of labels.entries()) {
    const style = {sizePx: SMALL, weight: weightOf(index)};
    if (!wrapsCleanly(text, pitch - GAP, style)) return null;
    lines.push(wrapText(text, pitch - GAP, style));
  }
  return lines.every(({length}) => length <= MOST_LINES) ? lines : null;
}

/**
 * The labels of moments that fit beside each other on one line: every one, else every second or
 * third …, always with the last, and with the first if a regular step reaches both.
 */
export function thinMoments(
  labels: readonly string[],
  positions: readonly number[],
  left: number,
  right: number,
): readonly CategoryTick[] {
  const last = labels.length - 1;
  const shownEvery = (every: number) =>
    labels.map((_, index) => index).filter((index) => (last - index) % every === 0);
  const fits = (every: number) => areApart(shownEvery(every).map(spanOf));
  const steps = labels.map((_, index) => index + 1);
  const closest = steps.find(fits);
  if (closest === undefined) return [];
  const throughout = steps.find(
    (every) => every >= closest && every <= 2 * closest && last % every === 0 && fits(every),
  );
  return shownEvery(throughout ?? closest).map(tickOf);

  function spanOf(index: number): readonly [number, number] {
    const text = labels[index] ?? "";
    const width = textWidth(text, SMALL);
    const centre = insideOf(positions[index] ?? 0, width, left, right);
    return [centre - width / 2, centre + width / 2];
  }

  function tickOf(index: number): CategoryTick {
    return {at: positions[index] ?? 0, lines: [labels[index] ?? ""], weight: 400};
  }
}

/**
 * Labels below a line or an area, whose categories run on: moments are thinned, other labels wrapped to
 * their share of the width; null when these do not fit.
 */
export function ticksBelow(
  {data}: Chart,
  centres: readonly number[],
  width: number,
): readonly CategoryTick[] | null {
  const {categories, moments} = data;
  if (moments || categories.every((label) => label.length <= 10 && /\d{4}/.test(label))) {
    return thinMoments(categories, centres, 0, width);
  }
  const lines = wrapUnder(categories, width / Math.max(1, categories.length), () => 400);
  return lines && lines.map((text, index) => ({at: centres[index] ?? 0, lines: text, weight: 400}));
}

function areApart(spans: readonly (readonly [number, number])[]): boolean {
  return spans.every((span, index) => (spans[index + 1]?.[0] ?? Infinity) - span[1] >= GAP);
}

/** Draws labels below `y`, kept between `left` and `right`. */
export function drawUnder(
  ticks: readonly CategoryTick[],
  y: number,
  left: number,
  right: number,
): readonly SvgNode[] {
  return ticks.map(({at, lines, weight}) => {
    const width = widestOf(lines, SMALL, weight);
    return label(insideOf(at, width, left, right), y + 7 + SMALL * 0.8, lines, {
      size: SMALL,
      weight,
      anchor: "middle",
      fill: paint(weight === 600 ? "ink" : "muted"),
    });
  });
}

/** Height that labels under a plot area take. */
export function heightUnder(ticks: readonly CategoryTick[]): number {
  const lines = Math.max(0, ...ticks.map(({lines}) => lines.length));
  return lines === 0 ? 0 : 7 + labelHeight(lines, SMALL) + (LINE_HEIGHT - 1) * SMALL;
}
