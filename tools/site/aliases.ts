import {resolve} from "node:path";

/**
 * Modules of packages that their own entry points do not offer to browsers. `decode-named-character-reference` asks
 * the page what an entity means by writing `innerHTML`, which our policy (Trusted Types) refuses; its other build has
 * a table.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  "decode-named-character-reference": resolve(
    "node_modules/decode-named-character-reference/index.js",
  ),
};
