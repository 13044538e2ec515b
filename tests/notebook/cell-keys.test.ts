import {describe, expect, test} from "vitest";
import {followKeys, startKeys} from "../../src/notebook/cell-keys.ts";
import {toNotebook} from "../../src/notebook/change.ts";
import {apply} from "../../src/notebook/edit.ts";
import type {Edit} from "../../src/notebook/edit.ts";
import {parseNotebook} from "../../src/notebook/markdown.ts";
import type {CellSpec} from "../../src/notebook/notebook.ts";

const sql = (name: string): CellSpec => ({kind: "sql", name, body: `select '${name}'`});
const start = toNotebook({
  cells: [{kind: "prose", body: "Een"}, sql("a"), {kind: "prose", body: "Twee"}, sql("b")],
});

/** The keys after an edit: k0 to k3 are those of the four cells at the start. */
function keysAfter(edit: Edit): readonly string[] {
  return followKeys(startKeys(start.cells), apply(start, edit).cells).map(({key}) => key);
}

describe("the key of a cell", () => {
  test.each<[string, Edit, readonly string[]]>([
    ["insert", {type: "insert", index: 1, cell: sql("c")}, ["k0", "k4", "k1", "k2", "k3"]],
    [
      "insert prose beside prose",
      {type: "insert", index: 0, cell: {kind: "prose", body: "Nul"}},
      ["k0", "k1", "k2", "k3"],
    ],
    ["remove", {type: "remove", id: "a"}, ["k0", "k3"]],
    ["move", {type: "move", id: "b", index: 1}, ["k0", "k3", "k1", "k2"]],
    [
      "replace",
      {type: "replace", id: "a", cell: {kind: "sql", name: "a", body: "x"}},
      ["k0", "k1", "k2", "k3"],
    ],
    ["rename", {type: "rename", id: "a", name: "z"}, ["k0", "k1", "k2", "k3"]],
    [
      "another kind",
      {type: "replace", id: "a", cell: {kind: "table", name: "t", body: "data: b"}},
      ["k0", "k4", "k2", "k3"],
    ],
  ])("stays with it: %s", (_, edit, keys) => {
    expect(keysAfter(edit)).toEqual(keys);
  });

  test("stays with the first part of a text that is cut in two", () => {
    const after = parseNotebook("Een\n\n```sql {#x}\nselect 1\n```\n\nrest\n");
    const before = startKeys(parseNotebook("Een rest\n").cells);
    const keys = followKeys(before, after.cells).map(({key}) => key);
    expect(keys[0]).toBe("k0");
    expect(new Set(keys).size).toBe(3);
  });

  test("is never given twice", () => {
    let cells = startKeys(start.cells);
    let notebook = start;
    for (let step = 0; step < 5; step += 1) {
      notebook = apply(notebook, {type: "insert", index: step, cell: sql(`n${step}`)});
      cells = followKeys(cells, notebook.cells);
      expect(new Set(cells.map(({key}) => key)).size).toBe(cells.length);
    }
  });
});

test("a cell that an edit leaves alone stays the same object, key and all", () => {
  const before = startKeys(start.cells);
  const front = {...start.front, title: "Anders"};
  const retitled = followKeys(before, apply(start, {type: "front", front}).cells);
  retitled.forEach((cell, at) => expect(cell).toBe(before[at]));
  const edit: Edit = {type: "replace", id: "a", cell: {kind: "sql", name: "a", body: "x"}};
  const replaced = followKeys(before, apply(start, edit).cells);
  expect(replaced.map((cell, at) => cell === before[at])).toEqual([true, false, true, true]);
});
