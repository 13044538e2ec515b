import type {Column, Row, Value} from "#engine";

/** "standard" is RFC 4180; "belgian" is what a Belgian spreadsheet opens by double-click. */
export type CsvFlavour = "standard" | "belgian";

/** How a flavour differs; both are UTF-8 with CRLF. */
interface Dialect {
  /** Whether text that a spreadsheet would run gets an apostrophe; a program must get the data as they are. */
  readonly guards: boolean;
  readonly delimiter: string;
  readonly decimal: string;
  readonly bom: string;
}

const DIALECTS: Readonly<Record<CsvFlavour, Dialect>> = {
  standard: {guards: false, delimiter: ",", decimal: ".", bom: ""},
  belgian: {guards: true, delimiter: ";", decimal: ",", bom: "\ufeff"},
};

type CsvColumn = Pick<Column, "name" | "kind">;

/**
 * Rows as CSV with a header. Null is an empty cell, dates are ISO 8601 in UTC, nested values JSON.
 * In the Belgian flavour, text that a spreadsheet would run as a formula gets an apostrophe in front.
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
      .map(({name, kind}) => quoted(cellText(row[name] ?? null, kind, dialect), dialect))
      .join(dialect.delimiter);
  return rows.map((row) => `${line(row)}\r\n`).join("");
}

function cellText(value: Value, kind: Column["kind"], dialect: Dialect): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(String(value), dialect);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return dateText(value, kind);
  // Integers and decimals beyond 2^53 arrive as text in a number column.
  if (typeof value === "string")
    return kind === "number" ? numberText(value, dialect) : guarded(value, dialect);
  return guarded(JSON.stringify(value instanceof Uint8Array ? [...value] : value), dialect);
}

function numberText(digits: string, dialect: Dialect): string {
  return digits.replace(".", dialect.decimal);
}

function dateText(date: Date, kind: Column["kind"]): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return kind === "date" ? iso.slice(0, 10) : iso;
}

/**
 * Text with an apostrophe in front where a spreadsheet would run it as a formula; signed numbers as printed
 * ("+39", "-5,5%") are harmless. See https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(text: string): string {
  const runs = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text);
  return runs ? `'${text}` : text;
}

function guarded(text: string, {guards}: Dialect): string {
  return guards ? guardFormula(text) : text;
}

function quoted(text: string, {delimiter}: Dialect): string {
  const special = text.includes(delimiter) || /["\r\n]/.test(text);
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}
