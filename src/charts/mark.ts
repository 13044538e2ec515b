import {tipOf} from "./chart.ts";
import type {Chart} from "./chart.ts";
import type {Point} from "./chart-data.ts";
import {paint, seriesPaint} from "./palette.ts";
import {el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";

/** What makes an element a mark: the row it stands for, and what it tells who points at it. */
export function mark(
  chart: Chart,
  point: Point,
  name: string,
  attributes: SvgNode["attributes"],
  tip: string = tipOf(chart, point),
): SvgNode {
  return el(name, {...attributes, "data-row": point.row}, el("title", {}, tip));
}

/** The colour of a point's mark. */
export function colorOf({colors}: Chart, {series, category}: Point): string {
  return seriesPaint(colors.slotOf(series, category));
}

/** How a mark whose value may still change differs from the others: pale, with a line around it. */
export const PROVISIONAL_OPACITY = 0.3;

/** Fill of a bar or an area: pale within a line of its colour when the value is provisional. */
export function fillOf(chart: Chart, point: Point): SvgNode["attributes"] {
  const color = colorOf(chart, point);
  return point.provisional
    ? {fill: color, "fill-opacity": PROVISIONAL_OPACITY, stroke: color}
    : {fill: color};
}

const RING_RADIUS = 3.5;

/** A small open circle on the mark of a figure that is approximate, flagged or contradicted; else nothing. */
export function ring({flagged}: Chart, {row}: Point, cx: number, cy: number): readonly SvgNode[] {
  if (!flagged.has(row)) return [];
  return [
    el("circle", {
      cx,
      cy,
      r: RING_RADIUS,
      stroke: paint("ink"),
      "stroke-width": 1.5,
      "pointer-events": "none",
      fill: paint("paper"),
    }),
  ];
}

/** A line through an interval, with caps at both ends: along x at a height, or along y at a place. */
export function whisker(
  from: number,
  to: number,
  across: number,
  along: "x" | "y",
  color: string = paint("ink"),
): SvgNode {
  const cap = 4;
  const d =
    along === "x"
      ? `M${n(from)},${n(across - cap)}v${2 * cap}M${n(from)},${n(across)}H${n(to)}m0,${-cap}v${2 * cap}`
      : `M${n(across - cap)},${n(from)}h${2 * cap}M${n(across)},${n(from)}V${n(to)}m${-cap},0h${2 * cap}`;
  return el("path", {
    d,
    fill: "none",
    stroke: color,
    "stroke-width": 1.5,
    "pointer-events": "none",
  });
}

/** A number within a path. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
