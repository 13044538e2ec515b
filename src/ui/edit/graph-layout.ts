import type {NotebookGraph} from "#notebook";

/** A cell on the map, in steps of the grid: `column` counts what it rests on, `row` its place among its equals. */
export interface PlacedNode {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

/** The map of a notebook: cells that read or are read, and who reads whom. */
export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly {readonly from: string; readonly to: string}[];
  readonly columns: number;
  readonly rows: number;
}

/** Lays out who reads whom: every cell stands right of all that it reads, in the order of the document. */
export function layOutGraph(graph: NotebookGraph): GraphLayout {
  const edges = [...graph.nodes.values()].flatMap(({id, reads}) =>
    reads.filter((from) => graph.nodes.has(from)).map((from) => ({from, to: id})),
  );
  const joined = new Set(edges.flatMap(({from, to}) => [from, to]));
  const columns = new Map<string, number>();
  // The order has what is read before its readers; those on a cycle come last, and count what is known.
  for (const id of graph.order) {
    const before = (graph.nodes.get(id)?.reads ?? []).map((read) => columns.get(read) ?? -1);
    columns.set(id, Math.max(-1, ...before) + 1);
  }
  const used = new Map<number, number>();
  const nodes = [...graph.nodes.keys()]
    .filter((id) => joined.has(id))
    .map((id): PlacedNode => {
      const column = columns.get(id) ?? 0;
      const row = used.get(column) ?? 0;
      used.set(column, row + 1);
      return {id, column, row};
    });
  return {nodes, edges, columns: used.size, rows: Math.max(0, ...used.values())};
}
