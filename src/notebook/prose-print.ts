import type {Nodes} from "mdast";
import {fromMarkdown} from "mdast-util-from-markdown";
import {splitInline} from "./inline.ts";
import type {InlineValue} from "./inline.ts";
import {isReadableMarkdown} from "./markdown-bound.ts";
import {isSafeHref} from "./prose-schema.ts";

/**
 * Prose as Markdown for other programs, which say the same as the page: inline values are replaced by their text,
 * raw HTML is text, images give their description, and links that the page would not make are not made.
 */
export function printProse(markdown: string, valueText: (inline: InlineValue) => string): string {
  if (!isReadableMarkdown(markdown)) return fenced(markdown, "");
  try {
    return print(fromMarkdown(markdown), markdown, valueText);
  } catch (error) {
    // Thousands of nested quotes exhaust the stack; such a text is shown as it is written.
    if (!(error instanceof RangeError)) throw error;
    return fenced(markdown, "");
  }
}

/** Text in a block of code, whatever it holds. */
export function fenced(text: string, info: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${text.replace(/\n$/, "")}\n${fence}`;
}

/** Plain text as Markdown that says it: nothing in it is taken for a sign. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]#|~$@^+!()-]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}

/**
 * A stretch of source that was read as text. Brackets that made no link here might make one where what stands
 * beside them is written otherwise: `[a](<javascript:b<c>)` is text only because of its second "<".
 */
function asText(source: string): string {
  if (source.startsWith("\\")) return source;
  return source.replaceAll(/[[\]]/g, "\\$&").replaceAll("<", "&lt;");
}

function print(node: Nodes, source: string, valueText: (inline: InlineValue) => string): string {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? source.length;
  const text = source.slice(from, to);
  if (node.type === "text") {
    // A brace behind a backslash begins no value.
    return text
      .split(/(\\[!-/:-@[-`{-~])/)
      .flatMap(splitInline)
      .map((piece) =>
        typeof piece === "string" ? asText(piece) : escapeMarkdown(valueText(piece)),
      )
      .join("");
  }
  // What stands between the signs of HTML was no Markdown either.
  if (node.type === "html") return escapeMarkdown(text);
  if (node.type === "image" || node.type === "imageReference")
    return escapeMarkdown(node.alt ?? "");
  if (node.type === "definition") return isSafeHref(node.url) ? text : "";
  // Other programs read orders in the words behind a fence: "{python}", "{=html}".
  if (node.type === "code" && /^\s*\{/.test(node.lang ?? "")) return fenced(node.value, "");
  if (node.type === "link" && !isSafeHref(node.url)) {
    return node.children.map((child) => print(child, source, valueText)).join("");
  }
  // An address between its own signs is not text in which something could be written otherwise.
  if (node.type === "link" && text.startsWith("<")) return text;
  if (!("children" in node)) return text;
  let printed = "";
  let cursor = from;
  for (const child of node.children) {
    const start = child.position?.start.offset ?? cursor;
    printed += source.slice(cursor, start) + print(child, source, valueText);
    cursor = child.position?.end.offset ?? start;
  }
  return printed + source.slice(cursor, to);
}
