import type {Lang} from "#base";
import {formatNumber} from "#base";
import type {ChartMode, ChartType} from "#spec";

/** The sentences of a description in one language. Names and values arrive as they are said. */
export interface DescriptionWords {
  chart(type: ChartType, mode: ChartMode): string;
  per(names: readonly string[]): string;
  /** What a histogram counts: "Histogram van leeftijd: aantal". */
  binned(chart: string, measure: string): string;
  indexed(measure: string, base: string): string;
  reference(kind: "line" | "band", text: string, from: string, to: string | null): string;
  remark(place: string, text: string): string;
  medians(low: string, lowAt: string, high: string, highAt: string): string;
  range(low: string, lowAt: string, high: string, highAt: string): string;
  list(items: readonly string[]): string;
  /** "Verenigingen in 2012"; without a moment "Verenigingen, 2012–2013". */
  at(place: string, moment: string): string;
  colours(series: string, labels: readonly string[]): string;
  panels(facet: string, labels: readonly string[]): string;
  highlight(labels: readonly string[]): string;
  extremes(highAt: string, high: string, lowAt: string, low: string): string;
  allEqual(value: string): string;
  only(place: string, value: string): string;
  total(place: string, value: string): string;
  totals(items: readonly string[]): string;
  share(series: string, low: string, lowAt: string, high: string, highAt: string): string;
  change(
    line: string,
    from: string,
    first: string,
    to: string,
    last: string,
    change: string,
  ): string;
  rise(amount: string): string;
  fall(amount: string): string;
  stable: string;
  single(line: string, value: string, moment: string): string;
  missing(places: readonly string[]): string;
  missingMany(count: number): string;
  nothing: string;
}

/** The sentences of a language. */
export function descriptionWords(lang: Lang): DescriptionWords {
  return lang === "nl" ? DUTCH : ENGLISH;
}

const DUTCH: DescriptionWords = {
  chart: (type, mode) =>
    type === "bar" || type === "column"
      ? {
          grouped: "Staafdiagram",
          stacked: "Gestapeld staafdiagram",
          percent: "Gestapeld staafdiagram van aandelen",
          diverging: "Staafdiagram van aandelen rond een midden",
        }[mode]
      : {
          line: "Lijndiagram",
          area: mode === "percent" ? "Vlakdiagram van aandelen" : "Vlakdiagram",
          slope: "Hellingdiagram",
          dot: "Puntendiagram",
          dumbbell: "Halterdiagram",
          lollipop: "Lollipopdiagram",
          interval: "Intervaldiagram",
          pyramid: "Piramide",
          histogram: "Histogram",
          box: "Boxplot",
          heatmap: "Heatmap",
          scatter: "Spreidingsdiagram",
          waffle: "Wafeldiagram",
          treemap: "Treemap",
          sankey: "Stroomdiagram",
          table: "Tabel",
        }[type],
  per: (names) => `per ${joined(names, "en")}`,
  binned: (chart, measure) => `${chart} van ${measure}`,
  indexed: (measure, base) => `${measure} (index, ${base} = 100)`,
  reference: (kind, text, from, to) =>
    kind === "line" || to === null
      ? `Er staat een lijn bij ${from}: ${text}.`
      : `Van ${from} tot ${to} is het vlak gekleurd: ${text}.`,
  remark: (place, text) => `Opmerking bij ${place}: ${text}`,
  medians: (low, lowAt, high, highAt) =>
    `De mediaan loopt van ${low} (${lowAt}) tot ${high} (${highAt}).`,
  range: (low, lowAt, high, highAt) => `Van ${low} (${lowAt}) tot ${high} (${highAt}).`,
  list: (items) => joined(items, "en"),
  at: (place, moment) => (place ? `${place} in ${moment}` : moment),
  colours: (series, labels) => `Er is een kleur per ${series}: ${joined(labels, "en")}.`,
  panels: (facet, labels) =>
    `De figuur heeft ${formatNumber(labels.length, "nl")} delen met dezelfde schaal, een per ${facet}: ${joined(labels, "en")}.`,
  highlight: (labels) => `In kleur uitgelicht: ${joined(labels, "en")}.`,
  extremes: (highAt, high, lowAt, low) =>
    `De hoogste waarde is ${high} (${highAt}), de laagste ${low} (${lowAt}).`,
  allEqual: (value) => `Alle waarden zijn gelijk: ${value}.`,
  only: (place, value) => `De enige waarde is ${value} (${place}).`,
  total: (place, value) => `${place} ${value}`,
  totals: (items) => `De totalen: ${items.join("; ")}.`,
  share: (series, low, lowAt, high, highAt) =>
    `Het aandeel van ${series} loopt van ${low} (${lowAt}) tot ${high} (${highAt}).`,
  change: (line, from, first, to, last, change) =>
    `${line ? `${line}: van` : "Van"} ${from} in ${first} naar ${to} in ${last}, ${change}.`,
  rise: (amount) => `een stijging met ${amount}`,
  fall: (amount) => `een daling met ${amount}`,
  stable: "nagenoeg gelijk",
  single: (line, value, moment) => `${line ? `${line}: ` : ""}${value} in ${moment}.`,
  missing: (places) => `Geen cijfers voor ${joined(places, "en")}.`,
  missingMany: (count) => `Op ${formatNumber(count, "nl")} plaatsen zijn er geen cijfers.`,
  nothing: "Er zijn geen cijfers om te tonen.",
};

const ENGLISH: DescriptionWords = {
  chart: (type, mode) =>
    type === "bar" || type === "column"
      ? {
          grouped: "Bar chart",
          stacked: "Stacked bar chart",
          percent: "Stacked bar chart of shares",
          diverging: "Bar chart of shares around a middle",
        }[mode]
      : {
          line: "Line chart",
          area: mode === "percent" ? "Area chart of shares" : "Area chart",
          slope: "Slope chart",
          dot: "Dot plot",
          dumbbell: "Dumbbell plot",
          lollipop: "Lollipop chart",
          interval: "Interval plot",
          pyramid: "Population pyramid",
          histogram: "Histogram",
          box: "Box plot",
          heatmap: "Heat map",
          scatter: "Scatter plot",
          waffle: "Waffle chart",
          treemap: "Treemap",
          sankey: "Sankey diagram",
          table: "Table",
        }[type],
  per: (names) => `by ${joined(names, "and")}`,
  binned: (chart, measure) => `${chart} of ${measure}`,
  indexed: (measure, base) => `${measure} (index, ${base} = 100)`,
  reference: (kind, text, from, to) =>
    kind === "line" || to === null
      ? `There is a line at ${from}: ${text}.`
      : `The plot is shaded from ${from} to ${to}: ${text}.`,
  remark: (place, text) => `Note on ${place}: ${text}`,
  medians: (low, lowAt, high, highAt) =>
    `The median runs from ${low} (${lowAt}) to ${high} (${highAt}).`,
  range: (low, lowAt, high, highAt) => `From ${low} (${lowAt}) to ${high} (${highAt}).`,
  list: (items) => joined(items, "and"),
  at: (place, moment) => (place ? `${place} in ${moment}` : moment),
  colours: (series, labels) => `There is one colour for each ${series}: ${joined(labels, "and")}.`,
  panels: (facet, labels) =>
    `The figure has ${formatNumber(labels.length, "en")} panels on the same scale, one for each ${facet}: ${joined(labels, "and")}.`,
  highlight: (labels) => `Highlighted in colour: ${joined(labels, "and")}.`,
  extremes: (highAt, high, lowAt, low) =>
    `The highest value is ${high} (${highAt}), the lowest ${low} (${lowAt}).`,
  allEqual: (value) => `All values are equal: ${value}.`,
  only: (place, value) => `The only value is ${value} (${place}).`,
  total: (place, value) => `${place} ${value}`,
  totals: (items) => `The totals: ${items.join("; ")}.`,
  share: (series, low, lowAt, high, highAt) =>
    `The share of ${series} runs from ${low} (${lowAt}) to ${high} (${highAt}).`,
  change: (line, from, first, to, last, change) =>
    `${line ? `${line}: from` : "From"} ${from} in ${first} to ${to} in ${last}, ${change}.`,
  rise: (amount) => `an increase of ${amount}`,
  fall: (amount) => `a decrease of ${amount}`,
  stable: "practically unchanged",
  single: (line, value, moment) => `${line ? `${line}: ` : ""}${value} in ${moment}.`,
  missing: (places) => `No figures for ${joined(places, "and")}.`,
  missingMany: (count) => `There are no figures in ${formatNumber(count, "en")} places.`,
  nothing: "There are no figures to show.",
};

/** "a, b en c". */
function joined(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}
