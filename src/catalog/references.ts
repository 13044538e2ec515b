import type {Lang} from "#base";
import type {Figure, Source} from "./figure.ts";

/** The ways in which a document can be cited. */
export const CITATION_STYLES = ["apa", "bibtex", "ris"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

type Cited = Pick<Figure, "sourceId" | "locator" | "page" | "quotedFrom">;

/**
 * The documents behind some figures as references, each document once with the places in it: in the
 * style of the APA manual (7th ed., "Report by a group author"), as BibTeX, or as RIS. Unknown
 * sources throw. Empty for no figures.
 */
export function references(
  figures: readonly Cited[],
  sources: readonly Source[],
  style: CitationStyle,
  lang: Lang,
): string {
  const ids = [...new Set(figures.map(({sourceId}) => sourceId))];
  const print = {apa, bibtex, ris}[style];
  return ids
    .map((id) => {
      const source = sources.find((each) => each.id === id);
      if (!source) throw new Error(`Unknown source "${id}".`);
      return print(source, placesIn(figures, id, lang), lang);
    })
    .join(style === "apa" ? "\n" : "\n\n");
}

/** Chapters, pages and quoted producers, each once: "Omgevingsanalyse > Profiel, p. 12 (naar HIVA)". */
function placesIn(figures: readonly Cited[], id: string, lang: Lang): readonly string[] {
  const places = figures
    .filter(({sourceId}) => sourceId === id)
    .map(({locator, page, quotedFrom}) =>
      [
        locator,
        page === null ? "" : `, p. ${page}`,
        quotedFrom === null ? "" : ` (${AFTER[lang]} ${quotedFrom})`,
      ].join(""),
    );
  return [...new Set(places)];
}

const AFTER = {nl: "naar", en: "after"} as const;

function apa({publisher, year, title, url}: Source, places: readonly string[], lang: Lang): string {
  const where = places.length > 0 ? ` (${places.join("; ")})` : "";
  return `${publisher}. (${year}). ${title[lang]}${where}.${url === null ? "" : ` ${url}`}`;
}

function bibtex(source: Source, places: readonly string[], lang: Lang): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", `{${texText(source.publisher)}}`],
    ["title", `{${texText(source.title[lang])}}`],
    ["institution", texText(source.publisher)],
    ["year", String(source.year)],
    ["note", texText(places.join("; "))],
    ["url", source.url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@techreport{${source.id},\n${lines.join(",\n")}\n}`;
}

/** Characters that TeX would read as commands. */
function texText(text: string): string {
  return text
    .replaceAll("\\", "\\textbackslash ")
    .replace(/[{}]/g, "")
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)
    .replaceAll("~", "\\textasciitilde ")
    .replaceAll("^", "\\textasciicircum ");
}

/** RIS ends each line with CRLF; a text stays on one line. */
function ris(source: Source, places: readonly string[], lang: Lang): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ["TY", "RPRT"],
    ["AU", source.publisher],
    ["TI", source.title[lang]],
    ["PB", source.publisher],
    ["PY", String(source.year)],
    ["ID", source.id],
    ...places.map((place) => ["N1", place] as const),
    ["UR", source.url],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replace(/\s+/g, " ")}`] : [],
  );
  return [...lines, "ER  - "].join("\r\n");
}
