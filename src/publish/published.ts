import {rowsShown} from "#notebook";
import type {Cell, FrontMatter, Notebook, NotebookGraph, RowsShown} from "#notebook";
import type {Table, TableSource} from "#engine";

/** A notebook at the moment of export. */
export interface PublishedNotebook {
  readonly notebook: Notebook;
  readonly graph: Pick<NotebookGraph, "order" | "nodes">;
  /** The SQL of the value of each input, by name. */
  readonly literals: ReadonlyMap<string, string>;
  /** The curated tables; those that the notebook reads travel with it. */
  readonly sources: readonly ReadTableSource[];
  /** The rows of the cells, by id, as sentences read them. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Cells whose rows are not the answer to what they ask now, and why; absent when there are none. */
  readonly old?: ReadonlyMap<string, "failed" | "stale">;
  /** What the page shows of each cell, by id; nothing for prose, which is worked out here. */
  readonly results: ReadonlyMap<string, PublishedResult>;
  readonly exportedAt: Date;
}

/** A table with its rows at hand. */
export type ReadTableSource = Omit<TableSource, "csv"> & {readonly csv: string};

/** A table of formatted text. */
export interface TextTable {
  readonly headers: readonly TextCell[];
  readonly rows: readonly {readonly cells: readonly TextCell[]}[];
}

export interface TextCell {
  readonly text: string;
  /** Numbers stand to the right. */
  readonly numeric: boolean;
}

/** What a cell shows. */
export type PublishedResult =
  | {
      readonly type: "rows";
      /** The first rows. */
      readonly table: TextTable;
      /** True when there are more. */
      readonly isCut: boolean;
      /** What is to be said of rows that are no longer the answer; absent when they are. */
      readonly remark?: string;
      /** Their sources, and what may not be compared or added up, a sentence each; absent when there is nothing. */
      readonly lines?: readonly string[];
    }
  | ({
      readonly type: "chart";
      /** A standalone SVG whose colours are the page's variables, each with a fallback. */
      readonly svg: string;
      /** The same for a phone. */
      readonly narrowSvg: string;
      /** The chart in a sentence, and at length. */
      readonly description: {readonly short: string; readonly long: readonly string[]};
    } & PublishedFigure)
  | ({readonly type: "table"} & PublishedFigure)
  | {readonly type: "input"; readonly label: string; readonly value: string}
  /** Why there is nothing to show. */
  | {readonly type: "nothing"; readonly reason: string};

/** A chart or a table as a figure: what it says, and where it comes from. */
export interface PublishedFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly table: TextTable;
  /** The line of its sources; empty when it rests on no published figure. */
  readonly source: string;
  /** The approximate or flagged figures behind it, each as it was printed. */
  readonly reservations: readonly string[];
  /** What is to be said of rows that are no longer the answer; absent when they are. */
  readonly remark?: string;
}

/** How readers see the rows of a cell. */
export function rowsOfCell(cell: Cell, {notebook, graph}: PublishedNotebook): RowsShown {
  const isRead = [...graph.nodes.values()].some(({reads}) => reads.includes(cell.id));
  return rowsShown(cell, notebook, isRead);
}

/** "veldboek 1.0.0"; empty when the notebook names no data. */
export function dataName({data}: FrontMatter): string {
  return data ? `${data.package} ${data.version}` : "";
}
