import type {SqlRange} from "#engine";
import {readTokens} from "./sql-tokens.ts";

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
  return readTokens(sql).flatMap(({type, text, from, to}) =>
    type === "word" && /^\$[\p{L}_]/u.test(text) ? [{name: text.slice(1), from, to}] : [],
  );
}

/** Writes literals, by input, into an SQL text; a parameter without one stays as it is. */
export function bindParameters(sql: string, literals: ReadonlyMap<string, string>): BoundSql {
  const pieces: Piece[] = [];
  let cursor = 0;
  let length = 0;
  const add = (text: string, from: number, to: number, isLiteral: boolean) => {
    pieces.push({text, at: length, from, to, isLiteral});
    length += text.length;
  };
  for (const {name, from, to} of readParameters(sql)) {
    const value = literals.get(name);
    if (value === undefined) continue;
    add(sql.slice(cursor, from), cursor, from, false);
    add(value, from, to, true);
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
