import type {FormatName, Localized} from "#base";
import type {ChartMode, ChartSort, ChartType, ColorSlot, Baseline, ValueLabels} from "#spec";

/** The four subjects under which analyses are listed, in this order. */
export const THEMES = ["organisations", "workforce", "budget", "participants"] as const;
export type Theme = (typeof THEMES)[number];

/** What a parameter may be; a year is a whole number. */
export type ParamValue = number | string | boolean;

/** One value that a parameter may have, with its name for people; a year is its own name. */
export interface DomainValue {
  readonly value: ParamValue;
  readonly label: Localized;
}

/** A parameter: what it is, and every value it may have. */
export interface Param {
  readonly name: string;
  /** DuckDB's type, to which every value is cast. */
  readonly type: ParamType;
  readonly default: ParamValue;
  readonly domain: readonly DomainValue[];
  readonly title: Localized;
  readonly description: Localized;
}

export const PARAM_TYPES = ["INTEGER", "DOUBLE", "VARCHAR", "BOOLEAN"] as const;
export type ParamType = (typeof PARAM_TYPES)[number];

/** The types an answer may have: those that arrive as they are, whatever the engine. */
export const RESULT_TYPES = ["INTEGER", "DOUBLE", "VARCHAR", "BOOLEAN", "DATE"] as const;
/** A list of texts is allowed for one purpose: the ids of the figures behind a row or a cell. */
export type ResultType = (typeof RESULT_TYPES)[number] | "VARCHAR[]";

/** A column of the answer. */
export interface ResultColumn {
  readonly name: string;
  readonly type: ResultType;
  /** "dimension" says what a row is about, "label" names it in one language, "figures" lists ids. */
  readonly role: "dimension" | "label" | "measure" | "figures";
  /** A code of `unit`, two of them as "persons/organisations", or "index"; null for what is no quantity. */
  readonly unit: string | null;
  readonly nullable: boolean;
  /** Decimals to write; null lets the unit choose. */
  readonly decimals: number | null;
  /** Columns of which this one is the quotient; null for what is none, or is printed as it stands. */
  readonly ratio: {readonly numerator: string; readonly denominator: string} | null;
  readonly title: Localized;
  /** What the title cannot say; may be empty. */
  readonly description: Localized;
}

/** What a figure may not be read or combined as; see `comparabilityNotes`. */
export const NOTE_KINDS = [
  "double",
  "units",
  "parts",
  "definition",
  "population",
  "years",
  "status",
  "reservation",
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/**
 * The chart an analysis shows by default: a ChartSpec without data and language. Texts may hold
 * `{parameter}`; a column with names in each language is meant by its code.
 */
export interface ChartTemplate {
  readonly type: ChartType;
  readonly mode: ChartMode;
  readonly encode: {
    readonly category: string;
    readonly value: string;
    readonly series: string | null;
    readonly facet: string | null;
  };
  readonly sort: ChartSort;
  readonly format: FormatName;
  readonly decimals: number | null;
  readonly labels: ValueLabels;
  readonly baseline: Baseline;
  /** Colours by code. */
  readonly colors: Readonly<Record<string, ColorSlot>>;
  readonly title: Localized;
  readonly subtitle: Localized;
}

/** A combination of parameters that is not computed, and why. */
export interface Refusal {
  /** SQL over `$parameters`, true when the answer is refused. */
  readonly when: string;
  readonly message: Localized;
}

declare const TYPES: unique symbol;

/**
 * A typed question of the curated tables: SQL with parameters, and everything that is known of its
 * answer. `P` holds the parameters, `R` is one row.
 */
export interface Analysis<P, R> {
  /** The name in addresses and in SQL: `FROM budget_index(2013)`. */
  readonly id: string;
  readonly theme: Theme;
  readonly title: Localized;
  readonly description: Localized;
  readonly params: readonly Param[];
  readonly columns: readonly ResultColumn[];
  readonly caveats: readonly Localized[];
  /** The kinds of note that its answer with default parameters carries. */
  readonly comparability: readonly NoteKind[];
  readonly refusals: readonly Refusal[];
  readonly chart: ChartTemplate;
  /** One SELECT with `$parameters`. */
  readonly sql: string;
  readonly [TYPES]?: {readonly params: P; readonly row: R};
}

/** Any analysis, where its types do not matter. */
export type AnyAnalysis = Analysis<object, unknown>;
