import type {Localized} from "#base";
import type {Source} from "#catalog";
import type {AnalysisEntry, NotebookEntry} from "./shipped.ts";

/** A small distribution: what a reader needs to picture a column. */
export type ColumnShape =
  | {
      readonly kind: "categories";
      readonly top: readonly {readonly value: string; readonly count: number}[];
    }
  | {
      readonly kind: "histogram";
      readonly min: number;
      readonly max: number;
      readonly bins: readonly number[];
    }
  | {readonly kind: "none"};

/** A column of a curated table. */
export interface CatalogColumn {
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  /** DuckDB type. */
  readonly type: string;
  /** Unit of every value; null when there is none or it differs by row. */
  readonly unit: Localized | null;
  /** Column that tells the unit of each value; null when there is none. */
  readonly unitColumn: string | null;
  /** True for a dimension whose codes overlap, so that figures by them never add up. */
  readonly overlaps: boolean;
  /** Code list whose labels explain the values; null for free values. */
  readonly codes: string | null;
  readonly distinct: number;
  readonly nulls: number;
  readonly shape: ColumnShape;
}

/** A curated table. */
export interface CatalogTable {
  readonly name: string;
  readonly group: "subject" | "other" | "support";
  readonly title: Localized;
  readonly description: Localized;
  readonly rows: number;
  /** True for a table of published figures: it has a view `<name>_main`. */
  readonly figures: boolean;
  readonly columns: readonly CatalogColumn[];
  /** Ids of the sources its rows come from. */
  readonly sources: readonly string[];
}

/** What is measured. */
export interface CatalogMeasure {
  readonly name: string;
  readonly table: string;
  readonly title: Localized;
  readonly definition: Localized;
  readonly unit: Localized;
  /** True when the parts of one breakdown add up to the whole. */
  readonly additive: boolean;
}

/** All there is to know of the data before the engine starts. */
export interface CatalogContent {
  readonly version: string;
  readonly notebooks: readonly NotebookEntry[];
  readonly analyses: readonly AnalysisEntry[];
  readonly tables: readonly CatalogTable[];
  readonly sources: readonly Source[];
  readonly measures: readonly CatalogMeasure[];
  /** Labels by code list and code. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, Localized>>>>;
  /** The code above a code in its list, by list and code; those at the top are absent. */
  readonly parents: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the publications say against a figure, by its id; figures that nothing contradicts are absent. */
  readonly contradictions: Readonly<Record<string, readonly Localized[]>>;
}
