/** A line end as Markdown counts them; one expression for every place that splits text into lines. */
export const LINE_END = /\r\n|\n|\r/;

/** The text with every line end written as LF. */
export function withLf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** How many lines end in the text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
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

/** How often each line end stands in a text decides which one a new line of it gets; LF where none does. */
export function lineEndOf(text: string): string {
  const crlf = text.split("\r\n").length - 1;
  return crlf * 2 > countLineEnds(text) ? "\r\n" : "\n";
}

/** The text without the spaces, tabs and line ends at its end; one pass, however long they are. */
export function trimBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n".includes(text[end - 1] ?? "x")) end -= 1;
  return text.slice(0, end);
}
