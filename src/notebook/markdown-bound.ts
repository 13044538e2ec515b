import {LINE_END} from "./lines.ts";

/** As deep as quotations and lists stand in each other at the beginning of one line. */
const MAX_DEPTH = 40;
/** Signs of a quotation or a list on one line beyond the second, in all lines together. */
const MAX_NESTED = 1000;
/** What a paragraph costs: each sign that may open something makes the parser look through all of it. */
const MAX_COST = 20_000_000;
const COST_PER_CHARACTER = 300;

/**
 * True for Markdown that a parser reads in about the time of a plain text of that length. What is not is no text that
 * anybody writes: a few lines of it would hold the page for minutes. Linear itself.
 */
export function isReadableMarkdown(markdown: string): boolean {
  let [cost, nested, length, openers] = [0, 0, 0, 0];
  const endParagraph = () => {
    cost += length * openers;
    [length, openers] = [0, 0];
  };
  for (const line of markdown.split(LINE_END)) {
    const depth = countContainers(line);
    if (depth > MAX_DEPTH) return false;
    nested += Math.max(0, depth - 2);
    if (/^[ \t]*(?:$|#|[-+*][ \t]|\d+[.)][ \t])/.test(line)) endParagraph();
    length += line.length + 1;
    openers += countOpeners(line);
  }
  endParagraph();
  return nested <= MAX_NESTED && cost <= MAX_COST + COST_PER_CHARACTER * markdown.length;
}

/** How many quotations and lists a line opens before it says anything. */
function countContainers(line: string): number {
  const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
  let count = 0;
  while (count <= MAX_DEPTH && container.test(line)) count += 1;
  return count;
}

function countOpeners(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) if (OPENERS.has(line.charCodeAt(at))) count += 1;
  return count;
}

const OPENERS: ReadonlySet<number> = new Set(
  Array.from("[]<*_`!&\\|:@", (character) => character.charCodeAt(0)),
);
