/** A line end as Markdown counts them; one expression for every place that splits text into lines. */
export const LINE_END = /\r\n|\n|\r/;

/** The text with every line end written as LF. */
export function withLf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** How many lines end in the text. */
export function countLineEnds(text: string): number {
  return text.split(LINE_END).length - 1;
}

/** Length of the blank lines that begin at an offset, up to a line with something on it or the end. */
export function blankLinesAt(text: string, offset: number): number {
  const blank = /(?:[ \t]*(?:\r\n|\n|\r))*(?:[ \t]*$)?/y;
  blank.lastIndex = offset;
  return blank.exec(text)?.[0].length ?? 0;
}

/** Offset of the line after the one an offset lies on; the length of the text when there is none. */
export function nextLineAt(text: string, offset: number): number {
  const rest = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  rest.lastIndex = offset;
  return offset + (rest.exec(text)?.[0].length ?? 0);
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !"\r\n".includes(text[start - 1] ?? "")) start -= 1;
  return start;
}
