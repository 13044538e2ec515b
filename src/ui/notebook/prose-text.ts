import type {ProseNode} from "#notebook";

/** The plain text of prose nodes; inline values count as nothing. */
export function proseText(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      return node.type === "element" ? proseText(node.children) : "";
    })
    .join("");
}
