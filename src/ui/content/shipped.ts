import type {Lang, Localized} from "#base";
import type {Row} from "#engine";
import type {ProseNode} from "#notebook";
import type {ChartSpec, TableSpec} from "#spec";

/** The widths in CSS pixels at which every chart is drawn at build time: a phone of 360, and the reading column. */
export const DRAWING_WIDTHS = {narrow: 328, wide: 720} as const;

/** One published figure behind a result, in the words of the notebook's language. */
export interface ShippedFigure {
  readonly id: string;
  readonly table: string;
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
}

/** A figure's cell in a table: what is read and where it comes from. */
export interface ShippedTableCell {
  readonly text: string;
  readonly numeric: boolean;
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

/** A cell as it is shipped: what was computed and drawn at build time beside what it says. */
export type ShippedCell =
  | {
      readonly kind: "prose";
      readonly id: string;
      readonly nodes: readonly ProseNode[];
      /** The inline values by index. */
      readonly values: readonly ShippedValue[];
    }
  | (Shown & {
      readonly kind: "chart";
      readonly spec: ChartSpec;
      readonly rows: readonly Row[];
      readonly drawings: {readonly narrow: string; readonly wide: string};
      readonly description: {readonly short: string; readonly long: readonly string[]};
    })
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
