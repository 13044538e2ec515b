import {hierarchy, treemap, treemapSquarify} from "d3-hierarchy";
import {hasSeries} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {valuesOf} from "../chart-data.ts";
import {label, labelHeight} from "../label.ts";
import {fillOf, mark, ring} from "../mark.ts";
import {onSeriesPaint, paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth} from "../text-measure.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";

/** A node of the tree: a group of points, or one of them. */
interface Branch {
  readonly point: (Point & {readonly value: number}) | null;
  readonly children: readonly Branch[];
}

const PADDING = 6;

/**
 * Rectangles whose areas are the values, grouped by series; each carries its name and value where
 * they fit. Panels share their scale. Null with a value under zero or nothing above it.
 */
export function planTreemap(chart: Chart, room: Room): Plan | null {
  const {data} = chart;
  const values = valuesOf(data.points);
  if (values.some((value) => value < 0) || !values.some((value) => value > 0)) return null;
  const width = panelWidth(room, 0);
  const height = Math.max(200, Math.min(440, width * 0.62));
  const totals = data.facets.map((_, facet) => sumOf(pointsOf(chart, facet)));
  const largest = Math.max(...totals);
  return {
    gutter: 0,
    height,
    legend: hasSeries(chart) ? "bar" : null,
    drawGutter: () => [],
    drawPanel: (facet) => {
      const points = pointsOf(chart, facet);
      const side = Math.sqrt((totals[facet] ?? 0) / largest);
      if (points.length === 0) return [];
      const groups = data.series
        .map((_, series) => points.filter((point) => point.series === series))
        .filter((own) => own.length > 0);
      const root = hierarchy<Branch>(
        {
          point: null,
          children: groups.map((own) => ({
            point: null,
            children: own.map((point) => ({point, children: []})),
          })),
        },
        (branch) => [...branch.children],
      )
        .sum(({point}) => point?.value ?? 0)
        .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
      const placed = treemap<Branch>()
        .tile(treemapSquarify)
        .size([width * side, height * side])
        .paddingInner(1)(root);
      return placed
        .leaves()
        .flatMap(({data: {point}, x0, y0, x1, y1}) =>
          point ? drawLeaf(point, x0, y0, x1 - x0, y1 - y0) : [],
        );
    },
  };

  function drawLeaf(
    point: Point,
    x: number,
    y: number,
    leafWidth: number,
    leafHeight: number,
  ): readonly SvgNode[] {
    const box = {x, y, width: leafWidth, height: leafHeight};
    const text = leafText(point, leafWidth - 2 * PADDING, leafHeight - 2 * PADDING);
    const fill = point.provisional
      ? paint("ink")
      : onSeriesPaint(chart.colors.slotOf(point.series, point.category));
    return [
      mark(chart, point, "rect", {...box, ...fillOf(chart, point)}),
      ...(text.length === 0
        ? []
        : [label(x + PADDING, y + PADDING + SMALL * 0.8, text, {size: SMALL, fill})]),
      ...ring(chart, point, x + leafWidth - 8, y + leafHeight - 8),
    ];
  }

  /** The name and below it the value; the value alone or nothing where that does not fit. */
  function leafText(point: Point, room: number, high: number): readonly string[] {
    const name = chart.data.categories[point.category] ?? "";
    const style = {sizePx: SMALL};
    const values =
      chart.spec.labels === "none" || point.value === null
        ? [[]]
        : [[chart.format.full(point.value)], [chart.format.short(point.value)]];
    for (const value of values) {
      if (!wrapsCleanly(name, room, style) || value.some((each) => figureWidth(each, SMALL) > room))
        continue;
      const lines = [...wrapText(name, room, style), ...value];
      if (labelHeight(lines.length, SMALL) <= high) return lines;
    }
    return [];
  }
}

function pointsOf({data}: Chart, facet: number) {
  return data.points.filter(
    (point): point is Point & {readonly value: number} =>
      point.facet === facet && point.value !== null && point.value > 0,
  );
}

function sumOf(points: readonly {readonly value: number}[]): number {
  return points.reduce((sum, {value}) => sum + value, 0);
}
