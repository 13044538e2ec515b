import {hasSeries, pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {valuesOf} from "../chart-data.ts";
import {centredLabel} from "../label.ts";
import {fillOf, mark, n, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth} from "../text-measure.ts";
import {WORDS} from "../words.ts";
import {layOutRows} from "./category-rows.ts";

const SIDE = 11;
const PITCH = 13;
/** The squares of the largest category. */
const MOST_SQUARES = 60;
const LABEL_GAP = 6;

/**
 * Squares that each stand for so many, wrapped to rows of five or ten; the last is cut to what is
 * left. Several series follow each other in one row of squares. Null with a value under zero.
 */
export function planWaffle(chart: Chart, room: Room): Plan | null {
  const {data, format} = chart;
  const values = valuesOf(data.points);
  if (values.some((value) => value < 0)) return null;
  const totals = data.facets.flatMap((_, facet) =>
    data.categories.map((_, category) =>
      valuesOf(data.series.map((_, series) => pointAt(data, facet, series, category))).reduce(
        (sum, value) => sum + value,
        0,
      ),
    ),
  );
  const unit = unitOf(Math.max(0, ...totals), values.every(Number.isInteger));
  const labelWidth = Math.max(0, ...totals.map((total) => figureWidth(format.full(total), SMALL)));
  // Two passes: the rows' labels decide how wide the squares may be, the squares how high the rows are.
  const probe = layOutRows(chart, room, PITCH, 14);
  const perLine = squaresInLine(panelWidth(room, probe.gutter) - labelWidth - LABEL_GAP);
  const lines = Math.max(1, ...totals.map((total) => Math.ceil(total / unit / perLine - 1e-9)));
  const rows = layOutRows(chart, room, lines * PITCH - (PITCH - SIDE), 14);
  return {
    gutter: rows.gutter,
    height: rows.height,
    legend: hasSeries(chart) ? "bar" : null,
    key: [{label: WORDS.unit[chart.lang](format.full(unit)), sample: null}],
    drawGutter: () => rows.drawGutter(),
    drawPanel: (facet) => [
      ...rows.drawAbove(),
      ...data.categories.flatMap((_, category) => drawRow(facet, category)),
    ],
  };

  function drawRow(facet: number, category: number): readonly SvgNode[] {
    const points = data.series
      .map((_, series) => pointAt(data, facet, series, category))
      .filter(
        (point): point is Point & {readonly value: number} =>
          point !== null && point.value !== null,
      );
    // Fewer lines stand in the middle of the row, beside the name.
    const own = points.reduce((sum, {value}) => sum + value, 0) / unit;
    const used = Math.max(1, Math.ceil(own / perLine - 1e-9));
    const top = rows.markTop(category) + ((lines - used) * PITCH) / 2;
    if (points.length === 0) {
      const style = {size: SMALL, fill: paint("muted")};
      return [centredLabel(0, top + SIDE / 2, [WORDS.missing[chart.lang]], style)];
    }
    let before = 0;
    const squares = points.flatMap((point) => {
      const d = squaresPath(before / unit, (before + point.value) / unit, perLine, top);
      before += point.value;
      if (d === "") return [];
      return [
        mark(chart, point, "path", {d, ...fillOf(chart, point)}),
        ...ring(
          chart,
          point,
          (Math.floor((before / unit - 1e-9) % perLine) + 0.5) * PITCH,
          top + SIDE / 2,
        ),
      ];
    });
    const widest = Math.min(perLine, Math.max(1, Math.ceil(before / unit))) * PITCH;
    return [
      ...squares,
      ...(chart.spec.labels === "none"
        ? []
        : [
            centredLabel(widest + LABEL_GAP - 2, top + SIDE / 2, [format.full(before)], {
              size: SMALL,
              figures: true,
            }),
          ]),
    ];
  }
}

/** 1, 2 or 5 times a power of ten, so that the largest total needs no more squares than fit. */
function unitOf(largest: number, whole: boolean): number {
  // Under this a power of ten is zero.
  if (largest < 1e-290) return 1;
  const raw = largest / MOST_SQUARES;
  const base = 10 ** Math.floor(Math.log10(raw));
  const unit = ([1, 2, 5, 10].find((factor) => factor * base >= raw * (1 - 1e-9)) ?? 10) * base;
  return whole ? Math.max(1, Math.round(unit)) : unit;
}

/** Fives or tens, which are counted at a glance. */
function squaresInLine(width: number): number {
  const most = Math.floor(width / PITCH);
  return [30, 20, 15, 10, 5].find((count) => count <= most) ?? Math.max(1, most);
}

/** The squares from one count to another, the first and last cut to their part. */
function squaresPath(from: number, to: number, perLine: number, top: number): string {
  const parts: string[] = [];
  for (let square = Math.floor(from + 1e-9); square < to - 1e-9; square += 1) {
    const start = Math.max(0, from - square);
    const end = Math.min(1, to - square);
    const x = (square % perLine) * PITCH + start * SIDE;
    const y = top + Math.floor(square / perLine) * PITCH;
    parts.push(`M${n(x)},${n(y)}h${n((end - start) * SIDE)}v${SIDE}h${n((start - end) * SIDE)}Z`);
  }
  return parts.join("");
}
