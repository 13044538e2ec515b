import {expect, test} from "vitest";
import {toNotebook} from "../../src/notebook/change.ts";
import {readGraph} from "../../src/notebook/graph.ts";
import {layOutGraph} from "../../src/ui/edit/graph-layout.ts";

const layout = (...cells: readonly (readonly [name: string, body: string])[]) =>
  layOutGraph(
    readGraph(toNotebook({cells: cells.map(([name, body]) => ({kind: "sql", name, body}))}).cells),
  );

test("every cell stands right of all that it reads; one that joins nobody is left out", () => {
  const {nodes, edges, columns, rows} = layout(
    ["d", "from b, c"],
    ["a", "select 1"],
    ["b", "from a"],
    ["c", "from a"],
    ["los", "select 1"],
  );
  expect(nodes).toEqual([
    {id: "d", column: 2, row: 0},
    {id: "a", column: 0, row: 0},
    {id: "b", column: 1, row: 0},
    {id: "c", column: 1, row: 1},
  ]);
  expect(edges).toHaveLength(4);
  expect([columns, rows]).toEqual([3, 2]);
});

test("a line that passes a column has a row there for itself", () => {
  const cells = Array.from({length: 12}, (_, at) => {
    const reads = [at - 1, at - 3, at % 4].filter((each) => each >= 0 && each < at);
    return [`c${at}`, `from ${reads.map((each) => `c${each}`).join(", ") || "t"}`] as const;
  });
  const {nodes, edges} = layout(...cells);
  const taken = new Map(nodes.map(({id, column, row}) => [`${column} ${row}`, id]));
  expect(taken.size).toBe(nodes.length);
  expect(edges.some(({through}) => through.length > 1)).toBe(true);
  for (const {through} of edges) {
    for (const {column, row} of through) expect(taken.has(`${column} ${row}`)).toBe(false);
  }
});

test("cells in a ring and an empty notebook are laid out too", () => {
  expect(layout(["a", "from b"], ["b", "from a"]).nodes).toHaveLength(2);
  expect(layout()).toEqual({nodes: [], edges: [], columns: 0, rows: 0});
});
