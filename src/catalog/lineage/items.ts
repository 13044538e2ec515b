import {readSqlTokens} from "#engine";

/** One token of an SQL text, with its place in UTF-16 units. */
export interface Leaf {
  /** "word" is bare, "quoted" stood in double quotes, "text" in single ones; a parameter is a "number". */
  readonly type: "word" | "quoted" | "text" | "number" | "mark";
  /** Names in lower case and without quotes, as DuckDB compares them; marks as written; otherwise empty. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Two brackets with all that stands between them. */
export interface Group {
  readonly type: "group";
  readonly bracket: "(" | "[" | "{";
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
}

/** A piece of SQL: what stands in brackets counts as one. */
export type Item = Leaf | Group;

/** Deeper brackets than any reader writes; each level costs a few calls on the stack. */
const MAX_DEPTH = 200;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
const CLOSING_MARKS = [...CLOSING.values()];

/** Cuts SQL into items, without comments; null when its brackets do not match or go very deep. */
export function readItems(sql: string): readonly Item[] | null {
  const stack: {readonly opening: Leaf | null; readonly items: Item[]}[] = [
    {opening: null, items: []},
  ];
  for (const {from, to} of readSqlTokens(sql)) {
    const leaf = toLeaf(sql.slice(from, to), from, to);
    if (CLOSING.has(leaf.text)) {
      stack.push({opening: leaf, items: []});
    } else if (CLOSING_MARKS.includes(leaf.text)) {
      const {opening, items} = stack.pop() ?? {opening: null, items: []};
      if (opening === null || CLOSING.get(opening.text) !== leaf.text) return null;
      stack.at(-1)?.items.push(toGroup(opening, items, leaf));
    } else {
      stack.at(-1)?.items.push(leaf);
    }
    if (stack.length > MAX_DEPTH) return null;
  }
  return stack.length === 1 ? (stack[0]?.items ?? null) : null;
}

function toLeaf(written: string, from: number, to: number): Leaf {
  const type = typeOf(written);
  if (type === "quoted") return {type, text: unquote(written), from, to};
  if (type === "word") return {type, text: written.toLowerCase(), from, to};
  return {type, text: type === "mark" ? written : "", from, to};
}

function typeOf(written: string): Leaf["type"] {
  if (/^(?:'|[eE]'|\$[\p{L}\p{N}_]*\$)/u.test(written)) return "text";
  if (/^[\d$]|^\.\d/.test(written)) return "number";
  if (written.startsWith('"')) return "quoted";
  return /^[\p{L}_]/u.test(written) ? "word" : "mark";
}

function unquote(written: string): string {
  return written.replace(/^"|"$/g, "").replaceAll('""', '"').toLowerCase();
}

function toGroup(opening: Leaf, items: readonly Item[], closing: Leaf): Group {
  const bracket = opening.text === "[" || opening.text === "{" ? opening.text : "(";
  return {type: "group", bracket, items, from: opening.from, to: closing.to};
}

/** True for one of these bare words, given in lower case. */
export function isWord(item: Item | undefined, ...words: readonly string[]): item is Leaf {
  return item?.type === "word" && words.includes(item.text);
}

/** True for one of these marks. */
export function isMark(item: Item | undefined, ...marks: readonly string[]): item is Leaf {
  return item?.type === "mark" && marks.includes(item.text);
}

/** True for a bare word or a quoted name; which words are keywords depends on their place. */
export function isName(item: Item | undefined): item is Leaf {
  return item?.type === "word" || item?.type === "quoted";
}

/** True for round brackets. */
export function isGroup(item: Item | undefined): item is Group {
  return item?.type === "group" && item.bracket === "(";
}

/** The parts between commas; an empty part at the end, which DuckDB allows, is left out. */
export function splitAtCommas(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (isMark(item, ",")) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts.at(-1)?.length === 0 ? parts.slice(0, -1) : parts;
}
