import type {ChartType} from "#spec";
import type {Chart} from "./chart.ts";
import {centredLabel, labelHeight} from "./label.ts";
import {PROVISIONAL_OPACITY} from "./mark.ts";
import {paint, seriesPaint} from "./palette.ts";
import type {MarkSlot} from "./palette.ts";
import type {KeyEntry, Plan, Swatch} from "./plan.ts";
import {BAND_FILL, REFERENCE_STROKE, referencesOf} from "./reference-lines.ts";
import type {Reference} from "./reference-lines.ts";
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
  readonly slot: MarkSlot;
  /** Index of the shape of its points. */
  readonly series: number;
}

const SWATCH = 12;
const TEXT_LEFT = 18;
const ENTRY_GAP = 20;
/** Middle of a sample, from its top. */
const MIDDLE = 8;

/** What the marks mean, above the plot and wrapped to lines. */
export function drawLegend(entries: readonly KeyEntry[], width: number, size: number): Legend {
  const nodes: SvgNode[] = [];
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  for (const {label, sample} of entries) {
    const indent = sample === null ? 0 : TEXT_LEFT;
    const lines = wrapText(label, width - indent, {sizePx: size});
    const entryWidth = indent + widestOf(lines, size);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += lineHeight;
      lineHeight = 0;
    }
    const height = labelHeight(lines.length, size);
    const text = centredLabel(indent, height / 2, lines, {size});
    nodes.push(at(x, y, [...(sample === null ? [] : [sample]), text]));
    x += entryWidth + ENTRY_GAP;
    lineHeight = Math.max(lineHeight, height + 4);
  }
  return {height: y + lineHeight, nodes};
}

/** What a plan's legend holds: its series, what is provisional, and its reference lines. */
export function legendEntries(
  chart: Chart,
  {legend, drawnAs = chart.spec.type, key = []}: Plan,
): readonly KeyEntry[] {
  const drawn = {...chart, spec: {...chart.spec, type: drawnAs}};
  return [
    ...(legend === null ? [] : seriesEntries(chart, legend)),
    ...key,
    ...provisionalEntry(chart, legend),
    ...referencesOf(drawn).map((reference) => ({
      label: reference.text,
      sample: referenceSample(reference, isUpright(drawn)),
    })),
  ];
}

/** One entry for each series; of bars, several grey ones share one, since nobody could tell them apart. */
function seriesEntries({data, colors, lang}: Chart, kind: Swatch): readonly KeyEntry[] {
  const all: readonly Entry[] = data.series.map((label, series) => ({
    label,
    series,
    slot: colors.slotOf(series, 0),
  }));
  const grey = all.filter(({slot}) => slot === "rest");
  const first = grey[0]?.series ?? 0;
  const others: Entry = {label: WORDS.others[lang], slot: "rest", series: first};
  const shown =
    grey.length < 2 || kind !== "bar" ? all : [...all.filter(({slot}) => slot !== "rest"), others];
  return shown.map((entry) => ({label: entry.label, sample: swatch(kind, entry)}));
}

function provisionalEntry({data, lang}: Chart, kind: Swatch | null): readonly KeyEntry[] {
  if (!data.points.some(({provisional}) => provisional)) return [];
  const grey = {fill: paint("muted"), stroke: paint("muted")};
  const sample =
    kind === "line" || kind === "dot"
      ? el("circle", {cx: SWATCH / 2, cy: MIDDLE, r: 4, ...grey, fill: paint("paper")})
      : square({...grey, "fill-opacity": PROVISIONAL_OPACITY});
  return [{label: WORDS.provisional[lang], sample}];
}

/** A line's sample lies as the line does. */
function referenceSample({kind, axis}: Reference, upright: boolean): SvgNode {
  if (kind === "band") return square(BAND_FILL);
  const ends =
    (axis === "value") === upright
      ? {x1: -1, x2: SWATCH + 2, y1: MIDDLE, y2: MIDDLE}
      : {x1: SWATCH / 2, x2: SWATCH / 2, y1: 0, y2: 2 * MIDDLE};
  return el("line", {...ends, ...REFERENCE_STROKE});
}

/** True for the types whose values run upward. */
function isUpright({spec}: Chart): boolean {
  return UPRIGHT.includes(spec.type);
}

const UPRIGHT: readonly ChartType[] = ["column", "line", "area", "histogram", "scatter"];

/** A square sample with some fill. */
export function square(attributes: SvgNode["attributes"]): SvgNode {
  return el("rect", {x: 0, y: MIDDLE - SWATCH / 2, width: SWATCH, height: SWATCH, ...attributes});
}

/** A square for bars, a piece of line for lines, the shape itself for dots. */
function swatch(kind: Swatch, {slot, series}: Entry): SvgNode {
  const color = seriesPaint(slot);
  const shape = (radius: number) => {
    const path = symbolPath(series, radius);
    return path
      ? el("path", {d: path, transform: `translate(${SWATCH / 2},${MIDDLE})`, fill: color})
      : el("circle", {cx: SWATCH / 2, cy: MIDDLE, r: radius, fill: color});
  };
  switch (kind) {
    case "bar":
      return square({fill: color});
    case "line":
      return el(
        "g",
        {},
        el("line", {
          x1: -1,
          x2: SWATCH + 1,
          y1: MIDDLE,
          y2: MIDDLE,
          stroke: color,
          "stroke-width": 2,
        }),
        shape(4),
      );
    case "dot":
      return shape(5);
  }
}
