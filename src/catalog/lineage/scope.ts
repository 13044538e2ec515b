/** What a name of a WITH clause gives. */
export interface ScopedQuery {
  /** The column with its figures' ids; null when it has no figures. */
  readonly ids: string | null;
  /** Its columns in lower case; null when they are not known. */
  readonly columns: readonly (string | null)[] | null;
}

/** The names of the WITH clauses around a query, in lower case; they hide tables of the same name. */
export type Scope = ReadonlyMap<string, ScopedQuery>;
