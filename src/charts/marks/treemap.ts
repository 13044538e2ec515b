import {hierarchy, treemap, treemapSquarify} from "d3-hierarchy";
import {hasSeries} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {valuesOf} from "../chart-data.ts";
import {centredLabel, label, labelHeight} from "../label.ts";
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

/** A rectangle with what is written in it: its name and value, or nothing where those do not fit. */
interface Leaf {
  readonly point: Point & {readonly value: number};
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: readonly string[];
}

/** With more rectangles without a name, bars in rows say more. */
const MOST_LISTED = 12;

/**
 * Rectangles whose areas are the values, grouped by series; each carries its name and value, or where
 * those do not fit a number that the legend explains. Panels share their scale. Null with a value
 * under zero or nothing above it, or when too many are too small for a name.
 */
export function planTreemap(chart: Chart, room: Room): Plan | null {
  const {data, format, spec} = chart;
  const values = valuesOf(data.points);
  if (values.some((value) => value < 0) || !values.some((value) => value > 0)) return null;
  const width = panelWidth(room, 0);
  const height = Math.max(200, Math.min(440, width * 0.62));
  const totals = data.facets.map((_, facet) => sumOf(pointsOf(chart, facet)));
  const largest = Math.max(...totals);
  const leaves = data.facets.map((_, facet) => layOut(facet));
  const unnamed = leaves.flat().filter(({text}) => text.length === 0);
  if (unnamed.length > MOST_LISTED) return null;
  return {
    gutter: 0,
    height,
    legend: hasSeries(chart) ? "bar" : null,
    key: unnamed.map(({point}, index) => ({
      label: `${index + 1}: ${nameAndValue(point)}`,
      sample: null,
    })),
    drawGutter: () => [],
    drawPanel: (facet) => (leaves[facet] ?? []).flatMap(drawLeaf),
  };

  function nameAndValue(point: Leaf["point"]): string {
    const name = data.categories[point.category] ?? "";
    return spec.labels === "none" ? name : `${name} ${format.full(point.value)}`;
  }

  function layOut(facet: number): readonly Leaf[] {
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
      // Parts of the largest panel: what lays them out multiplies areas.
      .sum(({point}) => (point?.value ?? 0) / largest)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const placed = treemap<Branch>()
      .tile(treemapSquarify)
      .size([width * side, height * side])
      .paddingInner(1)(root);
    return placed.leaves().flatMap(({data: {point}, x0, y0, x1, y1}): readonly Leaf[] => {
      if (!point) return [];
      const [leafWidth, leafHeight] = [x1 - x0, y1 - y0];
      const text = leafText(point, leafWidth - 2 * PADDING, leafHeight - 2 * PADDING);
      return [{point, x: x0, y: y0, width: leafWidth, height: leafHeight, text}];
    });
  }

  function drawLeaf(leaf: Leaf): readonly SvgNode[] {
    const {point, text, ...box} = leaf;
    const {x, y} = box;
    const fill = point.provisional
      ? paint("ink")
      : onSeriesPaint(chart.colors.slotOf(point.series, point.category));
    return [
      mark(chart, point, "rect", {...box, ...fillOf(chart, point)}),
      ...(text.length === 0
        ? drawNumber(leaf, fill)
        : [label(x + PADDING, y + PADDING + SMALL * 0.8, text, {size: SMALL, fill})]),
      ...ring(chart, point, x + box.width - 8, y + box.height - 8),
    ];
  }

  /** The number by which the legend names a rectangle, where even that fits. */
  function drawNumber(leaf: Leaf, fill: string): readonly SvgNode[] {
    const number = String(unnamed.indexOf(leaf) + 1);
    const {x, y, width: own, height: high} = leaf;
    if (number === "0" || own < figureWidth(number, SMALL) + 4 || high < SMALL + 2) return [];
    const style = {size: SMALL, anchor: "middle", fill} as const;
    return [centredLabel(x + own / 2, y + high / 2, [number], style)];
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

/** The points of a panel that have an area: so small a part of the largest has none. */
function pointsOf({data}: Chart, facet: number) {
  const smallest = SMALLEST_AREA * valuesOf(data.points).reduce((a, b) => Math.max(a, b), 0);
  return data.points.filter(
    (point): point is Point & {readonly value: number} =>
      point.facet === facet && point.value !== null && point.value > 0 && point.value >= smallest,
  );
}

/** Of a picture of a million pixels a thousandth of one. */
const SMALLEST_AREA = 1e-9;

function sumOf(points: readonly {readonly value: number}[]): number {
  return points.reduce((sum, {value}) => sum + value, 0);
}
