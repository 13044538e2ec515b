import {hasSeries} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {SMALL} from "../plan.ts";
import {figureWidth} from "../text-measure.ts";
import {presentPoints} from "./line-points.ts";
import type {LineArea, PresentPoint} from "./line-points.ts";

/** A value beside its point; x and y are the middle of the text. */
export interface PlacedValue {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly point: PresentPoint["point"];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Segment = readonly [PresentPoint, PresentPoint];

const HALF_HEIGHT = 7;
const DISTANCE = 12;

/**
 * Values above or below their points, by panel: all of them or, where they would run into each
 * other or into lines, only the first and last of each line, or none. A line on its own may in the
 * end run behind its first and last value. `namedEnds` says that the last values stand with the
 * names already.
 */
export function placeValues(
  chart: Chart,
  area: LineArea,
  namedEnds: boolean,
): readonly (readonly PlacedValue[])[] {
  const {labels} = chart.spec;
  const facets = chart.data.facets.map((_, facet) => facet);
  const attempts = [
    ...(labels === "all" ? [{ends: false, loose: false}] : []),
    ...(labels === "none" ? [] : [{ends: true, loose: false}]),
    ...(labels === "none" || hasSeries(chart) ? [] : [{ends: true, loose: true}]),
  ];
  for (const attempt of attempts) {
    for (const print of [chart.format.full, chart.format.short]) {
      const placed = facets.map((facet) =>
        placePanel(chart, area, facet, {...attempt, namedEnds, print}),
      );
      if (placed.every((values) => values !== null)) return placed;
    }
  }
  return facets.map(() => []);
}

interface Choice {
  readonly ends: boolean;
  /** Lines may run behind the values. */
  readonly loose: boolean;
  readonly namedEnds: boolean;
  readonly print: (value: number) => string;
}

function placePanel(
  chart: Chart,
  area: LineArea,
  facet: number,
  {ends, loose, namedEnds, print}: Choice,
): readonly PlacedValue[] | null {
  const lines = chart.data.series.map((_, series) => presentPoints(chart, area, facet, series));
  const segments = lines.flatMap(segmentsOf);
  const boxes: Box[] = [];
  const placed: PlacedValue[] = [];
  for (const line of lines) {
    const carriers = (ends ? endsOf(line) : line).filter(
      (place) => !namedEnds || place !== line.at(-1),
    );
    for (const place of carriers) {
      const text = print(place.point.value);
      const spots = spotsFor(place, line, figureWidth(text, SMALL), area);
      const free = spots.find((spot) => isFree(spot, boxes, loose ? [] : segments));
      if (!free) return null;
      boxes.push(free);
      placed.push({
        x: (free.left + free.right) / 2,
        y: (free.top + free.bottom) / 2,
        text,
        point: place.point,
      });
    }
  }
  return placed;
}

function endsOf(line: readonly PresentPoint[]): readonly PresentPoint[] {
  return line.filter((_, index) => index === 0 || index === line.length - 1);
}

function segmentsOf(line: readonly PresentPoint[]): readonly Segment[] {
  return line.slice(1).flatMap((place, index) => {
    const before = line[index];
    return before ? [[before, place] as const] : [];
  });
}

/** Above a peak or slope, below a dip; the other side as second choice. Never outside the plot area. */
function spotsFor(
  place: PresentPoint,
  line: readonly PresentPoint[],
  width: number,
  area: LineArea,
): readonly Box[] {
  const index = line.indexOf(place);
  const neighbours = [line[index - 1], line[index + 1]].filter((other) => other !== undefined);
  const isDip = neighbours.length === 2 && neighbours.every(({y}) => y < place.y);
  const left = Math.max(0, Math.min(area.width - width, place.x - width / 2));
  return (isDip ? [1, -1] : [-1, 1])
    .map((side) => place.y + side * DISTANCE)
    .filter((y) => y - HALF_HEIGHT >= 0 && y + HALF_HEIGHT <= area.height)
    .map((y) => ({left, right: left + width, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT}));
}

function isFree(box: Box, boxes: readonly Box[], segments: readonly Segment[]): boolean {
  return (
    boxes.every((other) => !overlap(box, other)) &&
    segments.every((segment) => !crosses(box, segment))
  );
}

function overlap(a: Box, b: Box): boolean {
  const gap = 6;
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;
}

/** Radius of the points on a line. */
const POINT = 3;

/** True when the line, with its points on it, touches the letters in the box. */
function crosses(box: Box, [from, to]: Segment): boolean {
  const left = Math.max(box.left, from.x);
  const right = Math.min(box.right, to.x);
  if (left > right) return false;
  const y = (x: number) =>
    to.x === from.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
  const top = Math.min(y(left), y(right));
  const bottom = Math.max(y(left), y(right));
  return bottom > box.top - POINT && top < box.bottom + POINT;
}
