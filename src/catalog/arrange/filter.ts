import {fold, readDate, readNumber} from "#base";
import type {Lang} from "#base";
import type {Column, Value} from "#engine";

/** What a filter compares with; a day is a Date at midnight UTC. */
export type FilterValue = number | bigint | string | boolean | Date;
export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A condition on one column. Empty cells meet none but "empty". */
export type Filter =
  | {readonly type: "empty"; readonly isEmpty: boolean}
  /** Text that holds another, whatever its capitals and accents. */
  | {readonly type: "contains"; readonly text: string}
  | {readonly type: "compare"; readonly comparison: Comparison; readonly value: FilterValue}
  /** Both ends included. */
  | {readonly type: "between"; readonly from: FilterValue; readonly to: FilterValue};

const EMPTY_WORDS = ["leeg", "empty", "null"];
const FILLED_WORDS = ["niet leeg", "not empty", "not null"];
const COMPARISONS = ["<=", ">=", "<>", "!=", "=", "<", ">"] as const;

/**
 * Reads what a reader typed above a column: "> 5", "10..20", "=", "leeg", or just a value. Text without a sign
 * is searched for; in quotes it is never a word like "leeg". Null for what the column cannot be compared with.
 */
export function parseFilter(
  typed: string,
  {kind}: Pick<Column, "kind">,
  lang: Lang,
): Filter | null {
  const text = typed.trim();
  const word = text.toLowerCase();
  if (EMPTY_WORDS.includes(word)) return {type: "empty", isEmpty: true};
  if (FILLED_WORDS.includes(word)) return {type: "empty", isEmpty: false};
  const read = (part: string) => readValue(part.trim(), kind, lang);
  const range = kind === "text" || kind === "other" ? null : /^(.+?)\.\.(.+)$/.exec(text);
  if (range) {
    const [from, to] = [read(range[1] ?? ""), read(range[2] ?? "")];
    return from === null || to === null ? null : {type: "between", from, to};
  }
  const sign = COMPARISONS.find((each) => text.startsWith(each));
  if (!sign && (kind === "text" || kind === "other")) {
    return {type: "contains", text: unquoted(text)};
  }
  const value = read(sign ? text.slice(sign.length) : text);
  if (value === null) return null;
  const comparison = sign === "!=" ? "<>" : (sign ?? "=");
  return {type: "compare", comparison, value};
}

function readValue(text: string, kind: Column["kind"], lang: Lang): FilterValue | null {
  switch (kind) {
    case "number": {
      const read = readNumber(text, lang);
      return read.status === "number" ? read.value : null;
    }
    case "boolean":
      if (["true", "ja", "yes", "waar"].includes(text.toLowerCase())) return true;
      return ["false", "nee", "no", "onwaar"].includes(text.toLowerCase()) ? false : null;
    case "date":
    case "timestamp":
      return readDate(text);
    case "text":
    case "other":
      return unquoted(text);
  }
}

function unquoted(text: string): string {
  return /^".*"$|^'.*'$/.test(text) ? text.slice(1, -1) : text;
}

/** True when a value of a row meets the filter; what SQL says of the same is `filterSql`. */
export function meetsFilter(value: Value, filter: Filter): boolean {
  if (filter.type === "empty") return (value === null) === filter.isEmpty;
  if (value === null) return false;
  switch (filter.type) {
    case "contains":
      return fold(textOf(value)).includes(fold(filter.text));
    case "compare":
      return COMPARE[filter.comparison](order(value, filter.value));
    case "between":
      return order(value, filter.from) >= 0 && order(value, filter.to) <= 0;
  }
}

const COMPARE: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Negative, zero or positive. Integers beyond 2^53 arrive as text and are compared exactly. */
function order(value: Exclude<Value, null>, other: FilterValue): number {
  if (typeof other === "string") {
    const text = textOf(value);
    return text < other ? -1 : text > other ? 1 : 0;
  }
  const [left, right] = [comparable(value), other instanceof Date ? other.getTime() : other];
  return left < right ? -1 : left > right ? 1 : 0;
}

function comparable(value: Exclude<Value, null>): number | bigint | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime();
  return /^-?\d+$/.test(String(value)) ? BigInt(String(value)) : Number(value);
}

function textOf(value: Exclude<Value, null>): string {
  return typeof value === "object" && !(value instanceof Date)
    ? JSON.stringify(value)
    : String(value);
}
