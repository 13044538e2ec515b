import type {Cell, Notebook} from "./notebook.ts";

/** Words in the header of a fence, in the manner of Pandoc: the cell itself, or its rows, are not for readers. */
export const HIDDEN = ".hidden";
export const NO_ROWS = ".no-rows";

/** What stands between the braces of a header: "#by_type .hidden key=value". Null when it cannot be read so. */
export function readAttributes(
  text: string,
): {readonly name: string | null; readonly attributes: readonly string[]} | null {
  const words = text.match(/[\w-]+="[^"]*"|[\w-]+='[^']*'|\S+/g) ?? [];
  const names = words.filter((word) => word.startsWith("#"));
  const attributes = words.filter((word) => !word.startsWith("#"));
  const isName = (word: string) => /^#[a-z_][a-z0-9_]*$/.test(word);
  const isAttribute = (word: string) =>
    /^\.[\p{L}_][\p{L}\p{N}_-]*$/u.test(word) ||
    /^[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)$/.test(word);
  if (names.length > 1 || !names.every(isName) || !attributes.every(isAttribute)) return null;
  return {name: names[0]?.slice(1) ?? null, attributes};
}

/** The attributes with or without a word; the others stay as they are. */
export function withAttribute(
  attributes: readonly string[],
  word: string,
  isOn: boolean,
): readonly string[] {
  const others = attributes.filter((each) => each !== word);
  return isOn ? [...others, word] : others;
}

/** True for a cell that readers do not see. What it defines is there all the same. */
export function isHidden(cell: Cell): boolean {
  return "attributes" in cell && cell.attributes.includes(HIDDEN);
}

/** How the rows of a query or an analysis are shown to readers. */
export type RowsShown = "shown" | "folded" | "hidden";

/**
 * How readers see the rows of a cell. They are shown, unless the cell says `.no-rows`, or the notebook says
 * `rows: folded` and another cell reads them: what is made of them is what the reader came for.
 */
export function rowsShown(
  cell: Cell,
  {front}: Pick<Notebook, "front">,
  isRead: boolean,
): RowsShown {
  if (isHidden(cell) || ("attributes" in cell && cell.attributes.includes(NO_ROWS)))
    return "hidden";
  return front.rows === "folded" && isRead ? "folded" : "shown";
}
