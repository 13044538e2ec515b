import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Item} from "./items.ts";
import type {LineageObstacle} from "./obstacle.ts";
import type {Cte, Operand, Query, SetOperator} from "./query-tree.ts";
import {readBlock} from "./read-block.ts";

/** Reads a query from the items of a statement, or of the brackets around it. */
export function readQuery(items: readonly Item[]): Query {
  const withClause = isWord(items[0], "with") ? readWith(items) : NO_WITH;
  if (!withClause) return unreadable(items);
  const rest = items.slice(withClause.withItems.length);
  const tailStart = rest.findIndex((_, index) => startsTail(rest, index));
  const bodyEnd = tailStart < 0 ? rest.length : tailStart;
  return {...withClause, ...readOperands(rest.slice(0, bodyEnd)), tail: rest.slice(bodyEnd)};
}

const NO_WITH = {withItems: [], isRecursive: false, ctes: []};

function readWith(
  items: readonly Item[],
): Pick<Query, "withItems" | "isRecursive" | "ctes"> | null {
  const isRecursive = isWord(items[1], "recursive");
  const ctes: Cte[] = [];
  let index = isRecursive ? 2 : 1;
  for (;;) {
    const read = readCte(items, index);
    if (!read) return null;
    ctes.push(read.cte);
    index = read.end;
    if (!isMark(items[index], ",")) {
      return {withItems: items.slice(0, index), isRecursive, ctes};
    }
    index += 1;
  }
}

/** Reads `q(x) AS NOT MATERIALIZED (...)`. */
function readCte(items: readonly Item[], start: number): {cte: Cte; end: number} | null {
  const name = items[start];
  const columns = items[start + 1];
  let index = start + 1;
  while (index < items.length && !isWord(items[index], "as")) index += 1;
  index += 1;
  while (isWord(items[index], "not", "materialized")) index += 1;
  const body = items[index];
  if (!isName(name) || !isGroup(body)) return null;
  const cte: Cte = {
    name: name.text,
    columns: isGroup(columns) ? columns.items.filter(isName).map(({text}) => text) : null,
    body,
  };
  return {cte, end: index + 1};
}

/** True at the words that order and limit what all SELECTs give together. */
function startsTail(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  if (isMark(before, ".") || isWord(before, "as")) return false;
  const item = items[index];
  if (isWord(item, "order")) return isWord(items[index + 1], "by");
  return isWord(item, "limit", "offset", "fetch");
}

/** Reads `a UNION ALL b EXCEPT c`. */
function readOperands(items: readonly Item[]): Pick<Query, "first" | "others"> {
  const starts = items.flatMap((_, index) => (isSetWord(items, index) ? [index] : []));
  const others = starts.map((start, at) => {
    const operator = readOperator(items, start);
    const operandStart = start + operator.items.length;
    return {operator, operand: readOperand(items.slice(operandStart, starts[at + 1]))};
  });
  return {first: readOperand(items.slice(0, starts[0])), others};
}

const SET_WORDS = ["union", "except", "intersect"];

function isSetWord(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  return isWord(items[index], ...SET_WORDS) && !isMark(before, ".") && !isWord(before, "as");
}

function readOperator(items: readonly Item[], start: number): SetOperator {
  let end = start + 1;
  const isAll = isWord(items[end], "all");
  if (isWord(items[end], "all", "distinct")) end += 1;
  const isByName = isWord(items[end], "by") && isWord(items[end + 1], "name");
  if (isByName) end += 2;
  const isUnion = isWord(items[start], "union");
  const type = isUnion ? "union" : isWord(items[start], "except") ? "except" : "intersect";
  return {type, isAll, isByName, items: items.slice(start, end)};
}

function readOperand(items: readonly Item[]): Operand {
  const [first] = items;
  if (items.length === 1 && isGroup(first)) {
    return {type: "query", group: first};
  }
  if (isWord(first, "values")) return {type: "values", items};
  const block = isWord(first, "select", "from") ? readBlock(items) : null;
  if (block) return {type: "block", block};
  return {type: "other", items, obstacle: obstacleOf(first)};
}

function obstacleOf(first: Item | undefined): LineageObstacle {
  if (isWord(first, "pivot", "pivot_wider", "unpivot", "pivot_longer")) return "pivot";
  // What it shows, the lowest and the highest, are figures; DESCRIBE shows none.
  if (isWord(first, "summarize")) return "pivot";
  if (isWord(first, "select", "from") || !isName(first)) return "unreadable";
  return "not-a-select";
}

function unreadable(items: readonly Item[]): Query {
  const first: Operand = {type: "other", items, obstacle: "unreadable"};
  return {...NO_WITH, first, others: [], tail: []};
}
