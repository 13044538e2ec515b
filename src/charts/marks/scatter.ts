import {gridLines, leftAxisLabels, leftAxisWidth} from "../axes.ts";
import {drawUnder, heightUnder, thinMoments} from "../category-axis.ts";
import {formatOfX, hasSeries, tipOf} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {isNaming} from "../codes.ts";
import {overlap} from "../ink.ts";
import type {Box} from "../ink.ts";
import {centredLabel, label} from "../label.ts";
import {colorOf, mark, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {drawBands, drawLines, referenceValues} from "../reference-lines.ts";
import {at, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {symbolPath} from "../symbols.ts";
import {textWidth} from "../text-measure.ts";
import {createAxis, reachOf} from "../ticks.ts";
import {verticalAxis} from "../value-axis.ts";
import {columnWords} from "../words.ts";
import {wrapText} from "../wrap-text.ts";

/** A point with both its numbers. */
interface Placed {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
}

/** A point for each row by two numbers; highlighted ones carry their name. */
export function planScatter(chart: Chart, room: Room): Plan {
  const {data, spec} = chart;
  const panel = room.width / room.columns;
  const height = Math.max(180, Math.min(420, panel * 0.62));
  const points = data.observations.filter(({value, x}) => value !== null && x !== null);
  const ys = points.map(({value}) => value ?? 0);
  const xs = points.map(({x}) => x ?? 0);
  const axisY = verticalAxis(
    chart,
    reachOf([...ys, ...referenceValues(chart)], {format: spec.format, baseline: "fit"}),
    {top: 10, bottom: height - 10},
  );
  const gutter = leftAxisWidth(axisY.ticks);
  const width = panelWidth(room, gutter);
  const axisX = createAxis(
    reachOf(xs, {format: "number", baseline: "fit"}),
    Math.max(2, Math.min(7, width / 80)),
    {whole: isNaming(spec.encode.x, chart.rows)},
  );
  const pad = 6;
  const x = (value: number) =>
    pad + ((value - axisX.min) / (axisX.max - axisX.min)) * (width - 2 * pad);
  const format = formatOfX(chart, xs);
  const ticks = thinMoments(
    axisX.ticks.map((tick) => format.tick(tick, axisX.step)),
    axisX.ticks.map(x),
    0,
    width,
  );
  const names = {
    x: wrapText(spec.text.x || columnWords(spec.encode.x ?? ""), width, {sizePx: SMALL}),
    y: wrapText(spec.text.y || columnWords(spec.encode.value), width, {sizePx: SMALL}),
  };
  const head = names.y.length * SMALL * 1.25 + 4;
  const below = height + heightUnder(ticks);
  const area = {width, height, values: "y", value: axisY.y} as const;
  return {
    gutter,
    height: head + below + names.x.length * SMALL * 1.25 + 6,
    legend: hasSeries(chart) ? "dot" : null,
    drawGutter: () => leftAxisLabels(axisY.ticks.map((tick) => ({...tick, at: tick.at + head}))),
    drawPanel: (facet) => [
      label(0, SMALL, names.y, {size: SMALL, fill: paint("muted")}),
      at(0, head, [
        ...gridLines(axisY.ticks, width),
        ...drawBands(chart, area),
        rule(0, height, width, height, "muted"),
        ...drawLines(chart, area),
        ...drawPoints(facet),
        ...drawUnder(ticks, height, 0, width),
        label(width, below + SMALL, names.x, {size: SMALL, anchor: "end", fill: paint("muted")}),
      ]),
    ],
  };

  function drawPoints(facet: number): readonly SvgNode[] {
    const own = points.filter((point) => point.facet === facet);
    const lit = (point: Point) => chart.colors.isHighlighted(point.series, point.category);
    const placed = own
      .toSorted((a, b) => Number(lit(a)) - Number(lit(b)))
      .map((point): Placed => ({point, x: x(point.x ?? 0), y: axisY.y(point.value ?? 0)}));
    return [...placed.flatMap(drawPoint), ...drawNames(placed)];
  }

  function drawPoint({point, x: cx, y: cy}: Placed): readonly SvgNode[] {
    const color = colorOf(chart, point);
    const radius = points.length > 400 ? 2.5 : 4.5;
    const path = symbolPath(point.series, radius);
    const style = {
      fill: point.provisional ? paint("paper") : color,
      "fill-opacity": points.length > 60 ? 0.7 : undefined,
      stroke: point.provisional ? color : paint("paper"),
      "stroke-width": 0.75,
    };
    const tip = `${tipOf(chart, point)}; ${names.x.join(" ")}: ${format.full(point.x ?? 0)}`;
    const node = path
      ? mark(chart, point, "path", {d: path, transform: `translate(${cx},${cy})`, ...style}, tip)
      : mark(chart, point, "circle", {cx, cy, r: radius, ...style}, tip);
    return [node, ...ring(chart, point, cx, cy)];
  }

  /** Highlighted points by name, and all when they are few, where no other name or edge is in the way. */
  function drawNames(placed: readonly Placed[]): readonly SvgNode[] {
    const {highlight, labels} = spec;
    if (labels === "none" && highlight.length === 0) return [];
    const named = placed.filter(({point}) =>
      highlight.length > 0
        ? highlight.includes(data.categories[point.category] ?? "")
        : placed.length <= 12,
    );
    const taken: Box[] = placed.map(({x: cx, y: cy}) => box(cx - 5, cy, 10));
    return named.flatMap(({point, x: cx, y: cy}) => {
      const text = data.categories[point.category] ?? "";
      const size = textWidth(text, SMALL);
      const spots = [
        {left: cx + 8, y: cy},
        {left: cx - 8 - size, y: cy},
        {left: Math.max(0, Math.min(width - size, cx - size / 2)), y: cy - 13},
        {left: Math.max(0, Math.min(width - size, cx - size / 2)), y: cy + 13},
      ].map(({left, y}) => box(left, y, size));
      const free = spots.find(
        (spot) =>
          spot.left >= 0 &&
          spot.right <= width &&
          spot.top >= 0 &&
          spot.bottom <= height &&
          !taken.some((other) => overlap(spot, other)),
      );
      if (!free) return [];
      taken.push(free);
      const middle = (free.top + free.bottom) / 2;
      return [centredLabel(free.left, middle, [text], {size: SMALL, halo: true})];
    });
  }
}

function box(left: number, y: number, width: number): Box {
  return {left, right: left + width, top: y - 8, bottom: y + 8};
}
