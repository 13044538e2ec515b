import {splitBlocks} from "./blocks.ts";
import type {Block} from "./blocks.ts";
import {readCell} from "./cells.ts";
import {EMPTY_FRONT} from "./front-matter.ts";
import {countLineEnds, lineEndOf, trimBlankEnd, withLf} from "./lines.ts";
import {parseNotebook, printNotebook, readNotebook} from "./markdown.ts";
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
  const lineEnd = lineEndOf(notebook.frontSource || printCells(notebook.cells));
  // The YAML keeps its form where it says the same; its line ends are those of the file again.
  const printed = withLineEnd(printFront(front, withLf(yaml ?? "")).trimEnd(), lineEnd);
  return reread([mark + printed + blank, printCells(notebook.cells)]);
}

/** The notebook with a cell written anew; the blank lines after it stay. An unknown id throws. */
export function replaceCell(notebook: Notebook, id: string, written: CellSpec): Notebook {
  const index = indexOf(notebook, id);
  const old = notebook.cells[index]?.source ?? "";
  const spec = withAttributes(written, notebook.cells[index]);
  const printed = printCell(spec).trimEnd();
  // A text without words is none: its blank lines go with it.
  if (printed === "") return removeCell(notebook, id);
  const source = withLineEnd(printed, lineEndOf(old)) + trailingBlank(old);
  return (
    replaceFence(notebook, index, spec, source) ??
    replaceProse(notebook, index, spec, source) ??
    reread([
      notebook.frontSource + printCells(notebook.cells.slice(0, index)),
      source,
      printCells(notebook.cells.slice(index + 1)),
    ])
  );
}

/** What the header of a cell says stays with it, whatever is written in it. */
function withAttributes(spec: CellSpec, old: Cell | undefined): CellSpec {
  if (spec.kind === "prose" || spec.kind === "unknown" || spec.attributes) return spec;
  return old && "attributes" in old ? {...spec, attributes: old.attributes} : spec;
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
  return withSource(notebook, index, source);
}

/**
 * Text in the place of text between two fences, or at an end, is all that has to be read: nothing of a closed fence
 * reaches it, and the fence behind it still begins where it did. Null where that does not hold.
 */
function replaceProse(
  notebook: Notebook,
  index: number,
  spec: CellSpec,
  source: string,
): Notebook | null {
  if (spec.kind !== "prose" || notebook.cells[index]?.kind !== "prose") return null;
  if (source.trim() === "" || /^ {0,3}(?:`{3}|~{3})/m.test(source)) return null;
  if (notebook.problems.some(({code}) => code === "unclosed-fence")) return null;
  const next = notebook.cells[index + 1]?.source ?? "";
  const {head, blocks} = splitBlocks(`\n${source}${next}`);
  const [text, fence, ...more] = blocks;
  const isSame =
    text?.type === "prose" && head + text.source === `\n${source}` && more.length === 0;
  if (!isSame || (fence?.source ?? "") !== next) return null;
  return withSource(notebook, index, source);
}

/** The notebook with a block written otherwise that leaves the cut of all others as it was. Null where a blank line is missing. */
function withSource(notebook: Notebook, index: number, source: string): Notebook | null {
  const sources = notebook.cells.map((cell, at) => (at === index ? source : cell.source));
  const before = (index > 0 ? sources[index - 1] : notebook.frontSource) ?? "";
  const isApart = before === "" || missingBlank(before) === "";
  if (!isApart || (index < sources.length - 1 && missingBlank(source) !== "")) return null;
  const typed = rereadCell(notebook, index, source);
  if (typed) return typed;
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

/**
 * The notebook with one cell read anew, and all others as they are: typing costs what is typed in, not what stands
 * around it. Null where the cell says something of others: another name, whose rows it shows, a conflict.
 */
function rereadCell(notebook: Notebook, index: number, source: string): Notebook | null {
  const old = notebook.cells[index];
  if (!old || old.kind === "chart" || old.kind === "table") return null;
  const own = notebook.problems.filter(({cellId}) => cellId === old.id);
  if (own.some(({code}) => code === "duplicate-name")) return null;
  if (/^[<>]{7}/m.test(old.source) || /^[<>]{7}/m.test(source)) return null;
  const line = countLineEnds(notebook.frontSource + printCells(notebook.cells.slice(0, index))) + 1;
  const type = old.kind === "prose" ? "prose" : "fence";
  const {cell, faults} = readCell({type, source, line}, () => old.id);
  if (cell.kind !== old.kind || cell.name !== old.name) return null;
  const end = line + countLineEnds(old.source);
  const shift = line + countLineEnds(source) - end;
  const problems = [
    ...notebook.problems
      .filter(({cellId}) => cellId !== old.id)
      .map((problem) => (problem.line < end ? problem : {...problem, line: problem.line + shift})),
    ...faults.map((each) => ({...each.fault, line: each.line, cellId: old.id})),
  ].sort((a, b) => a.line - b.line);
  return {...notebook, cells: notebook.cells.with(index, cell), problems};
}

/** The notebook with a new cell before the one at an index; beyond the end means the end. */
export function insertCell(notebook: Notebook, index: number, spec: CellSpec): Notebook {
  return reread([
    notebook.frontSource + printCells(notebook.cells.slice(0, index)),
    withLineEnd(printCell(spec), lineEndOf(printNotebook(notebook))),
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

/** A text that was written with LF, with the line ends of the file that it goes into. */
function withLineEnd(text: string, lineEnd: string): string {
  return lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd);
}

/** The line ends and blank lines a text ends with. */
function trailingBlank(text: string): string {
  const blank = text.slice(trimBlankEnd(text).length);
  const at = blank.search(/[\r\n]/);
  return at < 0 ? "" : blank.slice(at);
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
  const end = text.slice(-400);
  if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(end)) return "";
  const lineEnd = end.endsWith("\r\n") ? "\r\n" : "\n";
  return /[\r\n]$/.test(end) ? lineEnd : lineEnd + lineEnd;
}
