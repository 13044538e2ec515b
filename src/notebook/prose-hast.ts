import type {ElementContent, Nodes as HastNode} from "hast";
import type {
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Text,
} from "mdast";
import {fromMarkdown} from "mdast-util-from-markdown";
import type {Extension} from "mdast-util-from-markdown";
import {defaultHandlers, toHast} from "mdast-util-to-hast";
import type {Handlers, State} from "mdast-util-to-hast";
import {isSafeHref} from "./prose-schema.ts";

/** A character after a backslash: text that is never the brace of an inline value. */
interface EscapedText {
  type: "escapedText";
  value: string;
  position: NonNullable<Text["position"]>;
}

declare module "mdast" {
  interface PhrasingContentMap {
    escapedText: EscapedText;
  }
  interface RootContentMap {
    escapedText: EscapedText;
  }
}

/** Markdown to an HTML tree that is not sanitised yet: raw HTML as text, headings from h2 to h4. */
export function markdownToHast(markdown: string): HastNode {
  const tree = fromMarkdown(markdown, {mdastExtensions: [keepEscapes]});
  return toHast(tree, {handlers});
}

/** Keeps an escaped character in a node of its own: `\{{` must not meet the brace beside it again. */
const keepEscapes: Extension = {
  enter: {
    characterEscape(token) {
      const parent = this.stack[this.stack.length - 1];
      const position = {start: {...token.start}, end: {...token.end}};
      const node: EscapedText = {type: "escapedText", value: "", position};
      if (parent && "children" in parent) (parent.children as Nodes[]).push(node);
      // The library's own handler adds the character to the top of the stack and takes it off.
      this.stack.push(node);
    },
  },
};

const handlers: Handlers = {
  escapedText: (_state: State, node: EscapedText) => text(node.value),
  html: (_state: State, node: Html, parent: Parents | undefined) => toShownHtml(node, parent),
  heading: (state: State, node: Heading) =>
    defaultHandlers.heading(state, {...node, depth: clampDepth(node.depth)}),
  image: (_state: State, node: Image) => text(node.alt ?? ""),
  imageReference: (_state: State, node: ImageReference) => text(node.alt ?? ""),
  link: (state: State, node: Link) =>
    isSafeHref(node.url) ? defaultHandlers.link(state, node) : state.all(node),
  linkReference: (state: State, node: LinkReference) => {
    const url = state.definitionById.get(node.identifier.toUpperCase())?.url;
    return url === undefined || isSafeHref(url)
      ? defaultHandlers.linkReference(state, node)
      : state.all(node);
  },
};

function text(value: string): ElementContent {
  return {type: "text", value};
}

/** The notebook's title is the only h1; below h4 a heading is too small to be told apart. */
function clampDepth(depth: Heading["depth"]): Heading["depth"] {
  return depth < 2 ? 2 : depth > 4 ? 4 : depth;
}

function toShownHtml(node: Html, parent: Parents | undefined): ElementContent {
  const isPhrase = parent?.type === "paragraph" || parent?.type === "heading" || isInline(parent);
  if (isPhrase) return text(node.value);
  return {type: "element", tagName: "p", properties: {}, children: [text(node.value)]};
}

function isInline(parent: Parents | undefined): boolean {
  return ["emphasis", "strong", "link", "linkReference"].includes(parent?.type ?? "");
}
