import type {Messages} from "#base";
import type {SqlRange} from "#engine";
import type {SqlMistake} from "../editor/sql-editor.ts";
import type {ExplainedError} from "./explain-error.ts";

/** An explained refusal as something to underline; null when nobody knows where it goes wrong. */
export function toMistake(
  range: SqlRange | null,
  {text, fixes}: ExplainedError,
  words: Messages,
): SqlMistake | null {
  if (!range) return null;
  const offered = fixes.map((name) => ({label: words.queryReplaceWith(name), text: name}));
  return {from: range.from, to: range.to, message: text, fixes: offered};
}

/** Line and character of a place in a text, both from 1; characters as a reader counts them. */
export function lineAndColumn(text: string, range: SqlRange): {line: number; column: number} {
  const before = text.slice(0, range.from);
  const lines = before.split("\n");
  return {line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1};
}
