import type {Value} from "./table.ts";

/** What can be written into SQL: a plain value, or a list of them. */
export type LiteralValue =
  null | boolean | number | bigint | string | Date | readonly LiteralValue[];

/** How a Date is written: with its time of day, or as the UTC day alone. */
export type DateLiteralType = "TIMESTAMP" | "DATE";

/**
 * Writes a value as one SQL expression of its own type, safe at any place where an expression may stand.
 * Whole numbers become integers, other numbers DOUBLE (never DECIMAL, which would round them again).
 * A lone half of a surrogate pair becomes U+FFFD; an invalid Date throws.
 */
export function literal(value: LiteralValue, dateType: DateLiteralType = "TIMESTAMP"): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "bigint") return integerLiteral(value);
  if (typeof value === "string") return textLiteral(value);
  if (value instanceof Date) return dateLiteral(value, dateType);
  return `[${value.map((item) => literal(item, dateType)).join(", ")}]`;
}

/** Types whose values are written as text and cast: the text alone would be something else. */
const CAST_TYPES =
  /^(?:U?(?:TINYINT|SMALLINT|BIGINT|HUGEINT)|UINTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\s*\d+\)|TIME|INTERVAL|UUID|BIT|TIMESTAMP_(?:S|MS|NS)|TIMESTAMP WITH TIME ZONE)$/;

/**
 * Writes a value of an answer as an SQL expression of the type that its column had there: a DATE stays one, a
 * DECIMAL keeps its scale. Null for what is no single value: lists, structures, bytes.
 */
export function typedLiteral(value: Value, type: string): string | null {
  if (value === null) return "NULL";
  if (typeof value === "object" && !(value instanceof Date)) return null;
  if (type === "DATE" || type === "TIMESTAMP") {
    return value instanceof Date
      ? dateLiteral(value, type)
      : `CAST(${textLiteral(String(value))} AS ${type})`;
  }
  if (!CAST_TYPES.test(type)) return literal(value);
  const text = value instanceof Date ? value.toISOString().replace("Z", "+00") : String(value);
  return `CAST(${textLiteral(text)} AS ${type})`;
}

function numberLiteral(value: number): string {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return signed(String(value));
  // CAST rather than "::", which binds tighter than whatever may stand before the literal.
  if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`;
  const digits = Object.is(value, -0) ? "-0" : String(value);
  return signed(digits.includes("e") ? digits : `${digits}e0`);
}

const MAX_BIGINT = 2n ** 63n - 1n;
const MAX_HUGEINT = 2n ** 127n - 1n;

/** Digits alone would turn into a DOUBLE beyond HUGEINT, and the least BIGINT into a HUGEINT. */
function integerLiteral(value: bigint): string {
  const size = value < 0n ? -value : value;
  if (size <= MAX_BIGINT) return signed(String(value));
  return `CAST('${value}' AS ${size <= MAX_HUGEINT ? "HUGEINT" : "BIGNUM"})`;
}

/** In parentheses when negative: "5 - -1" is fine, but "5--1" is a comment. */
function signed(digits: string): string {
  return digits.startsWith("-") ? `(${digits})` : digits;
}

/** DuckDB's parser ends at a NUL character, so that one enters through chr(0). */
function textLiteral(value: string): string {
  const parts = value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join("") : `(${parts.join(" || chr(0) || ")})`;
}

function dateLiteral(value: Date, type: DateLiteralType): string {
  const ms = value.getTime();
  if (Number.isNaN(ms)) throw new RangeError("An invalid Date cannot be written into SQL.");
  const year = value.getUTCFullYear();
  // Outside these years DuckDB and JavaScript write a date differently.
  if (year < 1 || year > 9999) return `CAST(epoch_ms(${signed(String(ms))}) AS ${type})`;
  const [day, time] = value.toISOString().slice(0, -1).split("T");
  return type === "DATE" ? `DATE '${day}'` : `TIMESTAMP '${day} ${time}'`;
}
