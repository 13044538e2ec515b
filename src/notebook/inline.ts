import {isFormatName} from "#base";
import type {FormatName} from "#base";

/** What the author counted on when writing the sentence. */
export type Expectation =
  | {readonly op: ">" | ">=" | "<" | "<=" | "="; readonly value: number}
  | {readonly op: "between"; readonly low: number; readonly high: number};

/** A value in a sentence: `{{by_type.total | number 1 | expect > 1000}}`. */
export interface InlineValue {
  /** The text as written, braces included. */
  readonly source: string;
  /** Name of the cell whose only row is read. */
  readonly cell: string;
  readonly column: string;
  /** Null chooses by the value: numbers as "number", text as it is. */
  readonly format: FormatName | null;
  readonly decimals: number | null;
  readonly expect: Expectation | null;
}

/** Cuts text at its inline values; what looks like one but cannot be read stays text. */
export function splitInline(text: string): readonly (string | InlineValue)[] {
  const pieces: (string | InlineValue)[] = [];
  let cursor = 0;
  for (const match of text.matchAll(/\{\{[^{}]*\}\}/g)) {
    const value = parseInline(match[0]);
    if (!value) continue;
    if (match.index > cursor) pieces.push(text.slice(cursor, match.index));
    pieces.push(value);
    cursor = match.index + match[0].length;
  }
  if (cursor < text.length) pieces.push(text.slice(cursor));
  return pieces;
}

/** Reads one inline value with its braces; null when it is malformed. */
export function parseInline(source: string): InlineValue | null {
  const inside = /^\{\{([^{}]*)\}\}$/.exec(source)?.[1];
  if (inside === undefined) return null;
  const [reference = "", ...filters] = inside.split("|").map((part) => part.trim());
  const [, cell, column] = /^([a-z_][a-z0-9_]*)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(reference) ?? [];
  const expect = parseExpectation(filters.at(-1) ?? "");
  const rest = expect ? filters.slice(0, -1) : filters;
  const style = rest.length === 0 ? {format: null, decimals: null} : parseFormat(rest[0] ?? "");
  if (cell === undefined || column === undefined || !style || rest.length > 1) return null;
  return {source, cell, column, ...style, expect};
}

/** The formats that take a number of decimals; the others would ignore it. */
const WITH_DECIMALS: readonly FormatName[] = ["number", "percent", "share", "euro"];

function parseFormat(text: string): Pick<InlineValue, "format" | "decimals"> | null {
  const [, format, digits] = /^([a-z]+)(?:\s+(\d))?$/.exec(text) ?? [];
  if (!isFormatName(format)) return null;
  if (digits === undefined) return {format, decimals: null};
  return WITH_DECIMALS.includes(format) ? {format, decimals: Number(digits)} : null;
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const COMPARISON = new RegExp(String.raw`^expect\s*(>=|<=|>|<|=)\s*${NUMBER}$`);
const BETWEEN = new RegExp(String.raw`^expect\s+between\s+${NUMBER}\s+(?:and\s+)?${NUMBER}$`);

function parseExpectation(text: string): Expectation | null {
  const [, op, value] = COMPARISON.exec(text) ?? [];
  if (op) return {op: op as ">" | ">=" | "<" | "<=" | "=", value: Number(value)}; // the pattern's own words
  const [, low, high] = BETWEEN.exec(text) ?? [];
  return low ? {op: "between", low: Number(low), high: Number(high)} : null;
}
