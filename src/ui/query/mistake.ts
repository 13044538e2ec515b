import type {Messages} from "#base";
import type {QueryError, SqlRange} from "#engine";
import type {SqlMistake} from "../editor/sql-editor.ts";

/** A refused statement as something to underline; null when DuckDB does not say where it goes wrong. */
export function toMistake(error: QueryError, words: Messages): SqlMistake | null {
  if (!error.range) return null;
  const {from, to} = error.range;
  return {
    from,
    to,
    message: error.message,
    fixes: error.candidates
      .slice(0, 3)
      .map((name) => ({label: words.queryReplaceWith(name), text: name})),
  };
}

/** Line and character of a place in a text, both from 1; characters as a reader counts them. */
export function lineAndColumn(text: string, range: SqlRange): {line: number; column: number} {
  const before = text.slice(0, range.from);
  const lines = before.split("\n");
  return {line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1};
}
