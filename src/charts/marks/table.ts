import {hasSeries, isShared, pointAt, shareOf} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {label, labelHeight} from "../label.ts";
import {mark, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth, widestOf} from "../text-measure.ts";
import {WORDS} from "../words.ts";
import {wrapText} from "../wrap-text.ts";

const ROW_GAP = 10;
const COLUMN_GAP = 14;
/** Names are wrapped for the largest size they are drawn in. */
const NAME_SIZE = 13;

/** A column of values: its right edge, and how wide its values and heading are. */
interface Column {
  readonly right: number;
  readonly width: number;
}

/** A line of the table: the labels at its left, and a value for each column. */
interface TableLine {
  readonly lines: readonly string[];
  readonly indent: number;
  readonly weight: 400 | 600;
  /** Columns with their place among the series; empty for a heading. */
  readonly cells: readonly {readonly series: number; readonly right: number}[];
  readonly category: number;
}

/** The figures themselves, categories under each other; series beside each other, or below when narrow. */
export function planTable(chart: Chart, room: Room): Plan {
  const width = panelWidth(room, 0);
  const columns = columnsOf(chart, width);
  const head = columns === null ? [] : headOf(chart, columns);
  const lines = columns === null ? stackedLines(chart, width) : wideLines(chart, columns);
  const headHeight = head.length === 0 ? 0 : labelHeight(headLines(head), SMALL) + ROW_GAP;
  const tops: number[] = [];
  let y = headHeight;
  for (const line of lines) {
    tops.push(y);
    y += labelHeight(line.lines.length, room.labelSize) + ROW_GAP;
  }
  return {
    gutter: 0,
    height: y,
    legend: null,
    drawGutter: () => [],
    drawPanel: (facet) => [
      ...head.map(({right, text}) =>
        label(right, headHeight - ROW_GAP / 2 - 4 - (text.length - 1) * SMALL * 1.25, text, {
          size: SMALL,
          anchor: "end",
          weight: 600,
        }),
      ),
      ...(head.length === 0 ? [] : [rule(0, headHeight - 1, width, headHeight - 1, "muted")]),
      ...lines.flatMap((line, index) => drawLine(facet, line, tops[index] ?? 0)),
    ],
  };

  function drawLine(facet: number, line: TableLine, top: number): readonly SvgNode[] {
    const size = room.labelSize;
    const baseline = top + ROW_GAP / 2 + size * 0.9;
    const bottom = top + labelHeight(line.lines.length, size) + ROW_GAP;
    return [
      label(line.indent, baseline, line.lines, {size, weight: line.weight}),
      ...line.cells.flatMap(({series, right}) =>
        drawValue(facet, line.category, series, right, baseline),
      ),
      rule(0, bottom, width, bottom, "rule"),
    ];
  }

  function drawValue(
    facet: number,
    category: number,
    series: number,
    right: number,
    baseline: number,
  ): readonly SvgNode[] {
    const point = pointAt(chart.data, facet, series, category);
    const text = textOf(chart, facet, category, series);
    const muted = point === null || point.value === null || point.provisional;
    const node = label(right, baseline, [text], {
      size: SMALL,
      figures: true,
      anchor: "end",
      fill: paint(muted ? "muted" : "ink"),
    });
    if (point === null || point.value === null) return [node];
    const width = figureWidth(text, SMALL);
    const box = {x: right - width - 2, y: baseline - SMALL, width: width + 4, height: SMALL * 1.4};
    return [
      node,
      mark(chart, point, "rect", {...box, fill: "none", "pointer-events": "all"}),
      ...ring(chart, point, right - width - 7, baseline - SMALL * 0.36),
    ];
  }
}

/** What stands in a cell: the value, its share where parts are shown, or that there is none. */
function textOf(chart: Chart, facet: number, category: number, series: number): string {
  const point = pointAt(chart.data, facet, series, category);
  if (point === null || point.value === null) return WORDS.missing[chart.lang];
  const share = isShared(chart) ? shareOf(chart, point) : null;
  return share === null ? chart.format.full(point.value) : chart.format.share(share);
}

/** The columns of values; null when they and the names do not fit beside each other. */
function columnsOf(chart: Chart, width: number): readonly Column[] | null {
  const widths = chart.data.series.map((name, series) =>
    Math.max(
      widestValue(chart, series),
      Math.min(80, widestOf(name.split(/[ -]/), SMALL, 600)),
      30,
    ),
  );
  const total = widths.reduce((sum, each) => sum + each + COLUMN_GAP, 0);
  if (width - total < Math.min(150, width * 0.35)) return null;
  let right = width - total;
  return widths.map((each) => {
    right += each + COLUMN_GAP;
    return {right, width: each};
  });
}

function widestValue(chart: Chart, series: number): number {
  const widths = chart.data.facets.flatMap((_, facet) =>
    chart.data.categories.map((_, category) =>
      figureWidth(textOf(chart, facet, category, series), SMALL),
    ),
  );
  return Math.max(0, ...widths);
}

function headOf(chart: Chart, columns: readonly Column[]) {
  if (!hasSeries(chart)) return [];
  return chart.data.series.map((name, series) => {
    const {right, width} = columns[series] ?? {right: 0, width: 0};
    return {right, text: wrapText(name, width, {sizePx: SMALL, weight: 600})};
  });
}

function headLines(head: readonly {readonly text: readonly string[]}[]): number {
  return Math.max(1, ...head.map(({text}) => text.length));
}

function wideLines({data}: Chart, columns: readonly Column[]): readonly TableLine[] {
  const [first] = columns;
  const left = first ? first.right - first.width - COLUMN_GAP : 0;
  return data.categories.map((name, category) => ({
    lines: wrapText(name, left, {sizePx: NAME_SIZE}),
    indent: 0,
    weight: 400,
    cells: columns.map(({right}, series) => ({series, right})),
    category,
  }));
}

/** On a narrow page each series has its own line under the category's name. */
function stackedLines(chart: Chart, width: number): readonly TableLine[] {
  const {data} = chart;
  const indent = hasSeries(chart) ? 12 : 0;
  return data.categories.flatMap((name, category): readonly TableLine[] => {
    const values = data.series.map((text, series): TableLine => {
      const room = Math.max(40, width - indent - widestValue(chart, series) - COLUMN_GAP);
      return {
        lines: wrapText(hasSeries(chart) ? text : name, room, {sizePx: NAME_SIZE}),
        indent,
        weight: 400,
        cells: [{series, right: width}],
        category,
      };
    });
    if (!hasSeries(chart)) return values;
    const lines = wrapText(name, width, {sizePx: NAME_SIZE, weight: 600});
    return [{lines, indent: 0, weight: 600, cells: [], category}, ...values];
  });
}
