import type {FigureUse} from "./figure-use.ts";

/** One column of a query, as far as it can be read. */
export interface Output {
  /** In lower case; null where DuckDB makes it from the expression. */
  readonly name: string | null;
  /** What it does with the values of figures. */
  readonly use: FigureUse;
  /** Column with the ids behind it alone; null when they are those of the row. */
  readonly ids: string | null;
}

/** What a name of a WITH clause gives. */
export interface ScopedQuery {
  /** The column with its figures' ids; null when it has no figures. */
  readonly ids: string | null;
  /** Its columns in lower case; null when they are not known. */
  readonly columns: readonly (string | null)[] | null;
  /** Its columns with values of figures, and others that are known. */
  readonly outputs: readonly Output[];
}

/** The names of the WITH clauses around a query, in lower case; they hide tables of the same name. */
export type Scope = ReadonlyMap<string, ScopedQuery>;
