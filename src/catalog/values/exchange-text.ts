import type {DuckType, Value} from "#engine";

/** "standard" is ISO 8601; "belgian" is what a Belgian spreadsheet reads as a day: 31/01/2024. */
export type DateNotation = "standard" | "belgian";

/** A day for another program: "2024-01-31" or "31/01/2024"; years that do not have four digits are always ISO. */
export function exchangeDay(date: Date, notation: DateNotation = "standard"): string {
  const [iso = ""] = date.toISOString().split("T");
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return notation === "standard" || year === undefined ? iso : `${day}/${month}/${year}`;
}

/**
 * A moment for another program: "2024-01-31T14:05:09", with thousandths where there are. Only a moment with a time zone has
 * the letter that says so, and only in the standard notation: a Belgian spreadsheet would read text.
 */
export function exchangeMoment(
  date: Date,
  isZoned: boolean,
  notation: DateNotation = "standard",
): string {
  const time = (date.toISOString().split("T")[1] ?? "").replace(/(?:\.000)?Z$/, "");
  if (notation === "belgian") {
    return `${exchangeDay(date, notation)} ${time.replace(".", ",")}`;
  }
  return `${exchangeDay(date)}T${time}${isZoned ? "Z" : ""}`;
}

/** True for the type of a moment with a time zone. */
export function isZonedType(type: string | undefined): boolean {
  return type === "TIMESTAMP WITH TIME ZONE";
}

/** A list, struct, map or BLOB for another program: JSON, with days and moments as their types say. */
export function exchangeJson(value: Value, type: DuckType): string {
  const plain = plainOf(value, type);
  return typeof plain === "string" ? plain : JSON.stringify(plain);
}

const UNKNOWN: DuckType = {type: "leaf", name: "?"};

function plainOf(value: Value, type: DuckType): unknown {
  if (value instanceof Date) return dateOf(value, type);
  if (value instanceof Uint8Array) return Array.from(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return arrayOf(value as readonly Value[], type);
  const members = type.type === "struct" ? type.members : [];
  const types = new Map(members.map((member) => [member.name, member.type]));
  const entries = Object.entries(value as {readonly [key: string]: Value});
  return Object.fromEntries(
    entries.map(([name, each]) => [name, plainOf(each, types.get(name) ?? UNKNOWN)]),
  );
}

function arrayOf(items: readonly Value[], type: DuckType): readonly unknown[] {
  if (type.type === "map") {
    return items.map((pair) => {
      const [key = null, each = null] = Array.isArray(pair) ? (pair as readonly Value[]) : [pair];
      return [plainOf(key, type.key), plainOf(each, type.value)];
    });
  }
  if (type.type === "struct") {
    return items.map((each, at) => plainOf(each, type.members[at]?.type ?? UNKNOWN));
  }
  const of = type.type === "list" || type.type === "array" ? type.item : UNKNOWN;
  return items.map((each) => plainOf(each, of));
}

function dateOf(date: Date, type: DuckType): string {
  const name = type.type === "leaf" ? type.name : "";
  const isDay = !name.startsWith("TIMESTAMP") && date.getTime() % 86_400_000 === 0;
  return isDay ? exchangeDay(date) : exchangeMoment(date, isZonedType(name));
}
