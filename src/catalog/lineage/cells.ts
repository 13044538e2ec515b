import {isAggregate, usedRows} from "./aggregates.ts";
import {findCalls} from "./calls.ts";
import type {Call} from "./calls.ts";
import {distinctSql, gatheredSql, joinedSql} from "./ids-sql.ts";
import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Item} from "./items.ts";
import {isKeyword} from "./keywords.ts";
import type {SelectItem} from "./query-tree.ts";
import type {Trace} from "./trace.ts";

/**
 * The ids, in SQL, behind single columns that hold aggregates: of the rows these really use. By the place of
 * the column, as far as places can be told. `list` is the list of a row's ids.
 */
export function cellIds(
  items: readonly SelectItem[],
  list: string,
  trace: Trace,
): ReadonlyMap<number, string> {
  const uses: Uses[] = [];
  for (const {body} of items) uses.push(usesOf(body, items, uses));
  const end = items.findIndex((item) => isSeveral(item));
  const placed = uses.slice(0, end < 0 ? undefined : end);
  return new Map(
    placed.flatMap((use, at) =>
      use.calls.length === 0 ? [] : [[at, cellSql(use, list, trace)] as const],
    ),
  );
}

/** What an expression takes from its rows. */
interface Uses {
  readonly calls: readonly Call[];
  /** True when a windowed expression also reads its own row. */
  readonly ownRow: boolean;
}

/** Names of earlier columns, whose uses are known, stand for their expressions. */
function usesOf(
  body: readonly Item[],
  items: readonly SelectItem[],
  earlier: readonly Uses[],
): Uses {
  const own = findCalls(body).filter(isAggregate);
  const names = [...new Set(findNames(body, own))];
  const meant = names.map((name) => {
    const at = items.slice(0, earlier.length).findLastIndex((item) => meansItself(item, name));
    return earlier[at]?.calls.length ? earlier[at] : null;
  });
  return {
    calls: [...new Set([...own, ...meant.flatMap((uses) => uses?.calls ?? [])])],
    ownRow: meant.some((uses) => uses === null || uses.ownRow),
  };
}

/** True when the name can only be this item's: in `sum(value) AS value` it is also a table's, which goes first. */
function meansItself(item: SelectItem, name: string): boolean {
  return item.name === name && !findNames(item.body, []).includes(name);
}

/** Names of columns outside the calls. */
function findNames(items: readonly Item[], calls: readonly Call[]): readonly string[] {
  return items.flatMap((item, index) => {
    if (calls.some(({from, to}) => item.from >= from && item.to <= to)) return [];
    if (item.type === "group") return findNames(item.items, calls);
    return isColumn(items, index) && isName(item) ? [item.text] : [];
  });
}

/** False for keywords, for names of functions and tables, and for types behind `::` and `AS`. */
function isColumn(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const before = items[index - 1];
  const after = items[index + 1];
  if (item?.type === "word" && isKeyword(item.text)) return false;
  if (isMark(before, "::") || isWord(before, "as")) return false;
  return !isGroup(after) && !isMark(after, ".");
}

/** True for an item that can become several columns, after which no place can be told. */
function isSeveral({body, star}: SelectItem): boolean {
  return star !== null || findCalls(body).some(({name}) => /^(?:columns|unnest)$/.test(name.text));
}

function cellSql({calls, ownRow}: Uses, list: string, trace: Trace): string {
  const textOf = (items: readonly Item[]): string => trace.textOf(items);
  const isWindowed = calls.some(({over}) => over !== null);
  const gathered = calls.map((call) => {
    const over = call.over ? ` OVER ${trace.textOf([call.over])}` : "";
    return gatheredSql(list, usedRows(call, textOf), over);
  });
  return distinctSql(joinedSql(isWindowed && ownRow ? [...gathered, list] : gathered));
}
