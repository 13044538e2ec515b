/** Where a column stands, in pixels from the first one's left edge. */
export interface PlacedColumn {
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

/** Lays columns of these widths beside each other. */
export function placeColumns(widths: readonly number[]): readonly PlacedColumn[] {
  let left = 0;
  return widths.map((width, index) => {
    const placed = {index, left, width};
    left += width;
    return placed;
  });
}

/** Pixels at either side of what is seen in which columns are drawn already. */
const MARGIN = 200;

/** The columns in sight: of two hundred, the few that a reader sees are worth drawing. */
export function columnsInSight(
  columns: readonly PlacedColumn[],
  from: number,
  width: number,
): readonly PlacedColumn[] {
  return columns.filter(
    (column) => column.left + column.width > from - MARGIN && column.left < from + width + MARGIN,
  );
}

export const MIN_COLUMN = 48;
export const MAX_COLUMN = 900;

/** A width that a reader can still read and take hold of. */
export function toWidth(wanted: number): number {
  return Math.round(Math.max(MIN_COLUMN, Math.min(MAX_COLUMN, wanted)));
}
