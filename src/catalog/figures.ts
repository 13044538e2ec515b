import {literal} from "#engine";
import type {Engine, Row, Value} from "#engine";
import type {Figure, Source} from "./figure.ts";

/** The figures with these ids, in the order of the ids; unknown ids are left out. Needs the curated tables. */
export async function readFigures(
  engine: Pick<Engine, "query">,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Figure[]> {
  if (ids.length === 0) return [];
  const {rows} = await engine.query(figuresSql(ids), signal ? {signal} : {});
  const byId = new Map(rows.map((row) => [row.figure_id, toFigure(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The figures with these ids, with the titles and definitions of their measures. */
export function figuresSql(ids: readonly string[]): string {
  return `SELECT f.*, m.title_nl, m.title_en, m.definition_nl, m.definition_en
FROM "figures" AS f JOIN "measure" AS m USING ("measure")
WHERE f.figure_id IN (${ids.map((each) => literal(each)).join(", ")})`;
}

/** A row of `figuresSql` as a figure. */
export function toFigure(row: Row): Figure {
  const note = maybeText(row.note);
  return {
    id: toText(row.figure_id),
    table: toText(row.table_name),
    measure: toText(row.measure),
    measureTitle: {nl: toText(row.title_nl), en: toText(row.title_en)},
    definition: {nl: toText(row.definition_nl), en: toText(row.definition_en)},
    series: toText(row.series),
    period: toText(row.period),
    value: maybeNumber(row.value),
    printed: maybeText(row.printed),
    unit: toText(row.unit),
    qualifier: maybeText(row.qualifier),
    status: maybeText(row.status),
    repeats: maybeText(row.repeats),
    sourceId: toText(row.source_id),
    locator: toText(row.locator),
    page: maybeNumber(row.page),
    quotedFrom: maybeText(row.quoted_from),
    note: note === null ? null : {nl: note, en: maybeText(row.note_en) ?? note},
  };
}

/** A row of the table `sources` as a source. */
export function toSource(row: Row): Source {
  return {
    id: toText(row.source_id),
    title: {nl: toText(row.title), en: toText(row.title_en)},
    publisher: toText(row.publisher),
    year: Number(row.year),
    url: maybeText(row.url),
    licence: maybeText(row.licence),
  };
}

function toText(value: Value | undefined): string {
  return maybeText(value) ?? "";
}

function maybeText(value: Value | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}

function maybeNumber(value: Value | undefined): number | null {
  return value === null || value === undefined || value === "" ? null : Number(value);
}
