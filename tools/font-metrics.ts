/**
 * Measures Inter once, so that charts can be laid out without a page: writes
 * `src/charts/font-metrics.ts`. Run after an update of the font: `npx tsx tools/font-metrics.ts`.
 */
import {writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";

/** The part of a fontkit font that is used here; the package ships no types. */
interface Font {
  readonly unitsPerEm: number;
  variationCoords: readonly number[] | null;
  _transformedGlyphs: unknown;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): {readonly advanceWidth: number};
}

const require = createRequire(import.meta.url);
const fontkit = require("fontkit") as {openSync(path: string): Font};

const WEIGHTS = [400, 600] as const;
const TARGET = fileURLToPath(new URL("../src/charts/font-metrics.ts", import.meta.url));

/** Latin-1, Latin Extended-A, and the punctuation, spaces, arrows and signs of our labels. */
const CODE_POINTS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...[0x2009, 0x200a, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e],
  ...[0x2022, 0x2026, 0x202f, 0x2030, 0x20ac, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248],
  ...[0x2260, 0x2264, 0x2265, 0x221e],
];

/** What changes its width in tabular figures: digits, signs between them, and brackets. */
const TABULAR_CODE_POINTS = CODE_POINTS.filter(
  (codePoint) => codePoint < 0x100 || codePoint === 0x2212,
);

/** Kerned in the table; a letter with an accent is kerned as the letter without. */
const KERNED = [...range(0x20, 0x7e), 0x2013, 0x2018, 0x2019, 0x201c, 0x201d]
  .map((codePoint) => String.fromCodePoint(codePoint))
  .filter((character) => !/[<>|{}\\^_`~@#$%*+=[\]"!?;&]/.test(character));

/** Kerning under this many thousandths of an em is left out: 0.25 px at 13 px. */
const SMALLEST_KERN = 20;

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index);
}

/**
 * Opens one subset at a weight. fontkit's own getVariation() fails on WOFF2 files because it reads
 * them again as TrueType; so a second copy borrows the unpacked outlines of a first one.
 */
function openAtWeight(subset: string, weight: number): Font {
  const path = require.resolve(
    `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`,
  );
  const unpacked = fontkit.openSync(path);
  unpacked.layout("A", {});
  const font = fontkit.openSync(path);
  font._transformedGlyphs = unpacked._transformedGlyphs;
  font.variationCoords = [weight];
  return font;
}

function measure(
  fonts: readonly Font[],
  text: string,
  features: {readonly kern: boolean; readonly tnum: boolean},
): number | null {
  const font = fonts.find((candidate) =>
    [...text].every((character) => candidate.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
  );
  if (!font) return null;
  const {advanceWidth} = font.layout(text, {...features, calt: false});
  return Math.round((advanceWidth / font.unitsPerEm) * 1000);
}

/** "562 avy": letters of one width share an entry. */
function printWidths(fonts: readonly Font[]): string[] {
  return printGroups(CODE_POINTS, (text) => measure(fonts, text, {kern: false, tnum: false}));
}

/** The same in tabular figures, of the characters that differ. */
function printTabularWidths(fonts: readonly Font[]): string[] {
  return printGroups(TABULAR_CODE_POINTS, (text) => {
    const width = measure(fonts, text, {kern: false, tnum: true});
    return width === measure(fonts, text, {kern: false, tnum: false}) ? null : width;
  });
}

function printGroups(
  codePoints: readonly number[],
  widthOf: (text: string) => number | null,
): string[] {
  const groups = new Map<number, string>();
  for (const codePoint of codePoints) {
    const character = String.fromCodePoint(codePoint);
    const width = widthOf(character);
    if (width !== null) groups.set(width, (groups.get(width) ?? "") + character);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([width, text]) => `${width} ${text}`);
}

/** "left character, kern, right characters": "T-78 aceo". */
function printKerns(fonts: readonly Font[]): string[] {
  return KERNED.flatMap((left) => {
    const groups = new Map<number, string>();
    for (const right of KERNED) {
      const pair = left + right;
      const kern = kernOf(fonts, pair);
      if (Math.abs(kern) < SMALLEST_KERN) continue;
      groups.set(kern, (groups.get(kern) ?? "") + right);
    }
    return [...groups].map(([kern, rights]) => `${left}${kern} ${rights}`);
  });
}

function kernOf(fonts: readonly Font[], pair: string): number {
  const [plain, kerned] = [false, true].map((kern) => measure(fonts, pair, {kern, tnum: false}));
  return (kerned ?? 0) - (plain ?? 0);
}

function printTable(name: string, comment: string, entries: readonly string[]): string {
  const lines = entries.map((entry) => `  ${escapeOdd(quote(entry))},`);
  return `/** ${comment} */\nexport const ${name}: readonly string[] = [\n${lines.join("\n")}\n];\n`;
}

/** As Prettier would quote it. */
function quote(text: string): string {
  return text.includes('"') ? `'${text}'` : JSON.stringify(text);
}

/** Spaces that an editor would hide, and signs that it could confuse, are written as escapes. */
function escapeOdd(json: string): string {
  return json.replace(
    /[\u00a0\u00ad\u2000-\u200f\u2028-\u202f]/g,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`,
  );
}

const [regular, semibold] = WEIGHTS.map((weight) =>
  ["latin", "latin-ext"].map((subset) => openAtWeight(subset, weight)),
);
if (!regular || !semibold) throw new Error("two weights are measured");

writeFileSync(
  TARGET,
  [
    "// Made by tools/font-metrics.ts from @fontsource-variable/inter (latin and latin-ext). Do not edit.",
    "",
    printTable(
      "WIDTHS_400",
      "Advance in 1/1000 em, a space, and the characters that have it: weight 400.",
      printWidths(regular),
    ),
    printTable("WIDTHS_600", "The same at weight 600.", printWidths(semibold)),
    printTable(
      "TABULAR_400",
      "What differs in tabular figures: weight 400.",
      printTabularWidths(regular),
    ),
    printTable("TABULAR_600", "The same at weight 600.", printTabularWidths(semibold)),
    printTable(
      "KERNS",
      "Left character, kerning in 1/1000 em, a space, right characters: weight 400, near enough for 600.",
      printKerns(regular),
    ),
  ].join("\n"),
);
