import type {CsvRow} from "./csv-files.ts";
import {fullDates, normaliseSpace, numberTokens} from "./number-tokens.ts";
import type {NumberToken} from "./number-tokens.ts";

/** A number of the text that is neither a recorded figure nor excluded. */
export interface Uncovered {
  readonly token: string;
  /** Some characters on either side. */
  readonly context: string;
}

/** How the numbers of a text and the recorded figures fit; all three lists are empty when they do. */
export interface TextCoverage {
  /** Numbers in the text, bare years and full dates not counted. */
  readonly numbers: number;
  readonly rest: readonly Uncovered[];
  /** Figures whose printed form the text has no free occurrence of. */
  readonly overclaimed: readonly string[];
  /** Exclusions whose context occurs another number of times than stated, or that exclude no number. */
  readonly stale: readonly string[];
}

/** What to compare a text with: figure rows and exclusions of one source. */
export interface CoverageInput {
  readonly figures: readonly CsvRow[];
  readonly exclusions: readonly CsvRow[];
}

/** A stretch of the text; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Compares every number of a text with the figures recorded from it and the numbers excluded. */
export function coverText(rawText: string, input: CoverageInput): TextCoverage {
  const text = normaliseSpace(rawText);
  const claims = new Claims(text);
  const stale = input.exclusions.flatMap((row) => exclude(row, text, claims));
  const overclaimed = claimingFigures(input.figures).flatMap((row) =>
    claims.claim(normaliseSpace(row.printed ?? "")) ? [] : [`${row.figure_id}: ${row.printed}`],
  );
  return {numbers: claims.numbers, rest: claims.rest(), overclaimed, stale};
}

/**
 * The figures that claim an occurrence, longest first so that "drie kwart" goes before "drie". The upper
 * end of a range that is printed in one piece with its lower end ("vier à vijf op de tien") claims none.
 */
function claimingFigures(figures: readonly CsvRow[]): readonly CsvRow[] {
  const length = (row: CsvRow): number => (row.printed ?? "").length;
  return figures
    .filter((row, i) => row.printed && !isSharedRange(row, figures[i - 1]))
    .sort((a, b) => length(b) - length(a));
}

/** The lower end stands in the row before. */
function isSharedRange(row: CsvRow, before: CsvRow | undefined): boolean {
  return (
    row.qualifier === "range_high" &&
    before?.qualifier === "range_low" &&
    before.printed === row.printed
  );
}

function exclude(row: CsvRow, text: string, claims: Claims): readonly string[] {
  const {token = "", context = "", count = ""} = row;
  const places = occurrences(text, context);
  const claimed = places.filter((start) =>
    claims.claim(token, {start, end: start + context.length}),
  );
  const name = `"${token}" in "${context}"`;
  if (places.length !== Number(count)) return [`${name}: ${places.length} times, not ${count}`];
  return claimed.length < places.length ? [`${name}: excludes no free number`] : [];
}

function occurrences(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && part; at = text.indexOf(part, at + 1))
    found.push(at);
  return found;
}

/** Which numbers of a text are spoken for. */
class Claims {
  readonly #text: string;
  readonly #tokens: readonly NumberToken[];
  readonly #taken = new Set<NumberToken>();
  readonly #spans: Span[];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = numberTokens(text);
    this.#spans = [...fullDates(text)];
  }

  get numbers(): number {
    return this.#tokens.length;
  }

  /** Takes the first free occurrence of a printed number, inside a stretch of the text when one is given. */
  claim(printed: string, within: Span = {start: 0, end: this.#text.length}): boolean {
    for (let at = this.#text.indexOf(printed, within.start); at >= 0;) {
      const span = {start: at, end: at + printed.length};
      if (span.end > within.end) return false;
      if (this.#isFree(span)) {
        for (const token of this.#overlapping(span)) this.#taken.add(token);
        this.#spans.push(span);
        return true;
      }
      at = this.#text.indexOf(printed, at + 1);
    }
    return false;
  }

  /** The numbers nobody claimed. */
  rest(): readonly Uncovered[] {
    return this.#tokens
      .filter((token) => !this.#taken.has(token))
      .map(({start, end, text}) => ({
        token: text,
        context: this.#text.slice(Math.max(0, start - 60), end + 60),
      }));
  }

  #overlapping({start, end}: Span): readonly NumberToken[] {
    return this.#tokens.filter((token) => token.start < end && token.end > start);
  }

  /** Free: at the edges of words and numbers, and no part of it claimed before. */
  #isFree(span: Span): boolean {
    const inside = this.#overlapping(span).every(
      (token) => !this.#taken.has(token) && (isWithin(token, span) || isWithin(span, token)),
    );
    const free = this.#spans.every(({start, end}) => end <= span.start || start >= span.end);
    return inside && free && this.#hasEdges(span);
  }

  /** "5" does not occur in "15", in "5,8" or in "5%". */
  #hasEdges({start, end}: Span): boolean {
    const cut = this.#tokens.some(
      (token) =>
        (token.start < start && token.end > start) || (token.start < end && token.end > end),
    );
    return !cut && !isGlued(this.#text, start) && !isGlued(this.#text, end);
  }
}

/** True between two letters, two digits, or a digit and its separator: "20" is glued in "2024" and in "20,5". */
function isGlued(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).padStart(2);
  return GLUED.test(before + text.slice(at, at + 2).padEnd(2));
}

const GLUED = /^(?:.\p{L}\p{L}.|.\d\d.|\d[.,]\d.|.\d[.,]\d)$/u;

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
