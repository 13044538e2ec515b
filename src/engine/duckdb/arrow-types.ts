import {DataType, TimeUnit} from "apache-arrow";
import type {Field} from "apache-arrow";
import type {DuckType} from "../duck-type.ts";

/**
 * DuckDB's type of a field, as far as the field tells. Null when it does not tell enough: DuckDB-WASM sends an
 * ENUM without its labels, and DuckDB leaves out of which type the bytes of a map's keys and values are.
 */
export function duckTypeOf(field: Field): DuckType | null {
  const {type} = field;
  if (DataType.isDictionary(type)) return null;
  if (DataType.isMap(type)) return mapType(type.children[0]?.type.children ?? []);
  if (DataType.isStruct(type)) return compoundType("struct", type.children);
  if (DataType.isUnion(type)) return compoundType("union", type.children);
  if (DataType.isList(type)) {
    const item = first(type.children);
    return item && {type: "list", item};
  }
  if (DataType.isFixedSizeList(type)) {
    const item = first(type.children);
    return item && {type: "array", item, size: type.listSize};
  }
  if (DataType.isDecimal(type)) {
    return {type: "decimal", precision: type.precision, scale: type.scale};
  }
  return {type: "leaf", name: leafName(field)};
}

function first([child]: readonly Field[]): DuckType | null {
  return child === undefined ? null : duckTypeOf(child);
}

function compoundType(type: "struct" | "union", fields: readonly Field[]): DuckType | null {
  const members = fields.map((field) => ({name: field.name, type: duckTypeOf(field)}));
  return members.every(isKnown) ? {type, members} : null;
}

function isKnown(member: {name: string; type: DuckType | null}): member is {
  name: string;
  type: DuckType;
} {
  return member.type !== null;
}

function mapType([keyField, valueField]: readonly Field[]): DuckType | null {
  if (!keyField || !valueField || isVague(keyField) || isVague(valueField)) return null;
  const [key, value] = [duckTypeOf(keyField), duckTypeOf(valueField)];
  return key && value && {type: "map", key, value};
}

/** A byte may be a BOOLEAN, bytes may be a BIT, a HUGEINT, a UUID: in a map nothing says so. */
function isVague({type}: Field): boolean {
  const isByte = DataType.isInt(type) && type.bitWidth === 8 && type.isSigned;
  return isByte || DataType.isBinary(type) || DataType.isFixedSizeBinary(type);
}

/** DuckDB's names for the types that reach Arrow as bytes, by the name that DuckDB attaches to them. */
const OPAQUE: Readonly<Record<string, string>> = {
  hugeint: "HUGEINT",
  uhugeint: "UHUGEINT",
  bignum: "BIGNUM",
  bit: "BIT",
  time_tz: "TIME WITH TIME ZONE",
};

const TIMESTAMPS: Readonly<Record<TimeUnit, string>> = {
  [TimeUnit.SECOND]: "TIMESTAMP_S",
  [TimeUnit.MILLISECOND]: "TIMESTAMP_MS",
  [TimeUnit.MICROSECOND]: "TIMESTAMP",
  [TimeUnit.NANOSECOND]: "TIMESTAMP_NS",
};

function leafName(field: Field): string {
  const {type} = field;
  const attached = field.metadata.get("ARROW:extension:name");
  if (attached === "arrow.bool8" || DataType.isBool(type)) return "BOOLEAN";
  if (attached === "arrow.uuid") return "UUID";
  if (attached === "arrow.opaque") return opaqueName(field);
  if (DataType.isInt(type)) return integerName(type.bitWidth, type.isSigned);
  if (DataType.isFloat(type)) return type.precision === 1 ? "FLOAT" : "DOUBLE";
  if (DataType.isUtf8(type)) return "VARCHAR";
  if (DataType.isBinary(type)) return "BLOB";
  if (DataType.isDate(type)) return "DATE";
  if (DataType.isTime(type)) return "TIME";
  if (DataType.isInterval(type)) return "INTERVAL";
  if (!DataType.isTimestamp(type)) return String(type);
  return type.timezone ? "TIMESTAMP WITH TIME ZONE" : TIMESTAMPS[type.unit];
}

function opaqueName(field: Field): string {
  const details: unknown = JSON.parse(field.metadata.get("ARROW:extension:metadata") ?? "{}");
  const isNamed = typeof details === "object" && details !== null && "type_name" in details;
  const name = isNamed ? String(details.type_name) : "";
  return OPAQUE[name] ?? name;
}

function integerName(bitWidth: number, isSigned: boolean): string {
  const size = {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"}[bitWidth] ?? "INTEGER";
  return isSigned ? size : `U${size}`;
}
