/** Beyond this a difference or a sum of values has no end any more, and nothing can be drawn of it. */
const LARGEST = 1e300;

/**
 * A number, or a text that spells one (decimals beyond 2^53 arrive so); everything else is missing, also
 * infinity and what is so large that sums of it are.
 */
export function numberOf(value: unknown): number | null {
  const number = asNumber(value);
  return number !== null && Math.abs(number) <= LARGEST ? number : null;
}

/** True for a number that is none to draw: infinity, NaN, or one beyond all reach. */
export function isBeyondReach(value: unknown): boolean {
  const number = asNumber(value);
  return number !== null && !(Math.abs(number) <= LARGEST);
}

/** Null for what is no number at all; text counts only when it spells one. */
function asNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}
