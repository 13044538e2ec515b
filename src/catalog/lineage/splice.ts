/** A stretch of text with what comes in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text between two places with the edits made; they must lie inside and not overlap. */
export function splice(text: string, from: number, to: number, edits: readonly Edit[]): string {
  let result = "";
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at, to);
}
