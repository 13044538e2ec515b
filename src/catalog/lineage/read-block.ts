import {isGroup, isMark, isName, isWord, splitAtCommas} from "./items.ts";
import type {Item} from "./items.ts";
import type {Block, FromClause, SelectItem, SelectList} from "./query-tree.ts";
import {readFrom} from "./read-from.ts";
import {nameOf, withoutAlias} from "./select-alias.ts";

type ClauseName =
  "select" | "from" | "where" | "group" | "having" | "window" | "qualify" | "sample";

/** Reads one SELECT; null when the select list is empty. */
export function readBlock(items: readonly Item[]): Block | null {
  const clauses = readClauses(items);
  const selected = clauses.get("select");
  const select = selected && readSelect(selected);
  if (select?.items.length === 0) return null;
  const fromItems = clauses.get("from");
  const from = fromItems ? readFrom(fromItems) : null;
  return {
    items,
    select: select ?? null,
    from,
    expressions: [...expressionsOf(clauses), ...(from?.conditions ?? [])],
    calls: from ? callsIn(from) : [],
    isGrouped: clauses.has("group") || clauses.has("having"),
    hasSample: clauses.has("sample"),
  };
}

function expressionsOf(
  clauses: ReadonlyMap<ClauseName, readonly Item[]>,
): readonly (readonly Item[])[] {
  return [...clauses].flatMap(([name, items]) =>
    name === "select" || name === "from" || name === "sample" ? [] : [items],
  );
}

function callsIn({relations}: FromClause): readonly (readonly Item[])[] {
  return relations.flatMap(({source, items}) => (source.type === "function" ? [items] : []));
}

/** The clauses by name, each without its first word. */
function readClauses(items: readonly Item[]): ReadonlyMap<ClauseName, readonly Item[]> {
  const starts = items.flatMap((_, index) => {
    const name = clauseAt(items, index);
    return name ? [{name, index}] : [];
  });
  return new Map(
    starts.map(({name, index}, at) => [name, items.slice(index + 1, starts[at + 1]?.index)]),
  );
}

function clauseAt(items: readonly Item[], index: number): ClauseName | null {
  const before = items[index - 1];
  const after = items[index + 1];
  const item = items[index];
  // After a dot or AS any word is a name.
  if (item?.type !== "word" || isMark(before, ".") || isWord(before, "as")) return null;
  switch (item.text) {
    case "from":
      return isWord(before, "distinct") ? null : "from"; // x IS DISTINCT FROM y
    case "group":
      return isWord(after, "by") ? "group" : null;
    case "using":
      return isWord(after, "sample") ? "sample" : null;
    case "select":
    case "where":
    case "having":
    case "window":
    case "qualify":
      return item.text;
    default:
      return null;
  }
}

function readSelect(items: readonly Item[]): SelectList {
  const [first, second, third] = items;
  const distinct = isWord(first, "distinct") ? first : null;
  const isDistinctOn = distinct !== null && isWord(second, "on") && isGroup(third);
  const skipped = isDistinctOn ? 3 : distinct || isWord(first, "all") ? 1 : 0;
  return {distinct, isDistinctOn, items: splitAtCommas(items.slice(skipped)).map(toSelectItem)};
}

function toSelectItem(items: readonly Item[]): SelectItem {
  const star = starOf(items);
  // The last name of `* EXCLUDE x` is no alias.
  if (star) return {items, body: items, star, name: null};
  return {items, body: withoutAlias(items), star, name: nameOf(items)};
}

/** The star in `*`, `t.*` or `main.t.*`, whatever follows it. */
function starOf(body: readonly Item[]): SelectItem["star"] {
  let index = 0;
  while (isName(body[index]) && isMark(body[index + 1], ".")) index += 2;
  if (!isMark(body[index], "*")) return null;
  const qualifier = body[index - 2];
  return {qualifier: isName(qualifier) ? qualifier.text : null, index};
}
