import {formatAs, slug} from "#base";
import type {Lang} from "#base";
import {sourceLine} from "#catalog";
import {chartTable, describeChart, drawChart, missingColumns} from "#charts";
import type {ColumnNames} from "#charts";
import type {Engine, Row, Table} from "#engine";
import {
  evaluateInline,
  parseNotebook,
  runNotebook,
  standaloneSql,
  toProse,
  toTables,
} from "#notebook";
import type {Cell, Notebook} from "#notebook";
import type {ChartSpec, TableSpec} from "#spec";
import {DRAWING_WIDTHS} from "../../src/ui/content/shipped.ts";
import type {
  ShippedCell,
  ShippedFigure,
  ShippedNotebook,
  ShippedTable,
  ShippedValue,
} from "../../src/ui/content/shipped.ts";
import type {CatalogContent} from "../../src/ui/content/catalog-content.ts";
import {proseText} from "../../src/ui/notebook/prose-text.ts";
import type {FigureBook} from "./figure-book.ts";

/** What a notebook is computed with. */
export interface Workshop {
  readonly engine: Engine;
  readonly catalog: CatalogContent;
  readonly figures: FigureBook;
  /** A document to draw in. */
  readonly document: Document;
}

/** Runs and draws a shipped notebook. Anything wrong in it stops the build: our own pages must be right. */
export async function buildNotebook(
  id: string,
  text: string,
  workshop: Workshop,
): Promise<ShippedNotebook> {
  const {notebook, problems} = parseNotebook(text);
  if (problems.length > 0) throw new Error(`${id}: ${JSON.stringify(problems)}`);
  const tables = await answer(id, notebook, workshop);
  const {lang} = notebook.front;
  const cells = notebook.cells.map((cell) => shipCell(id, cell, notebook, tables, workshop));
  const shown = cells.filter((cell) => !isHidden(cell, cells));
  return {
    id,
    lang,
    title: notebook.front.title,
    description: notebook.front.description,
    outline: shown.flatMap(headingsOf),
    cells: shown,
    figures: workshop.figures.pick(shown.flatMap(figureIdsOf), lang),
  };
}

/** An SQL cell that a chart or table shows stands behind that one's toggle. */
function isHidden(cell: ShippedCell, cells: readonly ShippedCell[]): boolean {
  if (cell.kind !== "sql") return false;
  return cells.some((other) => "data" in other && other.data === cell.name) || cell.sql === "";
}

async function answer(
  id: string,
  notebook: Notebook,
  {engine, catalog}: Workshop,
): Promise<ReadonlyMap<string, Table>> {
  const reserved = catalog.tables.flatMap(({name}) => [name, `${name}_main`]);
  const results = await runNotebook(notebook, engine, {reserved});
  for (const [cell, result] of results) {
    if (result.status === "failed") throw new Error(`${id}, ${cell}: ${result.error.message}`);
  }
  for (const cell of results.keys()) await engine.query(`DROP TABLE "${cell}"`);
  return toTables(results);
}

function shipCell(
  id: string,
  cell: Cell,
  notebook: Notebook,
  tables: ReadonlyMap<string, Table>,
  workshop: Workshop,
): ShippedCell {
  const {lang} = notebook.front;
  switch (cell.kind) {
    case "prose":
      return shipProse(id, cell.id, cell.body, tables, lang);
    case "sql":
      return {kind: "sql", id: cell.id, name: cell.id, sql: standaloneSql(notebook, cell.id)};
    case "chart": {
      const spec = present(cell.spec, id, cell.id);
      const table = present(tables.get(spec.data) ?? null, id, cell.id);
      checkLabels(id, cell.id, spec, table);
      return {
        kind: "chart",
        id: cell.id,
        spec,
        rows: table.rows,
        ...shownOf(id, spec.data, notebook, table, workshop, lang),
        table: chartFigures(spec, table.rows, lang, workshop),
        drawings: {
          narrow: draw(id, cell.id, spec, table, "narrow", workshop, lang),
          wide: draw(id, cell.id, spec, table, "wide", workshop, lang),
        },
        description: describeChart(
          spec,
          table.rows,
          lang,
          columnNames(spec, workshop.catalog, lang),
        ),
      };
    }
    case "table": {
      const spec = present(cell.spec, id, cell.id);
      const table = present(tables.get(spec.data) ?? null, id, cell.id);
      return {
        kind: "table",
        id: cell.id,
        spec,
        ...shownOf(id, spec.data, notebook, table, workshop, lang),
        table: tableFigures(spec, table, lang),
      };
    }
    case "input":
    case "analysis":
    case "unknown":
      return {kind: "text", id: cell.id, blockKind: cell.kind, source: cell.source};
  }
}

function present<T>(value: T | null, id: string, cell: string): T {
  if (value === null) throw new Error(`${id}, ${cell}: no rows or no readable block`);
  return value;
}

/** A column that no row has draws nothing; a colour or highlight for a label without rows is a slip of the pen. */
function checkLabels(id: string, cell: string, spec: ChartSpec, table: Table): void {
  const missing = missingColumns(spec, table.rows);
  if (missing.length > 0) throw new Error(`${id}, ${cell}: no column ${missing.join(", ")}`);
  const {category, series} = spec.encode;
  const labels = new Set(
    table.rows.flatMap((row) => [row[category], series ? row[series] : null].map(String)),
  );
  for (const label of [...Object.keys(spec.colors), ...spec.highlight]) {
    if (!labels.has(label)) throw new Error(`${id}, ${cell}: no "${label}" in the rows`);
  }
}

function shipProse(
  id: string,
  cell: string,
  markdown: string,
  tables: ReadonlyMap<string, Table>,
  lang: Lang,
): ShippedCell {
  const {children, values} = toProse(markdown);
  return {
    kind: "prose",
    id: cell,
    nodes: children,
    values: values.map((inline): ShippedValue => {
      const result = evaluateInline(inline, tables, lang);
      if (result.status === "failed") throw new Error(`${id}, ${inline.source}: ${result.problem}`);
      if (result.holds === false) throw new Error(`${id}, ${inline.source}: is now ${result.text}`);
      if (result.figureIds.length === 0) {
        throw new Error(`${id}, ${inline.source}: no figure_ids, so no source`);
      }
      return {text: result.text, figureIds: result.figureIds};
    }),
  };
}

function shownOf(
  id: string,
  data: string,
  notebook: Notebook,
  table: Table,
  {figures, catalog}: Workshop,
  lang: Lang,
) {
  const figureIds = [...new Set(table.rows.flatMap(figureIdsOfRow))];
  if (figureIds.length === 0) throw new Error(`${id}, ${data}: no figure_ids, so no source`);
  const behind = figures.list(figureIds, lang);
  return {
    data,
    sql: standaloneSql(notebook, data),
    source: sourceLine(behind.map(placeOf), catalog.sources, lang),
    figureIds,
    reservations: behind.flatMap((figure) => reservationOf(figure)),
  };

  function placeOf(figure: ShippedFigure) {
    return {
      sourceId: figures.sourceIdOf(figure.id),
      locator: figure.locator,
      page: figure.page === "" ? null : Number(figure.page),
      quotedFrom: figure.quotedFrom || null,
    };
  }
}

/** "Diploma hoger onderwijs: bijna 80%": what a chart's mark cannot say of an approximate or flagged figure. */
function reservationOf(figure: ShippedFigure): readonly string[] {
  const {qualifier, status, printed, place, measure} = figure;
  if (qualifier === "" && status === "") return [];
  const reading = [qualifier.toLowerCase(), printed].filter(Boolean).join(" ");
  return [`${place || measure}: ${reading}${status ? ` (${status})` : ""}`];
}

function draw(
  id: string,
  cell: string,
  spec: ChartSpec,
  table: Table,
  size: keyof typeof DRAWING_WIDTHS,
  {document}: Workshop,
  lang: Lang,
): string {
  const idPrefix = `${id}-${lang}-${cell}-${size}`.replaceAll("_", "-");
  return drawChart(spec, table.rows, {width: DRAWING_WIDTHS[size], lang, document, idPrefix}).svg;
}

function chartFigures(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
  {catalog}: Workshop,
): ShippedTable {
  const {head, body} = chartTable(spec, rows, lang, columnNames(spec, catalog, lang));
  return {
    headers: head.map(({text, kind}) => ({text, numeric: kind === "value"})),
    rows: body.map(({labels, values}) => ({
      cells: [
        ...labels.map((text) => ({text, numeric: false})),
        ...values.map(({text}) => ({text, numeric: true})),
      ],
      figureIds: [
        ...new Set(
          values.flatMap(({row}) => (row === null ? [] : figureIdsOfRow(rows[row] ?? {}))),
        ),
      ],
    })),
  };
}

/** Headings in the notebook's language: the titles of known columns, and the measure from the subtitle. */
function columnNames(spec: ChartSpec, catalog: CatalogContent, lang: Lang): ColumnNames {
  const known = catalog.tables.flatMap(({columns}) =>
    columns.map(({name, title}) => [name, title[lang]] as const),
  );
  return {
    ...Object.fromEntries(known),
    year: lang === "nl" ? "Jaar" : "Year",
    [spec.encode.value]: spec.text.subtitle || spec.text.title,
  };
}

/** Columns named in the spec; without any, all but the one that carries the provenance. */
function tableFigures(spec: TableSpec, table: Table, lang: Lang): ShippedTable {
  const columns =
    spec.columns.length > 0
      ? spec.columns
      : table.columns
          .filter(({name}) => name !== "figure_ids")
          .map(({name}) => ({name, label: name, format: "number" as const, decimals: null}));
  const numeric = new Map(table.columns.map(({name, kind}) => [name, kind === "number"]));
  return {
    headers: columns.map(({name, label}) => ({text: label, numeric: numeric.get(name) ?? false})),
    rows: table.rows.map((row) => ({
      cells: columns.map(({name, format, decimals}) => {
        const value = row[name] ?? null;
        const text =
          typeof value === "number"
            ? formatAs(format, value, lang, decimals === null ? {} : {decimals})
            : String(value ?? "–");
        return {text, numeric: numeric.get(name) ?? false};
      }),
      figureIds: figureIdsOfRow(row),
    })),
  };
}

/** The column by which a query passes on its provenance. */
function figureIdsOfRow(row: Row): readonly string[] {
  const ids = row["figure_ids"];
  return Array.isArray(ids) ? ids.map(String) : [];
}

function figureIdsOf(cell: ShippedCell): readonly string[] {
  if (cell.kind === "chart" || cell.kind === "table") return cell.figureIds;
  return cell.kind === "prose" ? cell.values.flatMap((value) => value?.figureIds ?? []) : [];
}

function headingsOf(cell: ShippedCell) {
  if (cell.kind !== "prose") return [];
  return cell.nodes.flatMap((node) => {
    if (node.type !== "element" || node.tagName !== "h2") return [];
    const text = proseText(node.children);
    return [{id: `s-${slug(text)}`, text}];
  });
}
