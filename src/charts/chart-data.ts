import {collator} from "#base";
import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {numberOf} from "./number-of.ts";
import {labelOf} from "./words.ts";

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
  /** Labels in the order of the data; one empty label when the chart has one panel. */
  readonly facets: readonly string[];
  /** Years (dates as parts of a year) of the categories when all of them are moments, else null. */
  readonly moments: readonly number[] | null;
  /** grid[facet][series][category]; null where no row is. */
  readonly grid: readonly (readonly (readonly (Point | null)[])[])[];
  /** All points, in the order of the rows. */
  readonly points: readonly Point[];
  /** One for each row, also where several have the same category, series and panel. */
  readonly observations: readonly Point[];
  /** Rows left out of the grid because an earlier row has the same category, series and panel. */
  readonly duplicates: number;
}

/** Arranges rows for a chart. Lines over time run forward whatever the sort says. */
export function toChartData(spec: ChartSpec, rows: readonly Row[], lang: Lang): ChartData {
  const {category, series, facet, value, x, lower, upper, provisional} = spec.encode;
  const numberIn = (row: Row, column: string | null) =>
    column === null ? null : numberOf(row[column]);
  const categories = new Labels(rows, category, lang);
  const seriesLabels = new Labels(rows, series, lang);
  const facets = new Labels(rows, facet, lang);
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
  const moments = momentsOf(categories.values);
  const order = sortedCategories(spec, categories.labels, moments, found, lang);
  const places = new Array<number>(order.length);
  for (const [place, index] of order.entries()) places[index] = place;
  const points = found.map((point) => ({...point, category: places[point.category] ?? 0}));
  const shape = [facets.labels.length, seriesLabels.labels.length, order.length] as const;
  const {grid, duplicates} = toGrid(points, shape);
  return {
    categories: order.map((index) => categories.labels[index] ?? ""),
    series: seriesLabels.labels,
    facets: facets.labels,
    moments: moments && order.map((index) => moments[index] ?? 0),
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

  constructor(rows: readonly Row[], column: string | null, lang: Lang) {
    const indexByLabel = new Map<string, number>();
    this.#indexByRow = rows.map((row) => {
      const value = column === null ? null : row[column];
      const label = column === null ? "" : labelOf(value, lang);
      const known = indexByLabel.get(label);
      if (known !== undefined) return known;
      indexByLabel.set(label, this.labels.length);
      this.values.push(value);
      return this.labels.push(label) - 1;
    });
  }

  indexOf(row: number): number {
    return this.#indexByRow[row] ?? 0;
  }
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

const DAY_MS = 86_400_000;

/** Years (dates as parts of a year) of values when all are moments, else null. */
export function momentsOf(values: readonly unknown[]): readonly number[] | null {
  const moments = values.map(momentOf);
  return moments.length > 0 && moments.every((moment) => moment !== null) ? moments : null;
}

/** 2015, "2015", a date and "2015-06-30" are moments; other text and numbers are not. */
function momentOf(value: unknown): number | null {
  if (value instanceof Date) return 1970 + value.getTime() / DAY_MS / 365.2425;
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return null;
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? momentOf(new Date(`${text}T00:00:00Z`)) : null;
}

/** Indexes of the categories in the order drawn. */
function sortedCategories(
  spec: ChartSpec,
  labels: readonly string[],
  moments: readonly number[] | null,
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
      moments,
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
  moments: readonly number[] | null,
  points: readonly Point[],
  lang: Lang,
): readonly number[] {
  if ((spec.type === "line" || spec.type === "area" || spec.type === "slope") && moments)
    return indexes.sort((a, b) => (moments[a] ?? 0) - (moments[b] ?? 0));
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
