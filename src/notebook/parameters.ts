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

/** An SQL text with its parameters written as literals. */
export interface BoundSql {
  readonly sql: string;
  /** A stretch of `sql` as the stretch of the text before; inside a literal it is the whole parameter. */
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

/**
 * Writes literals, by input, into an SQL text; a parameter without one stays as it is. `IN $list` and `IN ($list)`
 * mean the same: one of the list's values.
 */
export function bindParameters(sql: string, literals: ReadonlyMap<string, string>): BoundSql {
  const pieces: Piece[] = [];
  let cursor = 0;
  let length = 0;
  const add = (text: string, from: number, to: number, isLiteral: boolean) => {
    pieces.push({text, at: length, from, to, isLiteral});
    length += text.length;
  };
  const tokens = readTokens(sql);
  for (const {name, from, to} of parametersIn(tokens)) {
    const value = literals.get(name);
    if (value === undefined) continue;
    const set = value.startsWith("[") ? findSet(tokens, from) : null;
    const place = set ?? {from, to};
    add(sql.slice(cursor, place.from), cursor, place.from, false);
    add(set ? toSet(value) : value, place.from, place.to, true);
    cursor = place.to;
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
