import {describe, expect, it} from "vitest";
import type {Lang} from "#base";
import {missingColumns, suggestCharts} from "#charts";
import type {Column, Row} from "#engine";
import {draw} from "./read-drawing.ts";

/** Columns as the engine would type them. */
function columnsOf(rows: readonly Row[]): readonly Column[] {
  return Object.entries(rows[0] ?? {}).map(([name, value]) =>
    typeof value === "number"
      ? {name, type: "DOUBLE", kind: "number"}
      : {name, type: "VARCHAR", kind: "text"},
  );
}

const suggest = (rows: readonly Row[], lang: Lang = "nl") =>
  suggestCharts(columnsOf(rows), rows, lang);
const typesOf = (rows: readonly Row[]) => suggest(rows).map(({type}) => type);

const TYPES = ["Verenigingen", "Bewegingen", "Instellingen"];
const YEARS = [2011, 2012, 2013, 2014];
const byType: readonly Row[] = TYPES.map((werksoort, n) => ({werksoort, personen: 100 * (n + 1)}));
const overTime: readonly Row[] = YEARS.map((jaar, n) => ({jaar, euro: 1000 + n}));
const series: readonly Row[] = TYPES.flatMap((werksoort, a) =>
  YEARS.map((jaar, b) => ({jaar, werksoort, euro: 1000 * (a + 1) + b})),
);
const ages: readonly Row[] = ["jonger dan 25", "25-34 jaar", "35-49 jaar"].flatMap((leeftijd, n) =>
  ["vrouwen", "mannen"].map((geslacht, m) => ({leeftijd, geslacht, personen: 10 * n + m})),
);
const observations: readonly Row[] = Array.from({length: 60}, (_, n) => ({
  soort: TYPES[n % 3] ?? "",
  vte: (n * 7) % 31,
}));

describe("suggestCharts", () => {
  it.each([
    ["groups", byType, ["bar", "lollipop", "dot", "waffle", "table"]],
    ["moments", overTime, ["line", "column", "table"]],
    ["groups over time", series, ["line", "area", "slope", "column", "heatmap", "table"]],
    ["observations in groups", observations, ["box", "histogram"]],
  ])("of %s, the most telling first", (_, rows, expected) => {
    expect(typesOf(rows)).toEqual(expected);
  });

  it("knows two groups by age as a pyramid", () => {
    expect(typesOf(ages)[0]).toBe("pyramid");
  });

  it("knows an interval by the names of its ends", () => {
    const rows = byType.map((row) => ({...row, laag: 1, hoog: 9}));
    const [first] = suggest(rows);
    expect(first?.type).toBe("interval");
    expect(first?.encode).toMatchObject({value: "personen", lower: "laag", upper: "hoog"});
  });

  it("knows two numbers of each as a scatter plot", () => {
    const rows = byType.map((row, n) => ({...row, euro: 50 - n}));
    expect(suggest(rows).find(({type}) => type === "scatter")?.encode).toMatchObject({
      x: "personen",
      value: "euro",
    });
  });

  it("passes over what is the same in all rows, what names them, and what explains them", () => {
    const rows = byType.map((row, n) => ({
      figure_id: `jv-${n}`,
      meting: "personeel",
      eenheid: "personen",
      ...row,
      rounded_to: 1,
      note: `n${n}`,
    }));
    const [first] = suggest(rows);
    expect(first).toMatchObject({
      type: "bar",
      encode: {category: "werksoort", value: "personen", series: null},
    });
    expect(typesOf(rows)).toEqual(typesOf(byType));
  });

  it("summarises rows that nothing tells apart", () => {
    const rows = [1, 2, 3, 4].map((n) => ({soort: n < 3 ? "a" : "b", n}));
    expect(typesOf(rows)).toEqual(["box", "histogram"]);
    expect(typesOf(rows.map(({n}) => ({n})))).toEqual(["histogram"]);
    expect(typesOf([{soort: "a"}])).toEqual([]);
  });

  it("compares by codes when there is nothing else", () => {
    const rows = ["11001", "11002", "11004"].map((nis_code, n) => ({nis_code, inwoners: n + 1}));
    expect(suggest(rows)[0]).toMatchObject({type: "bar", encode: {category: "nis_code"}});
  });

  it("reads the unit from the column that says it", () => {
    const rows = byType.map((row) => ({...row, eenheid: "%"}));
    expect(suggest(rows).map(({format}) => format)).toEqual(suggest(rows).map(() => "percent"));
    expect(suggest(byType.map((row) => ({...row, unit: "eur"})))[0]?.format).toBe("euro");
  });

  it("looks among the columns for those that tell the rows apart", () => {
    const rows = TYPES.flatMap((werksoort) =>
      ["vrouwen", "mannen"].map((geslacht, n) => ({
        sector: n === 0 ? "a" : "b",
        werksoort,
        geslacht,
        n,
      })),
    );
    expect(suggest(rows)[0]?.encode).toMatchObject({value: "n", category: "werksoort"});
  });

  it("proposes panels for one group more than fits a chart", () => {
    const three = TYPES.flatMap((werksoort) =>
      ["vrouwen", "mannen"].flatMap((geslacht) =>
        YEARS.map((jaar, n) => ({jaar, werksoort, geslacht, personen: n + 1})),
      ),
    );
    expect(suggest(three)[0]).toMatchObject({
      type: "line",
      encode: {category: "jaar", series: "werksoort", facet: "geslacht"},
    });
    const texts = TYPES.flatMap((werksoort) =>
      ["vrouwen", "mannen"].flatMap((geslacht) =>
        ["voltijds", "deeltijds"].map((statuut, n) => ({werksoort, geslacht, statuut, n})),
      ),
    );
    expect(suggest(texts)[0]).toMatchObject({type: "bar", encode: {category: "werksoort"}});
    expect(suggest(texts)[0]?.encode.facet).not.toBe(null);
  });

  it("puts the smaller of many groups together", () => {
    const rows = Array.from({length: 30}, (_, n) => ({organisatie: `nr. ${n}`, euro: n}));
    const [first] = suggest(rows);
    expect(first).toMatchObject({
      type: "bar",
      sort: "descending",
      top: {count: 12, rest: "overige"},
    });
  });

  it("says in a note that only the largest are shown", () => {
    const many = (personen: string) =>
      Array.from({length: 30}, (_, n) => ({organisatie: `nr. ${n}`, [personen]: n}));
    expect(suggest(many("personen"))[0]?.text.notes).toEqual([
      "De 12 grootste van 30; de andere zijn samengeteld als “overige”.",
    ]);
    expect(suggest(many("aandeel"))[0]?.text.notes).toEqual(["De 12 grootste van 30."]);
    expect(suggest(byType)[0]?.text.notes).toEqual([]);
  });

  it.each(["groep", "measure", "series", "population"])(
    "never joins two things into one trend, told apart by their %s",
    (column) => {
      const rows: readonly Row[] = [
        {[column]: "Freelancers", jaar: 2011, personen: 2238},
        {[column]: "Betaalde beroepskrachten", jaar: 2012, personen: 1219},
      ];
      expect(suggest(rows)[0]).toMatchObject({type: "bar", encode: {category: column}});
      for (const {type, encode} of suggest(rows)) {
        if (["line", "area", "slope", "column"].includes(type)) expect(encode.series).toBe(column);
        expect(type).not.toBe("line");
      }
      // With a second year of one of them there is a course, of each by itself.
      const [first] = suggest([...rows, {[column]: "Freelancers", jaar: 2013, personen: 2300}]);
      expect(first).toMatchObject({type: "line", encode: {category: "jaar", series: column}});
    },
  );

  it("draws a course over any kind of period", () => {
    for (const times of [
      ["2024-01", "2024-02"],
      ["2024-Q1", "2024-Q2"],
      ["2022-2023", "2023-2024"],
    ]) {
      const rows = times.map((wanneer, n) => ({wanneer, personen: n + 1}));
      expect(suggest(rows)[0]).toMatchObject({type: "line", encode: {category: "wanneer"}});
    }
  });

  it("knows a code and its names as one thing, and calls it by its title", () => {
    const rows = ["a", "b", "c"].map((role, n) => ({
      role,
      role_nl: `rol ${role}`,
      role_en: `role ${role}`,
      personen: n + 1,
    }));
    const shown = (lang: Lang) =>
      suggestCharts(columnsOf(rows), rows, lang, {
        titles: {role: lang === "nl" ? "Functie" : "Role"},
      });
    for (const lang of ["nl", "en"] as const) {
      const used = shown(lang).flatMap(({encode}) => [encode.category, encode.series]);
      expect(new Set(used.filter((name) => name !== null))).toEqual(new Set([`role_${lang}`]));
    }
    expect(shown("nl")[0]?.text.title).toBe("Personen per functie");
    expect(suggest(rows)[0]?.text.title).toBe("Personen per role");
  });

  it("gives a group the colour that it has elsewhere", () => {
    const colors = {Bewegingen: 4, Instellingen: 5} as const;
    const found = suggestCharts(columnsOf(series), series, "nl", {colors});
    expect(found[0]?.colors).toEqual(colors);
  });

  it("reads units from names, and never adds up percentages", () => {
    const rows = TYPES.map((werksoort, n) => ({werksoort, aandeel: 10.5 * n}));
    const found = suggest(rows);
    expect(found[0]?.format).toBe("percent");
    expect(found.map(({type}) => type)).not.toContain("waffle");
    expect(suggest(overTime)[0]?.format).toBe("euro");
  });

  it("writes a title in the language of the notebook", () => {
    expect(suggest(series)[0]?.text.title).toBe("Euro per jaar en werksoort");
    expect(suggest(series, "en")[0]?.text.title).toBe("Euro by jaar and werksoort");
  });

  it.each([
    ["no rows", []],
    ["text only", TYPES.map((werksoort) => ({werksoort}))],
    ["one year alone", [{jaar: 2011}]],
    ["nulls", TYPES.map(() => ({werksoort: null, personen: null}))],
  ])("has nothing for %s", (_, rows) => {
    expect(suggest(rows)).toEqual([]);
  });

  it("draws what it proposes", () => {
    for (const rows of [byType, overTime, series, ages, observations]) {
      for (const spec of suggest(rows)) {
        expect(missingColumns(spec, rows)).toEqual([]);
        expect(
          draw({spec, rows}).root.querySelectorAll("[data-row]").length,
          spec.type,
        ).toBeGreaterThan(0);
      }
    }
  });
});
