import type {Point} from "../chart-data.ts";
import {pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {ValueAxis} from "../value-axis.ts";

/** A plot area of lines. */
export interface LineArea {
  readonly width: number;
  readonly height: number;
  readonly axis: ValueAxis;
  /** Place of a category, from the left. */
  x(category: number): number;
}

/** A place on a line; y is null where the line has a gap. */
export interface LinePoint {
  readonly point: Point | null;
  readonly x: number;
  readonly y: number | null;
}

/** A point of a line that is there. */
export interface PresentPoint {
  readonly point: Point & {readonly value: number};
  readonly x: number;
  readonly y: number;
}

/** The places of a series' line, one for each category. */
export function linePoints(
  {data}: Chart,
  area: LineArea,
  facet: number,
  series: number,
): readonly LinePoint[] {
  return data.categories.map((_, category) => {
    const point = pointAt(data, facet, series, category);
    const value = point?.value ?? null;
    return {point, x: area.x(category), y: value === null ? null : area.axis.y(value)};
  });
}

/** The same without gaps. */
export function presentPoints(
  chart: Chart,
  area: LineArea,
  facet: number,
  series: number,
): readonly PresentPoint[] {
  return linePoints(chart, area, facet, series).flatMap(({point, x, y}) =>
    point === null || point.value === null || y === null
      ? []
      : [{point: {...point, value: point.value}, x, y}],
  );
}
