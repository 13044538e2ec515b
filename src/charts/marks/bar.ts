import * as Plot from "@observablehq/plot";
import {TOP_AXIS_HEIGHT, topAxis} from "../axes.ts";
import {hasSeries, isShared, pointAt, tipOf} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import {centredLabel} from "../label.ts";
import {whisker} from "../mark.ts";
import {onSeriesPaint, paint, seriesPaint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {marked, plotMarks, provisionalStyle} from "../plot-marks.ts";
import {drawBands, drawLines, referencesOf} from "../reference-lines.ts";
import {carriesLabel, segmentsOf, stacksOf} from "../segments.ts";
import type {Segment} from "../segments.ts";
import {at, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth, textWidth} from "../text-measure.ts";
import {WORDS} from "../words.ts";
import {fitBars, intervalOf, valueLabels} from "./bar-scale.ts";
import type {BarScale} from "./bar-scale.ts";
import {layOutRows} from "./category-rows.ts";
import type {CategoryRows} from "./category-rows.ts";

/** Everything one panel of bars needs. */
interface BarPlan {
  readonly chart: Chart;
  readonly room: Room;
  readonly rows: CategoryRows;
  readonly scale: BarScale;
  readonly width: number;
  /** Thickness of one bar, and the distance to the next of the same category. */
  readonly bar: number;
  readonly barPitch: number;
}

/** Horizontal bars: categories under each other, values to the right from a zero line. */
export function planBars(chart: Chart, room: Room): Plan {
  const [bar, barPitch] = barSizes(chart);
  const bars = chart.mode === "grouped" ? chart.data.series.length : 1;
  const rows = layOutRows(chart, room, (bars - 1) * barPitch + bar, bars > 1 ? 14 : 10);
  const width = panelWidth(room, rows.gutter);
  const scale = fitBars(chart, width);
  const plan = {chart, room, rows, scale, width, bar, barPitch};
  const top = scale.axis ? TOP_AXIS_HEIGHT : 0;
  return {
    gutter: rows.gutter,
    height: top + rows.height,
    legend: hasSeries(chart) ? "bar" : null,
    drawGutter: () => [at(0, top, rows.drawGutter())],
    drawPanel: (facet) => [at(0, top, drawBars(plan, facet))],
  };
}

/** Bars grow thinner as there are more, but stay as high as the value beside them. */
function barSizes({data, mode}: Chart): readonly [number, number] {
  if (mode === "grouped" && data.series.length > 1) return [14, 15];
  const thickness = data.categories.length > 15 ? 16 : data.categories.length > 8 ? 20 : 24;
  return [thickness, thickness];
}

function drawBars(plan: BarPlan, facet: number): readonly SvgNode[] {
  const {chart, rows, scale, width} = plan;
  const segments = segmentsOf(chart, facet);
  const area = {
    width,
    height: rows.height,
    values: "x",
    value: scale.x,
    spans: rows.spans,
  } as const;
  // Half a pixel in, so that the edge of the drawing does not halve the line.
  const zero = Math.max(0.5, scale.x(0));
  return [
    ...(scale.axis ? topAxis(scale.axis, rows.height, width) : []),
    ...drawBands(chart, area),
    ...rows.drawAbove(),
    ...drawMarks(plan, segments),
    ...rows.spans.map(([top, bottom]) => rule(zero, top, zero, bottom, "muted")),
    ...drawLines(chart, area),
    ...drawIntervals(plan, segments),
    ...drawInside(plan, segments),
    ...drawEnds(plan, facet),
    ...drawMissing(plan, facet),
  ];
}

/** One Plot mark for each series. */
function drawMarks(plan: BarPlan, segments: readonly Segment[]): readonly SvgNode[] {
  const {chart, room, rows, scale, bar} = plan;
  const data = segments.map((segment) => ({
    ...segment,
    row: segment.point.row,
    tip: tipOf(chart, segment.point),
  }));
  const stacked = chart.mode !== "grouped";
  const marks = chart.data.series.map((_, series) => {
    const own = data.filter(({point}) => point.series === series);
    return Plot.rect(own, {
      ...marked(own),
      x1: "start",
      x2: "end",
      y1: ({point}: Segment) => barTop(plan, point.category, series),
      y2: ({point}: Segment) => barTop(plan, point.category, series) + bar,
      fill: ({point}: Segment) => seriesPaint(chart.colors.slotOf(series, point.category)),
      ...(stacked && {stroke: paint("paper"), strokeWidth: 1}),
      ...provisionalStyle(chart, ({point}: Segment) => point),
    });
  });
  return plotMarks({
    flagged: chart.flagged,
    ring: "end",
    document: room.document,
    width: plan.width,
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

function barTop({chart, rows, barPitch}: BarPlan, category: number, series: number): number {
  return rows.markTop(category) + (chart.mode === "grouped" ? series * barPitch : 0);
}

function barCentre(plan: BarPlan, category: number, series: number): number {
  return barTop(plan, category, series) + plan.bar / 2;
}

/** The intervals around values; parts of a whole have none. */
function drawIntervals(plan: BarPlan, segments: readonly Segment[]): readonly SvgNode[] {
  const {chart, scale} = plan;
  if (chart.mode !== "grouped") return [];
  return segments.flatMap(({point}) => {
    const [lower, upper] = intervalOf(point);
    if (lower === undefined || upper === undefined) return [];
    return whisker(
      scale.x(lower),
      scale.x(upper),
      barCentre(plan, point.category, point.series),
      "x",
    );
  });
}

/** Values within the parts of a stacked bar, where they fit. */
function drawInside(plan: BarPlan, segments: readonly Segment[]): readonly SvgNode[] {
  const {chart, scale} = plan;
  if (chart.mode === "grouped") return [];
  return segments.flatMap(({point, amount, start, end}) => {
    const text = isShared(chart) ? chart.format.roundShare(amount) : chart.format.full(amount);
    const room = Math.abs(scale.x(end) - scale.x(start));
    if (!carriesLabel(chart, point) || figureWidth(text, SMALL) + 8 > room) return [];
    return centredLabel(
      (scale.x(start) + scale.x(end)) / 2,
      barCentre(plan, point.category, point.series),
      [text],
      {
        size: SMALL,
        figures: true,
        anchor: "middle",
        fill: onSeriesPaint(chart.colors.slotOf(point.series, point.category)),
      },
    );
  });
}

/** Values at the end of bars, totals at the end of stacked ones. */
function drawEnds(plan: BarPlan, facet: number): readonly SvgNode[] {
  const {chart, scale} = plan;
  return valueLabels(chart, facet, scale.print).map(({category, series, end, below, text}) =>
    centredLabel(scale.x(end) + (below ? -5 : 5), barCentre(plan, category, series), [text], {
      size: SMALL,
      figures: true,
      anchor: below ? "end" : "start",
      weight: chart.mode === "stacked" ? 600 : 400,
      halo: referencesOf(chart).length > 0,
      fill: paint(chart.colors.isHighlighted(series, category) ? "ink" : "muted"),
    }),
  );
}

/** A row without a number says so. */
function drawMissing(plan: BarPlan, facet: number): readonly SvgNode[] {
  const {chart, scale, width} = plan;
  const {data, lang, mode} = chart;
  const text = WORDS.missing[lang];
  if (scale.x(0) + textWidth(text, SMALL) + 5 > width) return [];
  const label = (category: number, series: number) =>
    centredLabel(scale.x(0) + 5, barCentre(plan, category, series), [text], {
      size: SMALL,
      fill: paint("muted"),
    });
  if (mode !== "grouped") {
    return stacksOf(chart, facet).flatMap(({category, total}) =>
      total === null ? [label(category, 0)] : [],
    );
  }
  return data.series.flatMap((_, series) =>
    data.categories.flatMap((_, category) =>
      valuesOf([pointAt(data, facet, series, category)]).length === 0
        ? [label(category, series)]
        : [],
    ),
  );
}
