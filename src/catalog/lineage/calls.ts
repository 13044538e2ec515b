import {Cursor} from "./cursor.ts";
import {holdsQuery} from "./holds-query.ts";
import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Group, Item, Leaf} from "./items.ts";

/** A call of a function with what belongs to it. */
export interface Call {
  readonly name: Leaf;
  readonly args: readonly Item[];
  /** Condition of FILTER; null without. */
  readonly filter: readonly Item[] | null;
  /** What stands in WITHIN GROUP; null without. */
  readonly within: readonly Item[] | null;
  /** What follows OVER: brackets, or the name of a window; null without. */
  readonly over: Item | null;
  /** True for `x.f(y)`, which means f(x, y). */
  readonly isChained: boolean;
  /** Place of the whole in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** All calls in an expression, outer ones first; those in subqueries are not among them. */
export function findCalls(items: readonly Item[]): readonly Call[] {
  return items.flatMap((item, index) => {
    const call = callAt(items, index);
    if (item.type !== "group" || holdsQuery(item.items)) return call ? [call] : [];
    return findCalls(item.items);
  });
}

/** The brackets of all subqueries in an expression; those inside them are not among them. */
export function findSubqueries(items: readonly Item[]): readonly Group[] {
  return items.flatMap((item) => {
    if (item.type !== "group") return [];
    return isGroup(item) && holdsQuery(item.items) ? [item] : findSubqueries(item.items);
  });
}

export function callAt(items: readonly Item[], index: number): Call | null {
  if (!isName(items[index]) || !isGroup(items[index + 1])) return null;
  if (belongsToCall(items, index)) return null;
  const cursor = new Cursor(items.slice(index));
  const name = cursor.takeName();
  const args = cursor.takeGroup();
  if (!name || !args) return null;
  const isWithin = cursor.takeWord("within") && cursor.takeWord("group");
  const within = isWithin ? cursor.takeGroup() : null;
  const filter = cursor.takeWord("filter") ? cursor.takeGroup() : null;
  const [over = null] = cursor.takeWord("over") ? cursor.takeMany(1) : [];
  return {
    name,
    args: args.items,
    within: within?.items ?? null,
    filter: filter && withoutWhere(filter.items),
    over,
    isChained: isMark(items[index - 1], "."),
    from: name.from,
    to: (over ?? filter ?? within ?? args).to,
  };
}

/** True at the words of `f(x) WITHIN GROUP (...) FILTER (...) OVER (...)`. */
function belongsToCall(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  if (isWord(items[index], "group")) return isWord(before, "within");
  return isWord(items[index], "filter", "over") && isGroup(before);
}

/** `FILTER (WHERE x)` and `FILTER (x)` are the same. */
function withoutWhere(items: readonly Item[]): readonly Item[] {
  return isWord(items[0], "where") ? items.slice(1) : items;
}
