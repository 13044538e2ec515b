import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {valuesOf} from "../chart-data.ts";
import {centredLabel, labelHeight} from "../label.ts";
import {leaderTo, nameColumn} from "../leader.ts";
import {mark, n, ring} from "../mark.ts";
import {paint, seriesPaint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {spreadLabels} from "../spread.ts";
import {el} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {widestOf} from "../text-measure.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";

const NODE = 12;
const NODE_GAP = 10;
/** Names may take this part of the width at each side. */
const LABEL_PART = 0.26;

type Flow = Point & {readonly value: number};

/** A node at the left or the right: where its bar stands, and where its next flow begins. */
interface Node {
  readonly top: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/**
 * Flows from the categories at the left to the series at the right, as thick as their values. Null
 * with a value under zero, with nothing to show, or when the names do not fit.
 */
export function planSankey(chart: Chart, room: Room): Plan | null {
  const {data, format} = chart;
  const values = valuesOf(data.points);
  if (chart.spec.encode.series === null) return null;
  if (values.some((value) => value < 0) || !values.some((value) => value > 0)) return null;
  const width = panelWidth(room, 0);
  const most = width * LABEL_PART;
  const style = {sizePx: SMALL};
  if (![...data.categories, ...data.series].every((name) => wrapsCleanly(name, most, style)))
    return null;
  const count = Math.max(data.categories.length, data.series.length);
  const needed = count * (labelHeight(3, SMALL) + NODE_GAP);
  const height = Math.max(220, Math.min(needed, 640));
  const totals = data.facets.map((_, facet) =>
    flowsOf(facet).reduce((sum, {value}) => sum + value, 0),
  );
  const pixels = (height - NODE_GAP * (count - 1)) / Math.max(...totals);
  const left = data.facets.map((_, facet) => nodesOf(facet, data.categories, "category"));
  const right = data.facets.map((_, facet) => nodesOf(facet, data.series, "series"));
  const fits = [...left, ...right].every(
    (nodes) =>
      nodes.reduce((sum, {lines}) => sum + heightOf(lines), 0) <= height &&
      nodes.every(({lines}) => widestOf(lines, SMALL) <= most),
  );
  if (!fits) return null;
  const sides = [left, right].map((nodes) =>
    Math.max(0, ...nodes.flat().map(({lines}) => widestOf(lines, SMALL))),
  );
  const gaps = [left, right].map((nodes) => Math.max(...nodes.map((own) => columnOf(own).gap)));
  const from = (sides[0] ?? 0) + (gaps[0] ?? 0);
  const to = width - (sides[1] ?? 0) - (gaps[1] ?? 0) - NODE;
  return {
    gutter: 0,
    height,
    legend: null,
    drawGutter: () => [],
    drawPanel: (facet) => [
      ...drawFlows(facet),
      ...drawNodes(left[facet] ?? [], from, "left"),
      ...drawNodes(right[facet] ?? [], to, "right"),
    ],
  };

  function flowsOf(facet: number): readonly Flow[] {
    return data.points.filter(
      (point): point is Flow => point.facet === facet && point.value !== null && point.value > 0,
    );
  }

  function nodesOf(
    facet: number,
    names: readonly string[],
    side: "category" | "series",
  ): readonly Node[] {
    const flows = flowsOf(facet);
    let top = 0;
    return names.map((name, index) => {
      const own = flows.filter((flow) => flow[side] === index);
      const total = own.reduce((sum, {value}) => sum + value, 0);
      const node = {
        top,
        height: total * pixels,
        lines: total === 0 ? [] : [...wrapText(name, most, style), format.short(total)],
      };
      top += total === 0 ? 0 : node.height + NODE_GAP;
      return node;
    });
  }

  function drawFlows(facet: number): readonly SvgNode[] {
    const starts = (left[facet] ?? []).map(({top}) => top);
    const ends = (right[facet] ?? []).map(({top}) => top);
    const ordered = flowsOf(facet).toSorted(
      (a, b) => a.category - b.category || a.series - b.series,
    );
    const middle = (from + NODE + to) / 2;
    return ordered.flatMap((flow) => {
      const thickness = flow.value * pixels;
      const y0 = starts[flow.category] ?? 0;
      const y1 = ends[flow.series] ?? 0;
      starts[flow.category] = y0 + thickness;
      ends[flow.series] = y1 + thickness;
      const a = n(from + NODE);
      const [b, m] = [n(to), n(middle)];
      const d =
        `M${a},${n(y0)}C${m},${n(y0)} ${m},${n(y1)} ${b},${n(y1)}V${n(y1 + thickness)}` +
        `C${m},${n(y1 + thickness)} ${m},${n(y0 + thickness)} ${a},${n(y0 + thickness)}Z`;
      const fill = seriesPaint(chart.colors.slotOf(flow.series, flow.category));
      return [
        mark(chart, flow, "path", {d, fill, "fill-opacity": 0.45}),
        ...ring(chart, flow, middle, (y0 + y1 + thickness) / 2),
      ];
    });
  }

  /** The nodes with a name, and where their names stand. */
  function columnOf(nodes: readonly Node[]) {
    const wishes = shownOf(nodes).map(({top, height: own, lines}) => ({
      wanted: top + own / 2,
      height: heightOf(lines),
    }));
    const wanted = wishes.map((wish) => wish.wanted);
    return nameColumn(wanted, spreadLabels(wishes, 0, height));
  }

  function drawNodes(
    nodes: readonly Node[],
    x: number,
    side: "left" | "right",
  ): readonly SvgNode[] {
    const column = columnOf(nodes);
    const at = side === "left" ? x - column.gap : x + NODE + column.gap;
    const edge = side === "left" ? x + 3 : x + NODE - 3;
    return shownOf(nodes).flatMap(({top, height: own, lines}, index) => [
      el("rect", {x, y: top, width: NODE, height: Math.max(1, own), fill: paint("ink")}),
      ...leaderTo(column, index, {x: edge, y: top + own / 2}, side, paint("muted")),
      centredLabel(at, column.centres[index] ?? 0, lines, {
        size: SMALL,
        anchor: side === "left" ? "end" : "start",
      }),
    ]);
  }
}

function shownOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(({lines}) => lines.length > 0);
}

function heightOf(lines: readonly string[]): number {
  return lines.length === 0 ? 0 : labelHeight(lines.length, SMALL) + 3;
}
