/** What the browser takes as markup once scripts may not write it freely: a trusted text, or plain text where that rule does not exist. */
type Markup = {toString(): string};

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {createHTML: (text: string) => string},
  ): {createHTML(text: string): Markup};
}

const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
const policy = factory?.createPolicy("veldboek-drawing", {createHTML: (svg) => svg});

/**
 * Lets a drawing of our own charts layer through the page's Trusted Types rule. For nothing else:
 * that layer writes every text escaped, and no other text may become markup.
 */
export function trustedDrawing(svg: string): string {
  // Svelte takes the trusted value as it is; its type for {@html} knows texts only.
  return (policy?.createHTML(svg) ?? svg) as string;
}
