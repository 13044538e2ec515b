import type {ComparabilityNote, ParamValues, Theme} from "#analyses";
import type {Lang, Localized} from "#base";
import type {CheckKind, CheckSeverity} from "#catalog";
import type {Row} from "#engine";
import type {ProseNode} from "#notebook";
import type {ChartSpec, TableSpec} from "#spec";

/** The widths in CSS pixels at which every chart is drawn at build time: a phone of 360, and the reading column. */
export const DRAWING_WIDTHS = {narrow: 328, wide: 720} as const;

/** One published figure behind a result, in the words of the notebook's language. */
export interface ShippedFigure {
  readonly id: string;
  readonly table: string;
  readonly sourceId: string;
  /** Title of what is measured. */
  readonly measure: string;
  readonly definition: string;
  /** Title of the series: its population and method. */
  readonly series: string;
  /** Where in the dimensions: "Verenigingen, vrijwilligers"; may be empty. */
  readonly place: string;
  /** ISO 8601 period. */
  readonly period: string;
  /** The exact characters of the publication. */
  readonly printed: string;
  readonly value: number | null;
  readonly unit: string;
  /** "ongeveer", "bijna"; empty when exact. */
  readonly qualifier: string;
  /** The meaning of the status flag; empty when normal. */
  readonly status: string;
  /** What the publications say against it; empty when nothing. */
  readonly contradictions: readonly string[];
  /** The document, ready to cite. */
  readonly document: string;
  readonly locator: string;
  /** Page as printed; empty when the document prints none. */
  readonly page: string;
  readonly quotedFrom: string;
  readonly note: string;
  readonly repeats: boolean;
  /** One line to paste in a footnote. */
  readonly citation: string;
}

/** An inline value in prose, computed at build time. */
export interface ShippedValue {
  readonly text: string;
  readonly figureIds: readonly string[];
  /** Why the sentence may no longer be true; shipped notebooks have none. */
  readonly alarm?: string;
  /** It is not the answer yet: the cell is being asked, or nobody has. Shipped notebooks have none. */
  readonly waits?: "asked" | "unasked";
}

/** A figure's cell in a table: what is read and where it comes from. */
export interface ShippedTableCell {
  readonly text: string;
  readonly numeric: boolean;
  /** The figures behind this cell alone; absent where only the row's are known. */
  readonly figureIds?: readonly string[];
}

/** One line of a chart's or table's figures. */
export interface ShippedTableRow {
  readonly cells: readonly ShippedTableCell[];
  readonly figureIds: readonly string[];
}

/** A table with formatted text in it. */
export interface ShippedTable {
  readonly headers: readonly ShippedTableCell[];
  readonly rows: readonly ShippedTableRow[];
}

interface Shown {
  readonly id: string;
  /** Name of the SQL cell behind it. */
  readonly data: string;
  readonly sql: string;
  readonly table: ShippedTable;
  /** Documents and places behind it, shortened to a line. */
  readonly source: string;
  /** All figures behind it, in the order of the rows. */
  readonly figureIds: readonly string[];
  /** The approximate or flagged figures behind it, each as it was printed: "Vrouwen: ongeveer 64%". */
  readonly reservations: readonly string[];
}

/** A chart with its drawings. */
export interface ShippedChart extends Shown {
  readonly kind: "chart";
  /** Its language: of its texts and of how its numbers are written. */
  readonly lang: Lang;
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
  /** The rows are only the first of an answer that was too long. */
  readonly isCut?: boolean;
  /** Why the rows are not the answer to the question as it stands now; absent when they are. */
  readonly old?: "failed" | "stale";
  /** Said of a figure whose own query hides, or not yet tells, where its rows come from. */
  readonly trace?: "tracing" | "untraced";
  /** The figures behind the mark of each row. */
  readonly markIds: readonly (readonly string[])[];
  /** Indexes of the rows whose mark carries a ring. */
  readonly flagged: readonly number[];
  /** Null for a chart that the page draws itself, at the width that it has there. */
  readonly drawings: {readonly narrow: string; readonly wide: string} | null;
  readonly description: {readonly short: string; readonly long: readonly string[]};
}

/** A cell as it is shipped: what was computed and drawn at build time beside what it says. */
export type ShippedCell =
  | {
      readonly kind: "prose";
      readonly id: string;
      readonly nodes: readonly ProseNode[];
      /** The inline values by index. */
      readonly values: readonly ShippedValue[];
    }
  | ShippedChart
  | (Shown & {readonly kind: "table"; readonly spec: TableSpec})
  | {readonly kind: "sql"; readonly id: string; readonly name: string; readonly sql: string}
  | {
      readonly kind: "text";
      readonly id: string;
      readonly blockKind: string;
      readonly source: string;
    };

/** A notebook with everything needed to read it without the engine. */
export interface ShippedNotebook {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** The headings in it, to jump to. */
  readonly outline: readonly {readonly id: string; readonly text: string}[];
  readonly cells: readonly ShippedCell[];
  readonly figures: Readonly<Record<string, ShippedFigure>>;
}

/** An analysis answered: with its default parameters at build time, with others in the browser. */
export interface ShippedAnalysis {
  readonly id: string;
  readonly lang: Lang;
  readonly params: ParamValues;
  readonly chart: ShippedChart;
  /** The whole answer, each cell with its figures. */
  readonly table: ShippedTable;
  /** What must be known before comparing, a sentence each. */
  readonly notes: readonly string[];
  readonly figures: Readonly<Record<string, ShippedFigure>>;
}

/** What an analysis answers to each choice of parameters, by the choice as an address has it. */
export type ShippedAnswers = Readonly<Record<string, ShippedAnswer>>;

/** An answer before it is drawn, or why there is none. */
export type ShippedAnswer =
  | {readonly rows: readonly Row[]; readonly notes: readonly ComparabilityNote[]}
  | {readonly refused: Localized};

/** How often a rule's outcome was this or that. */
export interface CheckCounts {
  readonly ok: number;
  readonly violated: number;
  readonly na: number;
}

/** A rule of the data package with its outcome at build time. */
export interface ShippedRule extends CheckCounts {
  readonly id: string;
  readonly kind: CheckKind;
  readonly title: string;
  readonly sql: string;
  /** Digest of what it found, figure by figure. */
  readonly digest: string;
}

/** Two printed figures that cannot both be right, or cannot be compared as they stand. */
export interface ShippedContradiction {
  readonly check: string;
  /** The figure under test. */
  readonly key: string;
  readonly severity: CheckSeverity;
  /** Title of the rule that it breaks. */
  readonly rule: string;
  readonly sentence: string;
  readonly note: string;
  readonly figureIds: readonly string[];
}

/** What the rules of the data package found, in one language. */
export interface ShippedChecks {
  readonly lang: Lang;
  readonly rules: readonly ShippedRule[];
  readonly contradictions: readonly ShippedContradiction[];
  /** Figures that no rule can compute, by reason. */
  readonly notCheckable: readonly {readonly reason: string; readonly count: number}[];
  readonly figures: Readonly<Record<string, ShippedFigure>>;
}

/** What lists and search know of an analysis. */
export interface AnalysisEntry {
  readonly id: string;
  readonly theme: Theme;
  readonly title: Localized;
  readonly description: Localized;
}

/** What the navigation knows of a notebook. */
export interface NotebookEntry {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
}

/** A curated table on its way to the engine: how to make it, and its rows as CSV. */
export interface ShippedTableSource {
  readonly name: string;
  readonly createSql: string;
  readonly afterSql: readonly string[];
  readonly csv: string;
}
