import {splitBlocks, opensFrontMatter} from "./blocks.ts";
import type {Blocks} from "./blocks.ts";
import {readCell} from "./cells.ts";
import {EMPTY_FRONT, readFront} from "./front-matter.ts";
import type {FrontReading} from "./front-matter.ts";
import {LINE_END} from "./lines.ts";
import {FORMAT_VERSION} from "./notebook.ts";
import type {Cell, Notebook} from "./notebook.ts";
import type {NotebookProblem} from "./problems.ts";
import {readYaml} from "./yaml-text.ts";

/** Reads any text as a notebook. Never throws: what cannot be read stays in the notebook as text. */
export function parseNotebook(text: string): Notebook {
  return readNotebook(text, splitBlocks(text));
}

/** Reads a file of which it is known how it is cut. */
export function readNotebook(text: string, blocks: Blocks): Notebook {
  const head = readHead(text, blocks);
  const body = readBlocks(blocks);
  const problems = [...head.problems, ...body.problems, ...findConflicts(text)];
  problems.sort((a, b) => a.line - b.line);
  return {
    front: head.front,
    frontSource: blocks.head,
    cells: body.cells,
    problems,
    readOnly: (head.version ?? FORMAT_VERSION) > FORMAT_VERSION,
  };
}

/** The notebook's file. What was read and not changed comes back byte for byte. */
export function printNotebook(notebook: Notebook): string {
  return notebook.frontSource + notebook.cells.map((cell) => cell.source).join("");
}

interface Head extends Omit<FrontReading, "faults"> {
  readonly problems: readonly NotebookProblem[];
}

function readHead(text: string, {yaml}: Blocks): Head {
  if (yaml === null) {
    const code = opensFrontMatter(text) ? "unclosed-front-matter" : "no-front-matter";
    return {front: EMPTY_FRONT, version: null, problems: [{code, line: 1, cellId: null}]};
  }
  const {front, version, faults} = readFront(readYaml(yaml));
  const problems: NotebookProblem[] = faults.map(({fault, line}) => ({
    ...fault,
    line: line + 2, // below the opening "---"
    cellId: null,
  }));
  if (version !== null && version > FORMAT_VERSION) {
    problems.push({code: "newer-format", version, line: 1, cellId: null});
  }
  return {front, version, problems};
}

function readBlocks({blocks}: Blocks) {
  const cells: Cell[] = [];
  const problems: NotebookProblem[] = [];
  const taken = new Set<string>();
  const lines = new Map<string, number>();
  for (const block of blocks) {
    const place = `cell-${cells.length + 1}`; // the hyphen keeps it apart from every name
    const {cell, faults} = readCell(block, (name) =>
      name === null || taken.has(name) ? place : name,
    );
    cells.push(cell);
    lines.set(cell.id, block.line);
    for (const {fault, line} of faults) problems.push({...fault, line, cellId: cell.id});
    if (cell.name === null) continue;
    if (taken.has(cell.name)) {
      const {name, id} = cell;
      problems.push({code: "duplicate-name", name, line: block.line, cellId: id});
    }
    taken.add(cell.name);
  }
  return {cells, problems: [...problems, ...findUnknownData(cells, lines)]};
}

/** Charts and tables whose rows no cell gives. */
function findUnknownData(
  cells: readonly Cell[],
  lines: ReadonlyMap<string, number>,
): readonly NotebookProblem[] {
  const giving = cells.filter(({kind}) => kind === "sql" || kind === "analysis");
  const names = new Set(giving.map(({name}) => name));
  return cells.flatMap((cell): readonly NotebookProblem[] => {
    if ((cell.kind !== "chart" && cell.kind !== "table") || cell.spec === null) return [];
    const name = cell.spec.data;
    if (names.has(name)) return [];
    return [{code: "no-such-cell", name, line: lines.get(cell.id) ?? 1, cellId: cell.id}];
  });
}

function findConflicts(text: string): readonly NotebookProblem[] {
  return text
    .split(LINE_END)
    .flatMap((line, index): readonly NotebookProblem[] =>
      /^(?:<{7}|>{7})(?: |$)/.test(line)
        ? [{code: "conflict-marker", line: index + 1, cellId: null}]
        : [],
    );
}
