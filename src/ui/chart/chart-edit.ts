import {LANGS} from "#base";
import type {Lang} from "#base";
import {neededColumns, textIn} from "#spec";
import type {Annotation, AuthoredChartSpec, ChartType, ColorSlot, Encoding, LocalText} from "#spec";

/** The columns that a type can read, in the order of the form. */
export function fieldsOf(type: ChartType): readonly (keyof Encoding)[] {
  const fields: readonly (keyof Encoding)[] = [
    "category",
    "x",
    "value",
    "series",
    "facet",
    "lower",
    "upper",
    "provisional",
  ];
  const needed = neededColumns(type);
  return fields.filter(
    (field) => field === "value" || needed.includes(field) || OPTIONAL[field]?.includes(type),
  );
}

const WITH_SERIES: readonly ChartType[] = [
  "bar",
  "column",
  "line",
  "area",
  "slope",
  "dot",
  "dumbbell",
  "lollipop",
  "interval",
  "scatter",
  "waffle",
  "treemap",
  "table",
];
const WITH_FACET: readonly ChartType[] = [
  ...WITH_SERIES,
  "pyramid",
  "histogram",
  "box",
  "heatmap",
  "sankey",
];
const WITH_INTERVAL: readonly ChartType[] = ["bar", "column", "line"];

const OPTIONAL: Readonly<Partial<Record<keyof Encoding, readonly ChartType[]>>> = {
  series: WITH_SERIES,
  facet: WITH_FACET,
  lower: WITH_INTERVAL,
  upper: WITH_INTERVAL,
  provisional: [
    "bar",
    "column",
    "line",
    "area",
    "slope",
    "dot",
    "dumbbell",
    "lollipop",
    "interval",
    "pyramid",
    "scatter",
    "waffle",
    "treemap",
    "table",
  ],
};

/** The chart as another type: columns that it cannot read are let go, those it needs are open. */
export function withType(spec: AuthoredChartSpec, type: ChartType): AuthoredChartSpec {
  const fields = fieldsOf(type);
  const needed = neededColumns(type);
  const encode = Object.fromEntries(
    Object.entries(spec.encode).map(([field, column]) => {
      const key = field as keyof Encoding; // keys of an Encoding
      if (!fields.includes(key)) return [key, null];
      return [key, column ?? (needed.includes(key) ? "" : null)];
    }),
  ) as unknown as Encoding; // the same keys
  return {...spec, type, encode, bins: type === "histogram" ? spec.bins : []};
}

/** Changes one text in one language; a text for all readers is changed for all. */
export function changeText(text: LocalText, lang: Lang, value: string): LocalText {
  return typeof text === "string" ? value : {...text, [lang]: value};
}

/** True when some text of the chart is in both languages. */
export function isBilingual({text, annotations, top}: AuthoredChartSpec): boolean {
  const all = [text.title, text.subtitle, text.x, text.y, text.alt, ...text.notes];
  const added = [...annotations.map((each) => each.text), ...(top?.rest ? [top.rest] : [])];
  return [...all, ...added].some((each) => typeof each !== "string");
}

/** All texts in both languages, or in one. An empty text says nothing in any language. */
export function withLanguages(
  spec: AuthoredChartSpec,
  both: boolean,
  lang: Lang,
): AuthoredChartSpec {
  const change = (text: LocalText): LocalText => {
    if (!both) return textIn(text, lang);
    if (typeof text !== "string" || text === "") return text;
    const [nl, en] = LANGS.map(() => text);
    return {nl: nl ?? text, en: en ?? text};
  };
  const {title, subtitle, notes, x, y, alt} = spec.text;
  return {
    ...spec,
    top: spec.top && {...spec.top, rest: spec.top.rest === null ? null : change(spec.top.rest)},
    annotations: spec.annotations.map((each) => ({...each, text: change(each.text)})),
    text: {
      title: change(title),
      subtitle: change(subtitle),
      notes: notes.map(change),
      x: change(x),
      y: change(y),
      alt: change(alt),
    },
  };
}

/** A new annotation of a kind, at a place that is in the chart. */
export function newAnnotation(
  kind: Annotation["kind"],
  values: readonly number[],
  categories: readonly string[],
  text: string,
): Annotation<LocalText> {
  const largest = values.reduce((a, b) => Math.max(a, b), 0);
  switch (kind) {
    case "line":
      return {kind, axis: "value", at: roundTwo(largest / 2), text};
    case "band":
      return {kind, axis: "value", from: 0, to: roundTwo(largest / 2), text};
    case "point":
      return {kind, category: categories[0] ?? "", series: null, text};
  }
}

/** Two significant digits. */
function roundTwo(value: number): number {
  return Number(value.toPrecision(2));
}

/** The chart with another colour for a label; null lets the palette choose. */
export function withColor(
  spec: AuthoredChartSpec,
  label: string,
  slot: ColorSlot | null,
): AuthoredChartSpec {
  const others = Object.entries(spec.colors).filter(([name]) => name !== label);
  return {
    ...spec,
    colors: Object.fromEntries(slot === null ? others : [...others, [label, slot] as const]),
  };
}

/** True for types whose values lie along an axis that may begin elsewhere than at zero. */
export function hasFreeBaseline(type: ChartType): boolean {
  return ["line", "slope", "dot", "dumbbell", "interval", "box"].includes(type);
}
