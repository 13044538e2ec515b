/** The widths of characters in the grid's letter, in pixels: tabular digits, narrow signs, and the rest on average. */
const DIGIT = 8.5;
const NARROW = 4.5;
const WIDE = 10.5;
const LETTER = 7.5;

/** How wide a text stands in the grid, in pixels; rather too wide than too narrow, so that no digit is cut off. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return Math.ceil(width);
}

function widthOf(character: string): number {
  if (/[\d×−+]/.test(character)) return DIGIT;
  if (/[.,;:'|!ijl\s]/.test(character)) return NARROW;
  return /[mwMW%∞@]|\p{Lu}|\p{Extended_Pictographic}/u.test(character) ? WIDE : LETTER;
}

/** What stands in place of a number that its column is too narrow for: never a shorter number. */
export const TOO_NARROW = "###";

/** Text that is longer than this is cut off, and read in its tooltip. */
const LONGEST_TEXT = 360;

/** What a column needs: its width, and the longest decimals in it, under which all others are lined up. */
export interface ColumnFit {
  readonly width: number;
  readonly decimals: string;
}

/**
 * The fit of a column that holds these texts as well; the same object when nothing grew. A column of numbers says by
 * which sign their decimals begin; in others nothing is lined up, and long text does not count in full.
 */
export function fitColumn(
  before: ColumnFit | null,
  texts: readonly string[],
  sign: string | null,
): ColumnFit {
  let {width, decimals} = before ?? {width: 0, decimals: ""};
  for (const text of texts) {
    const own = sign === null ? "" : decimalsOf(text, sign);
    if (own.length > decimals.length) decimals = own;
  }
  for (const text of texts) {
    const own = textWidth(sign === null ? text : text + padOf(text, decimals, sign));
    width = Math.max(width, sign === null ? Math.min(LONGEST_TEXT, own) : own);
  }
  if (before && decimals.length > before.decimals.length) {
    width = Math.max(width, before.width + textWidth(decimals.slice(before.decimals.length)));
  }
  return before && width === before.width && decimals === before.decimals
    ? before
    : {width, decimals};
}

/** What is written, unseen, behind a number so that its decimal sign stands under those of the others. */
export function padOf(text: string, decimals: string, sign: string): string {
  return isPlain(text) ? decimals.slice(decimalsOf(text, sign).length) : "";
}

/** ",25" of "1,25"; none of "1.250" and of "4,5 × 10⁻²³". */
function decimalsOf(text: string, sign: string): string {
  const at = isPlain(text) ? text.lastIndexOf(sign) : -1;
  return at < 0 ? "" : text.slice(at);
}

function isPlain(text: string): boolean {
  return /^−?[\d.,]+$/.test(text);
}
