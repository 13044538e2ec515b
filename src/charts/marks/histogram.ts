import {BIN_FROM, BIN_TO} from "../arrange/histogram.ts";
import {gridLines, leftAxisLabels, leftAxisWidth} from "../axes.ts";
import {drawUnder, heightUnder, thinMoments} from "../category-axis.ts";
import {pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import {label} from "../label.ts";
import {fillOf, mark} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {drawBands, drawLines, referenceValues} from "../reference-lines.ts";
import {at, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {reachOf} from "../ticks.ts";
import {verticalAxis} from "../value-axis.ts";
import {WORDS} from "../words.ts";
import {wrapText} from "../wrap-text.ts";

/** How far the first edge's label may stand out to the left, under the axis' own labels. */
const OVERHANG = 12;

/** Columns that touch: how many values lie in each bin, with the bins' edges below. */
export function planHistogram(chart: Chart, room: Room): Plan {
  const {data, spec} = chart;
  const height = Math.max(140, Math.min(280, (room.width / room.columns) * 0.45));
  const reach = reachOf([...valuesOf(data.points), ...referenceValues(chart)], {
    format: "integer",
    baseline: "zero",
  });
  const axis = verticalAxis(chart, reach, {top: 8, bottom: height});
  const gutter = leftAxisWidth(axis.ticks);
  const width = panelWidth(room, gutter);
  const pitch = width / Math.max(1, data.categories.length);
  const ticks = edgeTicks(chart, pitch, width);
  // The axis says what it counts above its labels, as that of a scatter plot.
  const head = SMALL * 1.25 + 4;
  const below = height + heightUnder(ticks);
  const measure = wrapText(spec.encode.category ?? "", width, {sizePx: SMALL});
  const area = {
    width,
    height,
    values: "y",
    value: axis.y,
    category: (category: number) => [category * pitch, (category + 1) * pitch] as const,
  } as const;
  return {
    gutter,
    height: head + below + measure.length * SMALL * 1.25 + 6,
    legend: null,
    drawGutter: () => [at(0, head, leftAxisLabels(axis.ticks))],
    drawPanel: (facet) => [
      label(0, SMALL, [WORDS.count[chart.lang]], {size: SMALL, fill: paint("muted")}),
      at(0, head, [
        ...gridLines(axis.ticks, width),
        ...drawBands(chart, area),
        ...data.categories.flatMap((_, category) => drawBin(facet, category)),
        rule(0, axis.y(0), width, axis.y(0), "muted"),
        ...drawLines(chart, area),
        ...drawUnder(ticks, height, -OVERHANG, width),
        label(width / 2, below + SMALL, measure, {
          size: SMALL,
          anchor: "middle",
          fill: paint("muted"),
        }),
      ]),
    ],
  };

  function drawBin(facet: number, category: number): readonly SvgNode[] {
    const point = pointAt(data, facet, 0, category);
    if (point === null || point.value === null) return [];
    const top = axis.y(point.value);
    const box = {x: category * pitch, y: top, width: pitch, height: axis.y(0) - top};
    const style = {...fillOf(chart, point), stroke: paint("paper")};
    return [mark(chart, point, "rect", {...box, ...style})];
  }
}

/** The edges of the bins that fit beside each other; an open bin has none. */
function edgeTicks({data, rows}: Chart, pitch: number, width: number) {
  const bins = data.categories.map(
    (_, category) => rows[pointAt(data, 0, 0, category)?.row ?? -1] ?? {},
  );
  const edges = bins.flatMap((bin, index) => [
    {text: String(bin[BIN_FROM] ?? ""), at: index * pitch},
    ...(index === bins.length - 1
      ? [{text: String(bin[BIN_TO] ?? ""), at: (index + 1) * pitch}]
      : []),
  ]);
  const shown = edges.filter(({text}) => text !== "");
  return thinMoments(
    shown.map(({text}) => text),
    shown.map(({at}) => at),
    -OVERHANG,
    width,
  );
}
