import type {NotebookGraph} from "#notebook";

/** A place on the map, in steps of the grid. */
export interface GraphPlace {
  readonly column: number;
  readonly row: number;
}

/** A cell on the map: `column` counts what it rests on, `row` its place among its equals. */
export interface PlacedNode extends GraphPlace {
  readonly id: string;
}

/** Who reads whom, and the free places in the columns between through which the line goes. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly through: readonly GraphPlace[];
}

/** The map of a notebook: cells that read or are read, and who reads whom. */
export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays out who reads whom: every cell stands right of all that it reads, near to that, else in the order of the
 * document. Lines that pass a column have a row there for themselves, one for each cell that they come from, so
 * that none goes behind a cell and seems to end in it.
 */
export function layOutGraph(graph: NotebookGraph): GraphLayout {
  const edges = [...graph.nodes.values()].flatMap(({id, reads}) =>
    reads.filter((from) => graph.nodes.has(from)).map((from) => ({from, to: id})),
  );
  const joined = new Set(edges.flatMap(({from, to}) => [from, to]));
  const columns = columnsOf(graph);
  const columnOf = (id: string) => columns.get(id) ?? 0;
  const reach = new Map<string, number>();
  for (const {from, to} of edges) {
    reach.set(from, Math.max(reach.get(from) ?? 0, columnOf(to)));
  }
  const ids = [...graph.nodes.keys()].filter((id) => joined.has(id));
  const count = ids.length === 0 ? 0 : Math.max(...ids.map(columnOf)) + 1;
  /** The row of a cell, or of the lane of its lines, in each column: [{a: 0}, {b: 0, a: 1}]. */
  const rows: Map<string, number>[] = [];
  for (let column = 0; column < count; column += 1) {
    const before = rows.at(-1);
    const here = ids.filter((id) => columnOf(id) === column);
    const passing = ids.filter((id) => columnOf(id) < column && (reach.get(id) ?? 0) > column);
    const height = new Map(
      here.map((id) => [id, middle(graph.nodes.get(id)?.reads ?? [], before)] as const),
    );
    for (const id of passing) height.set(id, before?.get(id) ?? 0);
    const inOrder = [...here, ...passing].toSorted(
      (a, b) => (height.get(a) ?? 0) - (height.get(b) ?? 0),
    );
    rows.push(new Map(inOrder.map((id, row) => [id, row])));
  }
  const placeOf = (id: string, column: number): GraphPlace => ({
    column,
    row: rows[column]?.get(id) ?? 0,
  });
  return {
    nodes: ids.map((id) => ({id, ...placeOf(id, columnOf(id))})),
    edges: edges.map(({from, to}) => {
      const between = Math.max(0, columnOf(to) - columnOf(from) - 1);
      const through = Array.from({length: between}, (_, step) =>
        placeOf(from, columnOf(from) + 1 + step),
      );
      return {from, to, through};
    }),
    columns: count,
    rows: Math.max(0, ...rows.map(({size}) => size)),
  };
}

/** The order has what is read before its readers; those on a cycle come last, and count what is known. */
function columnsOf(graph: NotebookGraph): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const id of graph.order) {
    const before = (graph.nodes.get(id)?.reads ?? []).map((read) => columns.get(read) ?? -1);
    columns.set(id, Math.max(-1, ...before) + 1);
  }
  return columns;
}

/** The middle of the rows of what a cell reads, as far as they stand in the column before it. */
function middle(reads: readonly string[], before: ReadonlyMap<string, number> | undefined): number {
  const rows = reads.flatMap((read) => before?.get(read) ?? []);
  return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
}
