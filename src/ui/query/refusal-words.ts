import type {Messages} from "#base";

/** Our own words for a statement that was refused before DuckDB saw it, or for a cell that is gone; null for others. */
export function refusalWords(
  {type, subject}: {readonly type: string; readonly subject?: string | null},
  words: Messages,
): string | null {
  if (!Object.hasOwn(words.refusals, type)) return null;
  // The line above says that it is one of them.
  return words.refusals[type as keyof Messages["refusals"]](subject ?? "");
}
