import {changeFront, insertCell, moveCell, removeCell, replaceCell} from "./change.ts";
import {parseNotebook} from "./markdown.ts";
import type {Cell, CellSpec, FrontMatter, Notebook} from "./notebook.ts";
import {renameCell} from "./rename.ts";

/** One change to a notebook. Edits are data, so they can be undone, replayed and tested. */
export type Edit =
  | {readonly type: "insert"; readonly index: number; readonly cell: CellSpec}
  | {readonly type: "remove"; readonly id: string}
  | {readonly type: "replace"; readonly id: string; readonly cell: CellSpec}
  /** `index` counts the cells without the moved one; beyond the end means the end. */
  | {readonly type: "move"; readonly id: string; readonly index: number}
  /** Gives a cell another name, and every cell that reads it too. */
  | {readonly type: "rename"; readonly id: string; readonly name: string}
  | {readonly type: "front"; readonly front: FrontMatter}
  /** Puts another file in its place: an earlier version, or one without a conflict. */
  | {readonly type: "restore"; readonly text: string};

/**
 * The notebook after an edit; cells that it leaves alone are the same objects. An unknown id, a name
 * that cannot name a cell or is taken, and a notebook of a newer program throw.
 */
export function apply(notebook: Notebook, edit: Edit): Notebook {
  if (notebook.readOnly) throw new RangeError("This notebook was written by a newer program.");
  return keepCells(notebook, change(notebook, edit));
}

function change(notebook: Notebook, edit: Edit): Notebook {
  switch (edit.type) {
    case "insert":
      return insertCell(notebook, edit.index, edit.cell);
    case "remove":
      return removeCell(notebook, edit.id);
    case "replace":
      return replaceCell(notebook, edit.id, edit.cell);
    case "move":
      return moveCell(notebook, edit.id, edit.index);
    case "rename":
      return renameCell(notebook, edit.id, edit.name);
    case "front":
      return changeFront(notebook, edit.front);
    case "restore":
      return parseNotebook(edit.text);
  }
}

/** What was read anew and says the same is the same object, so that nobody draws it again. */
function keepCells(before: Notebook, after: Notebook): Notebook {
  const [old, fresh] = [new Set(before.cells), new Set(after.cells)];
  const sign = ({id, source}: Cell) => `${id}\n${source}`;
  const left = before.cells.filter((cell) => !fresh.has(cell));
  const known = new Map(left.map((cell) => [sign(cell), cell]));
  const cells = after.cells.map((cell) => (old.has(cell) ? cell : (known.get(sign(cell)) ?? cell)));
  return {...after, cells};
}
