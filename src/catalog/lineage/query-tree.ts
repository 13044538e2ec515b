import type {Group, Item, Leaf} from "./items.ts";
import type {LineageObstacle} from "./obstacle.ts";

/**
 * A query: its WITH clause, the SELECTs it joins, and what orders and limits their rows. Queries inside it
 * stay brackets, to be read when their turn comes.
 */
export interface Query {
  /** WITH and its queries as written; empty without. */
  readonly withItems: readonly Item[];
  readonly isRecursive: boolean;
  readonly ctes: readonly Cte[];
  readonly first: Operand;
  readonly others: readonly {readonly operator: SetOperator; readonly operand: Operand}[];
  /** ORDER BY, LIMIT and OFFSET; empty without. */
  readonly tail: readonly Item[];
}

/** One query of a WITH clause. */
export interface Cte {
  readonly name: string;
  /** New names of its columns, in lower case; null without. */
  readonly columns: readonly string[] | null;
  /** The brackets around its query. */
  readonly body: Group;
}

/** UNION, EXCEPT or INTERSECT. */
export interface SetOperator {
  readonly type: "union" | "except" | "intersect";
  readonly isAll: boolean;
  readonly isByName: boolean;
  readonly items: readonly Item[];
}

/** One side of a UNION, or a whole query without. "other" is anything that has no known shape. */
export type Operand =
  | {readonly type: "block"; readonly block: Block}
  | {readonly type: "query"; readonly group: Group}
  | {readonly type: "values"; readonly items: readonly Item[]}
  | {
      readonly type: "other";
      readonly items: readonly Item[];
      readonly obstacle: LineageObstacle;
    };

/** One SELECT ... FROM ... WHERE ... GROUP BY. */
export interface Block {
  readonly items: readonly Item[];
  /** Null for FROM alone, which selects all. */
  readonly select: SelectList | null;
  readonly from: FromClause | null;
  /** The expressions that group, choose and join rows. */
  readonly expressions: readonly (readonly Item[])[];
  /** The arguments of table functions. */
  readonly calls: readonly (readonly Item[])[];
  readonly isGrouped: boolean;
  readonly hasSample: boolean;
}

/** What stands after SELECT. */
export interface SelectList {
  /** The word DISTINCT; null without. */
  readonly distinct: Leaf | null;
  readonly isDistinctOn: boolean;
  readonly items: readonly SelectItem[];
}

/** One expression of a select list. */
export interface SelectItem {
  readonly items: readonly Item[];
  /** The expression without its alias. */
  readonly body: readonly Item[];
  /** Name of the column as far as it can be read, in lower case; null for others and for stars. */
  readonly name: string | null;
  /** The star of `*` or `t.*`, with the name before it; null for one column. */
  readonly star: {readonly qualifier: string | null; readonly index: number} | null;
}

/** What stands after FROM, joins and commas taken away. */
export interface FromClause {
  readonly relations: readonly Relation[];
  /** Expressions after ON. */
  readonly conditions: readonly (readonly Item[])[];
  readonly hasNatural: boolean;
  readonly obstacles: readonly LineageObstacle[];
}

/** One thing that gives rows. */
export interface Relation {
  readonly source: RelationSource;
  /** The thing without its alias. */
  readonly items: readonly Item[];
  readonly alias: Leaf | null;
  /** New names of its columns behind the alias, in lower case; null without. */
  readonly columnNames: readonly string[] | null;
  /** True on the right of SEMI and ANTI: it only decides which rows of others stay. */
  readonly isFilter: boolean;
}

/** Where rows come from. */
export type RelationSource =
  | {readonly type: "table"; readonly path: readonly Leaf[]}
  | {readonly type: "function"; readonly path: readonly Leaf[]; readonly call: Group}
  | {readonly type: "query"; readonly group: Group}
  | {readonly type: "file"};
