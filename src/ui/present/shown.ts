import {formatList, messages} from "#base";
import type {Lang} from "#base";
import {sourceLine} from "#catalog";
import type {Row} from "#engine";
import type {ShippedFigure} from "../content/shipped.ts";
import type {Workshop} from "./workshop.ts";

/** Where shown rows come from: their source line, their figures, and what is to be said of these. */
export interface Origin {
  readonly source: string;
  readonly figureIds: readonly string[];
  readonly reservations: readonly string[];
}

/** The origin of the figures with these ids; an unknown id throws. */
export function originOf(
  ids: readonly string[],
  {figures, catalog}: Pick<Workshop, "figures" | "catalog">,
  lang: Lang,
): Origin {
  const figureIds = [...new Set(ids)];
  const behind = figures.list(figureIds, lang);
  return {
    source: sourceLine(behind.map(placeOf), catalog.sources, lang),
    figureIds,
    reservations: behind.flatMap((figure) => reservationOf(figure)),
  };
}

/** In the place of a source line: that a query hides its figures, and from which tables and documents these come. */
export function untracedSource(
  {tables, curated}: {readonly tables: readonly string[]; readonly curated: readonly string[]},
  {catalog}: Pick<Workshop, "catalog">,
  lang: Lang,
): string {
  const words = messages(lang);
  const read = catalog.tables.filter(({name}) => curated.includes(name));
  const ids = new Set(read.flatMap(({sources}) => sources));
  const documents = catalog.sources.filter(({id}) => ids.has(id));
  return words.originUntraced(
    tables.length > 0 ? formatList(tables, lang) : words.originUnknownTables,
    documents.map(({publisher, title}) => `${publisher}, ${title[lang]}`).join("; "),
  );
}

function placeOf(figure: ShippedFigure) {
  return {
    sourceId: figure.sourceId,
    locator: figure.locator,
    page: figure.page === "" ? null : Number(figure.page),
    quotedFrom: figure.quotedFrom || null,
  };
}

/** "Diploma hoger onderwijs: bijna 80%": what a chart's mark cannot say of an approximate or flagged figure. */
function reservationOf(figure: ShippedFigure): readonly string[] {
  const {qualifier, status, printed, place, measure} = figure;
  if (qualifier === "" && status === "") return [];
  const reading = [qualifier.toLowerCase(), printed].filter(Boolean).join(" ");
  return [`${place || measure}: ${reading}${status ? ` (${status})` : ""}`];
}

/** The column by which a query passes on its provenance. */
export function figureIdsIn(row: Row): readonly string[] {
  const ids = row["figure_ids"];
  return Array.isArray(ids) ? ids.map(String) : [];
}
