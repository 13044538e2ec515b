import type {Lang} from "#base";
import type {AuthoredChartSpec, TableSpec} from "#spec";
import type {NotebookProblem} from "./problems.ts";

/** The file format this program writes, and the newest it can edit. */
export const FORMAT_VERSION = 1;

/** A notebook: its head and its cells, plain and immutable. It always equals what its own text parses to. */
export interface Notebook {
  readonly front: FrontMatter;
  /** Everything before the first cell, as it stands in the file: byte order mark, front matter, blank lines. */
  readonly frontSource: string;
  readonly cells: readonly Cell[];
  /** What is wrong with the file, in the order of its lines. */
  readonly problems: readonly NotebookProblem[];
  /** True when the file was written by a newer program: show it, but do not change it. */
  readonly readOnly: boolean;
}

/** What a notebook says about itself; texts are empty when the file does not say. */
export interface FrontMatter {
  /** "veldboek/1". */
  readonly format: string;
  readonly title: string;
  readonly lang: Lang;
  /** One sentence for lists of notebooks. */
  readonly description: string;
  /** The data package the notebook was written for. */
  readonly data: DataReference | null;
  /** An SPDX identifier: "CC-BY-4.0". */
  readonly licence: string;
  /** Whether the rows of cells that others read are folded; empty, or what is not known, is "shown". */
  readonly rows: string;
  /** Keys this program does not know; they survive every change. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A data package by name and version. */
export interface DataReference {
  readonly package: string;
  readonly version: string;
}

interface CellBase {
  /** The cell's name or, without a name of its own, "cell-" and its place: "cell-3" is the third cell. */
  readonly id: string;
  /** The exact text in the file, fence and following blank lines included. */
  readonly source: string;
  /** What the cell says without its fence: Markdown, SQL or YAML; line ends are LF. */
  readonly body: string;
}

interface NamedCell extends CellBase {
  /** A lower-case identifier, or null. */
  readonly name: string | null;
  /** What else its header says, as written: ".hidden", "key=value". What means nothing here is kept. */
  readonly attributes: readonly string[];
}

/** Text outside fences. */
export interface ProseCell extends CellBase {
  readonly kind: "prose";
  readonly name: null;
}

/** One query; its rows are a table that carries the cell's id. */
export interface SqlCell extends NamedCell {
  readonly kind: "sql";
}

/** A chart of another cell's rows. */
export interface ChartCell extends NamedCell {
  readonly kind: "chart";
  /** Null when the body cannot be read; the problems say why. */
  readonly spec: AuthoredChartSpec | null;
}

/** A table of another cell's rows. */
export interface TableCell extends NamedCell {
  readonly kind: "table";
  /** Null when the body cannot be read; the problems say why. */
  readonly spec: TableSpec | null;
}

/** The free keys of an input or an analysis. */
export type Settings = Readonly<Record<string, unknown>>;

/** A control that gives a value to `$name` in queries. */
export interface InputCell extends NamedCell {
  readonly kind: "input";
  /** Null when the body is not a mapping. */
  readonly settings: Settings | null;
}

/** A typed analysis with its parameters. */
export interface AnalysisCell extends NamedCell {
  readonly kind: "analysis";
  /** Null when the body is not a mapping. */
  readonly settings: Settings | null;
}

/** A fence this program does not know or cannot read: kept, and shown as text. */
export interface UnknownCell extends CellBase {
  readonly kind: "unknown";
  readonly name: null;
  /** The words behind the opening fence: "mermaid". */
  readonly info: string;
}

/** One cell of a notebook. */
export type Cell =
  ProseCell | SqlCell | ChartCell | TableCell | InputCell | AnalysisCell | UnknownCell;

/** The kinds of fence that mean something here. */
export const FENCE_KINDS = ["sql", "chart", "table", "input", "analysis"] as const;
export type FenceKind = (typeof FENCE_KINDS)[number];

/** What may be written as a cell: the part of a cell that a person decides. Every `Cell` is one. */
export type CellSpec =
  | {readonly kind: "prose"; readonly body: string}
  | {
      readonly kind: FenceKind;
      readonly name?: string | null;
      /** Absent: none, or in the place of another cell those of that. */
      readonly attributes?: readonly string[];
      readonly body: string;
    }
  | {readonly kind: "unknown"; readonly info: string; readonly body: string};

/** True for text that can name a cell: `by_type`, not `By type`. */
export function isCellName(text: string): boolean {
  return /^[a-z_][a-z0-9_]*$/.test(text);
}
