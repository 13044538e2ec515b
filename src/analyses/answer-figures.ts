import {readFigures} from "#catalog";
import type {Figure} from "#catalog";
import type {Engine, Row, Value} from "#engine";
import type {AnyAnalysis, ResultColumn} from "./analysis.ts";
import type {TracedRow} from "./comparability.ts";

/** The ids in the columns of a row that list figures, each once; the row's own first. */
export function figureIdsOfRow(row: Row): readonly string[] {
  const names = Object.keys(row).filter((name) => isFiguresColumn(name));
  const own = names.filter((name) => name === "figure_ids");
  return [...new Set([...own, ...names].flatMap((name) => idsIn(row[name])))];
}

/** True for a column that lists the figures behind a row, or behind one of its cells. */
export function isFiguresColumn(name: string): boolean {
  return name === "figure_ids" || name.endsWith("_figure_ids");
}

/**
 * The figures behind one cell: those its column lists, for a quotient those of both its parts, else
 * those of the row.
 */
export function figureIdsOfCell(
  {columns}: AnyAnalysis,
  {name, ratio}: ResultColumn,
  row: Row,
): readonly string[] {
  const listed = row[`${name}_figure_ids`];
  if (listed !== undefined) return idsIn(listed);
  const parts = columns.filter(
    (column) => column.name === ratio?.numerator || column.name === ratio?.denominator,
  );
  const own = parts.filter(({name: part}) => row[`${part}_figure_ids`] !== undefined);
  if (ratio === null || own.length < parts.length) return idsIn(row["figure_ids"]);
  return [...new Set(own.flatMap((part) => idsIn(row[`${part.name}_figure_ids`])))];
}

/** What the rows show and rest on, for the rules of comparability. */
export function toTracedRows(rows: readonly Row[]): readonly TracedRow[] {
  return rows.map((row) => ({
    figureIds: figureIdsOfRow(row),
    values: shownTimes(Object.entries(row).filter(([name]) => !isFiguresColumn(name))),
  }));
}

/** Columns whose texts are names: a year in them is not of the row. */
const NAME_COLUMN = /^(figure_id|repeats|source_id)$/i;
const TIME_COLUMN = /(^|_)(years?|jaar|jaren|period|periode)(_|$)/i;

/** The values by which a reader may see of when a row is: texts, dates, and numbers in a column of years. */
export function shownTimes(
  cells: Iterable<readonly [string, Value | undefined]>,
): readonly Value[] {
  return [...cells].flatMap(([name, value = null]) => {
    // "bp2016-volunteers" names a document: the figure may be of 2011.
    if (NAME_COLUMN.test(name) || isFiguresColumn(name)) return [];
    return typeof value === "number" && !TIME_COLUMN.test(name) ? [] : [value];
  });
}

/** All figures behind some rows, by id. */
export async function readFiguresOf(
  engine: Pick<Engine, "query">,
  rows: readonly Row[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Figure>> {
  const ids = [...new Set(rows.flatMap((row) => figureIdsOfRow(row)))];
  const figures = await readFigures(engine, ids, signal);
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function idsIn(value: Row[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
