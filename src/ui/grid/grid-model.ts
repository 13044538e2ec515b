import {exchangeJson, guardFormula, isZonedType} from "#catalog";
import type {Sorting} from "#catalog";
import {collator} from "#base";
import type {Lang} from "#base";
import {parseDuckType} from "#engine";
import type {Column, Row, Value} from "#engine";

/** A rectangle of cells, both corners included. */
export interface Selection {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
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

/** Plain text of cells for a spreadsheet: tabs and lines, quoted as it reads them; numbers with the language's decimal sign. */
export function copyText(columns: readonly Column[], rows: readonly Row[], lang: Lang): string {
  return rows
    .map((row) =>
      columns.map((column) => copyCell(row[column.name] ?? null, column, lang)).join("\t"),
    )
    .join("\n");
}

/** The names of columns as a line above copied rows: text like any other, so harmless too. */
export function copyHeading(columns: readonly Column[]): string {
  return columns.map(({name}) => quotedCell(guardFormula(name))).join("\t");
}

/** As a spreadsheet wants it: numbers bare, dates in ISO 8601, text that it would run as a formula made harmless. */
function copyCell(value: Value, column: Column, lang: Lang): string {
  if (value === null) return "";
  if (value instanceof Date) return copiedDate(value, column);
  if (typeof value === "object") {
    return quotedCell(guardFormula(exchangeJson(value, parseDuckType(column.type))));
  }
  const text = String(value);
  // Integers and decimals beyond 2^53 arrive as text in a number column.
  if (column.kind === "number") return lang === "nl" ? text.replace(".", ",") : text;
  return quotedCell(guardFormula(text));
}

function copiedDate(value: Date, {kind, type}: Column): string {
  const [day = "", time = ""] = value.toISOString().split("T");
  if (kind === "date") return day;
  const seconds = time.replace(/(?:\.000)?Z$/, "");
  return `${day} ${seconds}${isZonedType(type) ? " UTC" : ""}`;
}

/** What holds a tab or a line, or begins with a quote, stands in quotes: a spreadsheet would cut it, or swallow what follows. */
function quotedCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
