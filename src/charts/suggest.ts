import {yearsOf} from "#base";
import type {FormatName, Lang} from "#base";
import type {Column, Row} from "#engine";
import {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "#spec";
import type {ChartSpec, ChartType, ColorSlot, Encoding} from "#spec";
import {isNaming, periodsIn} from "./codes.ts";
import {measureFormat} from "./measure-format.ts";
import {numberOf} from "./number-of.ts";
import {addsToOne} from "./unlikely-percent.ts";
import {WORDS, columnWords, labelOf, labeler} from "./words.ts";

/** A column as a chart may use it. */
interface Field {
  readonly name: string;
  /** Different labels, in order of appearance. */
  readonly labels: readonly string[];
  /** Its numbers; empty for text. */
  readonly values: readonly number[];
  readonly isMoment: boolean;
  readonly format: FormatName;
}

/** Columns by what they can be: places in time, groups, amounts, and the ends of intervals. */
interface Fields {
  readonly moments: readonly Field[];
  readonly groups: readonly Field[];
  readonly measures: readonly Field[];
  readonly lower: Field | null;
  readonly upper: Field | null;
}

interface Candidate {
  readonly score: number;
  readonly type: ChartType;
  readonly encode: Partial<Encoding> & Pick<Encoding, "value">;
  readonly more?: Partial<ChartSpec>;
}

/** What is known of the columns beside their rows. */
export interface SuggestOptions {
  /** What columns are called, by name; a column that is not here is called by the words of its name. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Colours that labels have elsewhere, so that a group looks the same in every chart. */
  readonly colors?: Readonly<Record<string, ColorSlot>>;
  /** Charts at most; default 8. */
  readonly most?: number;
}

/** More groups than this are no categories to compare. */
const MOST_GROUPS = 60;
const MOST_SERIES = 8;

/**
 * Charts that suit rows, the most telling first and each type at most once: from the kinds of the
 * columns, how many different values they hold, whether these are moments, and what their names say
 * of units. Empty when nothing can be drawn. Titles are made from the names.
 */
export function suggestCharts(
  columns: readonly Column[],
  rows: readonly Row[],
  lang: Lang,
  {titles = {}, colors = {}, most = 8}: SuggestOptions = {},
): readonly ChartSpec[] {
  const fields = readFields(withoutTwins(columns, lang), rows, lang);
  const candidates = fields.measures.length === 0 ? [] : candidatesOf(fields, rows, lang);
  const best = new Map<ChartType, Candidate>();
  for (const candidate of candidates) {
    const key = best.get(candidate.type);
    if (!key || key.score < candidate.score) best.set(candidate.type, candidate);
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map((candidate) => toSpec(candidate, fields, {titles, colors}, lang));
}

/** A code with its names beside it, "role", "role_nl" and "role_en", is one thing: the name in the language. */
function withoutTwins(columns: readonly Column[], lang: Lang): readonly Column[] {
  const names = new Set(columns.map(({name}) => name));
  return columns.filter(({name}) => {
    const base = codeOf(name);
    const isOther = base !== name && !name.endsWith(`_${lang}`);
    return !names.has(`${name}_${lang}`) && !(isOther && names.has(`${base}_${lang}`));
  });
}

/** "role" for "role_nl": the column whose values are named in a language. */
function codeOf(name: string): string {
  return name.replace(/_(?:nl|en)$/, "");
}

function readFields(columns: readonly Column[], rows: readonly Row[], lang: Lang): Fields {
  const unit = constantUnit(columns, rows, lang);
  const telling = columns.filter(({name}) => !NO_DIMENSION.test(name));
  // A code and an amount: then the code is what there is to compare by.
  const dimensions = telling.length > 1 ? telling : columns;
  const all = dimensions.map(({name, kind}): Field => {
    const raw = rows.map((row) => row[name]).filter((value) => value !== null);
    const labels = [...new Set(raw.map(labeler(raw, lang)))];
    const periods = periodsIn(name, raw)?.filter((period) => period !== null);
    const isMoment = periods?.every((period) => isLikelyYear(yearsOf(period))) === true;
    const values =
      kind === "number" && !isMoment && !isNaming(name, rows)
        ? raw.map(numberOf).filter((n) => n !== null)
        : [];
    return {
      name,
      labels,
      values,
      isMoment,
      format: measureFormat({
        name,
        values,
        unit,
        addsToOne: () =>
          [[], ...columns.filter((other) => other.name !== name).map((other) => [other.name])].some(
            (by) => addsToOne(rows, name, by),
          ),
      }),
    };
  });
  const ends = (pattern: RegExp) =>
    all.find(({name, values}) => values.length > 0 && pattern.test(name)) ?? null;
  const [lower, upper] = [ends(LOWER), ends(UPPER)];
  const both = lower !== null && upper !== null;
  return {
    moments: all.filter(({isMoment}) => isMoment),
    groups: withoutConstants(
      all.filter(
        ({isMoment, values, labels}) =>
          !isMoment && values.length === 0 && labels.length > 0 && labels.length <= MOST_GROUPS,
      ),
    ),
    measures: all.filter(
      (field) => field.values.length > 0 && !(both && (field === lower || field === upper)),
    ),
    lower: both ? lower : null,
    upper: both ? upper : null,
  };
}

/** Amounts between 1000 and 3000 read like years; of those only what can be one counts. */
function isLikelyYear(moment: number): boolean {
  return moment >= 1900 && moment < 2100;
}

const LOWER = /(^|_)(laag|lower|low|min|ondergrens|ci_low)(_|$)/i;
const UPPER = /(^|_)(hoog|upper|high|max|bovengrens|ci_high)(_|$)/i;

/** Columns that name, explain or locate a row: no group to compare, no amount. */
const NO_DIMENSION =
  /(^|_)(ids?|key|code|uuid)$|^(printed|locator|page|quoted_from|note(_\w+)?|rounded_to|is_total|repeats|qualifier)$/i;

const UNIT = /^(unit|eenheid)(_|$)/i;

/** The unit that all rows have; empty when none says so. */
function constantUnit(columns: readonly Column[], rows: readonly Row[], lang: Lang): string {
  const names = columns.filter(({name}) => UNIT.test(name)).map(({name}) => name);
  const units = names.map((name) => new Set(rows.map((row) => labelOf(row[name], lang))));
  const [only] = units.find(({size}) => size === 1) ?? [];
  return only ?? "";
}

/** What is the same in all rows tells nothing apart; alone it still names the rows. */
function withoutConstants(groups: readonly Field[]): readonly Field[] {
  const telling = groups.filter(({name, labels}) => labels.length > 1 && !UNIT.test(name));
  return telling.length > 0 ? telling : groups.slice(0, 1);
}

function candidatesOf(
  {moments, groups, measures, lower, upper}: Fields,
  rows: readonly Row[],
  lang: Lang,
): readonly Candidate[] {
  const [measure, second] = measures;
  const [moment] = moments;
  if (!measure) return [];
  const [group, other, third] = tellingGroups(groups, moment, rows, lang);
  const value = measure.name;
  const isPositive = measure.values.every((each) => each >= 0);
  const adds = isPositive && !["percent", "share", "year"].includes(measure.format);
  const isOne = (...names: readonly (Field | undefined)[]) => areUnique(names, rows, lang);
  const found: Candidate[] = [];
  // Rows of different groups, a moment each, are no course of one thing.
  const isOneThing = groups.every(({labels}) => labels.length < 2);
  if (moment && moment.labels.length > 1 && isOne(moment) && isOneThing) {
    found.push({score: 90, type: "line", encode: {category: moment.name, value}});
    found.push({
      score: moment.labels.length <= 12 ? 80 : 40,
      type: "column",
      encode: {category: moment.name, value},
    });
  }
  if (moment && group && isOne(moment, group) && !isOne(group)) {
    const encode = {category: moment.name, value, series: group.name};
    const few = group.labels.length <= MOST_SERIES;
    found.push({score: few ? 90 : 45, type: "line", encode, more: few ? {} : topSeries(lang)});
    if (few && adds) found.push({score: 62, type: "area", encode});
    if (group.labels.length <= 12) found.push({score: 58, type: "slope", encode});
    found.push({
      score: 50,
      type: "heatmap",
      encode: {category: group.name, value, series: moment.name},
    });
    if (few) {
      found.push({
        score: adds ? 56 : 40,
        type: "column",
        encode,
        more: {mode: adds ? "stacked" : "grouped"},
      });
    }
  }
  if (group && isOne(group)) {
    const encode = {category: group.name, value};
    const more: Partial<ChartSpec> =
      group.labels.length > 15
        ? {sort: "descending", top: {count: 12, rest: adds ? WORDS.others[lang] : null}}
        : {sort: "descending"};
    if (lower && upper) {
      found.push({
        score: 92,
        type: "interval",
        encode: {...encode, lower: lower.name, upper: upper.name},
        more: {sort: "descending"},
      });
    }
    found.push({score: 88, type: "bar", encode, more});
    found.push({score: 55, type: "lollipop", encode, more});
    found.push({score: 48, type: "dot", encode, more});
    if (adds && group.labels.length > 5) found.push({score: 46, type: "treemap", encode});
    if (adds && group.labels.length <= 8)
      found.push({score: 42, type: "waffle", encode, more: {sort: "descending"}});
    if (second) {
      found.push({score: 76, type: "scatter", encode: {...encode, value: second.name, x: value}});
    }
  }
  if (group && other && isOne(group, other)) {
    const [wide, narrow] =
      group.labels.length >= other.labels.length ? [group, other] : [other, group];
    const encode = {category: wide.name, value, series: narrow.name};
    const few = narrow.labels.length <= MOST_SERIES;
    if (few) {
      found.push({
        score: 84,
        type: "bar",
        encode,
        more: {mode: adds && narrow.labels.length > 3 ? "stacked" : "grouped"},
      });
    }
    if (narrow.labels.length === 2) {
      found.push({score: 74, type: "dumbbell", encode});
      const ages = wide.labels.some((label) => /jaar|year|\d+\s*[-–]\s*\d+/.test(label));
      if (isPositive && ages) found.push({score: 86, type: "pyramid", encode});
    }
    found.push({score: 60, type: "heatmap", encode});
    if (adds)
      found.push({
        score: 30,
        type: "sankey",
        encode: {...encode, category: group.name, series: other.name},
      });
  }
  found.push(...panels());
  if (rows.length >= 20 && new Set(measure.values).size > 8) {
    found.push({score: group && isOne(group) ? 44 : 78, type: "histogram", encode: {value}});
    if (group && !isOne(group)) {
      found.push({score: 82, type: "box", encode: {category: group.name, value}});
    }
  }
  const [first] = [group, moment].filter((field) => field !== undefined);
  if (first && isOne(first, first === group ? (other ?? moment) : undefined)) {
    const series = first === group ? (other ?? moment) : undefined;
    const isNarrow = series === undefined || series.labels.length <= 6;
    if (isNarrow) {
      found.push({
        score: 20,
        type: "table",
        encode: {category: first.name, value, series: series?.name ?? null},
      });
    }
  }
  // Rows that nothing tells apart can still be summarised.
  if (found.length === 0) {
    if (group) found.push({score: 20, type: "box", encode: {category: group.name, value}});
    found.push({score: 10, type: "histogram", encode: {value}});
  }
  return found;

  /** With one group more than fits a chart, the smallest gets a panel for each. */
  function panels(): readonly Candidate[] {
    const needed = [moment, group, other, third].filter((field) => field !== undefined);
    if (needed.length < 3 || !isOne(...needed) || needed.length > 4) return [];
    const [first, ...rest] = needed;
    const bySize = rest.toSorted((a, b) => a.labels.length - b.labels.length);
    const [facet, series, ...more] = bySize;
    if (!first || !facet || !series || more.length > 0) return [];
    if (facet.labels.length > MOST_PANELS || series.labels.length > MOST_SERIES) return [];
    const encode = {category: first.name, value, series: series.name, facet: facet.name};
    return [{score: 70, type: first.isMoment ? "line" : "bar", encode}];
  }
}

const MOST_PANELS = 12;

/**
 * The groups that tell the rows apart, as few as that takes and in the order of the columns; else the
 * first ones.
 */
function tellingGroups(
  groups: readonly Field[],
  moment: Field | undefined,
  rows: readonly Row[],
  lang: Lang,
): readonly Field[] {
  const isMoving = moment !== undefined && moment.labels.length > 1;
  const tried = groups.slice(0, MOST_TRIED);
  const sets = [
    ...tried.map((a) => [a]),
    ...tried.flatMap((a, index) => tried.slice(index + 1).map((b) => [a, b])),
    ...tried.flatMap((a, index) =>
      tried
        .slice(index + 1)
        .flatMap((b, next) => tried.slice(index + next + 2).map((c) => [a, b, c])),
    ),
  ];
  const telling = sets.find((set) => areUnique(isMoving ? [moment, ...set] : set, rows, lang));
  if (!telling) return groups;
  return [...telling, ...groups.filter((field) => !telling.includes(field))];
}

/** Columns among which those are looked for that tell rows apart. */
const MOST_TRIED = 6;

function topSeries(lang: Lang): Partial<ChartSpec> {
  return {top: {count: 6, rest: WORDS.others[lang]}};
}

/** True when no two rows have the same labels in these columns: then each has a mark of its own. */
function areUnique(
  fields: readonly (Field | undefined)[],
  rows: readonly Row[],
  lang: Lang,
): boolean {
  const names = fields.flatMap((field) => (field === undefined ? [] : [field.name]));
  const keys = rows.map((row) => JSON.stringify(names.map((name) => labelOf(row[name], lang))));
  return new Set(keys).size === keys.length;
}

function toSpec(
  {type, encode, more}: Candidate,
  fields: Fields,
  {titles, colors}: Required<Pick<SuggestOptions, "titles" | "colors">>,
  lang: Lang,
): ChartSpec {
  const all = [...fields.moments, ...fields.groups, ...fields.measures];
  const field = (column: string | null | undefined) => all.find(({name}) => name === column);
  const measure = field(encode.value);
  const by = [encode.category, encode.series, encode.facet].filter(
    (name) => name !== null && name !== undefined,
  );
  const called = (name: string) =>
    inSentence(titles[name] ?? titles[codeOf(name)] ?? columnWords(codeOf(name)));
  const title = WORDS.by[lang](called(encode.value), by.map(called));
  const cut = more?.top ?? null;
  const {length} = field(type === "line" ? encode.series : encode.category)?.labels ?? [];
  const {labels = []} = field(encode.series) ?? {};
  const known = labels.flatMap((label) => {
    const slot = Object.hasOwn(colors, label) ? colors[label] : undefined;
    return slot === undefined ? [] : [[label, slot] as const];
  });
  return {
    ...CHART_DEFAULTS,
    data: "",
    type,
    format: measure?.format ?? "number",
    ...(known.length > 0 && {colors: Object.fromEntries(known)}),
    ...more,
    encode: {...ENCODING_DEFAULTS, category: null, ...encode},
    text: {
      ...TEXT_DEFAULTS,
      title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
      notes: cut === null ? [] : [WORDS.cut[lang](cut.count, length, cut.rest)],
    },
  };
}

/** A title within a sentence begins small, unless it begins with letters that stand for words: "VTE". */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title)
    ? title.charAt(0).toLocaleLowerCase() + title.slice(1)
    : title;
}
