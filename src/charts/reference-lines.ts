import type {Annotation, ChartType, ReferenceBand, ReferenceLine} from "#spec";
import type {Chart} from "./chart.ts";
import {paint} from "./palette.ts";
import {el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";

/** A plot area as reference lines see it. */
export interface ReferenceArea {
  readonly width: number;
  readonly height: number;
  /** Which way values run. */
  readonly values: "x" | "y";
  /** Pixels of a value along its axis. */
  value(value: number): number;
  /** Where lines across x are drawn, from and to, so that they do not run through names; default all. */
  readonly spans?: readonly (readonly [number, number])[];
  /** From where to where a category reaches along the other axis; absent when that axis is none. */
  category?(category: number): readonly [number, number];
}

/** A line or a band, with its words. */
export type Reference = (ReferenceLine | ReferenceBand) & {readonly text: string};

/** The values at which reference lines and bands stand: an axis must reach them. */
export function referenceValues({spec}: Chart): readonly number[] {
  return spec.annotations.flatMap((each) => {
    if (each.kind === "point" || each.axis === "category") return [];
    const ends = each.kind === "line" ? [each.at] : [each.from, each.to];
    return ends.filter((end) => typeof end === "number");
  });
}

/** The lines and bands that a chart draws, in the order of the spec. */
export function referencesOf({spec}: Chart): readonly Reference[] {
  return spec.annotations.filter(
    (each): each is Reference & Annotation =>
      each.kind !== "point" && drawsReference(spec.type, each.axis),
  );
}

/** True for types with such an axis to stand a line or a band at. */
export function drawsReference(type: ChartType, axis: Reference["axis"]): boolean {
  return axis === "value" ? WITH_VALUES.includes(type) : WITH_CATEGORIES.includes(type);
}

const WITH_CATEGORIES: readonly ChartType[] = ["column", "line", "area"];
const WITH_VALUES: readonly ChartType[] = [
  ...WITH_CATEGORIES,
  "bar",
  "dot",
  "dumbbell",
  "lollipop",
  "interval",
  "histogram",
  "box",
  "scatter",
];

/** Bands, which stand behind the marks. */
export function drawBands(chart: Chart, area: ReferenceArea): readonly SvgNode[] {
  return referencesOf(chart).flatMap((reference) => {
    if (reference.kind !== "band") return [];
    const ends = spanOf(chart, area, reference);
    return ends === null ? [] : [bandNode(area, isAcrossX(area, reference), ends)];
  });
}

/** Lines, which stand over the marks. */
export function drawLines(chart: Chart, area: ReferenceArea): readonly SvgNode[] {
  return referencesOf(chart).flatMap((reference) => {
    if (reference.kind !== "line") return [];
    const place = placeOf(chart, area, reference);
    return place === null ? [] : lineNodes(area, isAcrossX(area, reference), place);
  });
}

/** Strokes of a reference line; its sample in the legend has them too. */
export const REFERENCE_STROKE = {
  stroke: paint("ink"),
  "stroke-width": 1.5,
  "stroke-dasharray": "5 3",
  "pointer-events": "none",
} as const;

/** Fill of a band. */
export const BAND_FILL = {fill: paint("muted"), "fill-opacity": 0.14} as const;

function isAcrossX({values}: ReferenceArea, {axis}: Reference): boolean {
  return (axis === "value") === (values === "x");
}

function placeOf(chart: Chart, area: ReferenceArea, {axis, at}: ReferenceLine): number | null {
  if (axis === "value") return typeof at === "number" ? area.value(at) : null;
  const span = categorySpan(chart, area, at);
  return span && (span[0] + span[1]) / 2;
}

function spanOf(
  chart: Chart,
  area: ReferenceArea,
  {axis, from, to}: ReferenceBand,
): readonly [number, number] | null {
  const ends =
    axis === "value"
      ? [from, to].map((end) => (typeof end === "number" ? area.value(end) : null))
      : [from, to].flatMap((end) => categorySpan(chart, area, end) ?? [null]);
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length ? null : [Math.min(...known), Math.max(...known)];
}

function categorySpan({data}: Chart, area: ReferenceArea, label: number | string) {
  const category = data.categories.indexOf(String(label));
  return category < 0 || !area.category ? null : area.category(category);
}

function lineNodes(
  {width, height, spans = [[0, height]]}: ReferenceArea,
  acrossX: boolean,
  at: number,
): readonly SvgNode[] {
  if (!acrossX) return [el("line", {x1: 0, x2: width, y1: at, y2: at, ...REFERENCE_STROKE})];
  return spans.map(([top, bottom]) =>
    el("line", {x1: at, x2: at, y1: top, y2: bottom, ...REFERENCE_STROKE}),
  );
}

function bandNode(
  {width, height}: ReferenceArea,
  acrossX: boolean,
  [from, to]: readonly [number, number],
): SvgNode {
  const box = acrossX
    ? {x: from, y: 0, width: to - from, height}
    : {x: 0, y: from, width, height: to - from};
  return el("rect", {...box, ...BAND_FILL, "pointer-events": "none"});
}
