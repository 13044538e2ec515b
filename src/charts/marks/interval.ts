import {TOP_AXIS_HEIGHT, fitTicks, topAxis} from "../axes.ts";
import type {Tick} from "../axes.ts";
import {hasSeries} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {centredLabel} from "../label.ts";
import {colorOf, mark, ring, whisker} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {drawBands, drawLines, referenceValues} from "../reference-lines.ts";
import {at, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {symbolPath} from "../symbols.ts";
import {figureWidth} from "../text-measure.ts";
import {createAxis, reachOf} from "../ticks.ts";
import {WORDS} from "../words.ts";
import {intervalOf} from "./bar-scale.ts";
import {layOutRows} from "./category-rows.ts";
import type {CategoryRows} from "./category-rows.ts";

const RADIUS = 4.5;
/** Height of one interval; those of several series lie under each other. */
const PITCH = 15;
const LABEL_GAP = 8;
/** Intervals take at least this part of the panel; else values are shortened or left out. */
const SMALLEST_PART = 0.55;

/** Everything one panel of intervals needs. */
interface IntervalPlan {
  readonly chart: Chart;
  readonly rows: CategoryRows;
  readonly width: number;
  readonly ticks: readonly Tick[];
  /** Pixels of a value from the panel's left. */
  x(value: number): number;
  /** Prints values beside their intervals; null when they do not fit or are not wanted. */
  readonly print: ((value: number) => string) | null;
}

/** A point on each row with a line from the lowest to the highest value that is as likely. */
export function planIntervals(chart: Chart, room: Room): Plan {
  const height = PITCH * Math.max(1, chart.data.series.length);
  const rows = layOutRows(chart, room, height, chart.data.categories.length > 15 ? 6 : 12);
  const width = panelWidth(room, rows.gutter);
  const plan: IntervalPlan = {chart, rows, width, ...intervalScale(chart, width)};
  return {
    gutter: rows.gutter,
    height: TOP_AXIS_HEIGHT + rows.height,
    legend: hasSeries(chart) ? "dot" : null,
    drawGutter: () => [at(0, TOP_AXIS_HEIGHT, rows.drawGutter())],
    drawPanel: (facet) => [at(0, TOP_AXIS_HEIGHT, drawPanel(plan, facet))],
  };
}

function intervalScale(chart: Chart, width: number) {
  const {spec, format, data} = chart;
  const values = data.points.flatMap((point) => [
    ...(point.value === null ? [] : [point.value]),
    ...intervalOf(point),
  ]);
  const widest = (print: (value: number) => string) =>
    LABEL_GAP +
    Math.max(
      0,
      ...data.points.map(({value}) => (value === null ? 0 : figureWidth(print(value), SMALL))),
    );
  const candidates = spec.labels === "none" ? [] : [format.full, format.short];
  const print = candidates.find((each) => width - widest(each) >= width * SMALLEST_PART) ?? null;
  const [left, right] = [RADIUS + 1, print ? widest(print) : RADIUS + 1];
  const count = Math.min(6, Math.max(2, (width - left - right) / 70));
  const axis = createAxis(reachOf([...values, ...referenceValues(chart)], spec), count);
  const pixels = (width - left - right) / (axis.max - axis.min);
  const x = (value: number) => left + (value - axis.min) * pixels;
  return {x, print, ticks: fitTicks(axis, x, (tick) => format.tick(tick, axis.step), width)};
}

function drawPanel(plan: IntervalPlan, facet: number): readonly SvgNode[] {
  const {chart, rows, width, ticks, x} = plan;
  const area = {
    width,
    height: rows.height,
    values: "x",
    value: x,
    spans: rows.spans,
  } as const;
  const points = chart.data.points.filter((point) => point.facet === facet);
  return [
    ...topAxis(ticks, rows.height, width),
    ...drawBands(chart, area),
    ...rows.drawAbove(),
    ...drawLines(chart, area),
    ...points.flatMap((point) => drawInterval(plan, point)),
  ];
}

function drawInterval(plan: IntervalPlan, point: Point): readonly SvgNode[] {
  const {chart, rows, width, x, print} = plan;
  const y = rows.markTop(point.category) + PITCH * (point.series + 0.5);
  if (point.value === null) {
    const style = {size: SMALL, fill: paint("muted")};
    return [centredLabel(5, y, [WORDS.missing[chart.lang]], style)];
  }
  const color = colorOf(chart, point);
  const [lower, upper] = intervalOf(point);
  const [cx, path] = [x(point.value), symbolPath(point.series, RADIUS)];
  const fill = point.provisional ? paint("paper") : color;
  const shape = path
    ? mark(chart, point, "path", {d: path, transform: `translate(${cx},${y})`, fill, stroke: color})
    : mark(chart, point, "circle", {cx, cy: y, r: RADIUS, fill, stroke: color});
  const end = Math.max(cx + RADIUS, upper === undefined ? 0 : x(upper));
  return [
    rule(0, y, width, y, "rule"),
    ...(lower === undefined || upper === undefined
      ? []
      : [whisker(x(lower), x(upper), y, "x", color)]),
    shape,
    ...ring(chart, point, cx, y),
    ...(print
      ? [
          centredLabel(end + LABEL_GAP - 3, y, [print(point.value)], {
            size: SMALL,
            figures: true,
            halo: true,
          }),
        ]
      : []),
  ];
}
