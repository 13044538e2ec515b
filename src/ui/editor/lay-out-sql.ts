import {readTokens} from "#notebook";

/** How long a line may get before a list stands one below the other. */
const LINE_WIDTH = 100;

/** Words that sql-formatter takes for names: keywords where the words beside them make them so. */
const KEYWORDS: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  over: (before) => before === ")" || before === "nulls",
  filter: (before, after) => before === ")" && after === "(",
  exclude: (before) => before === "*",
  replace: (before, after) => before === "*" || (before === ")" && after === "("),
  rename: (before, after) => before === "*" || (before === ")" && after === "("),
  columns: (_, after) => after === "(",
  if: (_, after) => ![",", ")", ".", ""].includes(after),
  exists: (_, after) => after === "(",
  materialized: (before) => before === "as" || before === "not",
  unbounded: (_, after) => after === "preceding" || after === "following",
  preceding: (before) => before === "unbounded" || before === "value",
  following: (before) => before === "unbounded" || before === "value",
  current: (_, after) => after === "row",
  row: (before) => before === "current",
  rows: (_, after) => isFrame(after),
  range: (_, after) => isFrame(after),
  groups: (_, after) => isFrame(after),
  by: (before) => ["group", "order", "partition", "union", "all"].includes(before),
  name: (before) => before === "by" || before === "into",
  nulls: (_, after) => after === "first" || after === "last",
  first: (before) => before === "nulls",
  last: (before) => before === "nulls",
  ignore: (_, after) => after === "nulls",
  respect: (_, after) => after === "nulls",
  within: (_, after) => after === "group",
  anti: isJoined,
  semi: isJoined,
  asof: isJoined,
  positional: isJoined,
  lateral: (before) => before === "," || before === "join",
  tablesample: () => true,
  interval: (_, after) => after === "value" || after === "(",
  date: (_, after) => after === "value",
  timestamp: (_, after) => after === "value",
};

/** Behind these a bracket stands apart; behind any other word as the writer put it. */
const APART = ["over", "filter", "exclude", "replace", "rename", "exists", "materialized"];
const TOUCHING = ["columns", "if"];
/** A line of only these words heads what is indented below it. */
const HEADING =
  /^(?:with|recursive|select|distinct|from|where|group|order|partition|by|having|qualify|limit|offset|values|set|on)$/;

interface Piece {
  readonly text: string;
  /** In lower case; "value" for a literal, so that a name of that kind cannot be taken for it, "" at the ends. */
  readonly word: string;
  /** What stands before it: spaces, line ends and remarks. */
  readonly gap: string;
}

/**
 * What sql-formatter laid out, with the keywords that it does not know in capitals, brackets where the writer had
 * them, and all that fits on a line in one. Nothing but spaces and capitals changes.
 */
export function layOutSql(formatted: string, written: string): string {
  const pieces = cut(formatted);
  const touches = cut(written).map(({gap}) => gap === "");
  const cased = pieces.map((piece, index) => withCase(piece, index, pieces));
  const spaced = cased.map((piece, index) => withSpace(piece, index, cased, touches));
  const joined = joinHeadings(joinBrackets(spaced));
  const end = formatted.slice(readTokens(formatted).at(-1)?.to ?? 0);
  return joined.map(({gap, text}) => gap + text).join("") + end;
}

function cut(sql: string): readonly Piece[] {
  let at = 0;
  return readTokens(sql).map(({type, text, from, to}) => {
    const piece = {
      text: sql.slice(from, to),
      word: type === "literal" ? "value" : type === "quoted" ? '"' : text,
      gap: sql.slice(at, from),
    };
    at = to;
    return piece;
  });
}

function withCase(piece: Piece, index: number, pieces: readonly Piece[]): Piece {
  const before = pieces[index - 1]?.word ?? "";
  const after = pieces[index + 1]?.word ?? "";
  const isAnother =
    before === "." || after === "." || (before === "as" && piece.word !== "materialized");
  const rule = Object.hasOwn(KEYWORDS, piece.word) ? KEYWORDS[piece.word] : undefined;
  const isKeyword = !isAnother && piece.text !== "value" && rule?.(before, after) === true;
  return isKeyword ? {...piece, text: piece.text.toUpperCase()} : piece;
}

function withSpace(
  piece: Piece,
  index: number,
  pieces: readonly Piece[],
  touches: readonly boolean[],
): Piece {
  const before = pieces[index - 1];
  if (!before || isRemark(piece.gap)) return piece;
  const isKeyword = before.text === before.text.toUpperCase();
  if (piece.word === "(" && isKeyword && APART.includes(before.word)) return {...piece, gap: " "};
  if (piece.word === "(" && isKeyword && TOUCHING.includes(before.word)) return {...piece, gap: ""};
  if (piece.word === "(" && touches[index] && /^\p{L}/u.test(before.word) && !isKeyword) {
    return {...piece, gap: ""};
  }
  // UNION ALL BY NAME is one word of four.
  if (piece.word === "by" && /^(?:union|all)$/.test(before.word)) return {...piece, gap: " "};
  return piece;
}

/** What stands in brackets, and CASE to END, on one line where that fits; the outermost first. */
function joinBrackets(pieces: readonly Piece[]): readonly Piece[] {
  let result = pieces;
  for (const [index, {word}] of pieces.entries()) {
    if (word !== "(" && word !== "[" && word !== "{" && word !== "case") continue;
    const end = closing(pieces, index);
    if (end > index) result = joinIfShort(result, index, end);
  }
  return result;
}

function closing(pieces: readonly Piece[], from: number): number {
  let depth = 0;
  for (let index = from; index < pieces.length; index += 1) {
    const word = pieces[index]?.word ?? "";
    if (["(", "[", "{", "case"].includes(word)) depth += 1;
    if ([")", "]", "}", "end"].includes(word)) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** A heading and what is indented below it on one line where that fits. */
function joinHeadings(pieces: readonly Piece[]): readonly Piece[] {
  let result = pieces;
  for (const [index, {gap}] of pieces.entries()) {
    if (index > 0 && !gap.includes("\n")) continue;
    const indent = indentOf(gap);
    const body = pieces.findIndex((piece, at) => at > index && piece.gap.includes("\n"));
    const heading = pieces.slice(index, body);
    if (body < 0 || !heading.every(({word}) => HEADING.test(word))) continue;
    const next = pieces.findIndex(
      (piece, at) => at >= body && piece.gap.includes("\n") && indentOf(piece.gap) <= indent,
    );
    const end = (next < 0 ? pieces.length : next) - 1;
    if (end >= body) result = joinIfShort(result, index, end);
  }
  return result;
}

function joinIfShort(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const inside = pieces.slice(from + 1, to + 1);
  if (inside.some(({gap}) => isRemark(gap)) || !inside.some(({gap}) => gap.includes("\n"))) {
    return pieces;
  }
  const joined = pieces.map((piece, index) =>
    index > from && index <= to && piece.gap.includes("\n")
      ? {...piece, gap: flatGap(pieces[index - 1]?.word ?? "", piece.word)}
      : piece,
  );
  return lineLength(joined, from, to) <= LINE_WIDTH ? joined : pieces;
}

function flatGap(before: string, after: string): string {
  return ["(", "[", "{"].includes(before) || [")", "]", "}"].includes(after) ? "" : " ";
}

/** The line on which a stretch stands, from its beginning to what directly follows the stretch. */
function lineLength(pieces: readonly Piece[], from: number, to: number): number {
  let start = from;
  while (start > 0 && !pieces[start]?.gap.includes("\n")) start -= 1;
  let end = to;
  while (end + 1 < pieces.length && !pieces[end + 1]?.gap.includes("\n")) end += 1;
  const line = pieces.slice(start, end + 1).map(({gap, text}) => gap + text);
  return line.join("").replace(/^[^]*\n(?=[^\n]*$)/, "").length;
}

function isFrame(after: string): boolean {
  return after === "between" || after === "unbounded" || after === "current";
}

function isJoined(_: string, after: string): boolean {
  return after === "join";
}

function isRemark(gap: string): boolean {
  return gap.trim() !== "";
}

function indentOf(gap: string): number {
  return gap.length - gap.lastIndexOf("\n") - 1;
}
