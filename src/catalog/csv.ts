import {parseDuckType} from "#engine";
import type {Column, Row, Value} from "#engine";
import {exchangeDay, exchangeJson, exchangeMoment, isZonedType} from "./values/exchange-text.ts";
import type {DateNotation} from "./values/exchange-text.ts";

/** "standard" is RFC 4180; "belgian" is what a Belgian spreadsheet opens by double-click. */
export type CsvFlavour = "standard" | "belgian";

/** How a flavour differs; both are UTF-8 with CRLF. */
interface Dialect {
  /** Whether text that a spreadsheet would run gets an apostrophe; a program must get the data as they are. */
  readonly guards: boolean;
  readonly delimiter: string;
  readonly decimal: string;
  readonly bom: string;
  readonly dates: DateNotation;
}

const DIALECTS: Readonly<Record<CsvFlavour, Dialect>> = {
  standard: {guards: false, delimiter: ",", decimal: ".", bom: "", dates: "standard"},
  belgian: {guards: true, delimiter: ";", decimal: ",", bom: "\ufeff", dates: "belgian"},
};

/** The type tells which moments have a time zone, and what lists hold; without one, none has. */
type CsvColumn = Pick<Column, "name" | "kind"> & Partial<Pick<Column, "type">>;

/**
 * Rows as CSV with a header. Null is an empty cell, dates are ISO 8601 in UTC, nested values JSON. In the Belgian
 * flavour dates are as a Belgian spreadsheet reads them, and text that it would run gets an apostrophe in front.
 */
export function toCsv(
  columns: readonly CsvColumn[],
  rows: readonly Row[],
  flavour: CsvFlavour = "standard",
): string {
  return csvHeader(columns, flavour) + csvLines(columns, rows, flavour);
}

/** The beginning of a CSV file up to its first row. */
export function csvHeader(columns: readonly CsvColumn[], flavour: CsvFlavour): string {
  const dialect = DIALECTS[flavour];
  const names = columns.map(({name}) => quoted(guarded(name, dialect), dialect));
  return `${dialect.bom}${names.join(dialect.delimiter)}\r\n`;
}

/** Rows as lines of a CSV file: written after each other, the pieces of a long table are that table. */
export function csvLines(
  columns: readonly CsvColumn[],
  rows: readonly Row[],
  flavour: CsvFlavour,
): string {
  const dialect = DIALECTS[flavour];
  const line = (row: Row) =>
    columns
      .map((column) => quoted(cellText(row[column.name] ?? null, column, dialect), dialect))
      .join(dialect.delimiter);
  return rows.map((row) => `${line(row)}\r\n`).join("");
}

function cellText(value: Value, column: CsvColumn, dialect: Dialect): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(String(value), dialect);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return dateText(value, column, dialect);
  // Integers and decimals beyond 2^53 arrive as text in a number column.
  if (typeof value === "string")
    return column.kind === "number" ? numberText(value, dialect) : guarded(value, dialect);
  return guarded(exchangeJson(value, parseDuckType(column.type ?? "")), dialect);
}

function numberText(digits: string, dialect: Dialect): string {
  return digits.replace(".", dialect.decimal);
}

function dateText(date: Date, {kind, type}: CsvColumn, {dates}: Dialect): string {
  if (Number.isNaN(date.getTime())) return "";
  return kind === "date"
    ? exchangeDay(date, dates)
    : exchangeMoment(date, isZonedType(type), dates);
}

/**
 * Text with an apostrophe in front where a spreadsheet would run it as a formula; signed numbers as printed
 * ("+39", "-5,5%") are harmless. See https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(text: string): string {
  // Programs pass over blanks in front, and take the signs of an East Asian keyboard for ours.
  const runs = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) && !/^[+-]?[\d.,]+%?$/.test(text);
  return runs ? `'${text}` : text;
}

function guarded(text: string, {guards}: Dialect): string {
  return guards ? guardFormula(text) : text;
}

function quoted(text: string, {delimiter}: Dialect): string {
  const special = text.includes(delimiter) || /["\r\n]/.test(text);
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}
