import {diffLines} from "diff";

/** A line of two texts laid over each other; a gap stands for lines that both have, far from any change. */
export type DiffLine =
  | {readonly type: "same" | "added" | "removed"; readonly text: string}
  | {readonly type: "gap"; readonly lines: number};

/** Lines that are shown before and after a change. */
const CONTEXT = 2;

/** What changed from one text to another, line by line; empty when nothing did. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const parts = diffLines(before, after);
  if (!parts.some(({added, removed}) => added || removed)) return [];
  return parts.flatMap(({value, added, removed}, at): readonly DiffLine[] => {
    const lines = value.replace(/\r?\n$/, "").split(/\r?\n/);
    const type = added ? "added" : removed ? "removed" : "same";
    const toLine = (text: string): DiffLine => ({type, text});
    const head = at === 0 ? 0 : CONTEXT;
    const tail = at === parts.length - 1 ? 0 : CONTEXT;
    if (type !== "same" || lines.length <= head + tail + 1) return lines.map(toLine);
    return [
      ...lines.slice(0, head).map(toLine),
      {type: "gap", lines: lines.length - head - tail},
      ...lines.slice(lines.length - tail).map(toLine),
    ];
  });
}
