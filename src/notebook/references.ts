import {readTokens} from "./sql-tokens.ts";
import type {SqlToken} from "./sql-tokens.ts";

/**
 * The tables and views an SQL text reads, in order of appearance, each once. Names are in lower case,
 * as DuckDB compares them; a schema other than `main` stays in front ("information_schema.tables").
 * Names of a WITH clause, aliases, columns, table functions and files do not count.
 */
export function readTables(sql: string): readonly string[] {
  return [...new Set(readTablePlaces(sql).map(({name}) => name))];
}

/** A place in an SQL text where a table is read. */
export interface TablePlace {
  /** As `readTables` gives it. */
  readonly name: string;
  /** Where the table's own name stands, without a schema in front, with its quotes if it has any. */
  readonly from: number;
  readonly to: number;
  /** Where the whole name begins, with its schema: equal to `from` when none is written. */
  readonly start: number;
}

/** The places where an SQL text reads tables and views, in order; what `readTables` passes over is not there. */
export function readTablePlaces(sql: string): readonly TablePlace[] {
  const found: TablePlace[] = [];
  scanQuery(nest(readTokens(sql)), new Set(), found);
  return found.sort((a, b) => a.from - b.from);
}

/** Tokens with everything in brackets folded into one item. */
type Item = SqlToken | {readonly type: "group"; readonly items: readonly Item[]};

function nest(tokens: readonly SqlToken[]): readonly Item[] {
  const stack: Item[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, "(", "[", "{")) {
      stack.push([]);
    } else if (isMark(token, ")", "]", "}") && stack.length > 1) {
      const items = stack.pop() ?? [];
      stack.at(-1)?.push({type: "group", items});
    } else {
      stack.at(-1)?.push(token);
    }
  }
  // Brackets left open end with the text.
  return stack.reduceRight((items, outer) => [...outer, {type: "group", items}]);
}

const FROM_WORDS = ["from", "join"];
/** Words that take a table only when a name follows: `pivot sales on year`, but not `pivot (sum(x) for ...)`. */
const STATEMENT_WORDS = [
  "pivot",
  "unpivot",
  "pivot_wider",
  "pivot_longer",
  "summarize",
  "describe",
];
/** Words that take a table only where a statement begins: `show by_type`, `table by_type`. */
const FIRST_WORDS = ["desc", "show", "table"];
/** What SHOW shows when no table of that name is meant. */
const SHOWN = ["tables", "all", "databases", "schemas", "variables"];
/** Words after which commas no longer separate tables. */
const CLAUSE_WORDS =
  "select where group having order limit offset window qualify union intersect except".split(" ");
const QUERY_WORDS = ["select", "from", "with", "values", "table", ...STATEMENT_WORDS];

type Names = Set<string>;

/** Scans one query, or several joined by UNION; `hidden` holds the names its WITH clauses define. */
function scanQuery(items: readonly Item[], outer: ReadonlySet<string>, found: TablePlace[]): void {
  const hidden = new Set(outer);
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    if (isWord(item, "with") && !isWord(items[index + 1], "ordinality")) {
      index = scanWith(items, index + 1, hidden, found);
    } else if (startsTables(items, index)) {
      index = scanTables(items, index + 1, hidden, found);
    } else if (takesTable(items, index)) {
      index = scanTable(items, index + 1, hidden, found);
    } else {
      if (item?.type === "group") scanGroup(item.items, hidden, found);
      index += 1;
    }
  }
}

/** True at the word of a statement that is about the table behind it. */
function takesTable(items: readonly Item[], index: number): boolean {
  const [word, next] = [items[index], items[index + 1]];
  if (!isName(next)) return false;
  if (isWord(word, ...STATEMENT_WORDS)) return true;
  const before = items[index - 1];
  const isFirst = !before || isWord(before, "explain", "analyze", "union", "all", "except");
  return isFirst && isWord(word, ...FIRST_WORDS) && !isWord(next, ...SHOWN, "distinct");
}

/** Scans `a AS (...), b(x) AS MATERIALIZED (...)` and returns the index behind it. */
function scanWith(
  items: readonly Item[],
  start: number,
  hidden: Names,
  found: TablePlace[],
): number {
  let index = start;
  const isRecursive = isWord(items[index], "recursive");
  if (isRecursive) index += 1;
  for (;;) {
    const name = items[index];
    while (index < items.length && !isWord(items[index], "as")) index += 1;
    while (index < items.length && items[index]?.type !== "group") index += 1;
    const body = items[index];
    // Without RECURSIVE a query that carries a table's name can still read that table.
    if (isRecursive && isName(name)) hidden.add(name.text);
    if (body?.type === "group") scanQuery(body.items, hidden, found);
    if (isName(name)) hidden.add(name.text);
    index += 1;
    if (!isMark(items[index], ",")) return index;
    index += 1;
  }
}

/** True at a FROM that begins a list of tables: not the one of `IS DISTINCT FROM`. */
function startsTables(items: readonly Item[], index: number): boolean {
  return isWord(items[index], ...FROM_WORDS) && !isWord(items[index - 1], "distinct");
}

/** Scans `a, b AS x JOIN c ON ...` and returns the index of the clause behind it. */
function scanTables(
  items: readonly Item[],
  start: number,
  hidden: ReadonlySet<string>,
  found: TablePlace[],
): number {
  let index = scanTable(items, start, hidden, found);
  while (index < items.length && !isWord(items[index], ...CLAUSE_WORDS)) {
    const item = items[index];
    if (isMark(item, ",") || startsTables(items, index)) {
      index = scanTable(items, index + 1, hidden, found);
    } else {
      if (item?.type === "group") scanGroup(item.items, hidden, found);
      index += 1;
    }
  }
  return index;
}

/** Scans one place where a table is wanted and returns the index behind it. */
function scanTable(
  items: readonly Item[],
  start: number,
  hidden: ReadonlySet<string>,
  found: TablePlace[],
): number {
  let index = start;
  while (isWord(items[index], "lateral")) index += 1;
  if (isMark(items[index + 1], ":")) index += 2; // DuckDB's alias in front: FROM x: by_type
  const item = items[index];
  if (item?.type === "group") {
    if (isQuery(item.items)) scanQuery(item.items, hidden, found);
    else scanTables(item.items, 0, hidden, found);
    return index + 1;
  }
  if (!isName(item) || isWord(item, ...CLAUSE_WORDS)) return index;
  const path = readPath(items, index);
  index += 2 * path.length - 1;
  const own = items[index - 1];
  const isFunction = items[index]?.type === "group";
  const isHidden = path.length === 1 && hidden.has(item.text);
  const isMain = path.at(-2) === "main";
  if (!isFunction && !isHidden && isName(own)) {
    const name = (isMain ? path.slice(-1) : path).join(".");
    found.push({name, from: own.from, to: own.to, start: item.from});
  }
  return index;
}

/** The parts of `main.by_type`, names and dots in turn. */
function readPath(items: readonly Item[], start: number): readonly string[] {
  const path: string[] = [];
  for (let index = start; ; index += 2) {
    const item = items[index];
    if (isName(item)) path.push(item.text);
    if (!isName(item) || !isMark(items[index + 1], ".") || !isName(items[index + 2])) return path;
  }
}

/** Scans brackets in an expression: a subquery, or arguments that may hold one. */
function scanGroup(items: readonly Item[], hidden: ReadonlySet<string>, found: TablePlace[]): void {
  if (isQuery(items)) return scanQuery(items, hidden, found);
  for (const item of items) if (item.type === "group") scanGroup(item.items, hidden, found);
}

/** True for the inside of a subquery; `extract(year FROM day)` is none. */
function isQuery(items: readonly Item[]): boolean {
  const [first] = items;
  if (first?.type !== "group") return isWord(first, ...QUERY_WORDS);
  return items.some((item) => isWord(item, "select", "union", "intersect", "except"));
}

function isName(item: Item | undefined): item is SqlToken {
  return item?.type === "word" || item?.type === "quoted";
}

function isWord(item: Item | undefined, ...words: readonly string[]): boolean {
  return item?.type === "word" && words.includes(item.text);
}

function isMark(item: Item | undefined, ...marks: readonly string[]): boolean {
  return item?.type === "mark" && marks.includes(item.text);
}
