import type {Lang} from "#base";
import type {Row} from "#engine";
import {labeler} from "../words.ts";

/** Rows with the same labels in some columns. */
export interface RowGroup {
  /** The labels of those columns. */
  readonly labels: readonly string[];
  /** Indexes of the rows. */
  readonly members: readonly number[];
}

/** Groups rows by their labels in some columns, in the order of appearance. */
export function groupRows(
  rows: readonly Row[],
  columns: readonly string[],
  lang: Lang,
): readonly RowGroup[] {
  const groups = new Map<string, {labels: readonly string[]; members: number[]}>();
  const readers = columns.map((column) => ({
    column,
    labelOf: labeler(
      rows.map((row) => row[column]),
      lang,
    ),
  }));
  for (const [index, row] of rows.entries()) {
    const labels = readers.map(({column, labelOf}) => labelOf(row[column]));
    const key = JSON.stringify(labels);
    const group = groups.get(key);
    if (group) group.members.push(index);
    else groups.set(key, {labels, members: [index]});
  }
  return [...groups.values()];
}
