import {expect, test} from "vitest";
import {toNotebook} from "../../src/notebook/change.ts";
import {questionsOf} from "../../src/notebook/questions.ts";

test("counts every question, those of options too, and nothing that asks nothing", () => {
  const notebook = toNotebook({
    cells: [
      {kind: "prose", body: "Tekst"},
      {kind: "input", name: "k", body: 'kind: select\noptions: {sql: "SELECT 1"}'},
      {kind: "input", name: "vast", body: "kind: select\noptions: [a, b]"},
      {kind: "sql", name: "a", body: "select 2"},
      {kind: "sql", name: "leeg", body: "-- straks"},
    ],
  });
  expect(questionsOf(notebook)).toEqual([
    {id: "k", sql: "SELECT 1"},
    {id: "a", sql: "select 2"},
  ]);
});
