import {Cursor} from "./cursor.ts";
import {holdsQuery} from "./holds-query.ts";
import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Item, Leaf} from "./items.ts";
import {isKeyword} from "./keywords.ts";
import type {LineageObstacle} from "./obstacle.ts";
import type {FromClause, Relation, RelationSource} from "./query-tree.ts";

/** Reads the tables after FROM. What has no known shape is told as an obstacle, and the rest is still read. */
export function readFrom(items: readonly Item[]): FromClause {
  const found: Found = {relations: [], conditions: [], obstacles: [], hasNatural: false};
  readList(new Cursor(items), found, false);
  return found;
}

/** The clause while it is read. */
interface Found {
  readonly relations: Relation[];
  readonly conditions: (readonly Item[])[];
  readonly obstacles: LineageObstacle[];
  hasNatural: boolean;
}

function readList(cursor: Cursor, found: Found, isFilter: boolean): void {
  do readJoined(cursor, found, isFilter);
  while (cursor.takeMark(",") && !cursor.isAtEnd);
  if (!cursor.isAtEnd) found.obstacles.push("unreadable");
}

function readJoined(cursor: Cursor, found: Found, isFilter: boolean): void {
  readRelation(cursor, found, isFilter);
  for (let join = takeJoin(cursor); join; join = takeJoin(cursor)) {
    if (join.includes("natural")) found.hasNatural = true;
    readRelation(cursor, found, isFilter || join.includes("semi") || join.includes("anti"));
    if (cursor.takeWord("on")) found.conditions.push(takeCondition(cursor));
    else if (cursor.takeWord("using")) cursor.takeGroup();
  }
}

const JOIN_WORDS = "natural asof positional cross inner left right full outer semi anti".split(" ");

/** The words of a join; null when none starts here: `left(x, 1)` is a function. */
function takeJoin(cursor: Cursor): readonly string[] | null {
  const length = joinLength(cursor);
  if (length === 0) return null;
  return cursor.takeMany(length).map((item) => (isName(item) ? item.text : ""));
}

function joinLength(cursor: Cursor): number {
  let length = 0;
  while (isWord(cursor.peek(length), ...JOIN_WORDS)) length += 1;
  return isWord(cursor.peek(length), "join") ? length + 1 : 0;
}

function takeCondition(cursor: Cursor): readonly Item[] {
  return cursor.takeUntil(() => isMark(cursor.peek(), ",") || joinLength(cursor) > 0);
}

function readRelation(cursor: Cursor, found: Found, isFilter: boolean): void {
  cursor.takeWord("lateral");
  const prefix = takePrefix(cursor);
  const [first] = cursor.rest;
  if (isGroup(first) && !holdsQuery(first.items)) {
    cursor.takeGroup();
    readList(new Cursor(first.items), found, isFilter);
    // The tables inside can no longer be named one by one.
    if (prefix || takeAlias(cursor)) found.obstacles.push("join");
  } else {
    const start = cursor.rest;
    const source = takeSource(cursor);
    if (!source) return void found.obstacles.push("unreadable");
    const items = start.slice(0, start.length - cursor.rest.length);
    const alias = prefix ?? takeAlias(cursor);
    const names = cursor.takeGroup();
    const columnNames = names && names.items.filter(isName).map(({text}) => text);
    found.relations.push({source, items, alias, columnNames, isFilter});
  }
  readSuffix(cursor, found);
}

/** DuckDB's alias in front: `x: workforce`. */
function takePrefix(cursor: Cursor): Leaf | null {
  if (!isMark(cursor.peek(1), ":")) return null;
  const name = cursor.takeName();
  cursor.takeMark(":");
  return name;
}

/** Null leaves the cursor where it is, and so as unreadable. */
function takeSource(cursor: Cursor): RelationSource | null {
  const group = cursor.takeGroup();
  if (group) return {type: "query", group};
  if (cursor.takeText()) return {type: "file"};
  if (!isFreeName(cursor.peek())) return null;
  const path = takePath(cursor);
  const call = cursor.takeGroup();
  return call ? {type: "function", path, call} : {type: "table", path};
}

function takePath(cursor: Cursor): readonly Leaf[] {
  const path: Leaf[] = [];
  do {
    const name = cursor.takeName();
    if (name) path.push(name);
  } while (cursor.takeMark("."));
  return path;
}

function takeAlias(cursor: Cursor): Leaf | null {
  if (cursor.takeWord("as")) return cursor.takeName();
  const isAlias = isFreeName(cursor.peek()) && joinLength(cursor) === 0 && !startsSuffix(cursor);
  return isAlias ? cursor.takeName() : null;
}

function isFreeName(item: Item | undefined): boolean {
  return isName(item) && (item.type === "quoted" || !isKeyword(item.text));
}

function startsSuffix(cursor: Cursor): boolean {
  return isWord(cursor.peek(), "tablesample");
}

/** What may follow a table and changes its rows. */
function readSuffix(cursor: Cursor, found: Found): void {
  if (isWord(cursor.peek(), "pivot", "pivot_wider", "unpivot", "pivot_longer")) {
    found.obstacles.push("pivot");
  } else if (startsSuffix(cursor)) {
    found.obstacles.push("random");
  } else {
    return;
  }
  takeCondition(cursor);
}
