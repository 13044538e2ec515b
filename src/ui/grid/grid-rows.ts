import type {Arrangement, ColumnProfile} from "#catalog";
import type {Column, Row} from "#engine";

/** The rows behind a grid, wherever they are: reading a getter or a row subscribes a component. */
export interface GridRows {
  readonly columns: readonly Column[];
  /** Rows that are shown: all, or those that the filters leave. */
  readonly count: number;
  /** All rows. */
  readonly total: number;
  /** The first rows as they came, to fit the columns to. */
  readonly sample: readonly Row[];
  /** "busy" while what stands here is of an older arrangement; "failed" when the engine did not answer. */
  readonly status: "ready" | "busy" | "failed";
  /** Null for a row that is not here yet. */
  at(index: number): Row | null;
  /** Tells which rows are in sight, the last not included; what is missing of them is fetched. */
  show(from: number, to: number): void;
  /** Leaves out and orders rows; the ones that stand here stay until the new ones are there. */
  arrange(arrangement: Arrangement): void;
  /** The arranged rows from one place up to another. Rejects when the engine does. */
  read(from: number, to: number, signal?: AbortSignal): Promise<readonly Row[]>;
  /** How the values of a column are distributed over all rows. */
  profile(column: Column): Promise<ColumnProfile>;
  close(): void;
}
