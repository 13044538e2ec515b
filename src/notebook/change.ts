import {splitBlocks} from "./blocks.ts";
import type {Block} from "./blocks.ts";
import {EMPTY_FRONT} from "./front-matter.ts";
import {countLineEnds} from "./lines.ts";
import {parseNotebook, readNotebook} from "./markdown.ts";
import type {Cell, CellSpec, FrontMatter, Notebook} from "./notebook.ts";
import {printCell} from "./print-cell.ts";
import {printFront} from "./print-front.ts";
import type {NotebookProblem} from "./problems.ts";

/** A notebook as a person would write it: what is left out of the front matter has its default. */
export interface NotebookSpec {
  readonly front?: Partial<FrontMatter>;
  readonly cells: readonly CellSpec[];
}

// Every change below is made in the file's text and read back, so that a notebook can never be
// something its own file is not. The price is one parse per change, or less.

/** Completes a notebook. Neighbouring prose becomes one cell: the file cannot keep them apart. */
export function toNotebook(spec: NotebookSpec): Notebook {
  const front = printFront({...EMPTY_FRONT, ...spec.front});
  return reread([front, ...spec.cells.map(printCell)]);
}

/** The notebook with other front matter; YAML comments and unknown keys stay. */
export function changeFront(notebook: Notebook, front: FrontMatter): Notebook {
  const {yaml} = splitBlocks(notebook.frontSource);
  const mark = notebook.frontSource.startsWith("\ufeff") ? "\ufeff" : "";
  const blank = yaml === null ? "\n" : trailingBlank(notebook.frontSource);
  const printed = printFront(front, yaml ?? "").trimEnd();
  return reread([mark + printed + blank, printCells(notebook.cells)]);
}

/** The notebook with a cell written anew; the blank lines after it stay. An unknown id throws. */
export function replaceCell(notebook: Notebook, id: string, spec: CellSpec): Notebook {
  const index = indexOf(notebook, id);
  const old = notebook.cells[index]?.source ?? "";
  const source = printCell(spec).trimEnd() + trailingBlank(old);
  return (
    replaceFence(notebook, index, spec, source) ??
    reread([
      notebook.frontSource + printCells(notebook.cells.slice(0, index)),
      source,
      printCells(notebook.cells.slice(index + 1)),
    ])
  );
}

/**
 * A closed fence in the place of another one leaves all around it as it was cut: Markdown reads top to bottom, and
 * behind a closed fence nothing of it is left. So typing in a long notebook needs no Markdown parser. Null where
 * that does not hold.
 */
function replaceFence(
  notebook: Notebook,
  index: number,
  spec: CellSpec,
  source: string,
): Notebook | null {
  const isUnclosed = ({code, cellId}: NotebookProblem) =>
    code === "unclosed-fence" && cellId === notebook.cells[index]?.id;
  if (spec.kind === "prose" || notebook.cells[index]?.kind === "prose") return null;
  if (notebook.problems.some(isUnclosed)) return null;
  const sources = notebook.cells.map((cell, at) => (at === index ? source : cell.source));
  const before = notebook.frontSource + sources.slice(0, index).join("");
  const isApart = before === "" || missingBlank(before) === "";
  if (!isApart || (index < sources.length - 1 && missingBlank(source) !== "")) return null;
  const {head, yaml} = splitBlocks(notebook.frontSource);
  let line = countLineEnds(head) + 1;
  const blocks = notebook.cells.map(({kind}, at): Block => {
    const block: Block = {
      type: kind === "prose" ? "prose" : "fence",
      source: sources[at] ?? "",
      line,
    };
    line += countLineEnds(block.source);
    return block;
  });
  return readNotebook(head + sources.join(""), {head, yaml, blocks});
}

/** The notebook with a new cell before the one at an index; beyond the end means the end. */
export function insertCell(notebook: Notebook, index: number, spec: CellSpec): Notebook {
  return reread([
    notebook.frontSource + printCells(notebook.cells.slice(0, index)),
    printCell(spec),
    printCells(notebook.cells.slice(index)),
  ]);
}

/** The notebook without a cell. An unknown id throws. */
export function removeCell(notebook: Notebook, id: string): Notebook {
  const index = indexOf(notebook, id);
  return reread([
    notebook.frontSource + printCells(notebook.cells.slice(0, index)),
    printCells(notebook.cells.slice(index + 1)),
  ]);
}

/** The notebook with a cell at another place among the others; beyond the end means the end. */
export function moveCell(notebook: Notebook, id: string, index: number): Notebook {
  const from = indexOf(notebook, id);
  const cell = notebook.cells[from];
  if (!cell || index === from) return notebook;
  const others = notebook.cells.filter((_, at) => at !== from);
  return reread([
    notebook.frontSource + printCells(others.slice(0, index)),
    cell.source,
    printCells(others.slice(index)),
  ]);
}

function indexOf(notebook: Notebook, id: string): number {
  const index = notebook.cells.findIndex((cell) => cell.id === id);
  if (index < 0) throw new RangeError(`no cell ${id}`);
  return index;
}

function printCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.source).join("");
}

/** The line ends and blank lines a text ends with. */
function trailingBlank(text: string): string {
  return /[\r\n][ \t\r\n]*$/.exec(text)?.[0] ?? "";
}

/** Puts texts together with a blank line between them, and reads the whole as a notebook. */
function reread(pieces: readonly string[]): Notebook {
  const text = pieces.reduce((whole, piece) =>
    whole === "" || piece === "" ? whole + piece : whole + missingBlank(whole) + piece,
  );
  return parseNotebook(text);
}

/** What a text needs at its end so that a blank line stands there. */
function missingBlank(text: string): string {
  if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text)) return "";
  return /[\r\n]$/.test(text) ? "\n" : "\n\n";
}
