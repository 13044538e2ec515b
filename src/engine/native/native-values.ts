import {
  DuckDBArrayValue,
  DuckDBBitValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBIntervalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructType,
  DuckDBStructValue,
  DuckDBStructVector,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeTZValue,
  DuckDBTimeValue,
  DuckDBTypeId,
  DuckDBUnionValue,
  DuckDBUUIDValue,
} from "@duckdb/node-api";
import type {DuckDBType, DuckDBValue, DuckDBVector} from "@duckdb/node-api";
import {parseDuckType, printDuckType} from "../duck-type.ts";
import {
  bitText,
  dateValue,
  decimalValue,
  integerValue,
  intervalText,
  timestampValue,
  timeText,
  timeTzText,
} from "../plain-values.ts";
import type {Value} from "../table.ts";

/** The values of one column of a chunk; the same as the browser's engine gives. */
export function nativeValues(vector: DuckDBVector): Value[] {
  return Array.from({length: vector.itemCount}, (_, i) =>
    vector instanceof DuckDBStructVector && isUnnamed(vector.type)
      ? unnamedStructAt(vector, i)
      : plainValue(vector.getItem(i)),
  );
}

/** A struct without field names; the library's own object would keep only the last of them. */
function unnamedStructAt(vector: DuckDBStructVector, index: number): Value {
  if (vector.getItem(index) === null) return null;
  const {length} = (vector.type as DuckDBStructType).entryTypes; // a struct's vector has a struct's type
  return Array.from({length}, (_, j) => plainValue(vector.getItemValue(index, j)));
}

function isUnnamed(type: DuckDBType): boolean {
  return type instanceof DuckDBStructType && type.entryNames.every((name) => name === "");
}

function plainValue(value: DuckDBValue): Value {
  if (typeof value === "bigint") return integerValue(value);
  if (value === null || typeof value !== "object") return value;
  return nestedValue(value) ?? temporalValue(value) ?? otherValue(value);
}

/** A value of one of DuckDB's classes. */
type BoxedValue = Extract<DuckDBValue, object>;

function nestedValue(value: BoxedValue): Value | undefined {
  if (value instanceof DuckDBListValue) return value.items.map(plainValue);
  if (value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBUnionValue) return plainValue(value.value);
  if (value instanceof DuckDBMapValue) {
    return value.entries.map((entry) => [plainValue(entry.key), plainValue(entry.value)]);
  }
  if (!(value instanceof DuckDBStructValue)) return undefined;
  const entries = Object.entries(value.entries).map(([name, item]) => [name, plainValue(item)]);
  return Object.fromEntries(entries) as Value; // a record of values, as its entries are
}

function temporalValue(value: BoxedValue): Value | undefined {
  if (value instanceof DuckDBDateValue) return dateValue(value.days);
  if (value instanceof DuckDBTimestampValue) return timestampValue(value.micros, 1_000_000n);
  if (value instanceof DuckDBTimestampTZValue) return timestampValue(value.micros, 1_000_000n);
  if (value instanceof DuckDBTimestampSecondsValue) return timestampValue(value.seconds, 1n);
  if (value instanceof DuckDBTimestampMillisecondsValue) return timestampValue(value.millis, 1000n);
  if (value instanceof DuckDBTimestampNanosecondsValue) {
    return timestampValue(value.nanos, 1_000_000_000n);
  }
  if (value instanceof DuckDBTimeValue) return timeText(value.micros);
  if (value instanceof DuckDBTimeTZValue) return timeTzText(value.bits);
  if (value instanceof DuckDBIntervalValue) {
    return intervalText(value.months, value.days, value.micros);
  }
  return undefined;
}

function otherValue(value: BoxedValue): Value {
  if (value instanceof DuckDBDecimalValue) return decimalValue(value.value, value.scale);
  if (value instanceof DuckDBBlobValue) return new Uint8Array(value.bytes);
  if (value instanceof DuckDBBitValue) return bitText(value.data);
  if (value instanceof DuckDBUUIDValue) return value.toString();
  throw new TypeError(`Values of the type ${value.constructor.name} cannot be read.`);
}

/** DuckDB's name of a type, as the browser's engine gives it. */
export function nativeTypeName(type: DuckDBType): string {
  // In a table, and on its way to the browser, a bare NULL is an INTEGER.
  if (type.typeId === DuckDBTypeId.SQLNULL) return "INTEGER";
  return printDuckType(parseDuckType(type.toString()));
}
