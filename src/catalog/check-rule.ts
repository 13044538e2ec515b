import type {Localized} from "#base";

/** What a check compares; each kind has its own fields. */
export type CheckKind = "sum-of-parts" | "share" | "same-figure" | "ratio" | "sql";

/** "warning" where years or populations differ, so that a difference need not be a mistake. */
export type CheckSeverity = "error" | "warning";

/** Codes per dimension: one code, several, or "*" for any. Every dimension that is not named is empty. */
export type CellPattern = Readonly<Record<string, string | readonly string[]>>;

interface NamedCheck {
  /** Kebab-case, unique in the package. */
  readonly id: string;
  readonly severity: CheckSeverity;
  readonly title: Localized;
}

/** A printed total is the sum of its printed parts, which share its measure, series and period. */
export interface SumOfPartsRule extends NamedCheck {
  readonly kind: "sum-of-parts";
  readonly table: string;
  readonly measures: readonly string[];
  /** Where the totals stand; only figures marked as a total count. */
  readonly whole: CellPattern;
  /** Dimensions in which the parts differ from the total; the others are those of the total. Each code in a list must be there. */
  readonly parts: CellPattern;
}

/** The figure that goes into a quotient, told by how it differs from the figure under test. */
export interface Operand {
  /** Default: the table of the figure under test. */
  readonly table?: string;
  readonly measure: string;
  /** Default: that of the figure under test. */
  readonly series?: string;
  /** Default: that of the figure under test. */
  readonly period?: string;
  /** Dimensions of the figure under test that are empty here. */
  readonly without?: readonly string[];
  /** Dimensions that have other codes here; figures of several codes are added up. */
  readonly with?: CellPattern;
}

/** A printed percentage is 100 × part / whole. */
export interface ShareRule extends NamedCheck {
  readonly kind: "share";
  readonly table: string;
  readonly measure: string;
  /** Where the percentages stand. */
  readonly at: CellPattern;
  readonly part: Operand;
  readonly whole: Operand;
}

/** A printed mean is total / count. */
export interface RatioRule extends NamedCheck {
  readonly kind: "ratio";
  readonly table: string;
  readonly measure: string;
  /** Where the means stand. */
  readonly at: CellPattern;
  readonly total: Operand;
  readonly count: Operand;
}

/** Every repetition in a table has the value of the first mention. */
export interface RepeatedFigureRule extends NamedCheck {
  readonly kind: "same-figure";
  readonly table: string;
}

/** One fact that stands in two tables, or under two measures, has one value. */
export interface FigurePairsRule extends NamedCheck {
  readonly kind: "same-figure";
  /** Ids of two figures: the one under test, and the one it must equal. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** What fits no other kind: a SELECT of key, expected, observed, tolerance, printed and figure_ids. */
export interface SqlRule extends NamedCheck {
  readonly kind: "sql";
  readonly sql: string;
}

/** A rule that published figures must obey; `analyses` compiles it to SQL. */
export type CheckRule =
  SumOfPartsRule | ShareRule | RatioRule | RepeatedFigureRule | FigurePairsRule | SqlRule;

/** Totals, percentages and means that no other printed figures give. */
export interface NotCheckable {
  readonly reason: Localized;
  /** Ids of the figures. */
  readonly figures: readonly string[];
}
