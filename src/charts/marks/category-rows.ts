import {LINE_HEIGHT, centredLabel, label, labelHeight} from "../label.ts";
import type {Chart} from "../chart.ts";
import {panelWidth} from "../plan.ts";
import type {Room} from "../plan.ts";
import type {SvgNode} from "../svg.ts";
import {widestOf} from "../text-measure.ts";
import type {Weight} from "../text-measure.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";

/** Categories under each other, with their labels beside the marks or, when narrow, above them. */
export interface CategoryRows {
  readonly gutter: number;
  readonly height: number;
  /** Where a category's marks begin. */
  markTop(category: number): number;
  /** From where to where a line through all marks runs; interrupted by labels above the marks. */
  readonly spans: readonly (readonly [number, number])[];
  /** Labels in the gutter; none when they stand above the marks. */
  drawGutter(): readonly SvgNode[];
  /** Labels above the marks; none when they stand in the gutter. */
  drawAbove(): readonly SvgNode[];
}

/** Beside the marks, labels may take this part of the width and this many lines. */
const SIDE_PART = 0.38;
const SIDE_LINES = 3;
const GUTTER_GAP = 10;

/** Divides the height among the categories; `markHeight` is what a category's marks need. */
export function layOutRows(
  chart: Chart,
  room: Room,
  markHeight: number,
  gap: number,
): CategoryRows {
  const beside = wrapBeside(chart, room);
  return beside
    ? rowsBeside(chart, room.labelSize, beside, markHeight, gap)
    : rowsBelow(chart, room, markHeight, gap);
}

type Lines = readonly (readonly string[])[];

/** Rows of one height, so that marks keep their rhythm. */
function rowsBeside(
  chart: Chart,
  size: number,
  lines: Lines,
  markHeight: number,
  gap: number,
): CategoryRows {
  const tallest = labelHeight(Math.max(1, ...lines.map(({length}) => length)), size);
  const pitch = Math.max(markHeight, tallest) + gap;
  const labelWidth = Math.ceil(
    Math.max(0, ...lines.map((text) => widestOf(text, size, boldest(chart)))),
  );
  const markTop = (category: number) => category * pitch + (pitch - markHeight) / 2;
  return {
    gutter: labelWidth + GUTTER_GAP,
    height: pitch * lines.length,
    markTop,
    spans: [[0, pitch * lines.length]],
    drawGutter: () =>
      lines.map((text, category) =>
        centredLabel(-GUTTER_GAP - labelWidth, markTop(category) + markHeight / 2, text, {
          size,
          weight: labelWeight(chart, category),
        }),
      ),
    drawAbove: () => [],
  };
}

/** Rows as high as their labels ask: nothing is beside them to keep a rhythm with. */
function rowsBelow(chart: Chart, room: Room, markHeight: number, gap: number): CategoryRows {
  const size = room.labelSize;
  const lines = chart.data.categories.map((text) => wrapAbove(chart, text, room));
  const markTops: number[] = [];
  let y = 0;
  for (const text of lines) {
    y += labelHeight(text.length, size) + 4;
    markTops.push(y);
    y += markHeight + gap;
  }
  return {
    gutter: 0,
    height: y - gap + 4,
    markTop: (category) => markTops[category] ?? 0,
    spans: markTops.map((top) => [top - 2, top + markHeight + 2]),
    drawGutter: () => [],
    drawAbove: () =>
      lines.map((text, category) => {
        const top = (markTops[category] ?? 0) - 6 - (text.length - 1) * size * LINE_HEIGHT;
        return label(0, top, text, {size, weight: labelWeight(chart, category), halo: true});
      }),
  };
}

/** Lines for labels beside the marks, or null when they would be cramped. */
function wrapBeside(chart: Chart, room: Room): Lines | null {
  const {categories} = chart.data;
  const style = {sizePx: room.labelSize, weight: boldest(chart)};
  const natural = widestOf(categories, style.sizePx, style.weight);
  const part = room.columns > 1 ? SIDE_PART * 0.8 : SIDE_PART;
  const width = Math.min(natural, room.width * part);
  const lines = categories.map((text) => wrapText(text, width, style));
  const clean = categories.every((text) => wrapsCleanly(text, width, style));
  return clean && lines.every(({length}) => length <= SIDE_LINES) ? lines : null;
}

function wrapAbove(chart: Chart, text: string, room: Room): readonly string[] {
  return wrapText(text, panelWidth(room, 0), {sizePx: room.labelSize, weight: boldest(chart)});
}

/** A highlighted category is set in semibold. */
function labelWeight({spec, data}: Chart, category: number): Weight {
  return spec.highlight.includes(data.categories[category] ?? "") ? 600 : 400;
}

function boldest(chart: Chart): Weight {
  return chart.data.categories.some((_, index) => labelWeight(chart, index) === 600) ? 600 : 400;
}
