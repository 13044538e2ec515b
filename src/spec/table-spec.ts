import type {FormatName} from "#base";

/** One column of a table cell. */
export interface TableColumnSpec {
  /** Name of the column in the data. */
  readonly name: string;
  /** Heading for the reader. */
  readonly label: string;
  readonly format: FormatName;
  readonly decimals: number | null;
}

/** What a table cell shows, complete. */
export interface TableSpec {
  /** Name of the cell whose rows are shown. */
  readonly data: string;
  /** The columns shown, in order; empty means all columns of the data. */
  readonly columns: readonly TableColumnSpec[];
  readonly text: {
    readonly title: string;
    readonly subtitle: string;
    readonly notes: readonly string[];
  };
}
