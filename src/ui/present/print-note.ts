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
  switch (note.kind) {
    case "years": {
      const years = formatList(
        note.years.map((year) => year.replace("/", "–")),
        lang,
      );
      return note.within ? words.noteYearsWithin(years) : words.noteYearsAcross(years);
    }
    case "population": {
      const names = note.series.map((code) => label("series", code));
      const more = names.length - MOST_NAMES;
      const series = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [words.noteMore(more)] : [])];
      const text = series.join("; ");
      return note.within ? words.notePopulationWithin(text) : words.notePopulationAcross(text);
    }
    case "definition": {
      const titles = new Map(catalog.measures.map(({name, title}) => [name, title[lang]]));
      const groups = note.groups.map((names) =>
        formatList(
          names.map((name) => titles.get(name) ?? name),
          lang,
        ),
      );
      return words.noteDefinition(groups.join("; "));
    }
    case "status":
      return words.noteStatus(label("status", note.status), note.figureIds.length);
    case "reservation": {
      const qualifiers = note.qualifiers.map((code) => label("qualifier", code).toLowerCase());
      return words.noteReservation(qualifiers.join(", "), note.figureIds.length);
    }
  }
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
