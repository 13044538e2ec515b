import {fromMarkdown} from "mdast-util-from-markdown";
import {isReadableMarkdown} from "./markdown-bound.ts";
import {blankLinesAt, countLineEnds, lineStart, nextLineAt} from "./lines.ts";

/** A stretch of the file that becomes one cell. */
export interface Block {
  readonly type: "prose" | "fence";
  /** Exact text, with the blank lines that follow. */
  readonly source: string;
  /** Line in the file on which the block begins, counted from 1. */
  readonly line: number;
}

/** A file cut into its head and its blocks; put together again they are the file. */
export interface Blocks {
  readonly head: string;
  /** The YAML between the two `---` lines; null without front matter. */
  readonly yaml: string | null;
  readonly blocks: readonly Block[];
}

const BOM = "\ufeff";

/**
 * Cuts a notebook file. What is a fence is decided by a full Markdown parser, so that a fence in a
 * list, a quotation or an HTML comment stays part of the prose, as every forge shows it.
 */
export function splitBlocks(text: string): Blocks {
  const front =
    /^\ufeff?---[ \t]*(?:\r\n|\n|\r)((?:[^]*?(?:\r\n|\n|\r))??)---[ \t]*(?=[\r\n]|$)/.exec(text);
  const frontEnd = front ? nextLineAt(text, front[0].length) : text.startsWith(BOM) ? 1 : 0;
  const headEnd = frontEnd + blankLinesAt(text, frontEnd);
  const head = text.slice(0, headEnd);
  return {
    head,
    yaml: front ? (front[1] ?? "") : null,
    blocks: cutBody(text.slice(headEnd), countLineEnds(head) + 1),
  };
}

/** True for a file that opens front matter; whether it also closes it is not looked at. */
export function opensFrontMatter(text: string): boolean {
  return /^\ufeff?---[ \t]*(?:[\r\n]|$)/.test(text);
}

function cutBody(body: string, firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let cursor = 0;
  let line = firstLine;
  const cut = (type: Block["type"], end: number) => {
    if (end <= cursor) return;
    const source = body.slice(cursor, end);
    blocks.push({type, source, line});
    line += countLineEnds(source);
    cursor = end;
  };
  for (const {start, end} of findFences(body)) {
    cut("prose", start);
    cut("fence", end);
  }
  cut("prose", body.length);
  return blocks;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The top-level fences as whole lines, each with the blank lines that follow it. */
function findFences(body: string): readonly Span[] {
  if (!isReadableMarkdown(body)) return findFenceLines(body);
  // The parser skips a byte order mark and then counts one short; any other character keeps its place.
  const tree = fromMarkdown(body.startsWith(BOM) ? `x${body.slice(1)}` : body);
  return tree.children.flatMap((node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (node.type !== "code" || from === undefined || to === undefined) return [];
    // Indented code begins with its white space, a fence with its mark.
    if (!"`~".includes(body[from] ?? " ")) return [];
    const end = nextLineAt(body, to);
    return [{start: lineStart(body, from), end: end + blankLinesAt(body, end)}];
  });
}

/**
 * The same by the lines alone, for a text that no parser reads in time: what stands in a list, a quotation or a comment
 * is not told apart there.
 */
function findFenceLines(body: string): readonly Span[] {
  const spans: Span[] = [];
  let open: {readonly start: number; readonly closing: RegExp} | null = null;
  for (let at = 0; at < body.length;) {
    const next = nextLineAt(body, at);
    const line = body.slice(at, next).replace(/[\r\n]+$/, "");
    const [, marks = ""] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (open?.closing.test(line)) {
      const end: number = next + blankLinesAt(body, next);
      spans.push({start: open.start, end});
      open = null;
      at = end;
      continue;
    }
    if (!open && marks !== "") {
      const closing = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`);
      open = {start: at, closing};
    }
    at = next;
  }
  return open ? [...spans, {start: open.start, end: body.length}] : spans;
}
