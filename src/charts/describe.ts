import {drawsReference} from "./reference-lines.ts";
import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec, ChartType} from "#spec";
import {createChart, isShared, isSparse, pointAt, shareOf} from "./chart.ts";
import type {Chart} from "./chart.ts";
import type {Point} from "./chart-data.ts";
import {describeChanges} from "./describe-changes.ts";
import {descriptionWords} from "./describe-words.ts";
import {speakPercent, speakValue} from "./speech.ts";
import {stacksOf} from "./segments.ts";
import {columnWords} from "./words.ts";

/** A chart in words, for readers who cannot see it. */
export interface ChartDescription {
  /** What the chart is and from where to where it runs; at most 150 characters. */
  readonly short: string;
  /** Paragraphs: what is shown, extremes, totals or changes, what is missing. */
  readonly long: readonly string[];
}

/** Names of columns for people, by column; a column without one is called by its own name. */
export type ColumnNames = Readonly<Record<string, string>>;

const SHORT_LENGTH = 150;
/** Longer lists are left to the table. */
const MOST_ITEMS = 8;

/** Describes a chart as a statistician would on the telephone; numbers are in the form read aloud. */
export function describeChart(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
  names: ColumnNames = {},
): ChartDescription {
  const chart = createChart(spec, rows, lang);
  const words = descriptionWords(lang);
  const present = chart.data.points.filter(isPresent);
  const what = whatIsShown(chart, names);
  const edited = chart.spec.text.alt.trim();
  if (present.length === 0)
    return {short: edited || fitted([what, words.nothing]), long: [what, words.nothing]};
  const paragraphs = [
    [what, ...partsShown(chart, names)],
    [describeExtremes(chart, present), ...describeTotals(chart), ...describeChanges(chart)],
    describeMissing(chart),
    describeAnnotations(chart),
  ];
  return {
    short: edited || fitted([what, describeRange(chart, present)]),
    long: paragraphs.map((sentences) => sentences.join(" ")).filter(Boolean),
  };
}

type Present = Point & {readonly value: number};

function isPresent(point: Point): point is Present {
  return point.value !== null;
}

/** "Staafdiagram: aantal personen, 2012, per werksoort." */
function whatIsShown({spec, mode, lang}: Chart, names: ColumnNames): string {
  const words = descriptionWords(lang);
  const {category, series, value} = spec.encode;
  const subtitle = spec.text.subtitle.trim().replace(/\.$/, "");
  if (spec.type === "histogram") {
    const binned = words.binned(words.chart(spec.type, mode), category ?? "");
    return `${binned}: ${subtitle || value}.`;
  }
  const named = subtitle || nameOf(value, names);
  const measure = spec.index === null ? named : words.indexed(named, spec.index);
  const per = [category, series].filter((name) => name !== null);
  return `${words.chart(spec.type, mode)}: ${measure}, ${words.per(per.map((name) => nameOf(name, names)))}.`;
}

function nameOf(column: string, names: ColumnNames): string {
  return Object.hasOwn(names, column) ? (names[column] ?? "") : columnWords(column);
}

function partsShown({spec, data, lang}: Chart, names: ColumnNames): readonly string[] {
  const words = descriptionWords(lang);
  const {series, facet} = spec.encode;
  const shown = [...data.series, ...data.categories];
  const lit = spec.highlight.filter((label) => shown.includes(label));
  return [
    ...(series === null || UNCOLOURED.includes(spec.type)
      ? []
      : [words.colours(nameOf(series, names), data.series)]),
    ...(facet === null ? [] : [words.panels(nameOf(facet, names), data.facets)]),
    ...(lit.length === 0 ? [] : [words.highlight(lit)]),
  ];
}

/** Types whose series are columns rather than colours. */
const UNCOLOURED: readonly ChartType[] = ["heatmap", "table", "sankey"];

/** As many of the sentences as fit; the first is cut at a word if it alone is too long. */
function fitted([first, second]: readonly [string, string]): string {
  if (first.length + 1 + second.length <= SHORT_LENGTH) return `${first} ${second}`;
  if (first.length <= SHORT_LENGTH) return first;
  return `${first.slice(0, SHORT_LENGTH - 1).replace(/[\s,:]+\S*$/, "")}…`;
}

function describeRange(chart: Chart, present: readonly Present[]): string {
  const {low, high} = extremesOf(present);
  if (low.value === high.value) return describeExtremes(chart, present);
  const words = descriptionWords(chart.lang);
  return words.range(say(chart, low), placeOf(chart, low), say(chart, high), placeOf(chart, high));
}

function describeExtremes(chart: Chart, present: readonly Present[]): string {
  const words = descriptionWords(chart.lang);
  const {low, high} = extremesOf(present);
  if (chart.spec.type === "box" && low.value < high.value) {
    return words.medians(
      say(chart, low),
      placeOf(chart, low),
      say(chart, high),
      placeOf(chart, high),
    );
  }
  if (present.length === 1) return words.only(placeOf(chart, high), say(chart, high));
  if (low.value === high.value) return words.allEqual(say(chart, high));
  return words.extremes(
    placesOf(chart, present, high),
    say(chart, high),
    placesOf(chart, present, low),
    say(chart, low),
  );
}

function extremesOf(present: readonly Present[]): {readonly low: Present; readonly high: Present} {
  return {
    low: present.reduce((low, point) => (point.value < low.value ? point : low)),
    high: present.reduce((high, point) => (point.value > high.value ? point : high)),
  };
}

function say({spec, format, lang}: Chart, {value}: Present): string {
  return speakValue(value, spec, format, lang);
}

/** All places of one value when they are few: "Verenigingen en Bewegingen". */
function placesOf(chart: Chart, present: readonly Present[], {value}: Present): string {
  const places = present.filter((point) => point.value === value);
  const first = places.slice(0, 3).map((point) => placeOf(chart, point));
  return places.length > first.length
    ? `${first.join(", ")} …`
    : descriptionWords(chart.lang).list(first);
}

/** "vrijwilligers bij Verenigingen" has too many prepositions to guess: labels stand beside each other. */
function placeOf(
  chart: Chart,
  {category, series, facet}: Pick<Point, "category" | "series" | "facet">,
): string {
  const {data, spec, lang} = chart;
  const labels = [data.facets[facet], data.series[series]].filter(Boolean);
  const label = data.categories[category] ?? "";
  return (spec.type === "line" || spec.type === "slope") && data.moments
    ? descriptionWords(lang).at(labels.join(", "), label)
    : [label, ...labels].join(", ");
}

/** Totals of stacked bars; of parts of 100, between what each series' share runs. */
function describeTotals(chart: Chart): readonly string[] {
  if (isShared(chart)) return describeShares(chart);
  if (chart.mode !== "stacked") return [];
  const {data, spec, format, lang} = chart;
  const words = descriptionWords(lang);
  const items = data.facets.flatMap((facet, index) =>
    stacksOf(chart, index).flatMap(({category, total}) => {
      if (total === null) return [];
      const place = [facet, data.categories[category]].filter(Boolean).join(", ");
      return [words.total(place, speakValue(total, spec, format, lang))];
    }),
  );
  return items.length > MOST_ITEMS || items.length === 0 ? [] : [words.totals(items)];
}

function describeShares(chart: Chart): readonly string[] {
  const {data, lang} = chart;
  const words = descriptionWords(lang);
  return data.series.slice(0, MOST_ITEMS).flatMap((name, series) => {
    const shares = data.points
      .filter((point) => point.series === series)
      .flatMap((point) => {
        const value = shareOf(chart, point);
        return value === null ? [] : [{...point, value}];
      });
    if (shares.length === 0) return [];
    const {low, high} = extremesOf(shares);
    const place = (point: Point) => placeOf(chart, {...point, series: -1});
    return [
      words.share(
        name,
        speakPercent(low.value, lang),
        place(low),
        speakPercent(high.value, lang),
        place(high),
      ),
    ];
  });
}

/** What is added to the marks. */
function describeAnnotations(chart: Chart): readonly string[] {
  const {spec, format, lang} = chart;
  const words = descriptionWords(lang);
  const place = (at: number | string) =>
    typeof at === "number" ? speakValue(at, spec, format, lang) : at;
  const drawn = spec.annotations.filter(
    (each) => each.kind === "point" || drawsReference(spec.type, each.axis),
  );
  return drawn.map((each) => {
    switch (each.kind) {
      case "line":
        return words.reference("line", each.text, place(each.at), null);
      case "band":
        return words.reference("band", each.text, place(each.from), place(each.to));
      case "point":
        return words.remark([each.category, each.series].filter(Boolean).join(", "), each.text);
    }
  });
}

/** Points that stand apart have no places that could be empty. */
function describeMissing(chart: Chart): readonly string[] {
  const {data, lang} = chart;
  if (isSparse(chart)) return [];
  const words = descriptionWords(lang);
  const places = data.facets.flatMap((_, facet) =>
    data.series.flatMap((_, series) =>
      data.categories.flatMap((_, category) =>
        (pointAt(data, facet, series, category)?.value ?? null) === null
          ? [placeOf(chart, {facet, series, category})]
          : [],
      ),
    ),
  );
  if (places.length === 0) return [];
  return [places.length > MOST_ITEMS ? words.missingMany(places.length) : words.missing(places)];
}
