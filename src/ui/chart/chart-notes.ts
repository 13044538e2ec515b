import {comparabilityNotes} from "#analyses";
import type {ComparabilityNote} from "#analyses";
import type {Row} from "#engine";
import type {Origin} from "../query/trace-answer.ts";
import type {TracedAnswer} from "../query/traced-answer.ts";
import type {ShippedChart} from "../content/shipped.ts";
import type {FigureBook} from "../present/figure-book.ts";

/** Notes that a chart shows in another way: a ring says which figure has a reservation. */
const SHOWN_OTHERWISE: readonly ComparabilityNote["kind"][] = ["status", "reservation"];

/**
 * What may not be compared among the published figures behind a chart's marks. What its reader sees
 * beside the marks is known: labels, title, subtitle and notes.
 */
export function chartNotes(
  {spec, rows, markIds}: ShippedChart,
  figures: FigureBook,
  origin: Origin | null = null,
): readonly ComparabilityNote[] {
  const shown = Object.values(spec.encode);
  // A mark for several rows has a label that the chart gives it: the years in it are not known.
  const isOwnRow = markIds.length === rows.length;
  const traced = markIds.map((figureIds, index) => ({
    figureIds,
    values: isOwnRow ? shown.flatMap((name) => (name === null ? [] : [rows[index]?.[name]])) : [],
  }));
  const {title, subtitle, notes} = spec.text;
  const known = origin?.status === "traced" && isOwnRow ? origin.answer : null;
  const told = known
    ? traced.map((mark, index) => ({...mark, cells: cellsOf(known, rows[index] ?? {}, shown)}))
    : traced;
  const ids = known ? known.figureIds.filter((id) => figures.has(id)) : markIds.flat();
  const facts = figures.facts([...new Set(ids)]);
  return comparabilityNotes(told, facts, [title, subtitle, ...notes]).filter(
    ({kind}) => !SHOWN_OTHERWISE.includes(kind),
  );
}

/** What the values that a chart shows of a row do with figures. */
function cellsOf(answer: TracedAnswer, row: Row, columns: readonly (string | null)[]) {
  const cells = answer.rowsLike(row).flatMap((each) => each.cells);
  return cells.filter(({column}) => columns.includes(column));
}
