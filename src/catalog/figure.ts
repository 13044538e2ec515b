import type {Lang, Localized} from "#base";

/** One published figure, as far as a reader needs it to judge and cite it. */
export interface Figure {
  /** Permanent id, unique over all tables. */
  readonly id: string;
  /** Table that holds it. */
  readonly table: string;
  /** Code of the measure. */
  readonly measure: string;
  readonly measureTitle: Localized;
  /** What is counted and what it must not be mixed with. */
  readonly definition: Localized;
  /** Code of the series. */
  readonly series: string;
  /** ISO 8601 year, day or interval. */
  readonly period: string;
  /** Null when the status says why it is absent. */
  readonly value: number | null;
  /** The characters in the document; null when the value is absent. */
  readonly printed: string | null;
  /** Code of the unit. */
  readonly unit: string;
  /** Code of the reservation ("about", "over"); null for none. */
  readonly qualifier: string | null;
  /** Eurostat letter; null for normal. */
  readonly status: string | null;
  /** Figure that was printed before for the same thing; null at the first mention. */
  readonly repeats: string | null;
  readonly sourceId: string;
  /** Chapter and headings as printed, joined by " > ". */
  readonly locator: string;
  /** Null unless the text prints the page number itself. */
  readonly page: number | null;
  /** Producer of a figure that the document quotes; null for its own. */
  readonly quotedFrom: string | null;
  /** The editors' remark; null for none. */
  readonly note: Localized | null;
}

/** A publication that figures come from. */
export interface Source {
  readonly id: string;
  readonly title: Localized;
  readonly publisher: string;
  readonly year: number;
  /** Null when we know no address. */
  readonly url: string | null;
  /** Null when the source states none. */
  readonly licence: string | null;
}

/** The place of a figure in its document, the parts of the locator that a citation needs. */
type Place = Pick<Figure, "sourceId" | "locator" | "page" | "quotedFrom">;

/** A short source line for one figure: "Socius, Jaarverslag 2024 — Onze werking, Deelnemers ondersteuningsaanbod". */
export function citation(figure: Place, source: Source, lang: Lang): string {
  const headings = headingsOf(figure);
  const place = [headings[0], headings.length > 1 ? headings.at(-1) : undefined];
  const words = WORDS[lang];
  return [
    `${documentOf(source, lang)} — ${place.filter(Boolean).join(", ")}`,
    figure.page === null ? "" : `, ${words.page} ${figure.page}`,
    figure.quotedFrom === null ? "" : ` (${words.after} ${figure.quotedFrom})`,
  ].join("");
}

/**
 * One source line for many figures: each document once with its chapters in order of appearance, then who
 * is quoted: "Socius, Jaarverslag 2024 (2024 in cijfers; Onze werking, naar HIVA)". Unknown sources throw.
 */
export function sourceLine(
  figures: readonly Place[],
  sources: readonly Source[],
  lang: Lang,
): string {
  return groupBy(figures, ({sourceId}) => sourceId)
    .map(([id, group]) => {
      const source = sources.find((each) => each.id === id);
      if (!source) throw new Error(`Unknown source "${id}".`);
      return `${documentOf(source, lang)} (${chaptersOf(group, lang)})`;
    })
    .join("; ");
}

const WORDS: Readonly<Record<Lang, {readonly page: string; readonly after: string}>> = {
  nl: {page: "p.", after: "naar"},
  en: {page: "p.", after: "after"},
};

function documentOf(source: Source, lang: Lang): string {
  return `${source.publisher}, ${source.title[lang]}`;
}

/** Chapters without repetition, those with quoted figures together with the quoted producers. */
function chaptersOf(figures: readonly Place[], lang: Lang): string {
  return groupBy(figures, (figure) => headingsOf(figure)[0] ?? "")
    .map(([chapter, group]) => {
      const quoted = [...new Set(group.flatMap(({quotedFrom}) => quotedFrom ?? []))];
      return quoted.length > 0 ? `${chapter}, ${WORDS[lang].after} ${quoted.join(", ")}` : chapter;
    })
    .join("; ");
}

/** Heading texts without their numbers: "3.1. Bereik" and "II. Bereik" give "Bereik", "2024 in cijfers" stays. */
function headingsOf({locator}: Place): readonly string[] {
  return locator
    .split(" > ")
    .map((heading) => heading.replace(/^(?:[IVX]+\.|\d{1,2}\.|\d{1,2}(?:\.\d{1,2})+\.?)\s+/, ""))
    .filter(Boolean);
}

/** Items under their key, keys in order of appearance. (Map.groupBy is newer than the browsers we support.) */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
