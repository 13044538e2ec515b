import {describe, expect, test} from "vitest";
import {toNotebook} from "../../src/notebook/change.ts";
import {readGraph, readersOf} from "../../src/notebook/graph.ts";
import type {NotebookGraph} from "../../src/notebook/graph.ts";
import type {Cell, CellSpec} from "../../src/notebook/notebook.ts";
import {random} from "./random.ts";

const graphOf = (...cells: readonly CellSpec[]) => readGraph(toNotebook({cells}).cells);
const sql = (name: string, body: string): CellSpec => ({kind: "sql", name, body});
const problemsOf = (graph: NotebookGraph, id: string) => graph.nodes.get(id)?.problems;

describe("the graph of a notebook", () => {
  const graph = graphOf(
    {
      kind: "chart",
      name: "fig",
      body: "data: total\ntype: bar\nencode: {category: a, value: b}\ntext: {title: T}",
    },
    sql("total", "select sum(n) as n from by_type where role = $role"),
    sql("by_type", "from workforce"),
    {
      kind: "input",
      name: "role",
      body: "kind: select\noptions: {sql: select distinct role from by_type}",
    },
    {kind: "prose", body: "Samen {{total.n | integer}} en {{total.n}}."},
  );

  test("finds what each cell reads in queries, options, charts and sentences", () => {
    const reads = Object.fromEntries([...graph.nodes].map(([id, node]) => [id, node.reads]));
    expect(reads).toEqual({
      fig: ["total"],
      total: ["by_type", "role"],
      by_type: [],
      role: ["by_type"],
      "cell-5": ["total"],
    });
  });

  test("puts every cell after those it reads, whatever the order of the document", () => {
    expect(graph.order).toEqual(["by_type", "role", "total", "fig", "cell-5"]);
    expect(readersOf(graph, "by_type")).toEqual(["role", "total", "fig", "cell-5"]);
    expect(readersOf(graph, "fig")).toEqual([]);
  });

  test("a name that is taken is told at the later cell, which nobody reads", () => {
    const doubled = graphOf(sql("a", "select 1"), sql("a", "select 2"), sql("b", "from a"));
    expect(problemsOf(doubled, "a")).toEqual([]);
    expect(problemsOf(doubled, "cell-2")).toEqual([{type: "duplicate", name: "a"}]);
    expect(doubled.nodes.get("b")?.reads).toEqual(["a"]);
  });

  test("a cycle is told at each of its cells, with the way round, and not at its readers", () => {
    const looped = graphOf(
      sql("a", "from c"),
      sql("b", "from a"),
      sql("c", "from b"),
      sql("d", "from c"),
    );
    expect(problemsOf(looped, "a")).toEqual([{type: "cycle", path: ["c", "b", "a"]}]);
    expect(problemsOf(looped, "c")).toEqual([{type: "cycle", path: ["b", "a", "c"]}]);
    expect(problemsOf(looped, "d")).toEqual([]);
    expect(graphOf(sql("a", "from a")).nodes.get("a")?.problems).toEqual([
      {type: "cycle", path: ["a"]},
    ]);
  });

  test("a missing input, and a missing cell behind a chart or a sentence, are told by name", () => {
    const missing = graphOf(
      sql("a", "select $jaar, '$no' from nowhere"),
      {kind: "prose", body: "{{weg.n}}"},
      {kind: "table", body: "data: weg\ntext: {title: T}"},
    );
    expect(problemsOf(missing, "a")).toEqual([{type: "no-input", name: "jaar"}]);
    expect(problemsOf(missing, "cell-2")).toEqual([{type: "no-cell", name: "weg"}]);
    expect(problemsOf(missing, "cell-3")).toEqual([{type: "no-cell", name: "weg"}]);
  });
});

/** Slow and obvious: a cell reaches another when some chain of reads leads there. */
function reaches(reads: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const step = (at: string, seen: ReadonlySet<string>): boolean =>
    (reads.get(at) ?? []).some(
      (next) => next === to || (!seen.has(next) && step(next, new Set([...seen, next]))),
    );
  return step(from, new Set([from]));
}

describe.each([1, 2, 3, 4, 5])("random notebooks (seed %i)", (seed) => {
  const pick = random(seed);
  const notebooks = Array.from({length: 40}, (): readonly Cell[] => {
    const size = 1 + pick(7);
    return toNotebook({
      cells: Array.from({length: size}, (_, at) => {
        const read = Array.from({length: pick(3)}, () => `c${pick(size + 1)}`);
        return sql(`c${at}`, `select 1 ${read.map((name) => `union from ${name}`).join(" ")}`);
      }),
    }).cells;
  });

  test("agree with a slow search on order, readers and cycles", () => {
    for (const cells of notebooks) {
      const graph = readGraph(cells);
      const reads = new Map([...graph.nodes].map(([id, node]) => [id, node.reads]));
      const ids = cells.map(({id}) => id);
      expect([...graph.order].sort()).toEqual([...ids].sort());
      for (const id of ids) {
        const onCycle = reaches(reads, id, id);
        expect(graph.nodes.get(id)?.problems.some(({type}) => type === "cycle")).toBe(onCycle);
        const readers = ids.filter((other) => other !== id && reaches(reads, other, id));
        expect([...readersOf(graph, id)].sort()).toEqual(readers.sort());
        const behindCycle =
          onCycle || ids.some((other) => reaches(reads, id, other) && reaches(reads, other, other));
        if (behindCycle) continue;
        for (const read of reads.get(id) ?? []) {
          expect(graph.order.indexOf(read)).toBeLessThan(graph.order.indexOf(id));
        }
      }
    }
  });
});
