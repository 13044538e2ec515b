import {quoteIdentifier} from "#engine";
import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Item} from "./items.ts";
import type {SelectItem} from "./query-tree.ts";
import type {Source} from "./source.ts";
import type {Edit} from "./splice.ts";

/** Keeps the columns that were added to sources out of a star; empty for a select item that is none. */
export function starEdits({body, star}: SelectItem, sources: readonly Source[]): readonly Edit[] {
  if (!star) return [];
  const names = addedColumns(sources, star.qualifier);
  const mark = body[star.index];
  if (names.length === 0 || !mark) return [];
  const list = names.join(", ");
  const rest = body.slice(star.index + 1);
  if (!isWord(rest[0], "exclude")) return [insertion(mark.to, ` EXCLUDE (${list})`)];
  if (isGroup(rest[1])) return [insertion(rest[1].from + 1, `${list}, `)];
  const end = pathEnd(rest, 1);
  return [insertion(rest[1]?.from ?? mark.to, `(${list}, `), insertion(end, ")")];
}

/** The star of a FROM without SELECT. */
export function plainStar(sources: readonly Source[]): string {
  const names = addedColumns(sources, null);
  return names.length === 0 ? "*" : `* EXCLUDE (${names.join(", ")})`;
}

/** The added columns that a star brings out, each once, quoted. */
function addedColumns(sources: readonly Source[], qualifier: string | null): readonly string[] {
  const shown = sources.filter(({alias}) => qualifier === null || alias === qualifier);
  const names = shown.flatMap(({added}) => added.map((name) => quoteIdentifier(name)));
  return [...new Set(names)];
}

function insertion(at: number, text: string): Edit {
  return {from: at, to: at, text};
}

/** Where the name `t.column` that starts at this index ends. */
function pathEnd(items: readonly Item[], start: number): number {
  let index = start;
  while (isMark(items[index + 1], ".") && isName(items[index + 2])) index += 2;
  return items[index]?.to ?? 0;
}
