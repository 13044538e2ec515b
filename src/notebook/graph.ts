import {readParameters} from "./parameters.ts";
import {readTables} from "./references.ts";
import type {Cell} from "./notebook.ts";
import {parseInputSpec} from "./input-spec.ts";
import {splitInline} from "./inline.ts";

/** What is wrong with a cell's place among the others. */
export type GraphProblem =
  /** An earlier cell has the name. */
  | {readonly type: "duplicate"; readonly name: string}
  /** The cell reads itself, by way of the cells named, in that order; it is the last of them. */
  | {readonly type: "cycle"; readonly path: readonly string[]}
  /** No input has this name: a parameter `$name` of the cell's SQL. */
  | {readonly type: "no-input"; readonly name: string}
  /** No cell with rows has this name: what a chart, a table or a sentence shows. */
  | {readonly type: "no-cell"; readonly name: string};

/** A cell as the graph sees it. */
export interface GraphNode {
  readonly id: string;
  /** Ids of the cells it reads, in order of appearance, each once. */
  readonly reads: readonly string[];
  readonly problems: readonly GraphProblem[];
}

/** Which cell reads which, and an order in which every cell comes after those it reads. */
export interface NotebookGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Ids of all cells; those on a cycle and their readers keep their place in the document, at the end. */
  readonly order: readonly string[];
}

/** Finds out which cell reads which. Pure, and cheap enough for every edit: only texts are read. */
export function readGraph(cells: readonly Cell[]): NotebookGraph {
  const names = definedNames(cells);
  const drafts = cells.map((cell) => readNode(cell, names));
  const {order, rest} = sort(drafts);
  const cyclic = new Map(rest.map((id) => [id, cycleThrough(id, drafts)] as const));
  const nodes = drafts.map((node): GraphNode => {
    const path = cyclic.get(node.id);
    return path ? {...node, problems: [...node.problems, {type: "cycle", path}]} : node;
  });
  return {nodes: new Map(nodes.map((node) => [node.id, node])), order: [...order, ...rest]};
}

/** The cells that read a cell, and those that read these, in the order of the graph. */
export function readersOf(graph: NotebookGraph, id: string): readonly string[] {
  const found = new Set([id]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const node of graph.nodes.values()) {
      if (node.reads.some((read) => found.has(read))) found.add(node.id);
    }
  }
  return graph.order.filter((other) => other !== id && found.has(other));
}

interface Names {
  /** Cells with rows, by name. */
  readonly tables: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
}

function definedNames(cells: readonly Cell[]): Names {
  const named = cells.filter(({id, name}) => name === id);
  const of = (...kinds: readonly Cell["kind"][]) =>
    new Set(named.filter(({kind}) => kinds.includes(kind)).map(({id}) => id));
  return {tables: of("sql", "analysis"), inputs: of("input")};
}

function readNode(cell: Cell, names: Names): GraphNode {
  const {tables, inputs, shown} = readsOf(cell);
  const known = tables.filter((name) => names.tables.has(name));
  const problems: GraphProblem[] = [];
  if (cell.name !== null && cell.name !== cell.id) {
    problems.push({type: "duplicate", name: cell.name});
  }
  for (const name of inputs) if (!names.inputs.has(name)) problems.push({type: "no-input", name});
  for (const name of shown) if (!names.tables.has(name)) problems.push({type: "no-cell", name});
  const used = [
    ...known,
    ...inputs.filter((name) => names.inputs.has(name)),
    ...shown.filter((name) => names.tables.has(name)),
  ];
  return {id: cell.id, reads: [...new Set(used)], problems};
}

interface Reads {
  /** Tables its SQL names: cells, and tables that are none of ours. */
  readonly tables: readonly string[];
  /** Inputs its SQL names. */
  readonly inputs: readonly string[];
  /** Cells whose rows it shows. */
  readonly shown: readonly string[];
}

const NOTHING: Reads = {tables: [], inputs: [], shown: []};

function readsOf(cell: Cell): Reads {
  switch (cell.kind) {
    case "sql":
      return readsOfSql(cell.body);
    case "input": {
      const spec = parseInputSpec(cell.settings);
      const options = spec.ok && "options" in spec.value ? spec.value.options : null;
      return options?.type === "query" ? readsOfSql(options.sql) : NOTHING;
    }
    case "chart":
    case "table":
      return cell.spec === null ? NOTHING : {...NOTHING, shown: [cell.spec.data]};
    case "prose": {
      const values = splitInline(cell.body).filter((piece) => typeof piece !== "string");
      return {...NOTHING, shown: [...new Set(values.map((value) => value.cell))]};
    }
    case "analysis":
    case "unknown":
      return NOTHING;
  }
}

function readsOfSql(sql: string): Reads {
  const inputs = new Set(readParameters(sql).map(({name}) => name));
  return {tables: readTables(sql), inputs: [...inputs], shown: []};
}

/** Takes away, again and again, what reads nothing that is left; what stays is on a cycle or behind one. */
function sort(nodes: readonly GraphNode[]) {
  const order: string[] = [];
  const done = new Set<string>();
  let left = nodes;
  for (;;) {
    const next = left.find(({reads}) => reads.every((read) => done.has(read)));
    if (!next) return {order, rest: left.map(({id}) => id)};
    order.push(next.id);
    done.add(next.id);
    left = left.filter((node) => node !== next);
  }
}

/** A shortest way from a cell back to itself, ending in it; null when it only stands behind a cycle. */
function cycleThrough(id: string, nodes: readonly GraphNode[]): readonly string[] | null {
  const reads = new Map(nodes.map((node) => [node.id, node.reads]));
  const from = new Map<string, string>();
  for (const queue = [id]; queue.length > 0;) {
    const at = queue.shift() ?? id;
    for (const read of reads.get(at) ?? []) {
      if (from.has(read)) continue;
      from.set(read, at);
      if (read !== id) {
        queue.push(read);
        continue;
      }
      const path: string[] = [id];
      for (let step = at; step !== id; step = from.get(step) ?? id) path.unshift(step);
      return path;
    }
  }
  return null;
}
