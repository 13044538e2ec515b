import {formatList, messages} from "#base";
import type {Lang} from "#base";
import type {ComparabilityNote} from "#analyses";
import type {CatalogContent} from "../content/catalog-content.ts";

/** Series named in a note at most; the rest is counted. */
const MOST_NAMES = 4;

/** A note of comparability as a sentence. */
export function printNote(note: ComparabilityNote, catalog: CatalogContent, lang: Lang): string {
  const words = messages(lang);
  const label = (list: string, code: string) => catalog.codes[list]?.[code]?.[lang] ?? code;
  const titlesOf = (names: readonly string[]): string => {
    const titles = names.map(
      (name) => catalog.measures.find((measure) => measure.name === name)?.title[lang] ?? name,
    );
    const more = titles.length - MOST_NAMES;
    const named = titles.slice(0, MOST_NAMES);
    return more > 0 ? `${named.join(", ")} ${words.noteMore(more)}` : formatList(titles, lang);
  };
  switch (note.kind) {
    case "double": {
      const names = titlesOf(note.measures);
      if (note.overlap.reason !== "breakdowns") return words.noteDouble[note.overlap.reason](names);
      const titles = note.overlap.dimensions.map((name) => dimensionTitle(name, catalog, lang));
      return words.noteBreakdowns(names, formatList(titles, lang));
    }
    case "units": {
      const units = note.units.map((code) => label("unit", code));
      return words.noteUnits(formatList(units, lang), titlesOf(note.measures));
    }
    case "parts":
      return words.noteParts[note.use](titlesOf(note.measures));
    case "years": {
      const years = printYears(note.years, lang);
      return note.within ? words.noteYearsWithin(years) : words.noteYearsAcross(years);
    }
    case "population": {
      const names = note.series.map((code) => label("series", code));
      const more = names.length - MOST_NAMES;
      const named = names.slice(0, MOST_NAMES).join("; ");
      const text = more > 0 ? `${named} ${words.noteMore(more)}` : named;
      return note.within ? words.notePopulationWithin(text) : words.notePopulationAcross(text);
    }
    case "definition": {
      const groups = note.groups.map(titlesOf).join("; ");
      return note.within ? words.noteMeasuresWithin(groups) : words.noteDefinition(groups);
    }
    case "status":
      return words.noteStatus(label("status", note.status), note.figureIds.length);
    case "reservation": {
      const qualifiers = note.qualifiers.map((code) => label("qualifier", code).toLowerCase());
      return words.noteReservation(qualifiers.join(", "), note.figureIds.length);
    }
  }
}

/** "2012 en 2023", "2011 tot 2015", "2011 tot 2024 en 3 perioden": years as a range, periods counted. */
export function printYears(years: readonly string[], lang: Lang): string {
  const words = messages(lang);
  const single = years.filter((year) => !year.includes("/"));
  const periods = years.filter((year) => year.includes("/"));
  const [first = "", ...others] = single;
  const range = others.length < 2 ? single : [words.noteYearRange(first, others.at(-1) ?? first)];
  if (periods.length > 2 || (periods.length > 0 && single.length > 1)) {
    const counted = words.notePeriods(periods.length);
    if (single.length > 0) return formatList([...range, counted], lang);
    const ends = periods.flatMap((period) => period.split("/")).toSorted();
    return words.notePeriodsBetween(counted, ends[0] ?? "", ends.at(-1) ?? "");
  }
  return formatList([...range, ...periods.map((period) => period.replace("/", "–"))], lang);
}

/** The title of a dimension, as the tables have it. */
function dimensionTitle(name: string, {tables}: CatalogContent, lang: Lang): string {
  const columns = tables.flatMap((table) => table.columns);
  const title = columns.find((column) => column.name === name)?.title[lang];
  return (title ?? name).toLowerCase();
}

/** How many of some figures are contradicted by other printed ones, as a sentence; null for none. */
export function printContradicted(
  ids: readonly string[],
  {contradictions}: CatalogContent,
  lang: Lang,
): string | null {
  const words = messages(lang);
  const count = ids.filter((id) => Object.hasOwn(contradictions, id)).length;
  return count > 0 ? words.noteContradicted(count) : null;
}
