import {isMark, isName, isWord} from "./items.ts";
import type {Item} from "./items.ts";
import type {Trace} from "./trace.ts";

const TABLE_WORDS =
  "from join pivot pivot_wider unpivot pivot_longer summarize describe show table into update".split(
    " ",
  );

/**
 * Notes the tables with figures that are named where a statement of unknown shape wants a table. Names of
 * its WITH clauses are not told apart.
 */
export function readNamed(items: readonly Item[], trace: Trace): void {
  for (const [index, item] of items.entries()) {
    if (item.type === "group") readNamed(item.items, trace);
    else if (isWord(item, ...TABLE_WORDS)) readTable(items, index + 1, trace);
  }
}

function readTable(items: readonly Item[], start: number, trace: Trace): void {
  let index = start;
  while (isMark(items[index + 1], ".")) index += 2;
  const name = items[index];
  const isFunction = items[index + 1]?.type === "group";
  const kind = isName(name) ? trace.schema.idsOf(name.text, isFunction) : null;
  if (isName(name) && (kind === "row" || kind === "list")) trace.readsTable(name.text);
  if (isMark(items[index + 1], ",")) readTable(items, index + 2, trace);
}
