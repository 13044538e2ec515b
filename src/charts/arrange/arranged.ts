import type {Row} from "#engine";
import type {ChartSpec} from "#spec";

/** The rows that a chart draws, made from those it was given. */
export interface Arranged {
  /** The same chart, reading the columns of the rows made. */
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
  /** For each row made, the indexes of the rows it stands for. */
  readonly origins: readonly (readonly number[])[];
}
