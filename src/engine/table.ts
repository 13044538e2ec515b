/**
 * A plain value: what a cell holds once Arrow is hidden. Integers and decimals beyond 2^53 are strings. Dates
 * are UTC, timestamps are cut to milliseconds, and both are strings where no Date reaches (infinity, the year
 * 294000). Times, intervals and bit strings are text as DuckDB prints it. A list is an array, a map an array of
 * [key, value], a struct an object (without field names: an array), a union the value that it holds.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | Uint8Array
  | readonly Value[]
  | {readonly [key: string]: Value};

/** One row by column name. */
export type Row = Readonly<Record<string, Value>>;

/** The kind of a column as far as display and sorting need it. */
export type ColumnKind = "number" | "text" | "boolean" | "date" | "timestamp" | "other";

/** One column's name and type. */
export interface Column {
  readonly name: string;
  /** DuckDB's name of the type, for the reader; an ENUM without its values. */
  readonly type: string;
  readonly kind: ColumnKind;
}

/** The answer to a query: typed columns and plain rows. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** True when the answer had more rows than the limit let through. */
  readonly truncated: boolean;
  /** Milliseconds from sending the statement to holding the rows. */
  readonly durationMs: number;
}
