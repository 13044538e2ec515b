import {valuesOf} from "../chart-data.ts";
import {isShared, pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {centredLabel} from "../label.ts";
import {onSeriesPaint, paint} from "../palette.ts";
import {SMALL} from "../plan.ts";
import {referencesOf} from "../reference-lines.ts";
import {carriesLabel, segmentsOf} from "../segments.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth} from "../text-measure.ts";
import {WORDS} from "../words.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";
import {valueLabels} from "./bar-scale.ts";
import {columnCentre} from "./column-plan.ts";
import type {ColumnLabels, ColumnPlan, ColumnSizes} from "./column-plan.ts";

/**
 * In full where that fits every column, else shortened, else not at all. A stacked column's parts
 * are written like its total, so the short form is also taken to get the parts labelled.
 */
export function columnLabels(chart: Chart, sizes: ColumnSizes): ColumnLabels {
  const {mode, spec, data, format} = chart;
  if (spec.labels === "none" || isShared(chart)) return {print: null, complete: false};
  const clustered = mode === "grouped" && data.series.length > 1;
  const width = clustered ? sizes.columnPitch - 2 : sizes.pitch - 6;
  const fitting = [format.full, format.short].filter((candidate) =>
    data.facets.every((_, facet) =>
      valueLabels(chart, facet, candidate).every(
        ({text}) => figureWidth(text, SMALL, mode === "stacked" ? 600 : 400) <= width,
      ),
    ),
  );
  const print = fitting.find((candidate) => fitsParts(chart, sizes, candidate)) ?? fitting[0];
  if (!print) return {print: null, complete: false};
  return {print, complete: spec.labels === "all" || mode === "stacked"};
}

function fitsParts(
  {mode, spec, data}: Chart,
  {column}: ColumnSizes,
  print: (value: number) => string,
): boolean {
  if (mode !== "stacked" || spec.labels !== "all") return true;
  return valuesOf(data.points).every((value) => figureWidth(print(value), SMALL) + 8 <= column);
}

/** Values at the ends of columns, inside their parts, and words where a value is missing. */
export function drawColumnLabels(plan: ColumnPlan, facet: number): readonly SvgNode[] {
  return [...drawEnds(plan, facet), ...drawInside(plan, facet), ...drawMissing(plan, facet)];
}

function drawEnds(plan: ColumnPlan, facet: number): readonly SvgNode[] {
  const {chart, axis, labels} = plan;
  return valueLabels(chart, facet, labels.print).map(({category, series, end, below, text}) =>
    centredLabel(columnCentre(plan, category, series), axis.y(end) + (below ? 10 : -9), [text], {
      size: SMALL,
      figures: true,
      anchor: "middle",
      weight: chart.mode === "stacked" ? 600 : 400,
      fill: paint(chart.colors.isHighlighted(series, category) ? "ink" : "muted"),
      halo: !labels.complete || referencesOf(chart).length > 0,
    }),
  );
}

/** Parts of a stacked column carry their value where it fits, in the form the chart uses. */
function drawInside(plan: ColumnPlan, facet: number): readonly SvgNode[] {
  const {chart, axis, labels, sizes} = plan;
  if (chart.mode === "grouped") return [];
  const print = isShared(chart) ? chart.format.roundShare : (labels.print ?? chart.format.short);
  return segmentsOf(chart, facet).flatMap(({point, amount, start, end}) => {
    const text = print(amount);
    const height = Math.abs(axis.y(start) - axis.y(end));
    if (!carriesLabel(chart, point) || height < 17) return [];
    if (figureWidth(text, SMALL) + 8 > sizes.column) return [];
    return centredLabel(
      columnCentre(plan, point.category, point.series),
      axis.y((start + end) / 2),
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

/** Room that a dash needs beside another. */
const DASH_ROOM = 9;

/** Says "geen cijfers" where that fits, else a dash, and nothing at columns too thin even for that. */
function drawMissing(plan: ColumnPlan, facet: number): readonly SvgNode[] {
  const {chart, axis, sizes} = plan;
  const {data, mode} = chart;
  const grouped = mode === "grouped";
  const width = grouped && data.series.length > 1 ? sizes.columnPitch : sizes.pitch - 6;
  const text = WORDS.missing[chart.lang];
  const style = {sizePx: SMALL};
  if (width < DASH_ROOM) return [];
  const lines = wrapsCleanly(text, width, style) ? wrapText(text, width, style) : ["–"];
  const zero = axis.y(Math.max(0, axis.min));
  const missing = data.categories.flatMap((_, category) => {
    const empty = data.series
      .map((_, series) => series)
      .filter((series) => (pointAt(data, facet, series, category)?.value ?? null) === null);
    if (grouped) return empty.map((series) => ({category, series}));
    return empty.length === data.series.length ? [{category, series: 0}] : [];
  });
  return missing.map(({category, series}) =>
    centredLabel(columnCentre(plan, category, series), zero - 4 - lines.length * 7.5, lines, {
      size: SMALL,
      anchor: "middle",
      fill: paint("muted"),
    }),
  );
}
