import type {FormatName, Localized} from "#base";

/** The chart types there are; small multiples are any of them with `encode.facet`. */
export const CHART_TYPES = [
  "bar",
  "column",
  "line",
  "area",
  "slope",
  "dot",
  "dumbbell",
  "lollipop",
  "interval",
  "pyramid",
  "histogram",
  "box",
  "heatmap",
  "scatter",
  "waffle",
  "treemap",
  "sankey",
  "table",
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/**
 * How several series share a category: beside each other, on top of each other, as parts of 100, or
 * as parts of 100 that begin left and right of a middle (the answers to a scale).
 */
export const CHART_MODES = ["grouped", "stacked", "percent", "diverging"] as const;
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

/** A text in one language for all readers, or in each language. */
export type LocalText = string | Localized;

/** The columns a chart reads, by name in its data. */
export interface Encoding {
  /**
   * What is compared: one bar, column, dot row or position on the line's axis for each value. In a
   * scatter plot the name of each point, in a Sankey diagram where a flow comes from; a histogram
   * has none.
   */
  readonly category: string | null;
  /** The number shown; in a scatter plot the height of a point. */
  readonly value: string;
  /** Splits each category; one colour for each value. In a Sankey diagram where a flow goes. */
  readonly series: string | null;
  /** Splits the chart into small multiples on shared scales. */
  readonly facet: string | null;
  /** A scatter plot's second number: how far to the right a point is. */
  readonly x: string | null;
  /** The lowest value that is as likely, and the highest: the ends of an interval around the value. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** Says of each row whether its value is provisional: true, or text that says so. */
  readonly provisional: string | null;
}

/** A line across the plot: at a value, or at a category of a line's or a column's axis. */
export interface ReferenceLine {
  readonly kind: "line";
  readonly axis: "value" | "category";
  /** The value, or the category's label. */
  readonly at: number | string;
}

/** A shaded part of the plot, between two values or two categories. */
export interface ReferenceBand {
  readonly kind: "band";
  readonly axis: "value" | "category";
  readonly from: number | string;
  readonly to: number | string;
}

/** A remark on one mark, numbered in the plot and written below it. */
export interface PointNote {
  readonly kind: "point";
  readonly category: string;
  readonly series: string | null;
}

/** What is added to the marks, with the words that say what it is. */
export type Annotation<T = string> = (ReferenceLine | ReferenceBand | PointNote) & {
  readonly text: T;
};

/** Keeps the largest categories. */
export interface TopCategories<T = string> {
  readonly count: number;
  /** Name of the sum of all others; null leaves them out. */
  readonly rest: T | null;
}

/** A chart at the moment it was published, so that its words are looked at again when its figures change. */
export interface PublishedVersion {
  /** Counts up when it is published with other figures; the first is 1. */
  readonly version: number;
  /** The day, ISO 8601. */
  readonly at: string;
  /** "veldboek 1.0.0"; empty when no published data were read. */
  readonly data: string;
  /** Digest of the figures, in hexadecimal. */
  readonly sha256: string;
  /** The columns of the rows that it read, as CSV; empty when they were too many to keep. */
  readonly figures: string;
}

/** The words on a chart. */
export interface ChartText<T = string> {
  readonly title: T;
  /** Measure, area and period: "aantal personen, 2012". */
  readonly subtitle: T;
  /** Remarks under the chart, one paragraph each. */
  readonly notes: readonly T[];
  /** What the axis of a scatter plot's `x`, or of a histogram, measures; empty for the column's name. */
  readonly x: T;
  /** What a scatter plot's `value` measures; empty for the column's name. */
  readonly y: T;
  /** What the figure shows in a sentence, for who does not see it; empty for the one that is made. */
  readonly alt: T;
}

/**
 * What a chart says, complete: data without functions or expressions, so that a stranger's is safe
 * to open. How it is drawn is the business of the charts layer. As written its texts may be in both
 * languages (`AuthoredChartSpec`); as drawn they are in one.
 */
export interface ChartSpec<T = string> {
  /** Name of the cell whose rows are drawn. */
  readonly data: string;
  readonly type: ChartType;
  readonly mode: ChartMode;
  readonly encode: Encoding;
  readonly sort: ChartSort;
  /** The largest categories only; null shows all. */
  readonly top: TopCategories<T> | null;
  /** The category whose value is 100 in each series; null shows the values themselves. */
  readonly index: string | null;
  /** Where a histogram's bins begin and end; empty lets the values decide. */
  readonly bins: readonly number[];
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
  readonly annotations: readonly Annotation<T>[];
  readonly text: ChartText<T>;
  /** What it was when it was last published; null when it never was. */
  readonly published: PublishedVersion | null;
}

/** A chart as it is written. */
export type AuthoredChartSpec = ChartSpec<LocalText>;
