import * as Plot from "@observablehq/plot";
import {gridLines, leftAxisLabels, leftAxisWidth} from "../axes.ts";
import {drawUnder, heightUnder, ticksBelow} from "../category-axis.ts";
import type {CategoryTick} from "../category-axis.ts";
import {hasSeries, tipOf} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import type {Point} from "../chart-data.ts";
import {centredLabel} from "../label.ts";
import {n} from "../mark.ts";
import {paint, seriesPaint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {marked, plotMarks} from "../plot-marks.ts";
import {drawBands, drawLines as drawLinesAcross, referenceValues} from "../reference-lines.ts";
import {el, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {symbolOf} from "../symbols.ts";
import {reachOf} from "../ticks.ts";
import {verticalAxis} from "../value-axis.ts";
import {intervalOf} from "./bar-scale.ts";
import {directLabels, drawDirectLabels} from "./line-ends.ts";
import type {DirectLabels} from "./line-ends.ts";
import {linePoints} from "./line-points.ts";
import type {LineArea} from "./line-points.ts";
import {placeValues} from "./line-values.ts";
import type {PlacedValue} from "./line-values.ts";

/** Everything one panel of lines needs. */
interface LinePlan {
  readonly chart: Chart;
  readonly room: Room;
  readonly area: LineArea;
  readonly ticks: readonly CategoryTick[];
  readonly direct: DirectLabels | null;
  /** By panel. */
  readonly values: readonly (readonly PlacedValue[])[];
}

/**
 * Lines over moments or ordered categories, named at their ends where there is room for names. Null
 * when the labels under the lines do not fit and are not moments: then dots in rows are better.
 */
export function planLines(chart: Chart, room: Room): Plan | null {
  const height = plotHeight(chart, room);
  const labelled = chart.spec.labels !== "none";
  const values = chart.data.points.flatMap((point) => [...valuesOf([point]), ...intervalOf(point)]);
  const reach = reachOf([...values, ...referenceValues(chart)], chart.spec);
  const axis = verticalAxis(chart, reach, {top: labelled ? 20 : 8, bottom: height - 4});
  const gutter = leftAxisWidth(axis.ticks);
  const width = panelWidth(room, gutter);
  const direct = directLabels(chart, room, width, height);
  const plotWidth = width - (direct ? direct.width : 0);
  const area: LineArea = {width: plotWidth, height, axis, x: categoryScale(chart, plotWidth)};
  const ticks = ticksBelow(
    chart,
    chart.data.categories.map((_, index) => area.x(index)),
    area.width,
  );
  if (!ticks) return null;
  const plan: LinePlan = {
    chart,
    room,
    area,
    ticks,
    direct,
    values: placeValues(chart, area, direct !== null),
  };
  return {
    gutter,
    height: height + heightUnder(ticks),
    legend: hasSeries(chart) && !direct ? "line" : null,
    drawGutter: () => leftAxisLabels(axis.ticks),
    drawPanel: (facet) => drawLines(plan, facet),
  };
}

function plotHeight({data}: Chart, {width, columns}: Room): number {
  if (data.facets.length > 1) return Math.max(110, Math.min(170, (width / columns) * 0.6));
  return Math.max(220, Math.min(340, width * 0.5));
}

/** Moments lie at their distance in time, other categories evenly. */
function categoryScale({data}: Chart, width: number): LineArea["x"] {
  const places = data.moments ?? data.categories.map((_, index) => index);
  const first = Math.min(...places);
  const last = Math.max(...places);
  const pad = 10;
  return (category) =>
    first === last
      ? width / 2
      : pad + (((places[category] ?? 0) - first) / (last - first)) * (width - 2 * pad);
}

function drawLines(plan: LinePlan, facet: number): readonly SvgNode[] {
  const {chart, area, ticks, direct} = plan;
  const {axis, width, height} = area;
  const references = {
    width,
    height,
    values: "y",
    value: axis.y,
    category: (category: number) => [area.x(category), area.x(category)] as const,
  } as const;
  const base = axis.y(Math.min(Math.max(0, axis.min), axis.max));
  return [
    ...gridLines(axis.ticks, width),
    ...drawBands(chart, references),
    rule(0, base, width, base, "muted"),
    ...drawIntervals(plan, facet),
    ...drawMarks(plan, facet),
    ...drawLinesAcross(chart, references),
    ...(plan.values[facet] ?? []).map(({x, y, text, point}) =>
      centredLabel(x, y, [text], {
        size: SMALL,
        figures: true,
        anchor: "middle",
        halo: true,
        fill: paint(chart.colors.isHighlighted(point.series, point.category) ? "ink" : "muted"),
      }),
    ),
    ...(direct ? drawDirectLabels(chart, area, direct) : []),
    ...drawUnder(ticks, height, 0, width),
  ];
}

/** The line in stretches: dashed is what leads to or from a provisional value. */
function strokesOf<T extends {readonly point: Point | null}>(
  points: readonly T[],
): readonly {readonly part: readonly T[]; readonly dashed: boolean}[] {
  const parts: {part: T[]; dashed: boolean}[] = [];
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index];
    if (!from) continue;
    const dashed = from.point?.provisional === true || to.point?.provisional === true;
    const last = parts.at(-1);
    if (last?.dashed === dashed) last.part.push(to);
    else parts.push({part: [from, to], dashed});
  }
  return parts.length === 0 ? [{part: points, dashed: false}] : parts;
}

/** The interval around each line, as a band of its colour: one for each stretch without a gap. */
function drawIntervals({chart, area}: LinePlan, facet: number): readonly SvgNode[] {
  return chart.data.series.flatMap((_, series) => {
    const fill = seriesPaint(hasSeries(chart) ? chart.colors.slotOf(series, 0) : 1);
    return stretchesOf(linePoints(chart, area, facet, series)).map((known) => {
      const y = (point: Point, end: "lower" | "upper") => area.axis.y(point[end] ?? 0);
      const [only] = known;
      if (only && known.length === 1) {
        const ends = {
          x1: only.x,
          x2: only.x,
          y1: y(only.point, "lower"),
          y2: y(only.point, "upper"),
        };
        return el("line", {...ends, stroke: fill, "stroke-width": 6, "stroke-opacity": 0.3});
      }
      const edge = (end: "lower" | "upper") =>
        known.map(({point, x}) => `${n(x)},${n(y(point, end))}`);
      const d = `M${edge("upper").join("L")}L${edge("lower").toReversed().join("L")}Z`;
      return el("path", {d, fill, "fill-opacity": 0.16, "pointer-events": "none"});
    });
  });
}

/** Neighbours that have an interval. */
function stretchesOf(
  points: readonly {readonly point: Point | null; readonly x: number}[],
): readonly (readonly {readonly point: Point; readonly x: number}[])[] {
  const stretches: {point: Point; x: number}[][] = [[]];
  for (const {point, x} of points) {
    if (point !== null && point.value !== null && intervalOf(point).length === 2)
      stretches.at(-1)?.push({point, x});
    else stretches.push([]);
  }
  return stretches.filter(({length}) => length > 0);
}

/** A line and its points for each series; highlighted ones are drawn last, over the others. */
function drawMarks(plan: LinePlan, facet: number): readonly SvgNode[] {
  const {chart, room, area, direct} = plan;
  const {data, colors} = chart;
  const order = data.series.map((_, series) => series);
  order.sort((a, b) => Number(colors.isHighlighted(a, 0)) - Number(colors.isHighlighted(b, 0)));
  const radius = data.categories.length > 25 ? 1.75 : 3;
  const marks = order.flatMap((series) => {
    const points = linePoints(chart, area, facet, series).map((point) => ({
      ...point,
      tip: point.point ? tipOf(chart, point.point) : "",
      row: point.point?.row ?? -1,
    }));
    const present = points.filter(({y}) => y !== null);
    const color = seriesPaint(hasSeries(chart) ? colors.slotOf(series, 0) : 1);
    return [
      ...strokesOf(points).map(({part, dashed}) =>
        Plot.line(part, {
          x: "x",
          y: "y",
          stroke: color,
          strokeWidth: 2,
          ...(dashed && {strokeDasharray: "4 3"}),
        }),
      ),
      Plot.dot(present, {
        ...marked(present),
        x: "x",
        y: "y",
        r: direct || !hasSeries(chart) ? radius : radius + 0.75,
        symbol: direct ? "circle" : symbolOf(series),
        fill: ({point}: (typeof present)[number]) => (point?.provisional ? paint("paper") : color),
        ...(present.some(({point}) => point?.provisional) && {stroke: color, strokeWidth: 1.5}),
      }),
    ];
  });
  return plotMarks({
    flagged: chart.flagged,
    ring: "hole",
    document: room.document,
    width: area.width,
    height: area.height,
    x: {type: "linear", domain: [0, area.width]},
    y: {type: "linear", domain: [0, area.height], range: [0, area.height]},
    marks,
  });
}
