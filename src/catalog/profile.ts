import {quoteIdentifier, quoteTable} from "#engine";
import type {Engine, Row, TableName, Value} from "#engine";

/** How the values of one column are distributed. */
export interface ColumnProfile {
  readonly rows: number;
  readonly nulls: number;
  /** Different values, null not counted. */
  readonly distinct: number;
  /** Smallest and largest value; null for an empty column. */
  readonly min: Value;
  readonly max: Value;
  /** The mean of the finite numbers of a column; null for other columns, and without any. */
  readonly mean: number | null;
  /** The most frequent values of a text column, most frequent first; empty for other columns. */
  readonly top: readonly {readonly value: string; readonly rows: number}[];
  /** Rows per bin of a column of numbers or dates, equal bins from min to max; empty for other columns. */
  readonly bins: readonly number[];
}

/** What a profile needs to know of a column; a result's `Column` fits. */
export interface ProfiledColumn {
  readonly name: string;
  readonly kind: string;
}

/** Number of bins in a profile's histogram. */
export const PROFILE_BINS = 12;

/** Number of most frequent values in a profile. */
export const PROFILE_TOP = 6;

/** One row: rows, nulls, distinct, min, max, mean. Counts are DOUBLE, so that they arrive as plain numbers. */
export function summarySql(table: TableName, {name, kind}: ProfiledColumn): string {
  const x = quoteIdentifier(name);
  const mean =
    kind === "number" ? `avg(${x}::DOUBLE) FILTER (isfinite(${x}::DOUBLE))` : "NULL::DOUBLE";
  return `SELECT count(*)::DOUBLE AS "rows", (count(*) - count(${x}))::DOUBLE AS "nulls",
  count(DISTINCT ${x})::DOUBLE AS "distinct", min(${x}) AS "min", max(${x}) AS "max",
  ${mean} AS "mean"
FROM ${quoteTable(table)}`;
}

/** The most frequent values and their rows; equally frequent ones in alphabetical order. */
export function topValuesSql(table: TableName, column: string): string {
  const x = quoteIdentifier(column);
  return `SELECT ${x}::VARCHAR AS "value", count(*)::DOUBLE AS "rows" FROM ${quoteTable(table)}
WHERE ${x} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${PROFILE_TOP}`;
}

/** Bin number (0 first) and its rows; empty bins are absent. Infinite values and NaN are left out; dates go by their moment. */
export function histogramSql(table: TableName, {name, kind}: ProfiledColumn): string {
  const column = quoteIdentifier(name);
  const x = kind === "number" ? `${column}::DOUBLE` : `epoch_ms(${column}::TIMESTAMP)::DOUBLE`;
  return `WITH "x" AS (SELECT ${x} AS "v" FROM ${quoteTable(table)} WHERE isfinite(${x})),
"b" AS (SELECT min("v") AS "lo", max("v") AS "hi" FROM "x")
SELECT CASE WHEN "hi" = "lo" THEN 0
    ELSE least(floor(("v" - "lo") / ("hi" - "lo") * ${PROFILE_BINS}), ${PROFILE_BINS - 1}) END::DOUBLE AS "bin",
  count(*)::DOUBLE AS "rows"
FROM "x", "b" GROUP BY 1 ORDER BY 1`;
}

/** Asks an engine for the profile of one column of a table or view. */
export async function profileColumn(
  engine: Pick<Engine, "query">,
  table: TableName,
  column: ProfiledColumn,
  signal?: AbortSignal,
): Promise<ColumnProfile> {
  const ask = async (sql: string): Promise<readonly Row[]> =>
    (await engine.query(sql, signal ? {signal} : {})).rows;
  const [summary = {}] = await ask(summarySql(table, column));
  const top = column.kind === "text" ? await ask(topValuesSql(table, column.name)) : [];
  const bins = hasBins(column) ? await ask(histogramSql(table, column)) : [];
  return {
    rows: Number(summary.rows),
    nulls: Number(summary.nulls),
    distinct: Number(summary.distinct),
    min: summary.min ?? null,
    max: summary.max ?? null,
    mean: typeof summary.mean === "number" ? summary.mean : null,
    top: top.map(({value, rows}) => ({value: String(value), rows: Number(rows)})),
    bins: bins.length > 0 ? toBins(bins) : [],
  };
}

/** True for a column whose values can be laid out from the smallest to the largest. */
export function hasBins({kind}: ProfiledColumn): boolean {
  return kind === "number" || kind === "date" || kind === "timestamp";
}

/** [{bin: 0, rows: 4}, {bin: 11, rows: 1}] to [4, 0, …, 0, 1]. */
function toBins(rows: readonly Row[]): readonly number[] {
  const counts = new Array<number>(PROFILE_BINS).fill(0);
  for (const {bin, rows: count} of rows) counts[Number(bin)] = Number(count);
  return counts;
}
