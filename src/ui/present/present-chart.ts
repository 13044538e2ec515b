import type {Lang} from "#base";
import {arrangeRows, chartTable, describeChart, drawChart} from "#charts";
import type {ColumnNames} from "#charts";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import type {CatalogContent} from "../content/catalog-content.ts";
import {DRAWING_WIDTHS} from "../content/shipped.ts";
import type {ShippedChart, ShippedTable} from "../content/shipped.ts";
import {isFlagged} from "../data/figure-of-row.ts";
import {columnTitles} from "./column-titles.ts";
import {figureIdsIn, originOf} from "./shown.ts";
import type {Workshop} from "./workshop.ts";

/** What a chart is presented from. */
export interface ChartInput {
  /** Name of the cell on its page. */
  readonly id: string;
  /** Unique on the site, for the ids inside the drawings. */
  readonly idPrefix: string;
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
  readonly sql: string;
  readonly lang: Lang;
  /** The figures behind the mark of a row; default the row's `figure_ids`. */
  readonly idsOf?: (row: Row) => readonly string[];
  /** False where the page draws it, at the width that it has there. Default true. */
  readonly draws?: boolean;
}

/** A chart in both widths, with its table, description, source line and the figures behind it. */
export function presentChart(input: ChartInput, workshop: Workshop): ShippedChart {
  const {id, spec, rows, sql, lang, idsOf = figureIdsIn, draws = true} = input;
  // A mark may stand for several rows: for a bin, for all that is put together.
  const markIds = arrangeRows(spec, rows, lang).origins.map((origin) => [
    ...new Set(origin.flatMap((row) => idsOf(rows[row] ?? {}))),
  ]);
  const flagged = markIds.flatMap((ids, row) =>
    workshop.figures.list(ids, lang).some(isFlagged) ? [row] : [],
  );
  const origin = originOf(rows.flatMap(figureIdsIn), workshop, lang);
  const tables = new Set(workshop.figures.list(origin.figureIds, lang).map(({table}) => table));
  const names = columnNames(spec, workshop.catalog, tables, lang);
  return {
    kind: "chart",
    id,
    lang,
    spec,
    rows,
    markIds,
    flagged,
    data: spec.data,
    sql,
    ...origin,
    table: chartFigures(spec, rows, markIds, lang, names),
    drawings: draws
      ? {
          narrow: draw(input, "narrow", flagged, workshop.document),
          wide: draw(input, "wide", flagged, workshop.document),
        }
      : null,
    description: describeChart(spec, rows, lang, names),
  };
}

function draw(
  {spec, rows, lang, idPrefix}: ChartInput,
  size: keyof typeof DRAWING_WIDTHS,
  flagged: readonly number[],
  document: Document,
): string {
  const prefix = `${idPrefix}-${size}`.replaceAll("_", "-");
  const options = {width: DRAWING_WIDTHS[size], lang, document, idPrefix: prefix, flagged};
  return drawChart(spec, rows, options).svg;
}

function chartFigures(
  spec: ChartSpec,
  rows: readonly Row[],
  markIds: readonly (readonly string[])[],
  lang: Lang,
  names: ColumnNames,
): ShippedTable {
  const {head, body} = chartTable(spec, rows, lang, names);
  const idsOf = (row: number | null) => (row === null ? [] : (markIds[row] ?? []));
  return {
    headers: head.map(({text, kind}) => ({text, numeric: kind === "value"})),
    rows: body.map(({labels, values}) => ({
      cells: [
        ...labels.map((text) => ({text, numeric: false})),
        ...values.map(({text, row}) => ({text, numeric: true, figureIds: idsOf(row)})),
      ],
      figureIds: [...new Set(values.flatMap(({row}) => idsOf(row)))],
    })),
  };
}

/** Headings in the notebook's language: the titles of columns of the tables behind it, and the measure from the subtitle. */
function columnNames(
  spec: ChartSpec,
  catalog: CatalogContent,
  tables: ReadonlySet<string>,
  lang: Lang,
): ColumnNames {
  const known = Object.entries(columnTitles(catalog, lang, (table) => tables.has(table)));
  return {
    ...Object.fromEntries(known),
    ...Object.fromEntries(known.map(([name, title]) => [`${name}_${lang}`, title])),
    year: lang === "nl" ? "Jaar" : "Year",
    [spec.encode.value]: spec.text.subtitle || spec.text.title,
  };
}
