import {formatAs} from "#base";
import type {FormatName, Lang} from "#base";
import {valueText} from "#catalog";
import {parseDuckType} from "#engine";
import type {Column, Row, Table, Value} from "#engine";
import type {Expectation, InlineValue} from "./inline.ts";

/** An inline value worked out, or why it cannot be. */
export type InlineResult =
  | {
      readonly status: "done";
      /** What stands in the sentence. */
      readonly text: string;
      readonly value: Value;
      /** Whether the expectation is met; null when the author wrote none. */
      readonly holds: boolean | null;
      /** The published figures behind the value; empty when the query does not say. */
      readonly figureIds: readonly string[];
    }
  | {readonly status: "failed"; readonly problem: InlineProblem};

export type InlineProblem =
  /** No cell of that name has rows: it does not exist, or its query failed. */
  | "no-such-cell"
  | "no-such-column"
  | "no-row"
  /** A sentence can hold one value, so the query must give one row. */
  | "many-rows"
  /** The value is null. */
  | "no-value"
  | "not-a-number"
  /** A boolean, list or structure where words are wanted. */
  | "not-text";

/** Works out an inline value on the tables of the cells, by cell id. Formats for the notebook's language. */
export function evaluateInline(
  inline: InlineValue,
  tables: ReadonlyMap<string, Table>,
  lang: Lang,
): InlineResult {
  const table = tables.get(inline.cell);
  if (!table) return failed("no-such-cell");
  if (!table.columns.some(({name}) => name === inline.column)) return failed("no-such-column");
  const [row] = table.rows;
  if (!row) return failed("no-row");
  if (table.rows.length > 1 || table.truncated) return failed("many-rows");
  const value = readField(row, inline.column);
  if (value === null) return failed("no-value");
  if (inline.expect && !isNumber(value)) return failed("not-a-number");
  const column = table.columns.find(({name}) => name === inline.column);
  const text = printValue(inline, value, column, lang);
  if (text === null) return failed(isTextual(inline.format) ? "not-text" : "not-a-number");
  const holds = inline.expect && isNumber(value) ? meets(inline.expect, value) : null;
  return {status: "done", text, value, holds, figureIds: readFigureIds(row, inline.column)};
}

function failed(problem: InlineProblem): InlineResult {
  return {status: "failed", problem};
}

/** An own field of a row: a column may be called "constructor". */
function readField(row: Row, column: string): Value {
  return Object.hasOwn(row, column) ? (row[column] ?? null) : null;
}

function printValue(
  {format, decimals}: InlineValue,
  value: Value,
  column: Column | undefined,
  lang: Lang,
): string | null {
  // Digits that no double holds arrive as text.
  if (isNumber(value) || (column?.kind === "number" && typeof value === "string")) {
    return formatAs(format ?? "number", value, lang, decimals === null ? {} : {decimals});
  }
  if (!isTextual(format)) return null;
  if (value instanceof Date)
    return column ? valueText(value, parseDuckType(column.type), lang) : null;
  return typeof value === "string" ? value : null;
}

/** NaN and infinity are no figures to write in a sentence. */
function isNumber(value: Value): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isTextual(format: FormatName | null): boolean {
  return format === null || format === "text";
}

function meets(expect: Expectation, value: number): boolean {
  switch (expect.op) {
    case ">":
      return value > expect.value;
    case ">=":
      return value >= expect.value;
    case "<":
      return value < expect.value;
    case "<=":
      return value <= expect.value;
    case "=":
      return value === expect.value;
    case "between":
      return value >= expect.low && value <= expect.high;
  }
}

/**
 * From the columns by which queries pass on their sources: those of the value's own column, as in
 * `first_year_figure_ids`, else those of the row: `figure_ids`, a list, or `figure_id`.
 */
function readFigureIds(row: Row, column: string): readonly string[] {
  const own = readField(row, `${column}_figure_ids`);
  const many = Array.isArray(own) ? own : readField(row, "figure_ids");
  const ids = Array.isArray(many) ? (many as readonly Value[]) : [readField(row, "figure_id")];
  return ids.filter((id) => typeof id === "string");
}
