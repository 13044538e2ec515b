import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {bindAnalysis} from "../../tools/analyses/bind-analysis.ts";
import type {Binder} from "../../tools/analyses/bind-analysis.ts";
import {openBinder} from "../../tools/analyses/binder.ts";
import {generateQueries} from "../../tools/analyses/build.ts";
import {AnalysisFault} from "../../tools/analyses/header.ts";
import {printQueries} from "../../tools/analyses/print-queries.ts";
import {readAnalysis} from "../../tools/analyses/read-analysis.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";

/** A sound analysis, to be spoilt one place at a time. */
const SOUND = `/*---
title: {nl: Personeel, en: Staff}
description: {nl: Personeel per werksoort., en: Staff by type of work.}
theme: workforce
params:
  least:
    type: INTEGER
    default: 0
    values: [{value: 0}, {value: 1000}]
    title: {nl: Minstens, en: At least}
    description: {nl: Kleinste aantal., en: Smallest number.}
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  staff: {unit: persons, title: {nl: Personeel, en: Staff}}
  total: {unit: persons, title: {nl: Totaal, en: Total}}
  share: {unit: "%", ratio: {numerator: staff, denominator: total}, title: {nl: Deel, en: Share}}
comparability: []
chart:
  type: bar
  category: work_type
  value: staff
  title: {nl: Personeel, en: Staff}
  subtitle: {nl: "Personen, 2012", en: "Persons, 2012"}
---*/
SELECT w.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en, w.value AS staff,
       sum(w.value) OVER () AS total, 100 * w.value / sum(w.value) OVER () AS share,
       [w.figure_id] AS figure_ids
FROM workforce_main w JOIN work_type t ON t.code = w.work_type
WHERE w.measure = 'paid_staff' AND w.value >= $least::INTEGER
`;

let binder: Binder & {close(): void};
beforeAll(async () => {
  binder = await openBinder(DATA_DIR);
});
afterAll(() => binder.close());

async function make(text: string) {
  return bindAnalysis(await readAnalysis("staff", text, binder.rows), binder);
}

describe("the generator", () => {
  test("types a sound analysis by DuckDB's own binder", async () => {
    const analysis = await make(SOUND);
    expect(analysis.columns.map(({name, type, role, unit}) => [name, type, role, unit])).toEqual([
      ["work_type", "VARCHAR", "dimension", null],
      ["work_type_nl", "VARCHAR", "label", null],
      ["work_type_en", "VARCHAR", "label", null],
      ["staff", "DOUBLE", "measure", "persons"],
      ["total", "DOUBLE", "measure", "persons"],
      ["share", "DOUBLE", "measure", "%"],
      ["figure_ids", "VARCHAR[]", "figures", null],
    ]);
    expect(printQueries([analysis])).toContain("readonly least?: 0 | 1000;");
    expect(printQueries([analysis])).toContain("Analysis<StaffParams, StaffRow>");
  });

  test.each<[string, string | RegExp, string, RegExp]>([
    ["an unknown table", "workforce_main w", "workforc w", /workforc/],
    ["an unknown column", "w.value AS staff", "w.valu AS staff", /valu/],
    ["a parameter that is not cast", "$least::INTEGER", "$least", /\$least is not cast/],
    ["a parameter of another type", "$least::INTEGER", "$least::DOUBLE", /cast to DOUBLE/],
    ["a parameter without a header", "$least::INTEGER", "$most::INTEGER", /\$most has no header/],
    ["a parameter that nothing uses", "w.value >= $least::INTEGER", "TRUE", /does not use it/],
    ["a parameter named like a column", /least/g, "value", /has a column or name like it/],
    ["a parameter without a domain", /values: .*\n/, "values: []\n", /needs a domain/],
    ["a default outside the domain", "default: 0", "default: 7", /7 is not in the domain/],
    ["a type that not every engine gives alike", "w.value AS staff", "1.5 AS staff", /DECIMAL/],
    ["a HUGEINT", "w.value AS staff", "sum(1) OVER () AS staff", /HUGEINT/],
    [
      "a list that is not of figures",
      "[w.figure_id] AS figure_ids",
      "['x'] AS names",
      /VARCHAR\[\]/,
    ],
    ["an undeclared null", "w.value AS staff", "nullif(w.value, 341) AS staff", /has nulls/],
    [
      "a null that one value of a parameter brings",
      "w.value AS staff",
      "CASE WHEN $least::INTEGER = 0 THEN w.value END AS staff",
      /has nulls for least = 1000/,
    ],
    [
      "a ratio without numerator and denominator",
      /, ratio: \{[^}]*\}/,
      "",
      /needs its numerator and denominator/,
    ],
    [
      "a ratio that is another number",
      "100 * w.value / sum",
      "99 * w.value / sum",
      /is not its ratio/,
    ],
    [
      "a refusal with a parameter that is not cast",
      "comparability: []",
      'comparability: []\nrefuse: [{when: "$least > 5", message: {nl: a, en: b}}]',
      /\$least is not cast/,
    ],
    [
      "a refusal with an unknown parameter",
      "comparability: []",
      'comparability: []\nrefuse: [{when: "$most::INTEGER > 5", message: {nl: a, en: b}}]',
      /\$most has no header/,
    ],
    [
      "a ratio of a column that is not there",
      "denominator: total",
      "denominator: all",
      /no column all/,
    ],
    [
      "a missing Dutch title",
      "title: {nl: Personeel, en: Staff}",
      "title: {en: Staff}",
      /"nl" is missing/,
    ],
    [
      "a missing English title of a column",
      "{nl: Deel, en: Share}",
      '{nl: Deel, en: ""}',
      /"en" is missing/,
    ],
    ["a column that the header does not describe", / {2}total: .*\n/, "", /does not describe it/],
    [
      "a described column that is not there",
      "columns:\n",
      "columns:\n  more: {title: {nl: a, en: b}}\n",
      /gives no such column/,
    ],
    ["an unknown unit", "unit: persons", "unit: people", /people is no unit/],
    [
      "a name in one language only",
      "t.label_en AS work_type_en, ",
      "",
      /other language is missing/,
    ],
    [
      "no provenance",
      "[w.figure_id] AS figure_ids",
      "w.figure_id AS work_type",
      /work_type|figure_ids/,
    ],
    ["provenance of no figure", "[w.figure_id]", "['nothing']", /nothing is no published figure/],
    ["an answer without rows", "'paid_staff'", "'paid_staf'", /no rows/],
    [
      "a value of a parameter without rows",
      "{value: 1000}",
      "{value: 9999}",
      /no rows for least = 9999/,
    ],
    [
      "a comparison that the header does not own up to",
      "'paid_staff'",
      "'paid_staff' OR w.measure = 'volunteers'",
      /says \[\], the answer has \[years\]/,
    ],
    ["a note that does not apply", "comparability: []", "comparability: [years]", /says \[years\]/],
    ["an unknown key", "theme: workforce", "theme: workforce\ncolour: red", /unknown key "colour"/],
    ["an unknown theme", "theme: workforce", "theme: people", /theme: must be one of/],
    [
      "a chart of a column that is not there",
      "value: staff",
      "value: persons",
      /no column persons/,
    ],
    ["a file without a header", "/*---", "/*", /must open with/],
    ["two statements", "SELECT w.work_type", "SELECT 1; SELECT w.work_type", /statement/],
  ])("refuses %s", async (_, from, to, message) => {
    expect(SOUND.replace(from, to)).not.toBe(SOUND);
    const made = make(SOUND.replace(from, to));
    await expect(made).rejects.toThrow(AnalysisFault);
    await expect(made).rejects.toThrow(message);
  });

  test("gives exactly the committed file, without a fault", async () => {
    const {text, faults} = await generateQueries();
    expect(faults).toEqual([]);
    expect(text === readFileSync("src/analyses/queries.ts", "utf8")).toBe(true);
  }, 90_000);
});
