import {gridLines, leftAxisLabels, leftAxisWidth} from "../axes.ts";
import {drawUnder, heightUnder, ticksBelow} from "../category-axis.ts";
import {hasSeries, isShared} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import {colorOf, mark, n} from "../mark.ts";
import {paint, seriesPaint} from "../palette.ts";
import {panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {drawBands, drawLines, referenceValues} from "../reference-lines.ts";
import {segmentsOf} from "../segments.ts";
import type {Segment} from "../segments.ts";
import {el, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {reachOf} from "../ticks.ts";
import {verticalAxis} from "../value-axis.ts";

/**
 * Areas over moments or ordered categories, stacked from zero. Null where areas would not be true,
 * with values under zero, or when the labels below do not fit: then bars are the better form.
 */
export function planAreas(chart: Chart, room: Room): Plan | null {
  const {data} = chart;
  if (valuesOf(data.points).some((value) => value < 0) || data.categories.length < 2) return null;
  const height =
    data.facets.length > 1
      ? Math.max(110, Math.min(170, (room.width / room.columns) * 0.6))
      : Math.max(220, Math.min(340, room.width * 0.5));
  const segments = data.facets.map((_, facet) => segmentsOf(chart, facet));
  const ends = segments.flat().map(({end}) => end);
  const reach = isShared(chart)
    ? ([0, 100] as const)
    : reachOf([...ends, ...referenceValues(chart)], {format: "number", baseline: "zero"});
  const axis = verticalAxis(chart, reach, {top: 8, bottom: height, tight: isShared(chart)});
  const gutter = leftAxisWidth(axis.ticks);
  const width = panelWidth(room, gutter);
  const x = placesOf(chart, width);
  const ticks = ticksBelow(
    chart,
    data.categories.map((_, category) => x(category)),
    width,
  );
  if (!ticks) return null;
  const area = {
    width,
    height,
    values: "y",
    value: axis.y,
    category: (category: number) => [x(category), x(category)] as const,
  } as const;
  return {
    gutter,
    height: height + heightUnder(ticks),
    legend: hasSeries(chart) ? "bar" : null,
    drawGutter: () => leftAxisLabels(axis.ticks),
    drawPanel: (facet) => [
      ...gridLines(axis.ticks, width),
      ...data.series.flatMap((_, series) =>
        drawArea((segments[facet] ?? []).filter(({point}) => point.series === series)),
      ),
      ...drawBands(chart, area),
      rule(0, axis.y(0), width, axis.y(0), "muted"),
      ...drawLines(chart, area),
      ...drawHits(segments[facet] ?? []),
      ...drawUnder(ticks, height, 0, width),
    ],
  };

  /** One shape for each stretch without a gap; a value between two gaps is a thin column. */
  function drawArea(own: readonly Segment[]): readonly SvgNode[] {
    const [first] = own;
    if (!first) return [];
    const color = seriesPaint(
      hasSeries(chart) ? chart.colors.slotOf(first.point.series, first.point.category) : 1,
    );
    return stretchesOf(own).map((stretch) => {
      const edge = (end: "start" | "end") =>
        stretch.flatMap((segment) => {
          const y = n(axis.y(segment[end]));
          const at = x(segment.point.category);
          return stretch.length > 1
            ? [`${n(at)},${y}`]
            : [`${n(at - 2)},${y}`, `${n(at + 2)},${y}`];
        });
      const d = `M${edge("end").join("L")}L${edge("start").toReversed().join("L")}Z`;
      return el("path", {d, fill: color, stroke: paint("paper"), "stroke-width": 1});
    });
  }

  /** What the pointer and the arrows find: a dot at the upper edge for each value. */
  function drawHits(own: readonly Segment[]): readonly SvgNode[] {
    const radius = data.categories.length > 25 ? 1.5 : 2.5;
    return own.map(({point, end}) =>
      mark(chart, point, "circle", {
        cx: x(point.category),
        cy: axis.y(end),
        r: radius,
        fill: point.provisional ? paint("paper") : paint("ink"),
        stroke: point.provisional ? colorOf(chart, point) : paint("paper"),
        "stroke-width": 1,
      }),
    );
  }
}

function stretchesOf(own: readonly Segment[]): readonly (readonly Segment[])[] {
  const sorted = own.toSorted((a, b) => a.point.category - b.point.category);
  const stretches: Segment[][] = [];
  for (const segment of sorted) {
    const last = stretches.at(-1);
    if (last && last.at(-1)?.point.category === segment.point.category - 1) last.push(segment);
    else stretches.push([segment]);
  }
  return stretches;
}

/** Moments lie at their distance in time, other categories evenly, from edge to edge. */
function placesOf({data}: Chart, width: number): (category: number) => number {
  const places = data.moments ?? data.categories.map((_, index) => index);
  const first = Math.min(...places);
  const reach = Math.max(...places) - first || 1;
  return (category) => 3 + (((places[category] ?? 0) - first) / reach) * (width - 6);
}
