import {valuesOf} from "./chart-data.ts";
import type {Point} from "./chart-data.ts";
import type {Chart} from "./chart.ts";
import {descriptionWords} from "./describe-words.ts";
import {speakPercent, speakPoints, speakValue} from "./speech.ts";

/** More lines than this are left to the table. */
const MOST_LINES = 12;

/** For lines over time: from the first to the last value of each, and how much that changed. */
export function describeChanges(chart: Chart): readonly string[] {
  const {data, spec} = chart;
  if ((spec.type !== "line" && spec.type !== "slope") || !data.moments) return [];
  const lines = data.facets.flatMap((facet, facetIndex) =>
    data.series.map((series, seriesIndex) => ({
      name: [facet, series].filter(Boolean).join(", "),
      points: (data.grid[facetIndex]?.[seriesIndex] ?? []).filter(
        (point) => valuesOf([point]).length === 1,
      ),
    })),
  );
  return lines.length > MOST_LINES
    ? []
    : lines.flatMap(({name, points}) => describeLine(chart, name, points));
}

function describeLine(
  chart: Chart,
  name: string,
  points: readonly (Point | null)[],
): readonly string[] {
  const {data, spec, format, lang} = chart;
  const words = descriptionWords(lang);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.value === null || last.value === null) return [];
  const say = (value: number) => speakValue(value, spec, format, lang);
  const moment = (point: Point) => data.categories[point.category] ?? "";
  if (first === last) return [words.single(name, say(first.value), moment(first))];
  return [
    words.change(
      name,
      say(first.value),
      moment(first),
      say(last.value),
      moment(last),
      describeChange(chart, first.value, last.value),
    ),
  ];
}

/** A rise to more than ten times the first value says more as an amount than in per cent. */
const MOST_FOLD = 10;

/** In per cent where that makes sense; percentages differ by points, values at or under zero by an amount. */
function describeChange({spec, format, lang}: Chart, from: number, to: number): string {
  const words = descriptionWords(lang);
  const change = Math.abs(to - from);
  const percent = from > 0 && to >= 0 && to < from * MOST_FOLD ? (change / from) * 100 : null;
  if (change === 0 || (percent !== null && percent < 0.05)) return words.stable;
  const amount =
    spec.format === "percent" || spec.format === "share"
      ? speakPoints(spec.format === "share" ? change * 100 : change, lang)
      : percent === null || spec.format === "year"
        ? speakValue(change, spec, format, lang)
        : speakPercent(percent, lang);
  return to > from ? words.rise(amount) : words.fall(amount);
}
