import * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import type {Point} from "./chart-data.ts";
import {PROVISIONAL_OPACITY} from "./mark.ts";
import {paint, seriesPaint} from "./palette.ts";
import {el, round} from "./svg.ts";
import type {SvgNode} from "./svg.ts";

/** A plot area without margins, axes or legends: those are ours. */
export interface PlotArea {
  readonly document: Document;
  readonly width: number;
  readonly height: number;
  readonly x: Plot.ScaleOptions;
  readonly y: Plot.ScaleOptions;
  readonly marks: readonly Plot.Markish[];
  /** Rows whose marks carry a ring, and where on the mark it stands. */
  readonly flagged: ReadonlySet<number>;
  readonly ring: RingPlace;
}

/** At the end of a bar, at the top of a column, or as a hole in a point. */
export type RingPlace = "end" | "top" | "hole";

/** What a datum of a mark carries for its reader. */
export interface MarkDatum {
  /** Index in the chart's rows. */
  readonly row: number;
  /** The text of the mark's tip. */
  readonly tip: string;
}

/** Draws marks with Plot and returns them as plain nodes, freed of what is not safe to publish. */
export function plotMarks(area: PlotArea): readonly SvgNode[] {
  const {document, width, height, x, y, marks} = area;
  const svg = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    axis: null,
    x: {range: [0, width], ...x},
    y: {range: [height, 0], ...y},
    marks: [...marks],
  });
  const groups = [...svg.children].filter(({localName}) => localName === "g");
  const rings = groups.flatMap((group) => ringsIn(group, area));
  return [...groups.map(toGroup), ...(rings.length > 0 ? [el("g", {}, ...rings)] : [])];
}

function ringsIn(group: Element, {flagged, ring}: PlotArea): readonly SvgNode[] {
  return [...group.children]
    .filter((mark) => flagged.has(Number(mark.getAttribute("data-row") ?? NaN)))
    .map((mark) => drawRing(mark, ring));
}

const RING_RADIUS = 3.5;
/** Distance of a ring's middle from the end of its bar. */
const RING_INSET = 8;
/** Radius of the hole that makes a ring of a point. */
const HOLE_RADIUS = 2;

/** A small open circle on a mark: its figure is approximate, flagged or contradicted. */
function drawRing(mark: Element, place: RingPlace): SvgNode {
  const quiet = {"pointer-events": "none", fill: paint("paper")};
  if (place === "hole") return el("circle", {...centreOf(mark), r: HOLE_RADIUS, ...quiet});
  const [left = 0, top = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(mark.getAttribute(name)),
  );
  const inset = (length: number) => Math.min(RING_INSET, length / 2);
  const at =
    place === "end"
      ? {cx: left + width - inset(width), cy: top + height / 2}
      : {cx: left + width / 2, cy: top + inset(height)};
  const centre = {cx: round(at.cx), cy: round(at.cy)};
  const stroke = {stroke: paint("ink"), "stroke-width": 1.5};
  return el("circle", {...centre, r: RING_RADIUS, ...stroke, ...quiet});
}

/** Plot draws a point as a circle, or as a path that is moved to its place. */
function centreOf(mark: Element): {readonly cx: number; readonly cy: number} {
  const [, x = mark.getAttribute("cx"), y = mark.getAttribute("cy")] =
    /\(([-\d.]+),([-\d.]+)\)/.exec(mark.getAttribute("transform") ?? "") ?? [];
  return {cx: round(Number(x)), cy: round(Number(y))};
}

/** Pale fill and a line around the marks of provisional values; nothing when there are none. */
export function provisionalStyle<T>(
  {data, colors}: Chart,
  pointOf: (datum: T) => Point,
): Plot.MarkOptions {
  if (!data.points.some(({provisional}) => provisional)) return {};
  const colorOf = ({series, category}: Point) => seriesPaint(colors.slotOf(series, category));
  return {
    fillOpacity: (datum: T) => (pointOf(datum).provisional ? PROVISIONAL_OPACITY : 1),
    stroke: (datum: T) => {
      const point = pointOf(datum);
      return point.provisional ? colorOf(point) : paint("paper");
    },
    strokeWidth: 1,
  };
}

/** Options for a mark whose elements carry a tip and the index of their row. */
export function marked<T extends MarkDatum>(data: readonly T[]): Plot.MarkOptions {
  return {
    title: (datum: T) => datum.tip,
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      [...(group?.children ?? [])].forEach((element, position) => {
        const datum = data[index[position] ?? -1];
        if (datum) element.setAttribute("data-row", String(datum.row));
      });
      return group;
    },
  };
}

/**
 * A mark's group. Its own transform is Plot's half pixel for screens with coarse pixels
 * (`offset` in Plot's style.js), which would make Node and Chromium differ: dropped.
 */
function toGroup(group: Element): SvgNode {
  return el("g", {...attributesOf(group), transform: undefined}, ...childrenOf(group));
}

function toNode(element: Element): SvgNode {
  return el(element.localName, attributesOf(element), ...childrenOf(element));
}

function childrenOf(element: Element): readonly (SvgNode | string)[] {
  if (element.localName === "title") return [element.textContent ?? ""];
  return [...element.children].filter(({localName}) => KEPT_ELEMENTS.has(localName)).map(toNode);
}

const KEPT_ELEMENTS = new Set(["g", "rect", "path", "circle", "line", "title"]);

/** Attributes that draw or that we set; classes, aria and styles are left behind. */
const KEPT_ATTRIBUTES =
  /^(x|y|x1|x2|y1|y2|width|height|cx|cy|r|rx|ry|d|transform|fill|stroke|data-row|(fill|stroke)-[a-z]+)$/;

function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...element.attributes]
      .filter(({name}) => KEPT_ATTRIBUTES.test(name))
      .map(({name, value}) => [name, roundNumbers(value)]),
  );
}

/** Cuts numbers in a path or attribute to hundredths. */
function roundNumbers(value: string): string {
  return /^(#|var\()/.test(value)
    ? value
    : value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) =>
        String(Math.round(Number(number) * 100) / 100),
      );
}
