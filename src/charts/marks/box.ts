import {TOP_AXIS_HEIGHT, fitTicks, topAxis} from "../axes.ts";
import type {Chart} from "../chart.ts";
import type {Point} from "../chart-data.ts";
import {fiveNumbers} from "../five-numbers.ts";
import {centredLabel} from "../label.ts";
import {colorOf, mark, ring} from "../mark.ts";
import {paint} from "../palette.ts";
import {SMALL, panelWidth} from "../plan.ts";
import type {Plan, Room} from "../plan.ts";
import {drawBands, drawLines, referenceValues} from "../reference-lines.ts";
import {at, el, rule} from "../svg.ts";
import type {SvgNode} from "../svg.ts";
import {createAxis, reachOf} from "../ticks.ts";
import {WORDS} from "../words.ts";
import {intervalOf} from "./bar-scale.ts";
import {layOutRows} from "./category-rows.ts";
import type {CategoryRows} from "./category-rows.ts";

const THICKNESS = 20;

/** Everything one panel of boxes needs. */
interface BoxPlan {
  readonly chart: Chart;
  readonly rows: CategoryRows;
  readonly width: number;
  /** Pixels of a value from the panel's left. */
  x(value: number): number;
}

/** On each row the middle half of the values as a box, its median, and lines to the smallest and largest. */
export function planBoxes(chart: Chart, room: Room): Plan {
  const rows = layOutRows(chart, room, THICKNESS, chart.data.categories.length > 15 ? 6 : 14);
  const width = panelWidth(room, rows.gutter);
  const ends = chart.data.points.flatMap((point) => {
    const {min, max} = fiveNumbers(chart, point);
    return [min, max].filter((end) => end !== null);
  });
  const reach = reachOf([...ends, ...referenceValues(chart)], chart.spec);
  const axis = createAxis(reach, Math.min(6, Math.max(2, width / 80)));
  const x = (value: number) => 2 + ((value - axis.min) / (axis.max - axis.min)) * (width - 4);
  const ticks = fitTicks(axis, x, (tick) => chart.format.tick(tick, axis.step), width);
  const plan: BoxPlan = {chart, rows, width, x};
  return {
    gutter: rows.gutter,
    height: TOP_AXIS_HEIGHT + rows.height,
    legend: null,
    drawGutter: () => [at(0, TOP_AXIS_HEIGHT, rows.drawGutter())],
    drawPanel: (facet) => [
      at(0, TOP_AXIS_HEIGHT, [...topAxis(ticks, rows.height, width), ...drawPanel(plan, facet)]),
    ],
  };
}

function drawPanel(plan: BoxPlan, facet: number): readonly SvgNode[] {
  const {chart, rows, width, x} = plan;
  const area = {
    width,
    height: rows.height,
    values: "x",
    value: x,
    spans: rows.spans,
  } as const;
  return [
    ...drawBands(chart, area),
    ...rows.drawAbove(),
    ...chart.data.points
      .filter((point) => point.facet === facet)
      .flatMap((point) => drawBox(plan, point)),
    ...drawLines(chart, area),
  ];
}

function drawBox({chart, rows, x}: BoxPlan, point: Point): readonly SvgNode[] {
  const top = rows.markTop(point.category);
  const y = top + THICKNESS / 2;
  const {min, max, median} = fiveNumbers(chart, point);
  const [lower, upper] = intervalOf(point);
  if (
    median === null ||
    min === null ||
    max === null ||
    lower === undefined ||
    upper === undefined
  ) {
    return [centredLabel(5, y, [WORDS.missing[chart.lang]], {size: SMALL, fill: paint("muted")})];
  }
  const box = {x: x(lower), y: top, width: Math.max(1, x(upper) - x(lower)), height: THICKNESS};
  const cap = (at: number) => rule(at, y - 5, at, y + 5, "muted");
  const middle = {x1: x(median), x2: x(median), y1: top, y2: top + THICKNESS};
  return [
    rule(x(min), y, x(max), y, "muted"),
    cap(x(min)),
    cap(x(max)),
    mark(chart, point, "rect", {...box, fill: colorOf(chart, point)}, tipOfBox(chart, point)),
    el("line", {...middle, stroke: paint("paper"), "stroke-width": 2.5, "pointer-events": "none"}),
    ...ring(chart, point, x(upper) - 8, y),
  ];
}

/** "Verenigingen: mediaan 12; kwartielen 8 en 15; van 1 tot 40; n = 20". */
function tipOfBox(chart: Chart, point: Point): string {
  const {data, format, lang} = chart;
  const {min, lower, median, upper, max, count} = fiveNumbers(chart, point);
  const say = (value: number | null) => (value === null ? "–" : format.full(value));
  const labels = [data.facets[point.facet], data.categories[point.category]].filter(Boolean);
  const parts = [
    `${WORDS.smallest[lang]} ${say(min)}`,
    `${WORDS.firstQuartile[lang]} ${say(lower)}`,
    `${WORDS.median[lang]} ${say(median)}`,
    `${WORDS.thirdQuartile[lang]} ${say(upper)}`,
    `${WORDS.largest[lang]} ${say(max)}`,
    `n = ${count}`,
  ];
  return `${labels.join(", ")}: ${parts.join("; ")}`;
}
