/** A number in a text: digits or a Dutch number word; `end` is exclusive. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with every run of white space as one space, so that line breaks of the page do not matter. */
export function normaliseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Every number of a Dutch text in order: digits with their separators, minutes and per cent sign ("1.035",
 * "84,80%", "388u30", "30-tal"), and number words with fractions, -tal, -maal and the like ("twee", "helft",
 * "twintigtal", "tweemaal", "tweejaarlijkse"). "Een" without accents is the article and does not count,
 * "derde" only as a fraction ("twee derde"). Bare years and full dates are left out.
 */
export function numberTokens(text: string): readonly NumberToken[] {
  const dates = fullDates(text);
  return matches(text, NUMBER).filter(
    (number) =>
      !YEAR.test(number.text) &&
      !dates.some(({start, end}) => number.start >= start && number.start < end),
  );
}

/** Every date with day, month and year ("4 april 2003"): known, and no figure can be printed inside one. */
export function fullDates(text: string): readonly NumberToken[] {
  return matches(text, FULL_DATE);
}

function matches(text: string, pattern: RegExp): readonly NumberToken[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

const YEAR = /^(19\d\d|20[0-3]\d)$/;

const MONTHS =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

const FULL_DATE = new RegExp(`\\d{1,2} (?:${MONTHS}) \\d{4}`, "gi");

const ONES = "één|twee|drie|vier|vijf|zes|zeven|acht|negen";
const TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien";
const TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig";
const CARDINAL = `(?:${TEENS}|(?:(?:een|${ONES})[eë]n)?(?:${TENS})|${ONES}|honderd|duizend)`;
const COMPOUND = `(?:een|${CARDINAL})(?:maal|voud|tal|jaarlijkse?|jarige?|wekelijkse?|maandelijkse?|delige?)`;
const PLURAL = "tientallen|honderden|duizenden|miljoen(?:en)?|miljard(?:en)?|dozijn(?:en)?";
const FRACTION = `half|halve|helft|kwart|anderhalve?|halftijdse?|voltijdse?|(?<=(?:een|${CARDINAL}) )derden?`;
const DOUBLE = "dubbele?|verdubbel\\w*";
const DIGITS = "\\d+(?:[.,]\\d+)*(?:u\\d{2})?%?(?:-tal)?";

const NUMBER = new RegExp(
  `${DIGITS}|(?<![\\p{L}\\d])(?:${COMPOUND}|${PLURAL}|${FRACTION}|${DOUBLE}|${CARDINAL})(?![\\p{L}\\d])`,
  "giu",
);
