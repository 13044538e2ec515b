import {formatDate, formatNumber, formatTimestamp, messages} from "#base";
import type {Lang, NumberStyle} from "#base";
import type {DuckType, Value} from "#engine";

/** Decimals that are kept of a number in a table; its tooltip has them all. */
const MOST_DECIMALS = 6;

/**
 * A value as a reader of the language reads it, whatever its type: lists as "[1,5; 2]", structs as "{naam: a; som: 1,5}",
 * a moment with a time zone says which. Null gives null, so that "empty" can be told from an empty text.
 */
export function valueText(
  value: Value,
  type: DuckType,
  lang: Lang,
  style: NumberStyle = {},
): string | null {
  return value === null ? null : textOf(value, type, lang, {maxDecimals: MOST_DECIMALS, ...style});
}

/** DuckDB's names of the types whose values are numbers, digits beyond 2^53 included. */
function isNumeric(type: DuckType): boolean {
  if (type.type === "decimal") return true;
  return type.type === "leaf" && /INT(?:EGER)?$|^(?:FLOAT|DOUBLE|BIGNUM)$/.test(type.name);
}

function textOf(
  value: Exclude<Value, null>,
  type: DuckType,
  lang: Lang,
  style: NumberStyle,
): string {
  const words = messages(lang);
  if (typeof value === "number") return numberText(value, lang, style);
  if (typeof value === "boolean") return words.valueBoolean(value);
  if (typeof value === "string") return isNumeric(type) ? formatNumber(value, lang, style) : value;
  if (value instanceof Date) return dateText(value, type, lang);
  if (value instanceof Uint8Array) return bytesText(value);
  return nestedText(value, type, lang, style);
}

function numberText(value: number, lang: Lang, style: NumberStyle): string {
  const words = messages(lang);
  return Number.isNaN(value) ? words.valueNaN : formatNumber(value, lang, style);
}

/** A day by its type; where the type is not known, as within a union, midnight is a day. */
function dateText(value: Date, type: DuckType, lang: Lang): string {
  const name = type.type === "leaf" ? type.name : "";
  if (name === "TIMESTAMP WITH TIME ZONE") return `${formatTimestamp(value, lang)} UTC`;
  const isDay = name.startsWith("TIMESTAMP") ? false : value.getTime() % 86_400_000 === 0;
  return (isDay ? formatDate : formatTimestamp)(value, lang);
}

/** As DuckDB writes a BLOB: "\x00\xFF". */
function bytesText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(
    "",
  );
}

const UNKNOWN: DuckType = {type: "leaf", name: "?"};

function nestedText(
  value: readonly Value[] | {readonly [key: string]: Value},
  type: DuckType,
  lang: Lang,
  style: NumberStyle,
): string {
  // A decimal comma is no separator.
  const between = lang === "nl" ? "; " : ", ";
  const item = (each: Value, of: DuckType) => itemText(each, of, lang, style);
  if (!Array.isArray(value)) {
    const members = type.type === "struct" ? type.members : [];
    const types = new Map(members.map((member) => [member.name, member.type]));
    const entries = Object.entries(value as {readonly [key: string]: Value}).map(
      ([name, each]) => `${name}: ${item(each, types.get(name) ?? UNKNOWN)}`,
    );
    return `{${entries.join(between)}}`;
  }
  const items = value as readonly Value[];
  if (type.type === "map") {
    const pairs = items.map((pair) => {
      const [key = null, each = null] = Array.isArray(pair) ? (pair as readonly Value[]) : [pair];
      return `${item(key, type.key)}: ${item(each, type.value)}`;
    });
    return `{${pairs.join(between)}}`;
  }
  if (type.type === "struct") {
    const own = items.map((each, at) => item(each, type.members[at]?.type ?? UNKNOWN));
    return `(${own.join(between)})`;
  }
  const of = type.type === "list" || type.type === "array" ? type.item : UNKNOWN;
  return `[${items.map((each) => item(each, of)).join(between)}]`;
}

/** A value within another: text that could be read as more than itself stands in quotes. */
function itemText(value: Value, type: DuckType, lang: Lang, style: NumberStyle): string {
  const words = messages(lang);
  if (value === null) return words.gridNull;
  const text = textOf(value, type, lang, style);
  const isText = typeof value === "string" && !isNumeric(type);
  return isText && (text === "" || /[;,:"'[\]{}()\n]|^\s|\s$/.test(text))
    ? JSON.stringify(text)
    : text;
}
