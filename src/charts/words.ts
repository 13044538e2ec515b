import {formatAs, formatDate, formatPeriod, parsePeriod, printPeriod, readPeriods} from "#base";
import type {Lang, Period} from "#base";

/** The few words a drawing, its table and its description need. */
export const WORDS = {
  missing: {nl: "geen cijfers", en: "no figures"},
  nothing: {nl: "Geen cijfers om te tonen", en: "No figures to show"},
  flagged: {nl: "met voorbehoud", en: "with a reservation"},
  unknown: {nl: "onbekend", en: "unknown"},
  others: {nl: "overige", en: "others"},
  count: {nl: "aantal", en: "number"},
  below: {nl: (to: string) => `minder dan ${to}`, en: (to: string) => `under ${to}`},
  from: {nl: (from: string) => `${from} of meer`, en: (from: string) => `${from} or more`},
  between: {
    nl: (from: string, to: string) => `${from} tot ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  smallest: {nl: "kleinste", en: "smallest"},
  firstQuartile: {nl: "eerste kwartiel", en: "first quartile"},
  median: {nl: "mediaan", en: "median"},
  thirdQuartile: {nl: "derde kwartiel", en: "third quartile"},
  largest: {nl: "grootste", en: "largest"},
  provisional: {nl: "voorlopig", en: "provisional"},
  by: {
    nl: (value: string, by: readonly string[]) =>
      [value, by.join(" en ")].filter(Boolean).join(" per "),
    en: (value: string, by: readonly string[]) =>
      [value, by.join(" and ")].filter(Boolean).join(" by "),
  },
  cut: {
    nl: (shown: number, of: number, rest: string | null) =>
      rest === null
        ? `De ${shown} grootste van ${of}.`
        : `De ${shown} grootste van ${of}; de andere zijn samengeteld als \u201c${rest}\u201d.`,
    en: (shown: number, of: number, rest: string | null) =>
      rest === null
        ? `The ${shown} largest of ${of}.`
        : `The ${shown} largest of ${of}; the others are added up as \u201c${rest}\u201d.`,
  },
  unit: {
    nl: (unit: string) => `1 vakje = ${unit}`,
    en: (unit: string) => `1 square = ${unit}`,
  },
  yes: {nl: "ja", en: "yes"},
  no: {nl: "nee", en: "no"},
} as const;

const PERIOD = /^\d{4}(-\d{2}-\d{2})?(\/\d{4}(-\d{2}-\d{2})?)?$/;

/**
 * A category, series or panel as a label. Numbers are not grouped, because whole ones are nearly
 * always years or codes; periods and dates are written out; null and empty text are "unknown".
 */
export function labelOf(value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === "") return WORDS.unknown[lang];
  if (value instanceof Date) return formatDate(value, lang);
  if (typeof value === "boolean") return value ? WORDS.yes[lang] : WORDS.no[lang];
  if (typeof value === "number") return formatAs("number", value, lang, {grouping: false});
  const text = String(value);
  return PERIOD.test(text) ? formatPeriod(text, lang) : text;
}

/**
 * The labels of a column. Periods are written by their grain: "mrt. 2024", "2024 K1", a time behind a day where
 * the column has times; what only looks like one, among text that is none, stays as it is.
 */
export function labeler(values: readonly unknown[], lang: Lang): (value: unknown) => string {
  const grain = readPeriods(values)?.find((period) => period !== null)?.grain ?? null;
  if (grain === null) return (value) => labelOf(value, lang);
  return (value) => {
    // "2009/2014" is how published periods are kept.
    const isPublished = typeof value === "string" && PERIOD.test(value);
    const period: Period | null = isPublished ? null : parsePeriod(value, grain);
    return period ? printPeriod(period, lang) : labelOf(value, lang);
  };
}

/** A column's name as words: "aantal_personen" to "aantal personen". */
export function columnWords(name: string): string {
  return name.replaceAll("_", " ").trim();
}
