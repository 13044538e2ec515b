import {hasSeries} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {valuesOf} from "../chart-data.ts";
import {centredLabel, labelHeight} from "../label.ts";
import {paint, seriesPaint} from "../palette.ts";
import {SMALL} from "../plan.ts";
import type {Room} from "../plan.ts";
import {spreadLabels} from "../spread.ts";
import {el, round} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {widestOf} from "../text-measure.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";
import {presentPoints} from "./line-points.ts";
import type {LineArea} from "./line-points.ts";

/** Names (and last values) in a column right of the lines. */
export interface DirectLabels {
  /** Width of the column, leaders included. */
  readonly width: number;
  /** Lines of text by series; empty for a series without any value. */
  readonly lines: readonly (readonly string[])[];
}

const LEADER = 18;
const LABEL_GAP = 5;
/** The labels may reach this far beside the labels of the axis below. */
const BELOW = 20;
/** The column may take this part of a wide and of a narrow panel. */
const WIDE_PART = 0.3;
const NARROW_PART = 0.38;

/** The labels at the ends of lines, or null when a legend serves better. */
export function directLabels(
  chart: Chart,
  room: Room,
  width: number,
  height: number,
): DirectLabels | null {
  if (!hasSeries(chart) || chart.data.facets.length > 1 || room.columns > 1) return null;
  const most = Math.floor(width * (width < 480 ? NARROW_PART : WIDE_PART)) - LEADER;
  for (const print of [chart.format.full, chart.format.short]) {
    const lines = chart.data.series.map((_, series) => wrapName(chart, series, most, print));
    if (!lines.every((text) => text !== null)) continue;
    const total = lines.reduce((sum, text) => sum + heightOf(text), 0);
    if (total > height || lines.some(({length}) => length > 4)) return null;
    return {
      width: LEADER + Math.ceil(Math.max(0, ...lines.map((text) => widestOf(text, SMALL, 600)))),
      lines,
    };
  }
  return null;
}

/** A series' name, with its last value on a line of its own when values are asked for. */
function wrapName(
  {data, spec}: Chart,
  series: number,
  width: number,
  print: (value: number) => string,
): readonly string[] | null {
  const style = {sizePx: SMALL, weight: 600} as const;
  const name = data.series[series] ?? "";
  const last = valuesOf(data.grid[0]?.[series] ?? []).at(-1);
  if (last === undefined) return [];
  const value = spec.labels === "none" ? [] : [print(last)];
  if (![name, ...value].every((text) => wrapsCleanly(text, width, style))) return null;
  if (widestOf(value, SMALL, 600) > width) return null;
  return [...wrapText(name, width, style), ...value];
}

function heightOf(lines: readonly string[]): number {
  return lines.length === 0 ? 0 : labelHeight(lines.length, SMALL) + LABEL_GAP;
}

/** Places the labels near the ends of their lines, moved apart, each joined to its end by a thin leader. */
export function drawDirectLabels(
  chart: Chart,
  area: LineArea,
  {lines}: DirectLabels,
): readonly SvgNode[] {
  const ends = lines.map((_, series) => presentPoints(chart, area, 0, series).at(-1));
  const labels = lines.map((text, series) => ({
    wanted: ends[series]?.y ?? 0,
    height: heightOf(text),
  }));
  const centres = spreadLabels(labels, 0, area.height + BELOW);
  const left = area.width + LEADER;
  return lines.flatMap((text, series) => {
    const end = ends[series];
    if (!end || text.length === 0) return [];
    const centre = centres[series] ?? end.y;
    const isLit = chart.colors.isHighlighted(series, end.point.category);
    const color = seriesPaint(chart.colors.slotOf(series, end.point.category));
    const leader = el("path", {
      d: `M${round(end.x + 5)},${round(end.y)}L${round(left - 4)},${round(centre)}`,
      fill: "none",
      stroke: color,
    });
    const weight = isLit && chart.spec.highlight.length > 0 ? 600 : 400;
    const fill = paint(isLit ? "ink" : "muted");
    return [leader, centredLabel(left, centre, text, {size: SMALL, weight, fill})];
  });
}
