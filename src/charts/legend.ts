import type {ColorSlot} from "#spec";
import type {Chart} from "./chart.ts";
import {centredLabel, labelHeight} from "./label.ts";
import {seriesPaint} from "./palette.ts";
import type {Swatch} from "./plan.ts";
import {at, el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";
import {symbolPath} from "./symbols.ts";
import {widestOf} from "./text-measure.ts";
import {WORDS} from "./words.ts";
import {wrapText} from "./wrap-text.ts";

/** A legend as drawn, and the room it takes. */
export interface Legend {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

interface Entry {
  readonly label: string;
  readonly slot: ColorSlot;
  /** Index of the shape of its points. */
  readonly series: number;
}

const SWATCH = 12;
const TEXT_LEFT = 18;
const ENTRY_GAP = 20;

/** The colours of the series above the plot, wrapped to lines; what is grey comes last, as one. */
export function drawLegend(chart: Chart, kind: Swatch, width: number, size: number): Legend {
  const nodes: SvgNode[] = [];
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  for (const entry of entriesOf(chart, kind)) {
    const lines = wrapText(entry.label, width - TEXT_LEFT, {sizePx: size});
    const entryWidth = TEXT_LEFT + widestOf(lines, size);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += lineHeight;
      lineHeight = 0;
    }
    const height = labelHeight(lines.length, size);
    nodes.push(at(x, y, [swatch(kind, entry), centredLabel(TEXT_LEFT, height / 2, lines, {size})]));
    x += entryWidth + ENTRY_GAP;
    lineHeight = Math.max(lineHeight, height + 4);
  }
  return {height: y + lineHeight, nodes};
}

/** One entry for each series; of bars, several grey ones share one, since nobody could tell them apart. */
function entriesOf({data, colors, lang}: Chart, kind: Swatch): readonly Entry[] {
  const all = data.series.map((label, series) => ({label, series, slot: colors.slotOf(series, 0)}));
  const grey = all.filter(({slot}) => slot === "rest");
  if (grey.length < 2 || kind !== "bar") return all;
  const first = grey[0]?.series ?? 0;
  const others: Entry = {label: WORDS.others[lang], slot: "rest", series: first};
  return [...all.filter(({slot}) => slot !== "rest"), others];
}

/** A square for bars, a piece of line for lines, the shape itself for dots. */
function swatch(kind: Swatch, {slot, series}: Entry): SvgNode {
  const color = seriesPaint(slot);
  const middle = 8;
  const shape = (radius: number) => {
    const path = symbolPath(series, radius);
    return path
      ? el("path", {d: path, transform: `translate(${SWATCH / 2},${middle})`, fill: color})
      : el("circle", {cx: SWATCH / 2, cy: middle, r: radius, fill: color});
  };
  switch (kind) {
    case "bar":
      return el("rect", {x: 0, y: middle - SWATCH / 2, width: SWATCH, height: SWATCH, fill: color});
    case "line":
      return el(
        "g",
        {},
        el("line", {
          x1: -1,
          x2: SWATCH + 1,
          y1: middle,
          y2: middle,
          stroke: color,
          "stroke-width": 2,
        }),
        shape(4),
      );
    case "dot":
      return shape(5);
  }
}
