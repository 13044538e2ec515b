import {pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {centredLabel, label, labelHeight} from "../label.ts";
import {MOST_GAP, leaderTo, nameColumn} from "../leader.ts";
import {colorOf, mark, n, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {spreadLabels} from "../spread.ts";
import {el, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth, widestOf} from "../text-measure.ts";
import {reachOf} from "../ticks.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";

const HEAD = 22;
/** A label of two lines may reach so far over the ends of the axis. */
const OVER = 7;
/** The slopes take at least this part of the panel. */
const SMALLEST_PART = 0.3;

/** A label beside an end of a line. */
interface EndLabel {
  readonly point: Point & {readonly value: number};
  readonly lines: readonly string[];
}

/**
 * A line for each series from the first to the last moment, with values at both ends and the name at
 * the right. Null without series or when the names do not fit: then dots in rows are better.
 */
export function planSlope(chart: Chart, room: Room): Plan | null {
  const {data, format} = chart;
  const last = data.categories.length - 1;
  const width = panelWidth(room, 0);
  const heads = [data.categories[0] ?? "", data.categories[last] ?? ""];
  if (last < 1 || chart.spec.encode.series === null) return null;
  // Names in bold are wider; which ones are is only known when they are drawn.
  const weight = chart.spec.highlight.length > 0 ? 600 : 400;
  for (const print of [format.full, format.short]) {
    const left = endLabels(0, (point) => [print(point.value)]);
    const leftWidth = Math.max(
      ...heads.slice(0, 1).map((text) => widestOf([text], SMALL, 600)),
      ...left.flat().map(({lines}) => figureWidth(lines[0] ?? "", SMALL, weight)),
      0,
    );
    const nameWidth = width * (1 - SMALLEST_PART) - leftWidth - 2 * MOST_GAP;
    const right = endLabels(last, ({value, series}) => [
      print(value),
      ...wrapText(data.series[series] ?? "", nameWidth, {sizePx: SMALL, weight}),
    ]);
    const fits = data.series.every((name) =>
      wrapsCleanly(name, nameWidth, {sizePx: SMALL, weight}),
    );
    if (!fits || right.flat().some(({lines}) => widestOf(lines, SMALL, weight) > nameWidth))
      continue;
    const rightWidth = Math.max(
      widestOf(heads.slice(1), SMALL, 600),
      ...right.flat().map(({lines}) => widestOf(lines, SMALL, weight)),
    );
    if (width - leftWidth - rightWidth - 2 * MOST_GAP < SMALLEST_PART * width) continue;
    return plan(left, right, leftWidth, width - rightWidth);
  }
  return null;

  /** By panel. */
  function endLabels(
    category: number,
    linesOf: (point: Point & {readonly value: number}) => readonly string[],
  ): readonly (readonly EndLabel[])[] {
    return data.facets.map((_, facet) =>
      data.series.flatMap((_, series) => {
        const point = pointAt(data, facet, series, category);
        if (point === null || point.value === null) return [];
        const present = {...point, value: point.value};
        return [{point: present, lines: linesOf(present)}];
      }),
    );
  }

  function plan(
    left: readonly (readonly EndLabel[])[],
    right: readonly (readonly EndLabel[])[],
    leftWidth: number,
    rightStart: number,
  ): Plan {
    const heightOf = ({lines}: EndLabel) => labelHeight(lines.length, SMALL) + 4;
    const needed = [...left, ...right].map((labels) =>
      labels.reduce((sum, each) => sum + heightOf(each), 0),
    );
    const height = Math.max(room.columns > 1 ? 150 : 240, ...needed);
    const ends = [...left, ...right].flat().map(({point}) => point.value);
    const [min, max] = reachOf(ends, {format: chart.spec.format, baseline: chart.spec.baseline});
    const gapOf = (all: readonly (readonly EndLabel[])[]) =>
      Math.max(...all.map((labels) => columnOf(labels).gap));
    const from = leftWidth + gapOf(left);
    const to = rightStart - gapOf(right);
    return {
      gutter: 0,
      height: HEAD + height + OVER,
      legend: null,
      drawGutter: () => [],
      drawPanel: (facet) => [
        rule(from, HEAD, from, HEAD + height, "rule"),
        rule(to, HEAD, to, HEAD + height, "rule"),
        label(from, SMALL, [heads[0] ?? ""], {size: SMALL, weight: 600, anchor: "end"}),
        label(to, SMALL, [heads[1] ?? ""], {size: SMALL, weight: 600}),
        ...drawSlopes(facet),
        ...drawLabels(left[facet] ?? [], "left"),
        ...drawLabels(right[facet] ?? [], "right"),
      ],
    };

    function y(value: number): number {
      return HEAD + 10 + (1 - (value - min) / (max - min)) * (height - 20);
    }

    function columnOf(labels: readonly EndLabel[]) {
      const wishes = labels.map((each) => ({wanted: y(each.point.value), height: heightOf(each)}));
      const wanted = wishes.map((wish) => wish.wanted);
      return nameColumn(wanted, spreadLabels(wishes, HEAD - OVER, HEAD + height + OVER));
    }

    function drawSlopes(facet: number): readonly SvgNode[] {
      const order = data.series.map((_, series) => series);
      const lit = (series: number) => Number(chart.colors.isHighlighted(series, 0));
      return order
        .toSorted((a, b) => lit(a) - lit(b))
        .flatMap((series) => {
          const first = pointAt(data, facet, series, 0);
          const second = pointAt(data, facet, series, last);
          const places = [first, second].flatMap((point, index) =>
            point === null || point.value === null
              ? []
              : [{point, x: index === 0 ? from : to, y: y(point.value)}],
          );
          const [a, b] = places;
          const line =
            a &&
            b &&
            el("path", {
              d: `M${n(a.x)},${n(a.y)}L${n(b.x)},${n(b.y)}`,
              fill: "none",
              stroke: colorOf(chart, a.point),
              "stroke-width": 2,
              "stroke-dasharray": b.point.provisional ? "4 3" : undefined,
            });
          return [
            ...(line ? [line] : []),
            ...places.flatMap(({point, x: cx, y: cy}) => [
              mark(chart, point, "circle", {
                cx,
                cy,
                r: 4,
                fill: point.provisional ? paint("paper") : colorOf(chart, point),
                stroke: point.provisional ? colorOf(chart, point) : paint("paper"),
              }),
              ...ring(chart, point, cx, cy),
            ]),
          ];
        });
    }

    function drawLabels(labels: readonly EndLabel[], side: "left" | "right"): readonly SvgNode[] {
      const column = columnOf(labels);
      const [x, sign] = side === "left" ? [from, -1] : [to, 1];
      return labels.flatMap(({point, lines}, index) => {
        const isLit = chart.colors.isHighlighted(point.series, point.category);
        const end = {x, y: y(point.value)};
        return [
          ...leaderTo(column, index, end, side, colorOf(chart, point)),
          centredLabel(x + sign * column.gap, column.centres[index] ?? 0, lines, {
            size: SMALL,
            anchor: side === "left" ? "end" : "start",
            weight: isLit && chart.spec.highlight.length > 0 ? 600 : 400,
            fill: paint(isLit ? "ink" : "muted"),
          }),
        ];
      });
    }
  }
}
