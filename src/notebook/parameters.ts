import type {SqlRange} from "#engine";
import {readTokens} from "./sql-tokens.ts";
import type {SqlToken} from "./sql-tokens.ts";

/** A place in an SQL text where the value of an input is wanted: `$role`. */
export interface Parameter {
  /** The input's name in lower case: "role". */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** An SQL text with its parameters written as literals, and cells by the names of their tables. */
export interface BoundSql {
  readonly sql: string;
  /** A stretch of `sql` as the stretch of the text before; inside what was written in it is the whole that stood there. */
  readonly toSource: (range: SqlRange) => SqlRange;
}

/** The parameters of an SQL text in order; `$1`, strings, comments and dollar quotes are none. */
export function readParameters(sql: string): readonly Parameter[] {
  return parametersIn(readTokens(sql));
}

function parametersIn(tokens: readonly SqlToken[]): readonly Parameter[] {
  return tokens.flatMap(({type, text, from, to}) =>
    type === "word" && /^\$[\p{L}_]/u.test(text) ? [{name: text.slice(1), from, to}] : [],
  );
}

/** Where `$list` or `($list)` stands behind IN; null where the list is wanted as a list. */
function findSet(tokens: readonly SqlToken[], at: number): {from: number; to: number} | null {
  const index = tokens.findIndex(({from}) => from === at);
  const [before, own, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!own || !before) return null;
  const isIn = (token: SqlToken | undefined) => token?.type === "word" && token.text === "in";
  // `list_filter([1], x -> x IN $list)` and its like end there; `IN $list[1:2]` and `IN $list || [1]` go on.
  if (isIn(before)) return goesOn(after) ? null : {from: own.from, to: own.to};
  if (before.text !== "(" || after?.text !== ")" || !isIn(tokens[index - 2])) return null;
  return {from: before.from, to: after.to};
}

function goesOn(after: SqlToken | undefined): boolean {
  if (after?.type !== "mark") return false;
  return !/^(?:[),;}\]]|=|<>|!=)$/.test(after.text);
}

/** A list as what may follow IN: `('a', 'b')` is looked at more kindly than a list, but `()` is not SQL. */
function toSet(list: string): string {
  return list === "[]" ? list : `(${list.slice(1, -1)})`;
}

/** A stretch of an SQL text, and what is written in its place. */
export interface Replacement extends SqlRange {
  readonly text: string;
}

/**
 * Writes literals, by input, into an SQL text; a parameter without one stays as it is. `IN $list` and `IN ($list)`
 * mean the same: one of the list's values.
 */
export function bindParameters(sql: string, literals: ReadonlyMap<string, string>): BoundSql {
  return replaceIn(sql, literalsIn(sql, literals));
}

/** Where the values of inputs are written into an SQL text. */
export function literalsIn(
  sql: string,
  literals: ReadonlyMap<string, string>,
): readonly Replacement[] {
  const tokens = readTokens(sql);
  return parametersIn(tokens).flatMap(({name, from, to}) => {
    const value = literals.get(name);
    if (value === undefined) return [];
    const set = value.startsWith("[") ? findSet(tokens, from) : null;
    return [{...(set ?? {from, to}), text: set ? toSet(value) : value}];
  });
}

/** Writes other texts in some places of an SQL text; places do not overlap, in whatever order they come. */
export function replaceIn(sql: string, replacements: readonly Replacement[]): BoundSql {
  const pieces: Piece[] = [];
  let cursor = 0;
  let length = 0;
  const add = (text: string, from: number, to: number, isLiteral: boolean) => {
    pieces.push({text, at: length, from, to, isLiteral});
    length += text.length;
  };
  for (const {from, to, text} of replacements.toSorted((a, b) => a.from - b.from)) {
    add(sql.slice(cursor, from), cursor, from, false);
    add(text, from, to, true);
    cursor = to;
  }
  add(sql.slice(cursor), cursor, sql.length, false);
  return {
    sql: pieces.map(({text}) => text).join(""),
    toSource: ({from, to}) => ({
      from: sourceOf(pieces, from, "from"),
      to: sourceOf(pieces, to, "to"),
    }),
  };
}

/** A stretch of the bound text, where it begins there, and what it stands for. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly isLiteral: boolean;
}

function sourceOf(pieces: readonly Piece[], offset: number, side: "from" | "to"): number {
  const inside = (piece: Piece) =>
    side === "from"
      ? offset >= piece.at && offset < piece.at + piece.text.length
      : offset > piece.at && offset <= piece.at + piece.text.length;
  const piece = pieces.find(inside) ?? (offset === 0 ? pieces[0] : pieces.at(-1));
  if (!piece) return offset;
  return piece.isLiteral ? piece[side] : Math.min(piece.to, piece.from + offset - piece.at);
}
