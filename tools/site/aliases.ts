import {resolve} from "node:path";

/**
 * Modules of packages that their own entry points do not offer. `write-excel-file` compresses in a worker that it
 * makes from an address, which our policy (Trusted Types) refuses; the same library also does it without one.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  "write-excel-file/sync": resolve(
    "node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js",
  ),
};
