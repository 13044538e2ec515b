import {resolve} from "node:path";

/**
 * Modules of packages that their own entry points do not offer, or not to browsers. `write-excel-file` compresses in a
 * worker that it makes from an address, which our policy (Trusted Types) refuses; the same library also does it
 * without one. `decode-named-character-reference` asks the page what an entity means by writing `innerHTML`, which
 * the policy refuses as well; its other build has a table.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  "write-excel-file/sync": resolve(
    "node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js",
  ),
  "decode-named-character-reference": resolve(
    "node_modules/decode-named-character-reference/index.js",
  ),
};
