import type {Element as HastElement, Nodes as HastNode} from "hast";
import {sanitize} from "hast-util-sanitize";
import {splitInline} from "./inline.ts";
import type {InlineValue} from "./inline.ts";
import {isReadableMarkdown} from "./markdown-bound.ts";
import {markdownToHast} from "./prose-hast.ts";
import {PROSE_SCHEMA, PROSE_TAGS} from "./prose-schema.ts";
import type {ProseTag} from "./prose-schema.ts";

/** Markdown made safe to show: a tree of plain data without any HTML to interpret. */
export interface Prose {
  readonly children: readonly ProseNode[];
  /** The inline values in reading order; a value node points here by index. */
  readonly values: readonly InlineValue[];
}

export type ProseNode = ProseElement | ProseText | ProseValue;

/** An element of the allow-list; the properties are all there are. */
export interface ProseElement {
  readonly type: "element";
  readonly tagName: ProseTag;
  readonly properties: ProseProperties;
  readonly children: readonly ProseNode[];
}

export interface ProseProperties {
  /** On `a`: http, https, mailto or a place in this page. */
  readonly href?: string;
  /** On `ol`: the first number. */
  readonly start?: number;
}

export interface ProseText {
  readonly type: "text";
  readonly value: string;
}

/** An inline value in its place. */
export interface ProseValue {
  readonly type: "value";
  readonly index: number;
}

/** Reads Markdown. Raw HTML is shown as the text it is; images give their description. Never throws. */
export function toProse(markdown: string): Prose {
  const values: InlineValue[] = [];
  if (!isReadableMarkdown(markdown)) return plainProse(markdown);
  try {
    const tree = sanitize(markdownToHast(markdown), PROSE_SCHEMA);
    return {children: readNode(tree, values, {isCode: false, depth: 0}), values};
  } catch (error) {
    // Thousands of nested quotes exhaust the stack, here or later; such a text is shown as it is written.
    if (!(error instanceof RangeError)) throw error;
    return plainProse(markdown);
  }
}

function plainProse(markdown: string): Prose {
  const text: ProseText = {type: "text", value: markdown};
  return {
    children: [{type: "element", tagName: "pre", properties: {}, children: [text]}],
    values: [],
  };
}

/** More than anybody writes, and little enough for whoever walks the tree. */
const MAX_DEPTH = 60;

interface Place {
  /** Inside of code nothing is an inline value. */
  readonly isCode: boolean;
  readonly depth: number;
}

/** The nodes for one node: a second allow-list, so that nothing passes on the sanitiser's word alone. */
function readNode(node: HastNode, values: InlineValue[], place: Place): readonly ProseNode[] {
  if (node.type === "text")
    return place.isCode ? [toText(node.value)] : readText(node.value, values);
  if (node.type !== "element" && node.type !== "root") return [];
  if (place.depth > MAX_DEPTH) throw new RangeError("prose is nested too deep");
  const inside = {isCode: place.isCode || isCode(node), depth: place.depth + 1};
  const children = joinTexts(node.children.flatMap((child) => readNode(child, values, inside)));
  const tagName = node.type === "element" ? PROSE_TAGS.find((tag) => tag === node.tagName) : null;
  if (!tagName || node.type === "root") return children;
  return [{type: "element", tagName, properties: readProperties(node), children}];
}

function isCode(node: HastNode): boolean {
  return node.type === "element" && node.tagName === "code";
}

function readProperties({properties: {href, start}}: HastElement): ProseProperties {
  return {
    ...(typeof href === "string" && {href}),
    ...(typeof start === "number" && {start}),
  };
}

function readText(text: string, values: InlineValue[]): readonly ProseNode[] {
  return splitInline(text).map((piece) =>
    typeof piece === "string" ? toText(piece) : {type: "value", index: values.push(piece) - 1},
  );
}

function toText(value: string): ProseText {
  return {type: "text", value};
}

function joinTexts(nodes: readonly ProseNode[]): readonly ProseNode[] {
  const joined: ProseNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") {
      joined[joined.length - 1] = toText(last.value + node.value);
    } else {
      joined.push(node);
    }
  }
  return joined;
}
