import {describe, expect, test} from "vitest";
import {toNotebook} from "../../src/notebook/change.ts";
import {apply} from "../../src/notebook/edit.ts";
import type {Edit} from "../../src/notebook/edit.ts";
import {record, redo, startHistory, undo} from "../../src/notebook/history.ts";
import type {History} from "../../src/notebook/history.ts";
import {parseNotebook, printNotebook} from "../../src/notebook/markdown.ts";
import type {CellSpec, Notebook} from "../../src/notebook/notebook.ts";
import {random} from "./random.ts";
import {SAMPLE} from "./samples.ts";

const NAMES = ["a", "b", "c", "d"];

function randomCell(pick: (bound: number) => number): CellSpec {
  const name = NAMES[pick(NAMES.length)] ?? "a";
  const kinds: readonly CellSpec[] = [
    {
      kind: "prose",
      body: ["Tekst.", "## Kop\n\nTwee", "{{a.n}} é 🎉", "```js\nopen"][pick(4)] ?? "",
    },
    {
      kind: "sql",
      name,
      body: `select ${pick(9)} as n from ${NAMES[pick(4)]} where x = $${NAMES[pick(4)]}`,
    },
    {kind: "input", name, body: `kind: number\nvalue: ${pick(5)}`},
    {kind: "table", body: `data: ${name}\ntext: {title: T}`},
    {kind: "unknown", info: "mermaid", body: "graph TD"},
  ];
  return kinds[pick(kinds.length)] ?? {kind: "prose", body: "x"};
}

function randomEdit({cells, front}: Notebook, pick: (bound: number) => number): Edit {
  const id = cells[pick(Math.max(1, cells.length))]?.id;
  if (id === undefined) return {type: "insert", index: 0, cell: randomCell(pick)};
  const edits: readonly Edit[] = [
    {type: "insert", index: pick(cells.length + 2), cell: randomCell(pick)},
    {type: "remove", id},
    {type: "replace", id, cell: randomCell(pick)},
    {type: "move", id, index: pick(cells.length + 1)},
    {type: "rename", id, name: NAMES[pick(NAMES.length)] ?? "a"},
    {type: "front", front: {...front, title: `Titel ${pick(9)}`}},
    {type: "restore", text: `---\nformat: veldboek/1\ntitle: Eerder ${pick(9)}\n---\n\nTekst.\n`},
  ];
  return edits[pick(edits.length)] ?? {type: "remove", id};
}

/** An edit that cannot be made, such as a name that is taken, changes nothing. */
function attempt(history: History, edit: Edit, group: string | null): History {
  try {
    return record(history, edit, group);
  } catch (error) {
    if (error instanceof RangeError) return history;
    throw error;
  }
}

const SEQUENCES = 10_000;
const PARTS = 10;

describe.each(Array.from({length: PARTS}, (_, part) => part + 1))("history (seed %i)", (seed) => {
  test(`${SEQUENCES / PARTS} random sequences are undone to the start and redone to the end`, () => {
    const pick = random(seed);
    for (let run = 0; run < SEQUENCES / PARTS; run += 1) {
      const start = toNotebook({
        cells: [
          {kind: "sql", name: "a", body: "select 1"},
          {kind: "prose", body: "b"},
        ],
      });
      let history = startHistory(start);
      const texts = [printNotebook(start)];
      for (let step = 0; step < 1 + pick(12); step += 1) {
        const group = pick(3) === 0 ? "typing" : null;
        const before = history;
        history = attempt(history, randomEdit(history.notebook, pick), group);
        if (history.past.length > before.past.length) texts.push(printNotebook(history.notebook));
        else texts[texts.length - 1] = printNotebook(history.notebook);
        // A notebook always equals what its own file says.
        if (pick(20) === 0) {
          const notebook = parseNotebook(printNotebook(history.notebook));
          expect(notebook).toEqual(history.notebook);
        }
      }
      const end = history;
      for (let at = texts.length - 1; at >= 0; at -= 1) {
        expect(printNotebook(history.notebook)).toBe(texts[at]);
        history = undo(history);
      }
      expect(history.notebook).toBe(start);
      expect(undo(history)).toBe(history);
      while (history.future.length > 0) history = redo(history);
      expect(history.notebook).toBe(end.notebook);
    }
  });
});

describe("edits", () => {
  const read = (text: string) => parseNotebook(text);

  test("leave the cells alone that they do not touch", () => {
    const before = read(SAMPLE);
    const after = apply(before, {
      type: "replace",
      id: "by_type",
      cell: {kind: "sql", name: "by_type", body: "from x"},
    });
    const kept = after.cells.filter((cell) => before.cells.includes(cell));
    expect(kept).toHaveLength(before.cells.length - 1);
  });

  test("strokes of one group are one step, until something else happens", () => {
    const cell = (body: string): Edit => ({
      type: "replace",
      id: "a",
      cell: {kind: "sql", name: "a", body},
    });
    let history = startHistory(toNotebook({cells: [{kind: "sql", name: "a", body: "s"}]}));
    history = record(history, cell("se"), "a");
    history = record(history, cell("sel"), "a");
    expect(history.past).toHaveLength(1);
    history = record(undo(history), cell("x"), "a");
    expect(history.past).toHaveLength(1);
    expect(history.future).toEqual([]);
  });

  test("a moved cell keeps its text, and the others theirs", () => {
    const before = read("```sql {#a}\nfrom x\n```\n\nTekst\n\n```sql {#b}\nfrom a\n```");
    const after = apply(before, {type: "move", id: "b", index: 0});
    expect(printNotebook(after)).toBe(
      "```sql {#b}\nfrom a\n```\n\n```sql {#a}\nfrom x\n```\n\nTekst\n\n",
    );
    expect(apply(before, {type: "move", id: "a", index: 0})).toEqual(before);
  });

  test("a renamed cell is read by its new name in queries, options, charts, tables and sentences", () => {
    const before = read(`\`\`\`sql {#kinds}
select kinds.n, "kinds".m, 'kinds' as kinds_n from kinds_of k -- kinds
\`\`\`

\`\`\`sql {#total}
select kinds.n, 'kinds' from Kinds join "kinds" as k2 using (n) where kinds.m > 1 -- kinds
\`\`\`

\`\`\`input {#role}
kind: select
options: {sql: select distinct n from kinds}
\`\`\`

\`\`\`input {#more}
kind: multiselect # meer
value: [a, b]
options:
  sql: select distinct n from kinds
\`\`\`

\`\`\`chart {#fig}
type: bar
data: kinds # een opmerking
encode: {category: n, value: m}
text: {title: kinds}
\`\`\`

Er zijn {{kinds.n | integer}} en {{ kinds.m }} kinds.
`);
    const after = apply(before, {type: "rename", id: "kinds", name: "types"});
    expect(after.cells.map(({body}) => body)).toEqual([
      `select kinds.n, "kinds".m, 'kinds' as kinds_n from kinds_of k -- kinds`,
      `select types.n, 'kinds' from types join types as k2 using (n) where types.m > 1 -- kinds`,
      "kind: select\noptions: {sql: select distinct n from types}",
      "kind: multiselect # meer\nvalue: [a, b]\noptions:\n  sql: select distinct n from types",
      "type: bar\ndata: types # een opmerking\nencode: {category: n, value: m}\ntext: {title: kinds}",
      "Er zijn {{types.n | integer}} en {{ types.m }} kinds.",
    ]);
    expect(after.cells[0]?.name).toBe("types");
  });

  test("a renamed input is read by its new name in queries only", () => {
    const before = toNotebook({
      cells: [
        {kind: "input", name: "role", body: "kind: text"},
        {kind: "sql", name: "a", body: "select $role, '$role', role, $roles from role"},
      ],
    });
    const after = apply(before, {type: "rename", id: "role", name: "rol"});
    expect(after.cells[1]?.body).toBe("select $rol, '$role', role, $roles from role");
  });

  test.each<[string, Edit, RegExp]>([
    ["an unknown cell", {type: "remove", id: "weg"}, /weg/],
    ["a name that is none", {type: "rename", id: "by_type", name: "By type"}, /By type/],
    ["a name that is taken", {type: "rename", id: "by_type", name: "fig"}, /taken: fig/],
    ["a name for prose", {type: "rename", id: "cell-1", name: "a"}, /cell-1/],
  ])("%s is refused", (_, edit, message) => {
    expect(() => apply(read(SAMPLE), edit)).toThrow(message);
  });

  test("a notebook of a newer program is not changed", () => {
    const newer = read(SAMPLE.replace("veldboek/1", "veldboek/99"));
    expect(() => apply(newer, {type: "remove", id: "fig"})).toThrow(/newer/);
  });
});

test("a history of large texts keeps no more of them than memory allows, and always the last", () => {
  const body = `select '${"x".repeat(1_000_000)}' as t`;
  const start = toNotebook({
    front: {title: "Groot", lang: "nl"},
    cells: [{kind: "sql", name: "a", body: "select 1"}],
  });
  let history = startHistory(start);
  for (let stroke = 1; stroke <= 60; stroke += 1) {
    const cell: CellSpec = {kind: "sql", name: "a", body: `${body}, ${stroke}`};
    history = record(history, {type: "replace", id: "a", cell});
  }
  expect(history.past.length).toBeGreaterThanOrEqual(15);
  expect(history.past.length).toBeLessThanOrEqual(20);
  expect(undo(history).notebook.cells[0]?.body).toContain(", 59");
  const huge: CellSpec = {kind: "sql", name: "a", body: `select '${"y".repeat(30_000_000)}'`};
  expect(record(history, {type: "replace", id: "a", cell: huge}).past).toHaveLength(1);
});
