import type {PointNote} from "#spec";
import type {Chart} from "./chart.ts";
import {markBoxes, overlap, textBoxes} from "./ink.ts";
import type {Box} from "./ink.ts";
import {centredLabel} from "./label.ts";
import {paint} from "./palette.ts";
import {SMALL} from "./plan.ts";
import {el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";

/** A remark on one mark, by its number in the plot. */
export interface NumberedNote {
  readonly number: number;
  readonly text: string;
}

const RADIUS = 8.5;

/** The remarks on marks that are there, in the order of the spec, numbered from 1. */
export function numberedNotes(chart: Chart): readonly NumberedNote[] {
  return notesOf(chart)
    .filter((note) => rowsOf(chart, note).length > 0)
    .map(({text}, index) => ({number: index + 1, text}));
}

/** A badge with the remark's number beside each mark it is about, where it covers no text if it can. */
export function drawBadges(
  chart: Chart,
  facet: number,
  nodes: readonly SvgNode[],
  width: number,
  height: number,
): readonly SvgNode[] {
  const notes = notesOf(chart).filter((note) => rowsOf(chart, note).length > 0);
  if (notes.length === 0) return [];
  const marks = markBoxes(nodes);
  const taken: Box[] = [...textBoxes(nodes)];
  return notes.flatMap((note, index) =>
    rowsOf(chart, note)
      .filter(({facet: own}) => own === facet)
      .flatMap(({row}) => {
        const box = marks.get(row);
        if (!box) return [];
        const place = placeFor(box, taken, width, height);
        if (place === null) return []; // the remark below still names its number
        taken.push(around(...place));
        return [badge(...place, index + 1)];
      }),
  );
}

/** The badge of a number. */
export function badge(x: number, y: number, number: number): SvgNode {
  return el(
    "g",
    {"pointer-events": "none"},
    el("circle", {cx: x, cy: y, r: RADIUS, fill: paint("ink"), stroke: paint("paper")}),
    centredLabel(x, y, [String(number)], {
      size: SMALL,
      weight: 600,
      anchor: "middle",
      fill: paint("paper"),
    }),
  );
}

/** Diameter of a badge. */
export const BADGE_SIZE = 2 * RADIUS;

function notesOf({spec}: Chart) {
  return spec.annotations.filter(
    (each): each is PointNote & {readonly text: string} => each.kind === "point",
  );
}

function rowsOf({data, spec}: Chart, {category, series}: PointNote) {
  return data.points.filter(
    (point) =>
      data.categories[point.category] === category &&
      (series === null || spec.encode.series === null || data.series[point.series] === series),
  );
}

/** The first free place: inside a large mark, else around it, farther and farther; null when there is none. */
function placeFor(
  {left, right, top, bottom}: Box,
  taken: readonly Box[],
  width: number,
  height: number,
): readonly [number, number] | null {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const gap = RADIUS + 4;
  const isLarge = right - left > 2 * RADIUS + 4 && bottom - top > 2 * RADIUS - 4;
  const places: readonly (readonly [number, number])[] = [
    ...(isLarge
      ? ([
          [left + gap, y],
          [x, bottom - gap],
          [x, y],
        ] as const)
      : []),
    ...[0, 16, 32, 48].flatMap((away): readonly (readonly [number, number])[] => [
      [x, top - gap - away],
      [x, bottom + gap + away],
      [right + gap + away, y],
      [left - gap - away, y],
    ]),
  ];
  const isFree = ([cx, cy]: readonly [number, number]) => {
    const box = around(cx, cy);
    const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
    return inside && !taken.some((other) => overlap(box, other));
  };
  return places.find(isFree) ?? null;
}

function around(x: number, y: number): Box {
  return {left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS};
}
