import {isGroup, isWord} from "./items.ts";
import type {Item} from "./items.ts";

const QUERY_WORDS = ["select", "from", "with", "values", "table"];
const STATEMENT_WORDS = [
  "pivot",
  "pivot_wider",
  "unpivot",
  "pivot_longer",
  "summarize",
  "describe",
  "show",
];

/** Words that can follow a query in brackets. */
const JOINING_WORDS = ["union", "except", "intersect", "order", "limit", "offset"];

/** True for the items between brackets that hold a query, and not an expression or a join. */
export function holdsQuery(items: readonly Item[]): boolean {
  const [first, second] = items;
  if (!isGroup(first)) return isWord(first, ...QUERY_WORDS, ...STATEMENT_WORDS);
  return isWord(second, ...JOINING_WORDS) || (!second && holdsQuery(first.items));
}
