import {collator, printPeriod, yearsOf} from "#base";
import type {Lang, Period} from "#base";
import type {Row} from "#engine";
import type {ChartSpec, ChartType} from "#spec";
import {periodsIn} from "./codes.ts";
import {numberOf} from "./number-of.ts";
import {labeler} from "./words.ts";

/** One value of the chart and the row it came from. */
export interface Point {
  readonly category: number;
  readonly series: number;
  readonly facet: number;
  /** Null when the row holds no number: drawn as a gap, never as 0. */
  readonly value: number | null;
  /** A scatter plot's second number. */
  readonly x: number | null;
  /** The ends of the interval around the value. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The value may still change. */
  readonly provisional: boolean;
  /** Index in the rows given. */
  readonly row: number;
}

/** A chart's rows arranged as it shows them: labels in order, and a point or nothing for each combination. */
export interface ChartData {
  /** Labels in the order drawn. */
  readonly categories: readonly string[];
  /** Labels in the order of the data; one empty label when the chart has no series. */
  readonly series: readonly string[];
  /** Labels in the order of the data, periods in that of time; one empty label when the chart has one panel. */
  readonly facets: readonly string[];
  /** Where the categories begin, in years, when all of them are periods of one grain; else null. */
  readonly moments: readonly number[] | null;
  /** The same counted in steps, where absent periods leave room unless there are too many; null without time. */
  readonly slots: Slots | "too many" | null;
  /** Names as they are written in the data, with the label that they have here where that is another. */
  readonly written: ReadonlyMap<string, string>;
  /** grid[facet][series][category]; null where no row is. */
  readonly grid: readonly (readonly (readonly (Point | null)[])[])[];
  /** All points, in the order of the rows. */
  readonly points: readonly Point[];
  /** One for each row, also where several have the same category, series and panel. */
  readonly observations: readonly Point[];
  /** Rows left out of the grid because an earlier row has the same category, series and panel. */
  readonly duplicates: number;
}

/** The steps of time of columns that leave room for the periods between them. */
export function roomySlots({slots}: Pick<ChartData, "slots">): Slots | null {
  return slots === "too many" ? null : slots;
}

/** Steps of time, of which some may have no category. */
export interface Slots {
  /** The step of each category. */
  readonly places: readonly number[];
  /** The label of each step. */
  readonly labels: readonly string[];
}

/** Arranges rows for a chart. Lines over time run forward whatever the sort says. */
export function toChartData(spec: ChartSpec, rows: readonly Row[], lang: Lang): ChartData {
  const {category, series, facet, value, x, lower, upper, provisional} = spec.encode;
  const numberIn = (row: Row, column: string | null) =>
    column === null ? null : numberOf(row[column]);
  const categories = new Labels(rows, category, lang);
  const seriesLabels = new Labels(rows, series, lang);
  const facets = new Labels(rows, facet, lang, {inTime: true});
  const found: Point[] = rows.map((row, index) => ({
    category: categories.indexOf(index),
    series: seriesLabels.indexOf(index),
    facet: facets.indexOf(index),
    value: numberOf(row[value]),
    x: numberIn(row, x),
    lower: numberIn(row, lower),
    upper: numberIn(row, upper),
    provisional: provisional !== null && isProvisional(row[provisional]),
    row: index,
  }));
  const periods = periodsIn(category, categories.values);
  const order = sortedCategories(spec, categories.labels, periods, found, lang);
  const inTime = periods && order.map((index) => periods[index] ?? null);
  const places = new Array<number>(order.length);
  for (const [place, index] of order.entries()) places[index] = place;
  const points = found.map((point) => ({...point, category: places[point.category] ?? 0}));
  const shape = [facets.labels.length, seriesLabels.labels.length, order.length] as const;
  const {grid, duplicates} = toGrid(points, shape);
  return {
    categories: order.map((index) => categories.labels[index] ?? ""),
    series: seriesLabels.labels,
    facets: facets.labels,
    moments: inTime && momentsOf(inTime),
    slots: inTime && runsInTime(spec, periods) ? slotsOf(inTime, lang) : null,
    written: new Map([...categories.written, ...seriesLabels.written]),
    grid,
    points: grid
      .flat(2)
      .filter((point) => point !== null)
      .sort((a, b) => a.row - b.row),
    observations: points,
    duplicates,
  };
}

/** The columns a chart asks for that no row has; drawing without them gives an empty chart. */
export function missingColumns(spec: ChartSpec, rows: readonly Row[]): readonly string[] {
  const asked = Object.values(spec.encode).filter((name) => name !== null);
  return rows.length === 0
    ? []
    : asked.filter((name) => !rows.some((row) => Object.hasOwn(row, name)));
}

/** The numbers among points. */
export function valuesOf(points: readonly (Point | null)[]): readonly number[] {
  return points.flatMap((point) => (point === null || point.value === null ? [] : [point.value]));
}

/** The distinct labels of a column in order of appearance; no column means one empty label. */
class Labels {
  readonly labels: string[] = [];
  /** The raw value behind each label. */
  readonly values: unknown[] = [];
  readonly #indexByRow: number[];

  constructor(
    rows: readonly Row[],
    column: string | null,
    lang: Lang,
    {inTime = false}: {readonly inTime?: boolean} = {},
  ) {
    const indexByLabel = new Map<string, number>();
    const values = rows.map((row) => (column === null ? null : row[column]));
    const labelOf = labeler(values, lang);
    // Panels of periods follow each other as these do.
    for (const value of inTime ? sortedPeriods(column, values) : []) {
      const label = labelOf(value);
      if (indexByLabel.has(label)) continue;
      indexByLabel.set(label, this.labels.length);
      this.labels.push(label);
      this.values.push(value);
    }
    this.#indexByRow = values.map((value) => {
      const label = column === null ? "" : labelOf(value);
      const known = indexByLabel.get(label);
      if (known !== undefined) return known;
      indexByLabel.set(label, this.labels.length);
      this.values.push(value);
      return this.labels.push(label) - 1;
    });
  }

  /** Text whose label is another: "2024-03" for "mrt. 2024". */
  get written(): readonly (readonly [string, string])[] {
    return this.values.flatMap((value, index) => {
      const label = this.labels[index] ?? "";
      return typeof value === "string" && value !== "" && value !== label
        ? [[value, label] as const]
        : [];
    });
  }

  indexOf(row: number): number {
    return this.#indexByRow[row] ?? 0;
  }
}

/** Values that are all periods, in the order of time; else none. */
function sortedPeriods(column: string | null, values: readonly unknown[]): readonly unknown[] {
  const periods = periodsIn(column, values);
  if (periods === null || periods.includes(null)) return [];
  const at = (index: number) => periods[index]?.ordinal ?? 0;
  return values
    .map((_, index) => index)
    .sort((a, b) => at(a) - at(b))
    .map((index) => values[index]);
}

function toGrid(
  points: readonly Point[],
  [facets, series, categories]: readonly [number, number, number],
) {
  const grid = Array.from({length: facets}, () =>
    Array.from({length: series}, () => new Array<Point | null>(categories).fill(null)),
  );
  let duplicates = 0;
  for (const point of points) {
    const line = grid[point.facet]?.[point.series];
    if (!line) continue;
    if (line[point.category]) duplicates += 1;
    else line[point.category] = point;
  }
  return {grid, duplicates};
}

/** True, or text that says so; the published tables write "provisional" as a status. */
export function isProvisional(value: unknown): boolean {
  return value === true || (typeof value === "string" && PROVISIONAL.test(value));
}

const PROVISIONAL = /^(?:true|ja|yes|provisional|voorlopig)$/i;

/** Types whose categories run on over the width, so that time runs with them. */
const OVER_TIME: readonly ChartType[] = ["line", "area", "slope", "column", "dot"];

/** True when the categories are drawn in the order of time, whatever the order of the rows. */
function runsInTime(
  {type, sort}: Pick<ChartSpec, "type" | "sort">,
  periods: readonly (Period | null)[] | null,
): boolean {
  if (periods === null || !OVER_TIME.includes(type)) return false;
  // Columns and dots may be ranked; a line joins what follows upon each other.
  return sort === "data" || sort === "label" || !["column", "dot"].includes(type);
}

/** Where periods begin, in years; what has none stands behind the last. */
function momentsOf(periods: readonly (Period | null)[]): readonly number[] {
  const years = periods.map((period) => period && yearsOf(period));
  const last = years.reduce<number>((a, b) => Math.max(a, b ?? a), -Infinity);
  return years.map((year) => year ?? last + 1);
}

/**
 * Steps from the first period to the last, as large as all distances allow: years that are two apart have no
 * room for a year between them, with a third that is one apart they have. Times of a day have no steps.
 */
function slotsOf(periods: readonly (Period | null)[], lang: Lang): ChartData["slots"] {
  const known = periods.filter((period) => period !== null);
  const [first] = known;
  if (!first || first.grain === "moment") return null;
  const step = known.reduce((all, {ordinal}) => divisor(all, ordinal - first.ordinal), 0) || 1;
  const last = known.reduce((most, {ordinal}) => Math.max(most, ordinal), first.ordinal);
  const count = (last - first.ordinal) / step + 1;
  if (count > MOST_SLOTS) return count > known.length ? "too many" : null;
  const labels = Array.from({length: count}, (_, at) =>
    printPeriod({...first, ordinal: first.ordinal + at * step}, lang),
  );
  const places = periods.map((period) =>
    period ? (period.ordinal - first.ordinal) / step : count + 1,
  );
  return {places, labels: known.length < periods.length ? [...labels, "", ""] : labels};
}

/** More steps than this are thinner than a column can be drawn. */
const MOST_SLOTS = 240;

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Indexes of the categories in the order drawn. */
function sortedCategories(
  spec: ChartSpec,
  labels: readonly string[],
  periods: readonly (Period | null)[] | null,
  points: readonly Point[],
  lang: Lang,
): readonly number[] {
  const all = labels.map((_, index) => index);
  const rest = spec.top?.rest ?? null;
  // What is left together stands last, however large it is.
  return [
    ...sortedIndexes(
      all.filter((index) => labels[index] !== rest),
      spec,
      labels,
      periods,
      points,
      lang,
    ),
    ...all.filter((index) => labels[index] === rest),
  ];
}

function sortedIndexes(
  indexes: number[],
  spec: ChartSpec,
  labels: readonly string[],
  periods: readonly (Period | null)[] | null,
  points: readonly Point[],
  lang: Lang,
): readonly number[] {
  if (periods && runsInTime(spec, periods)) {
    const at = (index: number) => periods[index]?.ordinal ?? Infinity;
    // Sorting keeps the order of what has no place in time.
    return indexes.sort((a, b) => Math.sign(at(a) - at(b)) || 0);
  }
  switch (spec.sort) {
    case "data":
      return indexes;
    case "label": {
      const {compare} = collator(lang);
      return indexes.sort((a, b) => compare(labels[a] ?? "", labels[b] ?? ""));
    }
    case "ascending":
    case "descending": {
      const totals = labels.map((_, index) => totalOf(points, index));
      const sign = spec.sort === "ascending" ? 1 : -1;
      return indexes.sort((a, b) => compareTotals(totals[a] ?? null, totals[b] ?? null, sign));
    }
  }
}

function totalOf(points: readonly Point[], category: number): number | null {
  const values = valuesOf(points.filter((point) => point.category === category));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Categories without any number come last in both directions. */
function compareTotals(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}
