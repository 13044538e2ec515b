import {fold} from "./text.ts";

/** Names are near when so few letters differ that one is likely a slip for the other; capitals and accents do not count. */
export function isNear(wrong: string, name: string): boolean {
  const [one, other] = [fold(wrong), fold(name)];
  if (one === "" || other === "") return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // What was cut short, or written with a tail: "budget" for "budget_main".
  if (short.length >= 4 && long.startsWith(short)) return true;
  return editDistance(one, other) <= slips(Math.max(one.length, other.length));
}

/** The names that are near to a wrong one, nearest first, each once; one that is equal is not wrong. */
export function nearNames(wrong: string, names: readonly string[]): readonly string[] {
  const near = [...new Set(names)].filter((name) => name !== wrong && isNear(wrong, name));
  const distance = (name: string) => editDistance(fold(wrong), fold(name));
  return near.sort((a, b) => distance(a) - distance(b));
}

/** How many slips a word of a length may hold. */
function slips(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/** Letters added, left out, exchanged or swapped with their neighbour, at the least. */
function editDistance(one: string, other: string): number {
  let before: readonly number[] = [];
  let last = Array.from({length: other.length + 1}, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
