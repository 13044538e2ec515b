import type {Lang} from "#base";
import type {ChartType} from "#spec";
import type {Chart} from "./chart.ts";
import {centredLabel, label, labelHeight} from "./label.ts";
import {drawLegend, legendEntries} from "./legend.ts";
import {planAreas} from "./marks/area.ts";
import {planBars} from "./marks/bar.ts";
import {planBoxes} from "./marks/box.ts";
import {planColumns} from "./marks/column.ts";
import {planDots} from "./marks/dot.ts";
import {planHeatmap} from "./marks/heatmap.ts";
import {planHistogram} from "./marks/histogram.ts";
import {planIntervals} from "./marks/interval.ts";
import {planLines} from "./marks/line.ts";
import {planPyramid} from "./marks/pyramid.ts";
import {planSankey} from "./marks/sankey.ts";
import {planScatter} from "./marks/scatter.ts";
import {planSlope} from "./marks/slope.ts";
import {planTable} from "./marks/table.ts";
import {planTreemap} from "./marks/treemap.ts";
import {planWaffle} from "./marks/waffle.ts";
import {paint} from "./palette.ts";
import {PANEL_GAP, panelWidth} from "./plan.ts";
import type {Plan, Room} from "./plan.ts";
import {BADGE_SIZE, badge, drawBadges, numberedNotes} from "./point-notes.ts";
import {at, el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";
import {WORDS} from "./words.ts";
import {wrapText} from "./wrap-text.ts";

/** A chart as drawn, without what names it. */
export interface Frame {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

function drawNothing(lang: Lang, width: number): Frame {
  const style = {size: 13, anchor: "middle", fill: paint("muted")} as const;
  return {height: 64, nodes: [centredLabel(width / 2, 32, [WORDS.nothing[lang]], style)]};
}

/**
 * Legend above, then the panels in rows, then the numbered remarks; without rows the words that
 * there is nothing to show. The room is that of a single panel across the width.
 */
export function drawFrame(chart: Chart, single: Room, idPrefix: string): Frame {
  const {data} = chart;
  if (data.categories.length === 0) return drawNothing(chart.lang, single.width);
  const {plan, room} = planPanels(chart, single);
  const entries = legendEntries(chart, plan);
  const legend = drawLegend(entries, room.width, room.labelSize);
  const width = panelWidth(room, plan.gutter);
  const titles = data.facets.map((text) =>
    chart.spec.encode.facet === null
      ? []
      : wrapText(text, width, {sizePx: room.labelSize, weight: 600}),
  );
  const titleHeight = Math.max(
    0,
    ...titles.map(({length}) => (length === 0 ? 0 : labelHeight(length, room.labelSize) + 8)),
  );
  const pitch = titleHeight + plan.height + PANEL_GAP;
  const top = legend.height === 0 ? 2 : legend.height + 10;
  const panels = titles.map((title, facet) => {
    const column = facet % room.columns;
    const y = top + Math.floor(facet / room.columns) * pitch;
    const panel = [...(column === 0 ? plan.drawGutter() : []), ...plan.drawPanel(facet)];
    const badges = drawBadges(chart, facet, panel, width, plan.height);
    const nodes = [
      ...(title.length === 0 ? [] : [drawTitle(title, room.labelSize)]),
      at(0, titleHeight, [...panel, ...badges]),
    ];
    const place = at(plan.gutter + column * (width + PANEL_GAP), y, nodes);
    return el("g", {id: `${idPrefix}-panel-${facet + 1}`, ...place.attributes}, ...place.children);
  });
  const rows = Math.ceil(data.facets.length / room.columns);
  const bottom = top + rows * pitch - PANEL_GAP + 2;
  const notes = drawNotes(chart, room, bottom + 8);
  return {
    height: notes.nodes.length === 0 ? bottom : bottom + 8 + notes.height,
    nodes: [
      ...(legend.nodes.length === 0 ? [] : [el("g", {id: `${idPrefix}-legend`}, ...legend.nodes)]),
      ...panels,
      ...(notes.nodes.length === 0 ? [] : [el("g", {id: `${idPrefix}-notes`}, ...notes.nodes)]),
    ],
  };
}

/** The numbered remarks below the panels. */
function drawNotes(chart: Chart, {width, labelSize}: Room, top: number): Frame {
  const left = BADGE_SIZE + 6;
  const nodes: SvgNode[] = [];
  let y = top;
  for (const {number, text} of numberedNotes(chart)) {
    const lines = wrapText(text, width - left, {sizePx: labelSize});
    const height = Math.max(BADGE_SIZE, labelHeight(lines.length, labelSize));
    nodes.push(
      badge(BADGE_SIZE / 2, y + BADGE_SIZE / 2, number),
      label(left, y + BADGE_SIZE / 2 + 0.36 * labelSize, lines, {size: labelSize}),
    );
    y += height + 6;
  }
  return {height: y - top, nodes};
}

function drawTitle(lines: readonly string[], size: number): SvgNode {
  return label(0, size, lines, {size, weight: 600});
}

/** Panels beside each other need this width each, by type of chart. */
const SMALLEST_PANEL: Readonly<Record<ChartType, number>> = {
  bar: 130,
  column: 120,
  line: 120,
  area: 120,
  slope: 200,
  dot: 130,
  dumbbell: 150,
  lollipop: 130,
  interval: 130,
  pyramid: 200,
  histogram: 120,
  box: 130,
  heatmap: 200,
  scatter: 180,
  waffle: 140,
  treemap: 220,
  sankey: 320,
  table: 260,
};
const MOST_COLUMNS = 4;

/** The most columns in which the panels keep their smallest width, then as few as fill the same rows. */
function planPanels(chart: Chart, single: Room): {readonly plan: Plan; readonly room: Room} {
  const count = chart.data.facets.length;
  for (let columns = Math.min(count, MOST_COLUMNS); columns > 1; columns -= 1) {
    const balanced = Math.ceil(count / Math.ceil(count / columns));
    const room = {...single, columns: balanced};
    const plan = planFor(chart, room);
    if (panelWidth(room, plan.gutter) >= smallestPanel(chart)) return {plan, room};
  }
  return {plan: planFor(chart, single), room: single};
}

/** Upright panels also need room for their categories. */
function smallestPanel({spec, data, mode}: Chart): number {
  const series = mode === "grouped" ? data.series.length : 1;
  const columns = spec.type === "column" ? data.categories.length * (8 + series * 10) : 0;
  return Math.max(SMALLEST_PANEL[spec.type], columns);
}

function planFor(chart: Chart, room: Room): Plan {
  switch (chart.spec.type) {
    case "bar":
      return planBars(chart, room);
    case "column":
      return planColumns(chart, room) ?? instead("bar", planBars(chart, room));
    case "line":
      return planLines(chart, room) ?? instead("dot", planDots(chart, room));
    case "area":
      return planAreas(chart, room) ?? instead("bar", planBars(chart, room));
    case "slope":
      return planSlope(chart, room) ?? instead("dot", planDots(chart, room));
    case "dot":
    case "dumbbell":
    case "lollipop":
      return planDots(chart, room);
    case "interval":
      return planIntervals(chart, room);
    case "pyramid":
      return planPyramid(chart, room) ?? instead("bar", planBars(chart, room));
    case "histogram":
      return planHistogram(chart, room);
    case "box":
      return planBoxes(chart, room);
    case "heatmap":
      return planHeatmap(chart, room) ?? instead("table", planTable(chart, room));
    case "scatter":
      return planScatter(chart, room);
    case "waffle":
      return planWaffle(chart, room) ?? instead("bar", planBars(chart, room));
    case "treemap":
      return planTreemap(chart, room) ?? instead("bar", planBars(chart, room));
    case "sankey":
      return planSankey(chart, room) ?? instead("table", planTable(chart, room));
    case "table":
      return planTable(chart, room);
  }
}

/** A plan of another type, for a chart that has no room as its own. */
function instead(drawnAs: ChartType, plan: Plan): Plan {
  return {...plan, drawnAs};
}
