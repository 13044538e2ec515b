import {fold} from "#base";
import {literal, quoteIdentifier, quoteTable} from "#engine";
import type {Column, TableName} from "#engine";
import type {Filter, FilterValue} from "./filter.ts";

/** The order of rows by one column; empty cells come last in either direction. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** How a reader looks at a table: what is left out, and in which order the rest stands. */
export interface Arrangement {
  readonly sorting: Sorting | null;
  /** By column; a row is shown when it meets all. */
  readonly filters: ReadonlyMap<string, Filter>;
}

/** Every row, as it came. */
export const AS_IT_CAME: Arrangement = {sorting: null, filters: new Map()};

/** True when nothing is left out and the rows stand as they came. */
export function isAsItCame({sorting, filters}: Arrangement): boolean {
  return sorting === null && filters.size === 0;
}

/** A filter as an SQL condition on a column, which counts as not met where it is unknown. */
export function filterSql({name, kind}: Pick<Column, "name" | "kind">, filter: Filter): string {
  const x = quoteIdentifier(name);
  const value = (each: FilterValue) => literal(each, kind === "date" ? "DATE" : "TIMESTAMP");
  switch (filter.type) {
    case "empty":
      return `${x} IS ${filter.isEmpty ? "" : "NOT "}NULL`;
    case "contains":
      return `contains(lower(strip_accents(${x}::VARCHAR)), ${literal(fold(filter.text))})`;
    case "compare": {
      const left = typeof filter.value === "string" ? `${x}::VARCHAR` : x;
      return `${left} ${filter.comparison} ${value(filter.value)}`;
    }
    case "between":
      return `${x} BETWEEN ${value(filter.from)} AND ${value(filter.to)}`;
  }
}

/**
 * Clauses that arrange the rows of a table: "WHERE … ORDER BY …", empty when nothing is arranged. Text stands in
 * the order of a reader, whatever its capitals and accents; equal rows stay as they came where `rowid` is given.
 */
export function arrangeSql(
  {sorting, filters}: Arrangement,
  columns: readonly Pick<Column, "name" | "kind">[],
  tieBreak: string | null = null,
): string {
  const conditions = columns.flatMap((column) => {
    const filter = filters.get(column.name);
    return filter ? [filterSql(column, filter)] : [];
  });
  const where = conditions.length > 0 ? `WHERE ${conditions.join("\n  AND ")}` : "";
  const sorted = columns.find(({name}) => name === sorting?.column);
  if (!sorting || !sorted) return where;
  const x = quoteIdentifier(sorted.name);
  const by = sorted.kind === "text" ? `${x}::VARCHAR COLLATE NOCASE.NOACCENT` : x;
  const direction = sorting.descending ? "DESC" : "ASC";
  const ties = tieBreak === null ? "" : `, ${tieBreak}`;
  return `${where}${where && "\n"}ORDER BY ${by} ${direction} NULLS LAST${ties}`;
}

/** The table of row numbers in which an arrangement of a table is kept: a name that no cell can have. */
function orderName(table: TableName): string {
  const name = typeof table === "string" ? table : `${table.schema}.${table.name}`;
  return quoteIdentifier(`order of ${name}`);
}

/** Keeps the numbers of the arranged rows in their order: 8 bytes for each, so that pages of it cost nothing. */
export function keepOrderSql(
  table: TableName,
  arrangement: Arrangement,
  columns: readonly Pick<Column, "name" | "kind">[],
): string {
  const clauses = arrangeSql(arrangement, columns, "rowid");
  return `CREATE OR REPLACE TEMP TABLE ${orderName(table)} AS
SELECT rowid AS place FROM ${quoteTable(table)}
${clauses}`;
}

/** Frees what `keepOrderSql` keeps. */
export function dropOrderSql(table: TableName): string {
  return `DROP TABLE IF EXISTS temp.${orderName(table)}`;
}

/** The number of rows of a table, or of its kept order. */
export function countSql(table: TableName, isArranged: boolean): string {
  const from = isArranged ? `temp.${orderName(table)}` : quoteTable(table);
  return `SELECT count(*)::DOUBLE AS n FROM ${from}`;
}

/** The rows of a table from one place up to another, as they came or in the kept order. */
export function pageSql(table: TableName, isArranged: boolean, from: number, to: number): string {
  const name = quoteTable(table);
  const within = `rowid >= ${literal(from)} AND rowid < ${literal(to)}`;
  // By row number rather than OFFSET, which reads all that it passes over.
  if (!isArranged) return `SELECT * FROM ${name} WHERE ${within}`;
  return `SELECT t.* FROM (SELECT place, rowid AS nr FROM temp.${orderName(table)} WHERE ${within}) AS p
JOIN ${name} AS t ON t.rowid = p.place ORDER BY p.nr`;
}
