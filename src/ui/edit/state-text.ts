import {formatList} from "#base";
import type {Lang, Messages} from "#base";
import type {CellState} from "#notebook";

/** True for a cell that the reader told to stop: nothing is wrong with it. */
export function isCancelled({status, error}: CellState): boolean {
  return status === "failed" && error?.type === "Cancelled";
}

/** How a cell stands that has no answer now, in words; empty where its rows say so. */
export function stateText(
  state: CellState,
  stateOf: (id: string) => CellState,
  words: Messages,
  lang: Lang,
): string {
  switch (state.status) {
    case "none":
    case "done":
      return "";
    case "running":
      return words.cellStates.running;
    case "failed":
      return isCancelled(state) ? words.cellStates.cancelled : words.cellStates.failed;
    case "blocked": {
      // What the reader stopped counts only where nothing went wrong.
      const failed = state.waitsFor.filter((id) => !isCancelled(stateOf(id)));
      const [names, tell] =
        failed.length > 0
          ? [failed, words.cellBlocked]
          : [state.waitsFor, words.cellBlockedCancelled];
      return tell(formatList(names, lang), names.length);
    }
    case "stale":
      if (!state.isDue) return words.cellStates.stale;
      return state.waitsFor.length > 0
        ? words.cellWaits(formatList(state.waitsFor, lang))
        : words.cellStates.due;
  }
}
