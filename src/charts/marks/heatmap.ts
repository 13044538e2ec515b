import {pointAt} from "../chart.ts";
import type {Chart} from "../chart.ts";
import {centredLabel, label, labelHeight} from "../label.ts";
import {mark, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {createSteps} from "../steps.ts";
import {at} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {figureWidth} from "../text-measure.ts";
import {WORDS} from "../words.ts";
import {wrapText, wrapsCleanly} from "../wrap-text.ts";
import {layOutRows} from "./category-rows.ts";

const CELL_HEIGHT = 28;
const SMALLEST_CELL = 14;

/**
 * A cell for each category and series, coloured in steps and with its value where that fits. Null
 * when the series' names do not fit above their columns: then a table is the better form.
 */
export function planHeatmap(chart: Chart, room: Room): Plan | null {
  const {data, format, spec} = chart;
  const rows = layOutRows(chart, room, CELL_HEIGHT, 0);
  const width = panelWidth(room, rows.gutter);
  const pitch = width / Math.max(1, data.series.length);
  const style = {sizePx: SMALL};
  const heads = data.series.map((name) => wrapText(name, pitch - 4, style));
  const fits = data.series.every((name) => wrapsCleanly(name, pitch - 4, style));
  if (pitch < SMALLEST_CELL || !fits || heads.some(({length}) => length > 4)) return null;
  const head = labelHeight(Math.max(1, ...heads.map(({length}) => length)), SMALL) + 6;
  const steps = createSteps(chart);
  const print = [format.full, format.short].find((candidate) =>
    data.points.every(
      ({value}) => value === null || figureWidth(candidate(value), SMALL) + 6 <= pitch,
    ),
  );
  return {
    gutter: rows.gutter,
    height: head + rows.height,
    legend: null,
    key: steps.key,
    drawGutter: () => [at(0, head, rows.drawGutter())],
    drawPanel: (facet) => [
      ...heads.map((lines, series) =>
        label((series + 0.5) * pitch, head - 6 - (lines.length - 1) * SMALL * 1.25, lines, {
          size: SMALL,
          anchor: "middle",
          fill: paint("muted"),
        }),
      ),
      at(0, head, [
        ...rows.drawAbove(),
        ...data.series.flatMap((_, series) =>
          data.categories.flatMap((_, category) => drawCell(facet, series, category)),
        ),
      ]),
    ],
  };

  function drawCell(facet: number, series: number, category: number): readonly SvgNode[] {
    const point = pointAt(data, facet, series, category);
    const top = rows.markTop(category);
    const [x, y] = [(series + 0.5) * pitch, top + CELL_HEIGHT / 2];
    if (point === null || point.value === null) {
      const missing = point === null || figureWidth(WORDS.missing[chart.lang], SMALL) > pitch - 4;
      const text = missing ? "–" : WORDS.missing[chart.lang];
      return [centredLabel(x, y, [text], {size: SMALL, anchor: "middle", fill: paint("muted")})];
    }
    const {fill, ink} = steps.colorOf(point.value);
    const box = {x: series * pitch, y: top, width: pitch, height: CELL_HEIGHT};
    return [
      mark(chart, point, "rect", {...box, fill, stroke: paint("paper"), "stroke-width": 2}),
      ...(print && spec.labels !== "none"
        ? [
            centredLabel(x, y, [print(point.value)], {
              size: SMALL,
              figures: true,
              anchor: "middle",
              fill: ink,
            }),
          ]
        : []),
      ...ring(chart, point, (series + 1) * pitch - 7, top + 8),
    ];
  }
}
