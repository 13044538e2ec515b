import {afterAll, expect, test} from "vitest";
import {toSqlFile} from "#publish";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {toNotebook} from "../../src/notebook/change.ts";
import {readGraph} from "../../src/notebook/graph.ts";

const engine = createNativeEngine();
afterAll(() => engine.close());

const notebook = toNotebook({
  front: {title: "Wie werkt er?", data: {package: "veldboek", version: "1.0.0"}},
  cells: [
    {kind: "prose", body: "Eerst het totaal.\n\n; drop table x"},
    {
      kind: "sql",
      name: "totaal",
      body: "select sum(n)::int as som from rijen where n > $grens -- niet;\n;",
    },
    {kind: "input", name: "grens", body: "kind: number\nvalue: 1"},
    {kind: "sql", name: "rijen", body: "select i::int as n, ';' as teken from range(4) r(i);"},
    {kind: "sql", name: "breed", body: "pivot rijen on n using count(*)"},
    {kind: "prose", body: "Slot."},
  ],
});
const published = {
  notebook,
  graph: readGraph(notebook.cells),
  literals: new Map([["grens", "1"]]),
  sources: [],
  tables: new Map(),
  results: new Map(),
  exportedAt: new Date("2026-11-25"),
};

test("a notebook is plain SQL: comments, and each query after those that it reads", () => {
  expect(toSqlFile(published)).toBe(`-- Wie werkt er?
-- Data: veldboek 1.0.0

-- $grens = 1

CREATE OR REPLACE TABLE "rijen" AS (
select i::int as n, ';' as teken from range(4) r(i)
);

-- Eerst het totaal.
--
-- ; drop table x

CREATE OR REPLACE TABLE "totaal" AS (
select sum(n)::int as som from rijen where n > 1 -- niet;
);

CREATE OR REPLACE TABLE "breed" AS (
pivot rijen on n using count(*)
);

-- Slot.
`);
});

test("DuckDB carries it out, and its tables are those of the notebook", async () => {
  // Asked one by one, as the engine takes them; the end of each is the only ");" at the start of a line.
  const statements = toSqlFile(published).split(/^\);$/m).slice(0, -1);
  for (const statement of statements) await engine.query(`${statement});`);
  expect((await engine.query("FROM totaal")).rows).toEqual([{som: 5}]); // 2 + 3
  expect((await engine.query("FROM breed")).columns.map(({name}) => name)).toContain("3");
});

test("no text gets out of its comment", () => {
  const hostile = toNotebook({
    front: {title: "a\u2028DROP TABLE b;"},
    cells: [{kind: "prose", body: "x\n*/ DROP TABLE c;"}],
  });
  const file = toSqlFile({
    ...published,
    notebook: hostile,
    graph: readGraph(hostile.cells),
    literals: new Map(),
  });
  for (const line of file.split(/[\n\r\u2028]/)) expect(line).toMatch(/^(?:--.*)?$/);
});
