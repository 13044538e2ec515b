import {isFiguresColumn} from "#analyses";
import type {Table} from "#engine";
import type {Origin} from "./trace-answer.ts";

/** The rows with the figures behind some of their columns; rows that name theirs themselves stay as they are. */
export function withOrigin(
  table: Table,
  origin: Origin | null,
  columns: readonly string[] | null,
): Table["rows"] {
  const isOwn = table.columns.some(({name}) => isFiguresColumn(name));
  if (origin?.status !== "traced" || isOwn) return table.rows;
  const {answer} = origin;
  return table.rows.map((row) => {
    const read = columns ?? table.columns.map(({name}) => name);
    const ids = read.flatMap((column) => answer.valueIdsOf(row, column));
    return {...row, figure_ids: [...new Set(ids)]};
  });
}
