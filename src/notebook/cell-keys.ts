import type {Cell} from "./notebook.ts";

/** A cell with a key that stays with it while its id changes: a nameless cell is called after its place. */
export interface KeyedCell {
  readonly key: string;
  readonly cell: Cell;
}

/** Gives every cell a key of its own. */
export function startKeys(cells: readonly Cell[]): readonly KeyedCell[] {
  return cells.map((cell, at) => ({key: `k${at}`, cell}));
}

/**
 * The cells of a notebook after a change, each with the key of the cell it was before: one that says
 * the same, has the same name, or, among those left between unchanged neighbours, is the next of its
 * kind. What is new has a new key.
 */
export function followKeys(
  before: readonly KeyedCell[],
  after: readonly Cell[],
): readonly KeyedCell[] {
  const same = (a: KeyedCell | undefined, b: Cell | undefined) => a?.cell.source === b?.source;
  const size = Math.min(before.length, after.length);
  let head = 0;
  while (head < size && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < size - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const left = before.slice(head, before.length - tail);
  const found = new Map<Cell, string>();
  const take = (fits: (old: Cell, cell: Cell) => boolean) => {
    for (const cell of after.slice(head, after.length - tail)) {
      if (found.has(cell)) continue;
      const at = left.findIndex((old) => fits(old.cell, cell));
      const [old] = at < 0 ? [] : left.splice(at, 1);
      if (old) found.set(cell, old.key);
    }
  };
  take((old, cell) => old.source === cell.source);
  take((old, cell) => old.name !== null && old.name === cell.name && old.kind === cell.kind);
  take((old, cell) => old.kind === cell.kind);
  let next = 1 + Math.max(-1, ...before.map(({key}) => Number(key.slice(1))));
  return after.map((cell, at) => {
    const fromEnd = after.length - 1 - at;
    const old =
      at < head ? before[at] : fromEnd < tail ? before[before.length - 1 - fromEnd] : undefined;
    // The same cell under the same key is the same object, so that nobody looks at it again.
    if (old?.cell === cell) return old;
    return {key: old?.key ?? found.get(cell) ?? `k${next++}`, cell};
  });
}
