import * as Plot from "@observablehq/plot";
import {gridLines, leftAxisLabels, leftAxisWidth} from "../axes.ts";
import {drawUnder, heightUnder, thinMoments, wrapUnder} from "../category-axis.ts";
import type {CategoryTick} from "../category-axis.ts";
import {hasSeries, isShared, tipOf} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {whisker} from "../mark.ts";
import {paint, seriesPaint} from "../palette.ts";
import {panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {marked, plotMarks, provisionalStyle} from "../plot-marks.ts";
import {drawBands, drawLines} from "../reference-lines.ts";
import {segmentsOf} from "../segments.ts";
import {rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {verticalAxis} from "../value-axis.ts";
import type {ValueAxis} from "../value-axis.ts";
import {barReach, intervalOf} from "./bar-scale.ts";
import {columnLabels, drawColumnLabels} from "./column-labels.ts";
import {columnCentre, columnLeft, columnSizes} from "./column-plan.ts";
import type {ColumnLabels, ColumnPlan, ColumnSizes} from "./column-plan.ts";

/** Vertical columns, or null when the labels under them do not fit: then bars are the better form. */
export function planColumns(chart: Chart, room: Room): Plan | null {
  const height = plotHeight(chart, room);
  const free = columnSizes(chart, panelWidth(room, 0));
  const labels = columnLabels(chart, free);
  const draft = columnAxis(chart, labels, height);
  const gutter = labels.complete ? 0 : leftAxisWidth(draft.ticks);
  const sizes = columnSizes(chart, panelWidth(room, gutter));
  const ticks = categoryTicks(chart, sizes);
  if (!ticks) return null;
  // In the narrower panel that the axis leaves, labels that fitted before may not fit any more.
  const fitted = labels.complete ? labels : columnLabels(chart, sizes);
  const axis = columnAxis(chart, fitted, height);
  const plan: ColumnPlan = {chart, room, sizes, axis, labels: fitted, ticks, height};
  return {
    gutter,
    height: height + heightUnder(ticks),
    legend: hasSeries(chart) ? "bar" : null,
    drawGutter: () => (labels.complete ? [] : leftAxisLabels(axis.ticks)),
    drawPanel: (facet) => drawColumns(plan, facet, labels.complete),
  };
}

function plotHeight({data}: Chart, {width, columns}: Room): number {
  if (data.facets.length > 1) return Math.max(120, Math.min(180, (width / columns) * 0.6));
  return Math.max(200, Math.min(320, width * 0.48));
}

/** Labels above and below the columns take their room from the plot area. */
function columnAxis(chart: Chart, labels: ColumnLabels, height: number): ValueAxis {
  const reach = barReach(chart);
  // Over columns that all hang down, what is missing is said above the line.
  const isHanging = reach[1] <= 0 && chart.data.points.some(({value}) => value === null);
  const above = (labels.print && reach[1] > 0) || isHanging ? 18 : 8;
  const below = labels.print && reach[0] < 0 ? 18 : 0;
  return verticalAxis(chart, reach, {
    top: above,
    bottom: height - below,
    tight: labels.complete || isShared(chart),
  });
}

/** Labels under the columns: wrapped, or for moments thinned; null when neither fits. */
function categoryTicks(
  chart: Chart,
  {pitch, placeOf, width}: ColumnSizes,
): readonly CategoryTick[] | null {
  const {categories, moments} = chart.data;
  const weight = (index: number) =>
    chart.spec.highlight.includes(categories[index] ?? "") ? 600 : 400;
  const centres = categories.map((_, index) => (placeOf(index) + 0.5) * pitch);
  const wrapped = wrapUnder(categories, pitch, weight);
  if (wrapped) {
    return wrapped.map((lines, index) => ({at: centres[index] ?? 0, lines, weight: weight(index)}));
  }
  return moments || categories.every(isPeriod) ? thinMoments(categories, centres, 0, width) : null;
}

/** "2009–2014" and "K1 2025" run on by themselves, so some of them may go unsaid. */
function isPeriod(label: string): boolean {
  return label.length <= 10 && /\d{4}/.test(label);
}

function drawColumns(plan: ColumnPlan, facet: number, bare: boolean): readonly SvgNode[] {
  const {chart, axis, height, sizes, ticks} = plan;
  const area = {
    width: sizes.width,
    height,
    values: "y",
    value: axis.y,
    category: (category: number) => {
      const left = sizes.placeOf(category) * sizes.pitch;
      return [left, left + sizes.pitch] as const;
    },
  } as const;
  const zero = axis.y(Math.max(0, axis.min));
  return [
    ...(bare ? [] : gridLines(axis.ticks, sizes.width)),
    ...drawBands(chart, area),
    ...drawMarks(plan, facet),
    rule(0, zero, sizes.width, zero, "muted"),
    ...drawLines(chart, area),
    ...drawIntervals(plan, facet),
    ...drawColumnLabels(plan, facet),
    ...drawUnder(ticks, height, 0, sizes.width),
  ];
}

/** The intervals around values; parts of a whole have none. */
function drawIntervals(plan: ColumnPlan, facet: number): readonly SvgNode[] {
  const {chart, axis} = plan;
  if (chart.mode !== "grouped") return [];
  return segmentsOf(chart, facet).flatMap(({point}) => {
    const [lower, upper] = intervalOf(point);
    if (lower === undefined || upper === undefined) return [];
    return whisker(
      axis.y(lower),
      axis.y(upper),
      columnCentre(plan, point.category, point.series),
      "y",
    );
  });
}

/** One Plot mark for each series; insets place it inside its category's band. */
function drawMarks(plan: ColumnPlan, facet: number): readonly SvgNode[] {
  const {chart, room, axis, sizes, height} = plan;
  const data = segmentsOf(chart, facet).map((segment) => ({
    ...segment,
    row: segment.point.row,
    tip: tipOf(chart, segment.point),
  }));
  const marks = chart.data.series.map((_, series) => {
    const own = data.filter(({point}) => point.series === series);
    const left = columnLeft(plan, series);
    return Plot.barY(own, {
      ...marked(own),
      x: ({point}: (typeof own)[number]) => sizes.placeOf(point.category),
      y1: "start",
      y2: "end",
      fill: ({point}: (typeof own)[number]) =>
        seriesPaint(chart.colors.slotOf(series, point.category)),
      insetLeft: left,
      insetRight: sizes.pitch - left - sizes.column,
      ...(chart.mode !== "grouped" && {stroke: paint("paper"), strokeWidth: 1}),
      ...provisionalStyle(chart, ({point}: (typeof own)[number]) => point),
    });
  });
  return plotMarks({
    flagged: chart.flagged,
    ring: "top",
    document: room.document,
    width: sizes.width,
    height,
    x: {
      type: "band",
      domain: Array.from({length: sizes.places}, (_, place) => place),
      padding: 0,
      round: false,
    },
    y: {type: "linear", domain: [axis.min, axis.max], range: [axis.y(axis.min), axis.y(axis.max)]},
    marks,
  });
}
