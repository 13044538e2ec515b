import {guardFormula} from "#catalog";
import type {Sorting} from "#catalog";
import {collator, formatDate, formatNumber, formatTimestamp} from "#base";
import type {Lang} from "#base";
import type {Column, Row, Value} from "#engine";
import {isYearColumn} from "../present/year-column.ts";

/** A rectangle of cells, both corners included. */
export interface Selection {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** A value for reading; null gives null, so that the grid can tell "empty" from an empty text. */
export function cellText(value: Value, column: Column, lang: Lang): string | null {
  if (value === null) return null;
  if (typeof value === "number") {
    return formatNumber(value, lang, {maxDecimals: 6, grouping: !isYear(value, column)});
  }
  if (value instanceof Date) {
    return column.kind === "date" ? formatDate(value, lang) : formatTimestamp(value, lang);
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Years are not counted in thousands: a column that is named so, with four digits. */
function isYear(value: number, column: Column): boolean {
  return isYearColumn(column.name) && Number.isInteger(value) && value >= 1000 && value < 3000;
}

/** The rows in order; nulls last in either direction, texts as a reader of the language sorts them. */
export function sortRows(
  rows: readonly Row[],
  columns: readonly Column[],
  sorting: Sorting | null,
  lang: Lang,
): readonly Row[] {
  if (!sorting) return rows;
  const texts = collator(lang);
  const sign = sorting.descending ? -1 : 1;
  const {column} = sorting;
  const kind = columns.find(({name}) => name === column)?.kind ?? "other";
  return rows.toSorted((left, right) => {
    const a = left[column] ?? null;
    const b = right[column] ?? null;
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * compare(a, b, kind, texts);
  });
}

function compare(a: Value, b: Value, kind: Column["kind"], texts: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (kind === "number") return compareDigits(String(a), String(b));
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return texts.compare(textOf(a), textOf(b));
}

/** Numbers of which at least one is text because it is beyond 2^53: near enough as numbers, exact when whole. */
function compareDigits(a: string, b: string): number {
  const isWhole = (digits: string) => /^-?\d+$/.test(digits);
  if (!isWhole(a) || !isWhole(b)) return Number(a) - Number(b);
  const [left, right] = [BigInt(a), BigInt(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function textOf(value: Value): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** Plain text of cells for a spreadsheet: tabs and lines; numbers with the language's decimal sign, no grouping. */
export function copyText(columns: readonly Column[], rows: readonly Row[], lang: Lang): string {
  return rows
    .map((row) =>
      columns.map((column) => copyCell(row[column.name] ?? null, column, lang)).join("\t"),
    )
    .join("\n");
}

/** As a spreadsheet wants it: numbers bare, dates in ISO 8601, text that it would run as a formula made harmless. */
function copyCell(value: Value, column: Column, lang: Lang): string {
  if (value === null) return "";
  if (value instanceof Date) {
    const iso = value.toISOString();
    return column.kind === "date" ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
  }
  const text = textOf(value).replace(/[\t\n\r]+/g, " ");
  // Integers and decimals beyond 2^53 arrive as text in a number column.
  if (column.kind === "number") return lang === "nl" ? text.replace(".", ",") : text;
  return guardFormula(text);
}

/** How wide a column needs to be, in characters: its heading or the longest of the first rows. */
export function columnChars(column: Column, rows: readonly Row[], lang: Lang): number {
  const lengths = rows
    .slice(0, 100)
    .map((row) => cellText(row[column.name] ?? null, column, lang)?.length ?? 4);
  return Math.min(48, Math.max(column.name.length + 3, ...lengths));
}

/** The corners of two cells as a rectangle. */
export function selectionOf(
  anchor: {row: number; column: number},
  focus: {row: number; column: number},
): Selection {
  return {
    fromRow: Math.min(anchor.row, focus.row),
    toRow: Math.max(anchor.row, focus.row),
    fromColumn: Math.min(anchor.column, focus.column),
    toColumn: Math.max(anchor.column, focus.column),
  };
}
