import type {SpecProblem} from "#spec";

/** Something wrong in a notebook file. Data only: the words for people are made in the interface. */
export type NotebookProblem = Place & Fault;

interface Place {
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** The cell it is in; null for the front matter and for the file as a whole. */
  readonly cellId: string | null;
}

/** What is wrong, apart from where. */
export type Fault =
  /** The file does not begin with front matter. */
  | {readonly code: "no-front-matter"}
  /** The front matter has no end; the file is read as prose. */
  | {readonly code: "unclosed-front-matter"}
  /** A newer program wrote this; the notebook is read-only. */
  | {readonly code: "newer-format"; readonly version: number}
  /** YAML that cannot be read; `rule` is the YAML library's code: "BAD_INDENT". */
  | {readonly code: "bad-yaml"; readonly rule: string}
  /** A key or value that does not belong in the front matter, chart, table, input or analysis. */
  | ({readonly code: "bad-key"} & SpecProblem)
  /** An opening fence that begins like a cell's but goes on otherwise; the cell is kept as text. */
  | {readonly code: "bad-header"; readonly info: string}
  /** A fence without end; the rest of the file is kept as text. */
  | {readonly code: "unclosed-fence"}
  /** A query or input that others could not refer to. */
  | {readonly code: "missing-name"}
  /** A name an earlier cell already has; that cell keeps it. */
  | {readonly code: "duplicate-name"; readonly name: string}
  /** A chart or table of rows that no query or analysis gives. */
  | {readonly code: "no-such-cell"; readonly name: string}
  /** A line that git left behind when two versions met. */
  | {readonly code: "conflict-marker"};
