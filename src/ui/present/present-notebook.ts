import {isFiguresColumn} from "#analyses";
import {formatAs, slug} from "#base";
import type {Lang, Numeric} from "#base";
import {columnWriter} from "#catalog";
import {missingColumns} from "#charts";
import type {Engine, Table} from "#engine";
import {
  evaluateInline,
  isHidden,
  parseNotebook,
  runNotebook,
  standaloneSql,
  toProse,
  toTables,
} from "#notebook";
import type {Cell, Notebook} from "#notebook";
import {localizeChart} from "#spec";
import type {ChartSpec, TableSpec} from "#spec";
import type {ShippedCell, ShippedNotebook, ShippedTable, ShippedValue} from "../content/shipped.ts";
import {proseText} from "../notebook/prose-text.ts";
import {presentChart} from "./present-chart.ts";
import {figureIdsIn, originOf} from "./shown.ts";
import type {Workshop} from "./workshop.ts";

/**
 * Draws a notebook with what its cells answer, given as tables by cell name or by an engine to ask.
 * Anything wrong in it throws: our own pages must be right.
 */
export async function presentNotebook(
  id: string,
  text: string,
  workshop: Workshop,
  answers: ReadonlyMap<string, Table> | Pick<Engine, "keep" | "forget">,
): Promise<ShippedNotebook> {
  const notebook = parseNotebook(text);
  const {problems} = notebook;
  if (problems.length > 0) throw new Error(`${id}: ${JSON.stringify(problems)}`);
  const tables = "keep" in answers ? await answer(id, notebook, workshop, answers) : answers;
  const {lang} = notebook.front;
  const cells = notebook.cells
    .filter((cell) => !isHidden(cell))
    .map((cell) => shipCell(id, cell, notebook, tables, workshop));
  const shown = cells.filter((cell) => !isShownElsewhere(cell, cells));
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
function isShownElsewhere(cell: ShippedCell, cells: readonly ShippedCell[]): boolean {
  if (cell.kind !== "sql") return false;
  return cells.some((other) => "data" in other && other.data === cell.name) || cell.sql === "";
}

async function answer(
  id: string,
  notebook: Notebook,
  {catalog}: Workshop,
  engine: Pick<Engine, "keep" | "forget">,
): Promise<ReadonlyMap<string, Table>> {
  const reserved = catalog.tables.flatMap(({name}) => [name, `${name}_main`]);
  const schema = "nb_shipped";
  const results = await runNotebook(notebook, engine, {reserved, schema});
  await engine.forget({schema});
  for (const [cell, result] of results) {
    if (result.status === "failed") throw new Error(`${id}, ${cell}: ${result.error.message}`);
  }
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
      const spec = localizeChart(present(cell.spec, id, cell.id), lang);
      const table = present(tables.get(spec.data) ?? null, id, cell.id);
      checkLabels(id, cell.id, spec, table);
      checkOrigin(id, spec.data, table);
      const sql = standaloneSql(notebook, spec.data);
      const idPrefix = `${id}-${lang}-${cell.id}`;
      const input = {id: cell.id, idPrefix, spec, rows: table.rows, sql, lang};
      return presentChart(input, workshop);
    }
    case "table": {
      const spec = present(cell.spec, id, cell.id);
      const table = present(tables.get(spec.data) ?? null, id, cell.id);
      checkOrigin(id, spec.data, table);
      return {
        kind: "table",
        id: cell.id,
        spec,
        data: spec.data,
        sql: standaloneSql(notebook, spec.data),
        ...originOf(table.rows.flatMap(figureIdsIn), workshop, lang),
        table: tableFigures(spec, table, lang),
      };
    }
    case "analysis":
      return {kind: "sql", id: cell.id, name: cell.id, sql: standaloneSql(notebook, cell.id)};
    case "input":
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
    table.rows.flatMap((row) =>
      [category, series].map((column) => String(column === null ? null : row[column])),
    ),
  );
  if (spec.top?.rest) labels.add(spec.top.rest);
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

/** A figure without a source is no figure. */
function checkOrigin(id: string, data: string, {rows}: Table): void {
  if (rows.every((row) => figureIdsIn(row).length === 0)) {
    throw new Error(`${id}, ${data}: no figure_ids, so no source`);
  }
}

/** Columns named in the spec; without any, all but those that carry the provenance. */
export function tableFigures(spec: TableSpec, table: Table, lang: Lang): ShippedTable {
  const writers = new Map(
    table.columns.map((column) => {
      const values = table.rows.map((row) => row[column.name] ?? null);
      return [column.name, columnWriter(column, values, lang)] as const;
    }),
  );
  const columns =
    spec.columns.length > 0
      ? spec.columns
      : table.columns
          .filter(({name}) => !isFiguresColumn(name))
          .map(({name}) => ({
            name,
            label: name,
            format: writers.get(name)?.isCode ? ("year" as const) : ("number" as const),
            decimals: null,
          }));
  const numeric = new Map(table.columns.map(({name, kind}) => [name, kind === "number"]));
  return {
    headers: columns.map(({name, label}) => ({text: label, numeric: numeric.get(name) ?? false})),
    rows: table.rows.map((row) => ({
      cells: columns.map(({name, format, decimals}) => {
        const value = row[name] ?? null;
        const isNumber = numeric.get(name) ?? false;
        // Digits that no double holds arrive as text.
        const text =
          isNumber && (typeof value === "string" || Number.isFinite(value))
            ? formatAs(format, value as Numeric, lang, decimals === null ? {} : {decimals})
            : writers.get(name)?.text(value);
        return {text: text ?? "–", numeric: isNumber};
      }),
      figureIds: figureIdsIn(row),
    })),
  };
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
