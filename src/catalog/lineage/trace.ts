import type {FigureUse} from "./figure-use.ts";
import type {Item} from "./items.ts";
import type {LineageObstacle} from "./obstacle.ts";
import type {Output, Scope} from "./scope.ts";

/** How a relation's rows name the published figures they come from. */
export interface LineageSchema {
  /**
   * "row": by a column `figure_id`; "list": by a column `figure_ids`, VARCHAR[]; "none": they come from no
   * figures; null: there is no such relation. The name is in lower case; `isMacro` for `name(...)`.
   */
  readonly idsOf: (name: string, isMacro: boolean) => "row" | "list" | "none" | null;
  /** The columns that hold values of figures, in lower case. */
  readonly valuesOf: (name: string, isMacro: boolean) => readonly string[];
  /** Of a relation that lists ids: the columns that list those of one value, and what it does with them; null for the row's. */
  readonly listsOf?: (name: string, column: string) => OwnLists | null;
}

/** The columns with lists of ids behind one value alone. */
export interface OwnLists {
  readonly columns: readonly string[];
  readonly use: FigureUse;
}

/** A query with the ids of its figures in one more column, the last. */
export interface RewrittenQuery {
  readonly sql: string;
  /** False when no figures stand behind it: the added column is empty in every row. */
  readonly bears: boolean;
  /** Its columns without the added ones, in lower case; null when a star hides them. */
  readonly columns: readonly (string | null)[] | null;
  /** Its columns, those of stars with values among them. Their ids follow the last column, after those of the row. */
  readonly outputs: readonly Output[];
  /** In the outermost query: what each column does with figures. */
  readonly uses: readonly ColumnUse[];
}

/** What one column of an answer does with the values of figures, and the columns that hold their ids. */
export interface ColumnUse {
  /** Place of the column from 0; null behind a star, where only its name is known. */
  readonly at: number | null;
  /** In lower case; null when DuckDB makes it. */
  readonly name: string | null;
  readonly use: FigureUse;
  /** Column with the ids behind it alone; null when they are those of the row. */
  readonly ids: string | null;
  /** What it brings together, each with its ids; empty when that is one thing. */
  readonly parts: readonly {readonly use: FigureUse; readonly ids: string}[];
}

/** Rewrites the query in these items, which may read what is in scope; its ids get the given name. */
export type RewriteQuery = (
  items: readonly Item[],
  scope: Scope,
  trace: Trace,
  options: RewriteOptions,
) => RewrittenQuery;

export interface RewriteOptions {
  /** Name of the column for the ids of a row. */
  readonly ids: string;
  readonly isOutermost: boolean;
  /** True where only the ids of rows can be handed on, as in a UNION. */
  readonly isRowsOnly?: boolean;
}

/** One statement while it is traced: gathers the tables it reads and what stands in the way. */
export class Trace {
  readonly sql: string;
  readonly schema: LineageSchema;
  /** For the queries inside a query. */
  readonly rewriteQuery: RewriteQuery;
  readonly #prefix: string;
  readonly #tables = new Set<string>();
  readonly #obstacles: LineageObstacle[] = [];
  #count = 0;

  constructor(sql: string, schema: LineageSchema, rewriteQuery: RewriteQuery) {
    this.sql = sql;
    this.schema = schema;
    this.rewriteQuery = rewriteQuery;
    this.#prefix = unusedPrefix(sql);
  }

  /** Relations with figures read so far, in order of appearance. */
  get tables(): readonly string[] {
    return [...this.#tables];
  }

  /** The first thing in the way; null while there is none. */
  get obstacle(): LineageObstacle | null {
    return this.#obstacles[0] ?? null;
  }

  readsTable(name: string): void {
    this.#tables.add(name);
  }

  meets(obstacle: LineageObstacle): void {
    this.#obstacles.push(obstacle);
  }

  /** A column name that stands nowhere in the statement. */
  freshName(): string {
    this.#count += 1;
    return `${this.#prefix}${this.#count}`;
  }

  /** The text from the first to the last of these items. */
  textOf(items: readonly Item[]): string {
    return this.sql.slice(items[0]?.from, items.at(-1)?.to ?? 0);
  }
}

function unusedPrefix(sql: string): string {
  let prefix = "__figures_";
  while (sql.toLowerCase().includes(prefix)) prefix += "_";
  return prefix;
}
