import {findCalls} from "./calls.ts";
import type {Call} from "./calls.ts";
import {holdsQuery} from "./holds-query.ts";
import {isMark} from "./items.ts";
import type {Item} from "./items.ts";

const DIVIDING = ["*", "/", "//", "%", "**", "^"];

/**
 * How an expression brings its values together: a quotient or product goes before a sum, a sum before a
 * difference; null when it only chooses. A number beside `*` or `/` changes the scale only. What stands inside
 * these calls is theirs.
 */
export function operatorOf(
  items: readonly Item[],
  isOwn: (call: Call) => boolean,
): "relates" | "adds" | "differs" | null {
  const marks = findMarks(items, findCalls(items).filter(isOwn));
  if (marks.includes("/")) return "relates";
  if (marks.includes("+")) return "adds";
  return marks.includes("-") ? "differs" : null;
}

function findMarks(items: readonly Item[], calls: readonly Call[]): readonly string[] {
  return items.flatMap((item, at) => {
    if (calls.some(({from, to}) => item.from >= from && item.to <= to)) return [];
    if (item.type === "group") return holdsQuery(item.items) ? [] : findMarks(item.items, calls);
    const before = items[at - 1];
    const isBinary = before !== undefined && !(before.type === "mark");
    if (!isBinary) return [];
    if (isMark(item, "+", "-")) return [item.text];
    const scales = before.type === "number" || items[at + 1]?.type === "number";
    return isMark(item, ...DIVIDING) && !scales ? ["/"] : [];
  });
}
