import {TOP_AXIS_HEIGHT, fitTicks, topAxis} from "../axes.ts";
import type {Tick} from "../axes.ts";
import {hasSeries, pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import {centredLabel} from "../label.ts";
import {fillOf, mark, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {at, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth} from "../text-measure.ts";
import {createAxis} from "../ticks.ts";
import {WORDS} from "../words.ts";
import {layOutRows} from "./category-rows.ts";

const THICKNESS = 16;
const LABEL_GAP = 5;

/**
 * Two series back to back on one scale, as the ages of women and men. Null when there are not
 * exactly two, or a value is under zero: then bars beside each other are the better form.
 */
export function planPyramid(chart: Chart, room: Room): Plan | null {
  const {data, spec, format, colors} = chart;
  const values = valuesOf(data.points);
  if (data.series.length !== 2 || values.some((value) => value < 0)) return null;
  const rows = layOutRows(chart, room, THICKNESS, 6);
  const width = panelWidth(room, rows.gutter);
  const middle = width / 2;
  const largest = Math.max(0, ...values) || 1;
  const widest = (print: (value: number) => string) =>
    LABEL_GAP + Math.max(0, ...values.map((value) => figureWidth(print(value), SMALL)));
  const candidates = spec.labels === "none" ? [] : [format.full, format.short];
  const print = candidates.find((each) => widest(each) <= middle * 0.55);
  const pixels = (middle - (print ? widest(print) : 0)) / largest;
  // Without a value at each bar an axis says how long they are, to both sides from the middle.
  const ticks = print ? [] : axisTicks();
  const top = ticks.length > 0 ? TOP_AXIS_HEIGHT : 0;
  return {
    gutter: rows.gutter,
    height: top + rows.height,
    legend: hasSeries(chart) ? "bar" : null,
    drawGutter: () => [at(0, top, rows.drawGutter())],
    drawPanel: (facet) => [at(0, top, drawRows(facet))],
  };

  function axisTicks(): readonly Tick[] {
    const {ticks: found, step} = createAxis([0, largest], 3);
    const right = found.filter((value) => value <= largest);
    const left = right.filter((value) => value > 0).map((value) => -value);
    const axis = {min: -largest, max: largest, step, ticks: [...left.toReversed(), ...right]};
    const x = (value: number) => middle + value * pixels;
    return fitTicks(axis, x, (value) => format.tick(Math.abs(value), step), width);
  }

  function drawRows(facet: number): readonly SvgNode[] {
    return [
      ...topAxis(ticks, rows.height, width),
      ...rows.drawAbove(),
      ...data.categories.flatMap((_, category) => [
        ...drawHalf(facet, category, 0),
        ...drawHalf(facet, category, 1),
      ]),
      ...rows.spans.map(([from, to]) => rule(middle, from, middle, to, "paper")),
    ];
  }

  function drawHalf(facet: number, category: number, series: 0 | 1): readonly SvgNode[] {
    const point = pointAt(data, facet, series, category);
    const y = rows.markTop(category);
    if (point === null) return [];
    if (point.value === null) {
      const anchor = series === 0 ? "end" : "start";
      const place = middle + (series === 0 ? -1 : 1) * LABEL_GAP;
      const style = {size: SMALL, anchor, fill: paint("muted")} as const;
      const words = WORDS.missing[chart.lang];
      const text = figureWidth(words, SMALL) + LABEL_GAP > middle ? "–" : words;
      return [centredLabel(place, y + THICKNESS / 2, [text], style)];
    }
    const length = point.value * pixels;
    const side = series === 0 ? -1 : 1;
    const left = series === 0 ? middle - length : middle;
    const label = print && {
      at: middle + side * (length + LABEL_GAP),
      text: print(point.value),
    };
    return [
      mark(chart, point, "rect", {
        x: left,
        y,
        width: length,
        height: THICKNESS,
        ...fillOf(chart, point),
      }),
      ...ring(chart, point, middle + side * Math.max(0, length - 8), y + THICKNESS / 2),
      ...(label
        ? [
            centredLabel(label.at, y + THICKNESS / 2, [label.text], {
              size: SMALL,
              figures: true,
              anchor: series === 0 ? "end" : "start",
              fill: paint(colors.isHighlighted(series, category) ? "ink" : "muted"),
            }),
          ]
        : []),
    ];
  }
}
