import type {FormatName} from "#base";

/** The chart types there are; small multiples are any of them with `encode.facet`. */
export const CHART_TYPES = ["bar", "column", "line", "dot"] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** How several series share a category: beside each other, on top of each other, as parts of 100. */
export const CHART_MODES = ["grouped", "stacked", "percent"] as const;
export type ChartMode = (typeof CHART_MODES)[number];

/** Order of the categories; "data" keeps the query's order. */
export const CHART_SORTS = ["data", "ascending", "descending", "label"] as const;
export type ChartSort = (typeof CHART_SORTS)[number];

/** Where a value axis begins: at zero, or where the values are. Bars and columns always begin at zero. */
export const BASELINES = ["zero", "fit"] as const;
export type Baseline = (typeof BASELINES)[number];

/** Which marks carry their value as text. */
export const VALUE_LABELS = ["all", "ends", "none"] as const;
export type ValueLabels = (typeof VALUE_LABELS)[number];

/** A slot of the chart palette: 1 to 6, or "rest" for grey context. */
export type ColorSlot = 1 | 2 | 3 | 4 | 5 | 6 | "rest";

/** The columns a chart reads, by name in its data. */
export interface Encoding {
  /** What is compared: one bar, column, dot row or position on the line's axis for each value. */
  readonly category: string;
  /** The number shown. */
  readonly value: string;
  /** Splits each category; one colour for each value. */
  readonly series: string | null;
  /** Splits the chart into small multiples on shared scales. */
  readonly facet: string | null;
}

/** The words on a chart, in the notebook's language. */
export interface ChartText {
  readonly title: string;
  /** Measure, area and period: "aantal personen, 2012". */
  readonly subtitle: string;
  /** Remarks under the chart, one paragraph each. */
  readonly notes: readonly string[];
}

/**
 * What a chart says, complete: data without functions or expressions, so that a stranger's is safe
 * to open. How it is drawn is the business of the charts layer.
 */
export interface ChartSpec {
  /** Name of the cell whose rows are drawn. */
  readonly data: string;
  readonly type: ChartType;
  readonly mode: ChartMode;
  readonly encode: Encoding;
  readonly sort: ChartSort;
  /** How values are written on axis, labels, tips and in the table. */
  readonly format: FormatName;
  /** Fixed decimals for values; null lets the format choose. */
  readonly decimals: number | null;
  readonly labels: ValueLabels;
  /** Where the value axis of lines and dots begins. */
  readonly baseline: Baseline;
  /** Values drawn in full colour, all others in grey; empty means no highlight. Categories, or series when there are any. */
  readonly highlight: readonly string[];
  /** The colour of each series (or category) by its label; others take the free slots in order. */
  readonly colors: Readonly<Record<string, ColorSlot>>;
  readonly text: ChartText;
}
