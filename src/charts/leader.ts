import {el, round} from "./svg.ts";
import type {SvgNode} from "./svg.ts";

/** Room for a leader between what is named and its name, in pixels. */
const LEADER = 18;
/** Names are set so close where each stands beside what it names. */
const BESIDE = 8;
/** A name that is moved less than this is still read with its neighbour. */
const UNNOTICED = 4;

/** Where the names beside marks are: their centres, and how far from the marks. */
export interface NameColumn {
  readonly centres: readonly number[];
  /** Distance of the names from the marks, in pixels. */
  readonly gap: number;
}

/** Names at their centres; when some had to move from their marks all leave room for leaders. */
export function nameColumn(wanted: readonly number[], centres: readonly number[]): NameColumn {
  const isMoved = centres.some(
    (centre, index) => Math.abs(centre - (wanted[index] ?? centre)) > UNNOTICED,
  );
  return {centres, gap: isMoved ? LEADER : BESIDE};
}

/** The most room that a name column keeps from its marks, before it is known how names move. */
export const MOST_GAP = LEADER;

/** A thin line from a mark to its moved name; none where names stand beside their marks. */
export function leaderTo(
  {centres, gap}: NameColumn,
  index: number,
  mark: {readonly x: number; readonly y: number},
  side: "left" | "right",
  stroke: string,
): readonly SvgNode[] {
  if (gap === BESIDE) return [];
  const sign = side === "left" ? -1 : 1;
  const [x1, x2] = [mark.x + sign * 5, mark.x + sign * (gap - 4)];
  const d = `M${round(x1)},${round(mark.y)}L${round(x2)},${round(centres[index] ?? mark.y)}`;
  return [el("path", {d, fill: "none", stroke})];
}
