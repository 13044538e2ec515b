import * as Plot from "@observablehq/plot";
import {TOP_AXIS_HEIGHT, fitTicks, topAxis} from "../axes.ts";
import type {Tick} from "../axes.ts";
import {hasSeries, tipOf} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import type {Point} from "../chart-data.ts";
import {centredLabel} from "../label.ts";
import {colorOf} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {marked, plotMarks} from "../plot-marks.ts";
import {drawBands, drawLines, referenceValues} from "../reference-lines.ts";
import {at, el, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {symbolOf} from "../symbols.ts";
import {figureWidth} from "../text-measure.ts";
import {createAxis, reachOf} from "../ticks.ts";
import {countsThings} from "../value-axis.ts";
import {WORDS} from "../words.ts";
import {layOutRows} from "./category-rows.ts";
import type {CategoryRows} from "./category-rows.ts";

const RADIUS = 5;
const MARK_HEIGHT = 14;
const LABEL_GAP = RADIUS + 5;

/** Everything one panel of dots needs. */
interface DotPlan {
  readonly chart: Chart;
  readonly room: Room;
  readonly rows: CategoryRows;
  readonly width: number;
  readonly scale: DotScale;
}

interface DotScale {
  readonly min: number;
  readonly max: number;
  x(value: number): number;
  readonly ticks: readonly Tick[];
  /** Prints values beside dots; null when they do not fit or are not wanted. */
  readonly print: ((value: number) => string) | null;
}

/** Dots on a row for each category; with several series a line joins the lowest and the highest. */
export function planDots(chart: Chart, room: Room): Plan {
  const rows = layOutRows(chart, room, MARK_HEIGHT, chart.data.categories.length > 15 ? 6 : 12);
  const width = panelWidth(room, rows.gutter);
  const plan = {chart, room, rows, width, scale: dotScale(chart, width)};
  return {
    gutter: rows.gutter,
    height: TOP_AXIS_HEIGHT + rows.height,
    legend: hasSeries(chart) ? "dot" : null,
    drawGutter: () => [at(0, TOP_AXIS_HEIGHT, rows.drawGutter())],
    drawPanel: (facet) => [at(0, TOP_AXIS_HEIGHT, drawPanel(plan, facet))],
  };
}

/** Dots keep at least this part of the panel; else their labels are shortened or dropped. */
const SMALLEST_PART = 0.55;

/** Labels stand beyond the outermost dots, so the scale leaves room for the widest at both ends. */
function dotScale(chart: Chart, width: number): DotScale {
  const values = valuesOf(chart.data.points);
  const {spec, format} = chart;
  const sides = hasSeries(chart) ? 2 : 1;
  const widest = (print: (value: number) => string) =>
    LABEL_GAP + Math.max(0, ...values.map((value) => figureWidth(print(value), SMALL)));
  const candidates = spec.labels === "none" ? [] : [format.full, format.short];
  const label = candidates.find((print) => width - sides * widest(print) >= width * SMALLEST_PART);
  const right = label ? widest(label) : RADIUS + 1;
  const left = sides === 2 ? right : RADIUS + 1;
  const count = Math.min(6, Math.max(2, (width - left - right) / 70));
  const reach = reachOf([...values, ...referenceValues(chart)], {
    ...spec,
    ...(spec.type === "lollipop" && {baseline: "zero" as const}), // its stem is a length
  });
  const axis = createAxis(reach, count, {whole: countsThings(chart)});
  const {min, max, step} = axis;
  const pixels = (width - left - right) / (max - min);
  const x = (value: number) => left + (value - min) * pixels;
  const print = (tick: number) => format.tick(tick, step);
  const ticks = fitTicks(axis, x, print, width);
  return {min, max, x, ticks, print: label ?? null};
}

function drawPanel(plan: DotPlan, facet: number): readonly SvgNode[] {
  const {chart, rows, scale, width} = plan;
  const points = chart.data.points.filter((point) => point.facet === facet);
  const area = {
    width,
    height: rows.height,
    values: "x",
    value: scale.x,
    spans: rows.spans,
  } as const;
  return [
    ...topAxis(scale.ticks, rows.height, width),
    ...drawBands(chart, area),
    ...rows.drawAbove(),
    ...chart.data.categories.flatMap((_, category) =>
      drawRow(
        plan,
        category,
        points.filter((point) => point.category === category),
      ),
    ),
    ...drawLines(chart, area),
    ...drawDots(plan, points),
  ];
}

function rowCentre({rows}: DotPlan, category: number): number {
  return rows.markTop(category) + MARK_HEIGHT / 2;
}

/** The row's line, the values at its outermost dots, or the word that there are none. */
function drawRow(plan: DotPlan, category: number, points: readonly Point[]): readonly SvgNode[] {
  const {chart, scale, width} = plan;
  const y = rowCentre(plan, category);
  const values = valuesOf(points);
  if (values.length === 0) return [missingLabel(plan, y)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isStem = chart.spec.type === "lollipop";
  const first = points.find(({value}) => value !== null);
  const line = el("line", {
    x1: scale.x(isStem ? Math.min(0, low) : low),
    x2: scale.x(isStem ? Math.max(0, high) : high),
    y1: y,
    y2: y,
    stroke: isStem && first && !hasSeries(chart) ? colorOf(chart, first) : paint("series-rest"),
    "stroke-width": 2,
  });
  return [
    rule(0, y, width, y, "rule"),
    ...(low < high || isStem ? [line] : []),
    ...(scale.print ? rowLabels(chart, category, low, high) : []).map(({value, side}) =>
      centredLabel(scale.x(value) + side * LABEL_GAP, y, [scale.print?.(value) ?? ""], {
        size: SMALL,
        figures: true,
        anchor: side < 0 ? "end" : "start",
        halo: true,
      }),
    ),
  ];
}

/** With series the lowest and the highest carry their value; without, the dot itself. */
function rowLabels(
  chart: Chart,
  category: number,
  low: number,
  high: number,
): readonly {readonly value: number; readonly side: -1 | 1}[] {
  const {labels} = chart.spec;
  if (hasSeries(chart) && low < high) {
    return [
      {value: low, side: -1},
      {value: high, side: 1},
    ];
  }
  const isEnd = category === 0 || category === chart.data.categories.length - 1;
  return labels === "all" || isEnd ? [{value: high, side: 1}] : [];
}

function missingLabel({chart, scale}: DotPlan, y: number): SvgNode {
  return centredLabel(scale.x(scale.min) + 5, y, [WORDS.missing[chart.lang]], {
    size: SMALL,
    fill: paint("muted"),
  });
}

/** One Plot mark for each series, each with its own shape. */
function drawDots(plan: DotPlan, points: readonly Point[]): readonly SvgNode[] {
  const {chart, room, rows, width, scale} = plan;
  const marks = chart.data.series.map((_, series) => {
    const own = points
      .filter((point) => point.series === series && point.value !== null)
      .map((point) => ({...point, tip: tipOf(chart, point)}));
    return Plot.dot(own, {
      ...marked(own),
      x: "value",
      y: (point: Point) => rowCentre(plan, point.category),
      r: RADIUS,
      symbol: symbolOf(series),
      fill: (point: Point) => (point.provisional ? paint("paper") : colorOf(chart, point)),
      stroke: (point: Point) => (point.provisional ? colorOf(chart, point) : paint("paper")),
      strokeWidth: own.some(({provisional}) => provisional) ? 1.5 : 1,
    });
  });
  return plotMarks({
    flagged: chart.flagged,
    ring: "hole",
    document: room.document,
    width,
    height: rows.height,
    x: {
      type: "linear",
      domain: [scale.min, scale.max],
      range: [scale.x(scale.min), scale.x(scale.max)],
    },
    y: {type: "linear", domain: [0, rows.height], range: [0, rows.height]},
    marks,
  });
}
