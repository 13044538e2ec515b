import type {ColumnKind, Row, Value} from "./table.ts";

/** Names under which each column has its own place in a row: a repeated "a" becomes "a_1", "a_2". */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let count = 1;
    while (taken.has(`${name}_${count}`)) count += 1;
    const unique = `${name}_${count}`;
    taken.add(unique);
    return unique;
  });
}

/** Turns columns into rows; the names must differ from each other. */
export function toRows(
  names: readonly string[],
  columns: readonly (readonly Value[])[],
  count: number,
): Row[] {
  const entries = names.map((name, index) => [name, columns[index] ?? []] as const);
  // Assigning to "__proto__" would set the row's prototype; fromEntries makes it a name like any other.
  const toRow = names.includes("__proto__") ? safeRow : plainRow;
  return Array.from({length: count}, (_, index) => toRow(entries, index));
}

type Entries = readonly (readonly [string, readonly Value[]])[];

function plainRow(entries: Entries, index: number): Row {
  const row: Record<string, Value> = {};
  for (const [name, values] of entries) row[name] = values[index] ?? null;
  return row;
}

function safeRow(entries: Entries, index: number): Row {
  return Object.fromEntries(entries.map(([name, values]) => [name, values[index] ?? null]));
}

const NUMBER =
  /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|BIGNUM)$/;

/** The kind of a column from DuckDB's name of its type. */
export function kindOf(type: string): ColumnKind {
  if (NUMBER.test(type)) return "number";
  if (type === "VARCHAR" || type === "UUID" || type === "ENUM") return "text";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  return /^TIMESTAMP(?:_S|_MS|_NS| WITH TIME ZONE)?$/.test(type) ? "timestamp" : "other";
}
