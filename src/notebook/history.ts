import {apply} from "./edit.ts";
import type {Edit} from "./edit.ts";
import type {Notebook} from "./notebook.ts";

/** A notebook with the way it came about: immutable, every state is kept whole and shares its cells. */
export interface History {
  readonly notebook: Notebook;
  /** The states before, oldest first, each with the edit that ended it. */
  readonly past: readonly Step[];
  /** The states taken back, the next to be done again first. */
  readonly future: readonly Step[];
}

/** An edit between two states; `notebook` is the one that undoing, or redoing, gives. */
export interface Step {
  readonly edit: Edit;
  readonly notebook: Notebook;
  /** Steps of one group that follow each other are taken back together: the strokes of one word. */
  readonly group: string | null;
}

/** As many steps as are kept; older ones are forgotten. */
export const HISTORY_LIMIT = 1000;
/** Characters of the texts that were replaced; what is older than the last of them is forgotten, but for one step. */
export const HISTORY_CHARACTERS = 20_000_000;

/** A history that begins now. */
export function startHistory(notebook: Notebook): History {
  return {notebook, past: [], future: []};
}

/** Makes an edit; what was taken back before cannot be done again. Throws like `apply`. */
export function record(history: History, edit: Edit, group: string | null = null): History {
  const notebook = apply(history.notebook, edit);
  const last = history.past.at(-1);
  const joins = group !== null && last?.group === group && history.future.length === 0;
  const past = joins
    ? [...history.past.slice(0, -1), {...last, edit}]
    : [...history.past, {edit, notebook: history.notebook, group}];
  return {notebook, past: bounded(past.slice(-HISTORY_LIMIT)), future: []};
}

/** Takes the last edit back; without one the history is as it was. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    notebook: step.notebook,
    past: history.past.slice(0, -1),
    future: [{...step, notebook: history.notebook}, ...history.future],
  };
}

/** Makes the edit again that was taken back last; without one the history is as it was. */
export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    notebook: step.notebook,
    past: [...history.past, {...step, notebook: history.notebook}],
    future,
  };
}

/** The last steps that fit in the memory that a history may take; the newest always stays. */
function bounded(past: readonly Step[]): readonly Step[] {
  let size = 0;
  let from = past.length;
  while (from > 0) {
    size += sizeOf(past[from - 1]?.edit);
    if (size > HISTORY_CHARACTERS && from < past.length) break;
    from -= 1;
  }
  return from === 0 ? past : past.slice(from);
}

/** How much of its own a step keeps: the text that it wrote. All else is shared with its neighbours. */
function sizeOf(edit: Edit | undefined): number {
  if (edit?.type === "restore") return edit.text.length;
  if (edit?.type !== "insert" && edit?.type !== "replace") return 0;
  return edit.cell.body.length;
}
