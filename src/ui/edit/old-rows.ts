import type {CellState} from "#notebook";
import {isCancelled} from "./state-text.ts";

/** Why rows that are still shown are not the answer to what their cell asks now. */
export type OldRows =
  /** It failed since, or what it reads did. */
  | "failed"
  /** It waits, runs or was stopped. */
  | "stale";

/** Whether the rows of a cell are older than its question; null when they are its answer, or there is nothing to ask. */
export function oldRows(state: CellState): OldRows | null {
  switch (state.status) {
    case "none":
    case "done":
      return null;
    case "failed":
      return isCancelled(state) ? "stale" : "failed";
    case "blocked":
      return "failed";
    case "stale":
    case "running":
      return "stale";
  }
}
