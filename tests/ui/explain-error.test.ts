import {expect, test} from "vitest";
import {messages} from "#base";
import {explainError} from "../../src/ui/query/explain-error.ts";
import type {Refusal} from "../../src/ui/query/explain-error.ts";

const columns = (...labels: string[]) => labels.map((label) => ({label, type: "property"}));
const names = {
  tables: [
    {name: "budget_main", detail: "", columns: columns("value", "date_start")},
    {name: "mijn_vraag", detail: "", columns: columns("Aantal leden")},
  ],
  inputs: [{label: "$grens"}],
  functions: [],
};
const words = messages("nl");
const told = (refusal: Partial<Refusal>, sql: string) =>
  explainError(
    {message: "", type: "Binder", range: {from: 0, to: 1}, candidates: [], ...refusal},
    sql,
    {
      words,
      lang: "nl",
      names,
    },
  );

test.each([
  ["Table with name budget_mian does not exist!", "FROM budget_mian", ["budget_main"]],
  ["Table with name mijnvraag does not exist!", "FROM mijnvraag", ["mijn_vraag"]],
  ["Table with name tusen does not exist!", "WITH tussen AS (SELECT 1) FROM tusen", ["tussen"]],
  [
    'Referenced column "valeu" not found in FROM clause!',
    "SELECT valeu FROM budget_main",
    ["value"],
  ],
  [
    'Referenced column "aantal" not found in FROM clause!',
    "SELECT aantal FROM mijn_vraag",
    ['"Aantal leden"'],
  ],
  ["Table with name bron does not exist!", "FROM bron", []],
])("%s offers names that are near", (message, sql, fixes) => {
  expect(told({message}, sql).fixes).toEqual(fixes);
});

test("without a place nothing can be replaced", () => {
  const message = "Table with name budget_mian does not exist!";
  expect(told({message, range: null}, "FROM budget_mian").fixes).toEqual([]);
});

test("our words come first, the engine's stand behind them", () => {
  const message = "Table with name x does not exist!";
  expect(told({message}, "FROM x")).toMatchObject({
    text: "Er is geen tabel x.",
    engineText: message,
  });
});

test("what is met seldom is told in the engine's words", () => {
  expect(told({message: "Strange"}, "x")).toMatchObject({text: "Strange", engineText: null});
});

test("our own refusals have our own words only", () => {
  const {text, engineText} = told({message: "x", type: "Cancelled"}, "");
  expect([text, engineText]).toEqual([words.cellErrors.Cancelled, null]);
});

test("an analysis that refuses speaks the reader's language", () => {
  const message = "budget_index: nee | EN: budget_index: no";
  const {text, engineText} = told({message}, "");
  expect([text, engineText]).toEqual([`${words.analysisRefused} budget_index: nee`, null]);
});
