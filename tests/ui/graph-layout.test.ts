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

test("cells in a ring and an empty notebook are laid out too", () => {
  expect(layout(["a", "from b"], ["b", "from a"]).nodes).toHaveLength(2);
  expect(layout()).toEqual({nodes: [], edges: [], columns: 0, rows: 0});
});
