/**
 * Cuts Inter to the characters of Western European labels and to the two weights of charts, for
 * figures that carry their font: writes `src/ui/publish/inter-western.woff2`. Run after an update of
 * the font: `npx tsx tools/figure-font.ts`.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import subsetFont from "subset-font";
import {FONT_CHARACTERS} from "../src/publish/figure/font-characters.ts";

const require = createRequire(import.meta.url);
const full = require.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
const target = fileURLToPath(new URL("../src/ui/publish/inter-western.woff2", import.meta.url));

const bytes = await subsetFont(readFileSync(full), FONT_CHARACTERS, {
  targetFormat: "woff2",
  variationAxes: {wght: {min: 400, max: 600}},
});
writeFileSync(target, bytes);
console.log(`${target}: ${bytes.length} bytes`);
