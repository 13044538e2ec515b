import {isAggregate} from "./aggregates.ts";
import {callAt} from "./calls.ts";
import {isColumn} from "./cells.ts";
import {holdsQuery} from "./holds-query.ts";
import {isMark, readItems} from "./items.ts";
import type {Item} from "./items.ts";
import {readNamed} from "./named-tables.ts";
import type {LineageObstacle} from "./obstacle.ts";
import type {Query} from "./query-tree.ts";
import {readQuery} from "./read-query.ts";
import {rewriteQuery} from "./rewrite-query.ts";
import {Trace} from "./trace.ts";
import type {FigureUse} from "./figure-use.ts";
import type {ColumnUse, LineageSchema, OwnLists} from "./trace.ts";

export type {ColumnUse, FigureUse, LineageObstacle, LineageSchema, OwnLists};

/** Which published figures stand behind the answer to a query. */
export type Lineage =
  | {
      readonly status: "rewritten";
      /** The same query with columns of ids behind its own: VARCHAR[], each id once, sorted, never null. */
      readonly sql: string;
      /** Name of the column with the ids behind a row. */
      readonly rowIds: string;
      /** Names of the columns with the ids behind one column alone, by its place from 0; others have the row's. */
      readonly cellIds: ReadonlyMap<number, string>;
      /** What each column does with the values of figures, as far as its place or name is known. */
      readonly uses: readonly ColumnUse[];
      /** True when its columns read nothing of any row, as in `SELECT 5 FROM workforce`. */
      readonly isConstant: boolean;
      /** Relations with figures that the query reads anywhere, in lower case, each once. */
      readonly tables: readonly string[];
    }
  | {
      readonly status: "tables";
      readonly tables: readonly string[];
      /** Why the rows cannot be told apart. */
      readonly obstacle: LineageObstacle;
    };

/**
 * Rewrites a reader's query so that it also gives the ids of the published figures behind each row, and behind
 * each column with aggregates of the outermost query. It never runs anything. Where the rows cannot be told it
 * names the tables only.
 */
export function traceLineage(sql: string, schema: LineageSchema): Lineage {
  const trace = new Trace(sql, schema, rewriteQuery);
  const items = withoutSemicolons(readItems(sql) ?? []);
  const isSingle = items.length > 0 && !items.some((item) => isMark(item, ";"));
  if (!isSingle) {
    readNamed(items, trace);
    trace.meets(items.length === 0 ? "unreadable" : "several-statements");
    return {status: "tables", tables: trace.tables, obstacle: trace.obstacle ?? "unreadable"};
  }
  const rowIds = trace.freshName();
  const options = {ids: rowIds, isOutermost: true};
  const rewritten = rewriteQuery(items, new Map(), trace, options);
  const {tables, obstacle} = trace;
  if (obstacle !== null) return {status: "tables", tables, obstacle};
  const {uses} = rewritten;
  const cellIds = new Map(
    uses.flatMap(({at, ids}) => (at === null || ids === null ? [] : [[at, ids] as const])),
  );
  const isConstant = readsNothing(readQuery(items));
  return {status: "rewritten", sql: rewritten.sql, rowIds, cellIds, uses, isConstant, tables};
}

function readsNothing({first, others}: Query): boolean {
  if (others.length > 0 || first.type !== "block" || first.block.select === null) return false;
  return first.block.select.items.every(({star, body}) => star === null && isConstantItem(body));
}

function isConstantItem(items: readonly Item[]): boolean {
  return items.every((item, at) => {
    const call = callAt(items, at);
    if (call && (isAggregate(call) || call.over !== null)) return false;
    if (item.type === "group") return !holdsQuery(item.items) && isConstantItem(item.items);
    return !isColumn(items, at);
  });
}

function withoutSemicolons(items: readonly Item[]): readonly Item[] {
  const end = items.findLastIndex((item) => !isMark(item, ";"));
  return items.slice(0, end + 1);
}
