import type {PlacedIn} from "#analyses";
import type {Lang, Localized} from "#base";
import {citation} from "#catalog";
import type {Row} from "#engine";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";
import type {ShippedFigure} from "../content/shipped.ts";

/** The passport of one row of a figure table, in the reader's language. */
export function figureOfRow(
  row: Row,
  table: CatalogTable,
  catalog: CatalogContent,
  lang: Lang,
): ShippedFigure {
  const text = (name: string) =>
    row[name] === null || row[name] === undefined ? "" : String(row[name]);
  const label = (list: string, code: string) => catalog.codes[list]?.[code]?.[lang] ?? code;
  const measure = catalog.measures.find(({name}) => name === text("measure"));
  const source = catalog.sources.find(({id}) => id === text("source_id"));
  const place = {
    sourceId: text("source_id"),
    locator: text("locator"),
    page: text("page") === "" ? null : Number(text("page")),
    quotedFrom: text("quoted_from") || null,
  };
  return {
    id: text("figure_id"),
    table: table.name,
    sourceId: text("source_id"),
    measure: measure?.title[lang] ?? text("measure"),
    definition: measure?.definition[lang] ?? "",
    series: label("series", text("series")),
    place: dimensionLabels(row, table, catalog.codes, lang).join(", "),
    period: text("period"),
    printed: text("printed"),
    value: row["value"] === null ? null : Number(row["value"]),
    unit: label("unit", text("unit")),
    qualifier: text("qualifier") && label("qualifier", text("qualifier")),
    status: text("status") && label("status", text("status")),
    contradictions: catalog.contradictions[text("figure_id")]?.map((each) => each[lang]) ?? [],
    document: source ? `${source.publisher}, ${source.title[lang]}` : text("source_id"),
    locator: place.locator,
    page: text("page"),
    quotedFrom: text("quoted_from"),
    note: lang === "nl" ? text("note") : text("note_en"),
    repeats: text("repeats") !== "",
    citation: source ? citation(place, source, lang) : place.locator,
  };
}

/** True for a figure that is approximate, flagged, or contradicted by another printed figure. */
export function isFlagged({qualifier, status, contradictions}: ShippedFigure): boolean {
  return qualifier !== "" || status !== "" || contradictions.length > 0;
}

/** The same of a row of a figure table. */
export function isFlaggedRow(row: Row, {contradictions}: CatalogContent): boolean {
  const has = (name: string) => (row[name] ?? "") !== "";
  return (
    has("qualifier") || has("status") || Object.hasOwn(contradictions, String(row["figure_id"]))
  );
}

/** Columns with code lists that say what a row is rather than where it stands in the dimensions. */
const NOT_A_DIMENSION = new Set(["measure", "series", "unit", "qualifier", "status", "source_id"]);

/** The dimensions that a figure fills, each with its code and the codes above it. */
export function placeOf(
  row: Row,
  table: CatalogTable,
  {parents}: Pick<CatalogContent, "parents">,
): readonly PlacedIn[] {
  return table.columns.flatMap(({name, codes: list, overlaps}) => {
    const value = row[name];
    if (!list || NOT_A_DIMENSION.has(name) || value === null || value === undefined) return [];
    if (value === "") return [];
    const path = [String(value)];
    for (;;) {
      const above = parents[list]?.[path.at(-1) ?? ""];
      if (above === undefined || path.includes(above)) break;
      path.push(above);
    }
    return [{dimension: name, path, overlaps}];
  });
}

function dimensionLabels(
  row: Row,
  table: CatalogTable,
  codes: Readonly<Record<string, Readonly<Record<string, Localized>>>>,
  lang: Lang,
): readonly string[] {
  return table.columns.flatMap(({name, codes: list}) => {
    const value = row[name];
    if (!list || NOT_A_DIMENSION.has(name) || value === null || value === undefined) return [];
    return codes[list]?.[String(value)]?.[lang] ?? [];
  });
}
