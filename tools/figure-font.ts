/**
 * Cuts Inter to the characters of Western European labels and to the two weights of charts, for
 * figures that carry their font: writes `src/ui/publish/inter-western*`. Run after an update of
 * the font: `npx tsx tools/figure-font.ts`.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import subsetFont from "subset-font";
import {FONT_CHARACTERS} from "../src/publish/figure/font-characters.ts";

const require = createRequire(import.meta.url);
// The cut of the page has no ≈ ≤ ≥ → and no narrow space; this is the same version in full.
const full = require.resolve("inter-ui/variable/InterVariable.woff2");
const folder = new URL("../src/ui/publish/", import.meta.url);

/** Writes a cut of the font with some of its weights. */
async function cut(name: string, weights: number | {min: number; max: number}): Promise<void> {
  // A variable, since the package's types do not know its features.
  const options = {
    targetFormat: name.endsWith(".ttf") ? ("sfnt" as const) : ("woff2" as const),
    variationAxes: {wght: weights, opsz: 14}, // as the page's
    keepFeatures: ["kern", "tnum", "ccmp", "locl", "mark"],
  };
  const bytes = await subsetFont(readFileSync(full), FONT_CHARACTERS, options);
  writeFileSync(fileURLToPath(new URL(name, folder)), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

await cut("inter-western.woff2", {min: 400, max: 600});
// A PDF takes fonts without axes, a weight each.
await cut("inter-western-400.ttf", 400);
await cut("inter-western-600.ttf", 600);
