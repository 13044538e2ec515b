import {isMark, isName, isWord} from "./items.ts";
import type {Item} from "./items.ts";
import {isKeyword} from "./keywords.ts";

/** The expression of a select item: without `AS name`, a name behind it or `name:` before it. */
export function withoutAlias(items: readonly Item[]): readonly Item[] {
  if (hasPrefix(items)) return items.slice(2);
  if (isWord(items.at(-2), "as")) return items.slice(0, -2);
  return hasSuffix(items) ? items.slice(0, -1) : items;
}

/** The name of a select item's column in lower case; null when DuckDB makes one from the expression. */
export function nameOf(items: readonly Item[]): string | null {
  const last = items.at(-1);
  const named = hasPrefix(items) ? items[0] : last;
  if (!isName(named)) return null;
  const isNamed = hasPrefix(items) || isWord(items.at(-2), "as") || hasSuffix(items);
  return isNamed || isPath(items) ? named.text : null;
}

/** True for `name: expression`. */
function hasPrefix(items: readonly Item[]): boolean {
  return isName(items[0]) && isMark(items[1], ":");
}

/** True for `expression name`: the name follows something that is complete. */
function hasSuffix(items: readonly Item[]): boolean {
  const last = items.at(-1);
  const before = items.at(-2);
  if (!before || !isName(last) || !isFree(last)) return false;
  if (before.type === "word" && before.text === "over") return false; // the name of a window
  if (before.type === "word")
    return isFree(before) || isWord(before, "end", "null", "true", "false");
  return before.type !== "mark";
}

/** True for `t.column` and `column`. */
function isPath(items: readonly Item[]): boolean {
  return items.every((item, at) => (at % 2 === 0 ? isName(item) : isMark(item, ".")));
}

function isFree(item: Item): boolean {
  return item.type === "quoted" || (item.type === "word" && !isKeyword(item.text));
}
