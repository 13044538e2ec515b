import {KERNS, TABULAR_400, TABULAR_600, WIDTHS_400, WIDTHS_600} from "./font-metrics.ts";

/** The two weights a chart is set in. */
export type Weight = 400 | 600;

/**
 * Width for characters the table does not know, in 1/1000 em: wider than nearly every letter, so
 * that a label in another script claims too much room rather than too little.
 */
const UNKNOWN_WIDTH = 1000;

const WIDTHS: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  400: readWidths(WIDTHS_400),
  600: readWidths(WIDTHS_600),
};
const TABULAR_WIDTHS: typeof WIDTHS = {
  400: readWidths(TABULAR_400),
  600: readWidths(TABULAR_600),
};
const KERN_BY_PAIR = readKerns(KERNS);

/** Width of a line in a font, in 1/1000 em; `figures` for tabular ones. */
export type Advance = (text: string, weight: Weight, figures: boolean) => number;

let advance: Advance = advanceOfInter;

/** Measures in another font while `measure` runs; null is Inter. A house style brings its own. */
export function measuredIn<T>(font: Advance | null, measure: () => T): T {
  const before = advance;
  advance = font ?? advanceOfInter;
  try {
    return measure();
  } finally {
    advance = before;
  }
}

/**
 * Width in pixels of a line set in Inter. Pure, so a chart is laid out the same in Node, in a
 * worker and on the page; within 1 % of what Chromium measures.
 */
export function textWidth(text: string, sizePx: number, weight: Weight = 400): number {
  return (advance(text, weight, false) * sizePx) / 1000;
}

/**
 * The same in tabular figures, for values and ticks. Names are not set so: Inter then also widens
 * the hyphen to a digit, and "Vormingplus-centra" falls apart.
 */
export function figureWidth(text: string, sizePx: number, weight: Weight = 400): number {
  return (advance(text, weight, true) * sizePx) / 1000;
}

/** The widest of several lines; 0 when there are none. */
export function widestOf(lines: readonly string[], sizePx: number, weight: Weight = 400): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, sizePx, weight)), 0);
}

/** In 1/1000 em. A tabular character is another glyph, which is not kerned. */
function advanceOfInter(text: string, weight: Weight, figures: boolean): number {
  let width = 0;
  let previous = "";
  for (const character of text) {
    const tabular = figures ? TABULAR_WIDTHS[weight].get(character) : undefined;
    const letter = tabular === undefined ? withoutAccent(character) : "";
    width += tabular ?? WIDTHS[weight].get(character) ?? unknownWidth(character);
    width += KERN_BY_PAIR.get(previous + letter) ?? 0;
    previous = letter;
  }
  return width;
}

/** Combining marks and zero-width characters take no room of their own. */
function unknownWidth(character: string): number {
  return /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character) ? 0 : UNKNOWN_WIDTH;
}

function withoutAccent(character: string): string {
  return character > "\u007f" ? (character.normalize("NFD")[0] ?? character) : character;
}

/** "562 avy" means that a, v and y are 562 wide. */
function readWidths(groups: readonly string[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>([["\u202f", 200]]);
  for (const group of groups) {
    const [, width = "", characters = ""] = /^(\d+) (.*)$/su.exec(group) ?? [];
    for (const character of characters) widths.set(character, Number(width));
  }
  return widths;
}

/** "T-78 ac" means that a and c move 78 closer to a T before them. */
function readKerns(groups: readonly string[]): ReadonlyMap<string, number> {
  const kerns = new Map<string, number>();
  for (const group of groups) {
    const [, left = "", kern = "", rights = ""] = /^(.)(-?\d+) (.*)$/su.exec(group) ?? [];
    for (const right of rights) kerns.set(left + right, Number(kern));
  }
  return kerns;
}
