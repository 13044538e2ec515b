/** A cell by its row and column, both from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** The heading's row for the keyboard: one above the first. */
export const HEAD = -1;

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
  "Control+Home": [-Infinity, -Infinity],
  "Control+End": [Infinity, Infinity],
  "Control+ArrowUp": [-Infinity, 0],
  "Control+ArrowDown": [Infinity, 0],
};

/** Where a key ("Control+End" with Ctrl) moves the focus in a grid, or null for a key that moves nothing. While selecting, the heading is out of reach. */
export function moveFocus(
  key: string,
  from: GridCell,
  size: {readonly rows: number; readonly columns: number},
  isSelecting: boolean,
): GridCell | null {
  if (!Object.hasOwn(STEPS, key)) return null;
  const [rows, columns] = STEPS[key] ?? [0, 0];
  // A jump to the top goes to the first row; the heading is one step above it.
  const top = isSelecting || rows === -Infinity ? 0 : HEAD;
  return {
    row: clamp(from.row + rows, top, size.rows - 1),
    column: clamp(from.column + columns, 0, size.columns - 1),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
