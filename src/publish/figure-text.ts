import type {Messages} from "#base";
import type {PublishedFigure, TextTable} from "./published.ts";

/** The lines under a figure: that its rows are old, notes, what is to be said of its figures, and its sources. */
export function linesUnder(
  {notes, reservations, source, remark}: PublishedFigure,
  words: Messages,
): readonly string[] {
  const said =
    reservations.length > 0 ? [`${words.reservations}: ${reservations.join("; ")}.`] : [];
  const first = remark ? [remark] : [];
  return [...first, ...notes, ...said, ...(source === "" ? [] : [`${words.source}: ${source}`])];
}

/**
 * A drawing whose colours are no longer the page's variables but their fallbacks: programs that draw an image know
 * no page.
 */
export function withPlainColors(svg: string): string {
  return svg.replaceAll(/var\(--[\w-]+, ([^)]+)\)/g, "$1");
}

/** A table as GitHub, Jupyter and Quarto read it. */
export function markdownTable(
  {headers, rows}: TextTable,
  escape: (text: string) => string,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const texts = (cells: TextTable["headers"]) =>
    cells.map(({text}) => escape(text).replaceAll(/\s*\n\s*/g, " "));
  return [
    line(texts(headers)),
    line(headers.map(({numeric}) => (numeric ? "--:" : ":--"))),
    ...rows.map(({cells}) => line(texts(cells))),
  ].join("\n");
}
