import {ANALYSES} from "#analyses";
import {expect, test} from "vitest";
import type {CatalogContent} from "../../src/ui/content/catalog-content.ts";
import {notesOfName} from "../../src/ui/editor/name-notes.ts";
import type {CellName} from "../../src/ui/editor/name-notes.ts";

const both = (text: string) => ({nl: text, en: text});
const table = (name: string) => ({
  name,
  group: "subject" as const,
  title: both(`Titel van ${name}`),
  description: both("Wat erin staat."),
  rows: 1,
  figures: true,
  sources: [],
  columns: [
    {
      name: "value",
      title: both("Waarde"),
      description: both(`In ${name}.`),
      type: "DOUBLE",
      unit: both("personen"),
      unitColumn: null,
      overlaps: false,
      codes: null,
      distinct: 1,
      nulls: 0,
      shape: {kind: "none" as const},
    },
  ],
});
const catalog: CatalogContent = {
  version: "1",
  notebooks: [],
  analyses: [],
  tables: [table("workforce"), table("budget")],
  sources: [],
  measures: [],
  codes: {},
  parents: {},
  contradictions: {},
};
const cells: readonly CellName[] = [
  {name: "grens", type: "input", detail: "Grens", columns: []},
  {name: "vraag", type: "table", detail: "Vraag", columns: [{name: "Personen", type: "INTEGER"}]},
];

/** The details of what is told of a word in SQL that reads these tables. */
const told = (word: string, ...reads: string[]) =>
  notesOfName(word, {catalog, analyses: ANALYSES, cells, reads, lang: "nl"}).map(
    ({detail, text}) => `${detail}${text && ` | ${text}`}`,
  );

test("a column is told of as in the tables that are read", () => {
  expect(told("value", "workforce_main")).toEqual([
    "workforce · DOUBLE · personen | Waarde. In workforce.",
  ]);
  expect(told("VALUE", "workforce", "budget")).toHaveLength(2);
  expect(told("value")).toEqual([]);
});

test("tables, cells, their columns, inputs and analyses are told of", () => {
  expect(told("budget_main")).toEqual(["Titel van budget | Wat erin staat."]);
  expect(told("vraag", "vraag")).toEqual(["Vraag"]);
  expect(told("personen", "vraag")).toEqual(["vraag · INTEGER"]);
  expect(told("$grens")).toEqual(["Grens"]);
  expect(told("grens")).toEqual([]);
  expect(told("budget_index")[0]).toMatch(/ \| /);
  expect(told("toString", "vraag", "workforce")).toEqual([]);
});
