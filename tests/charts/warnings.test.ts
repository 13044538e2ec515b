import {describe, expect, it} from "vitest";
import {chartWarnings} from "#charts";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import * as gallery from "./gallery/charts.ts";
import {createChart} from "../../src/charts/chart.ts";
import {chart} from "./gallery/chart-builder.ts";

const codes = (spec: ChartSpec, rows: readonly Row[]) =>
  chartWarnings(spec, rows, "nl").map(({code}) => code);
/** The codes after all fixes of a first look. */
const fixed = (spec: ChartSpec, rows: readonly Row[]) => {
  const [warning] = chartWarnings(spec, rows, "nl");
  return warning?.fix ? codes(warning.fix, rows) : null;
};

const shares = (values: readonly number[]): readonly Row[] =>
  values.map((aandeel, n) => ({soort: "a", deel: `deel ${n}`, aandeel}));
const stacked = chart({
  type: "bar",
  mode: "stacked",
  encode: {category: "soort", value: "aandeel", series: "deel"},
  format: "percent",
});

describe("chartWarnings", () => {
  it("has nothing to say of the gallery's ordinary charts", () => {
    for (const sample of [gallery.bars, gallery.barsPercent, gallery.lines, gallery.areas]) {
      const {spec, rows} = sample();
      expect(codes(spec, rows)).toEqual([]);
    }
  });

  it("remarks more series than can be told apart, and puts them together", () => {
    const rows = Array.from({length: 9}, (_, n) => [
      {jaar: 2011, soort: `s${n}`, euro: n},
      {jaar: 2012, soort: `s${n}`, euro: n + 1},
    ]).flat();
    const spec = chart({type: "line", encode: {category: "jaar", value: "euro", series: "soort"}});
    expect(codes(spec, rows)).toEqual(["many-series"]);
    expect(fixed(spec, rows)).toEqual([]);
    expect(codes({...spec, highlight: ["s1"]}, rows)).toEqual([]);
  });

  it("remarks rows that are not drawn, and finds the column that tells them apart", () => {
    const rows = [
      {soort: "a", geslacht: "v", n: 1},
      {soort: "a", geslacht: "m", n: 2},
    ];
    const spec = chart({encode: {category: "soort", value: "n"}});
    expect(chartWarnings(spec, rows, "nl")).toMatchObject([
      {code: "duplicates", count: 1, fix: {encode: {series: "geslacht"}}},
    ]);
    expect(fixed(spec, rows)).toEqual([]);
  });

  it.each<[string, readonly number[], ChartSpec["format"], string | null, string]>([
    ["aandeel", [0.2, 0.3, 0.5], "percent", "fractions", "share"],
    ["v", [0.2, 0.3, 0.5], "percent", "fractions", "share"],
    ["aandeel", [0.2, 0.3], "percent", "fractions", "share"],
    ["v", [0.2, 0.3], "percent", null, ""],
    ["aandeel", [20, 30, 50], "share", "percentages", "percent"],
    ["aandeel", [0.2, 0.3, 0.5], "share", null, ""],
    ["aandeel", [20, 30, 50], "percent", null, ""],
    ["personen", [878, 1219], "percent", "counts", "integer"],
    ["groei", [878, 12], "percent", null, ""],
    ["bezettingsgraad", [120, 95], "percent", null, ""],
    ["v", [519.28, 12], "percent", null, ""],
    ["v", [], "percent", null, ""],
  ])("says of %s %j written as %s: %s", (name, values, format, code, cure) => {
    const rows = values.map((value, n) => ({soort: `s${n}`, [name]: value}));
    const spec = chart({encode: {category: "soort", value: name}, format});
    const [found] = chartWarnings(spec, rows, "nl");
    expect(found?.code ?? null).toBe(code);
    expect(found?.fix?.format ?? "").toBe(cure);
    if (found?.fix) expect(codes(found.fix, rows)).toEqual([]);
  });

  it("remarks units and years that the chart does not show", () => {
    const rows = [
      {soort: "a", n: 1, unit: "euro", year: 2011},
      {soort: "b", n: 2, unit: "persons", year: 2012},
    ];
    const spec = chart({encode: {category: "soort", value: "n"}});
    expect(chartWarnings(spec, rows, "nl")).toMatchObject([
      {code: "units", units: ["euro", "persons"], fix: null},
      {code: "years", years: ["2011", "2012"], fix: {encode: {facet: "year"}}},
    ]);
    // Panels share their axis, so two units stay two units; years are told apart.
    expect(codes({...spec, encode: {...spec.encode, series: "year", facet: "unit"}}, rows)).toEqual(
      ["units"],
    );
  });

  it("remarks periods and populations, but not one day that stands in every row", () => {
    const spec = chart({encode: {category: "soort", value: "n"}});
    const of = (column: string, values: readonly (string | Date)[]) =>
      values.map((value, index) => ({soort: `s${index}`, n: 1, [column]: value}));
    expect(codes(spec, of("period", ["2011/2012", "2014/2015"]))).toEqual(["years"]);
    const day = () => new Date("2012-01-01T00:00:00Z");
    expect(codes(spec, of("period", [day(), day()]))).toEqual([]);
    expect(chartWarnings(spec, of("series", ["a", "b"]), "nl")).toMatchObject([
      {code: "populations", series: ["a", "b"], fix: {encode: {facet: "series"}}},
    ]);
  });

  it.each([
    [{subtitle: "Personen; beroepskrachten in 2012, freelancers in 2011"}, []],
    [{notes: ["Cijfers van 2011 tot 2013."]}, []],
    [{title: "Personen, 2010-2012"}, []],
    [{y: "personen (2011 en 2012)"}, []],
    [{subtitle: "Personen in 2012"}, ["years"]],
    [{subtitle: "Van 2012 tot 2014"}, ["years"]],
  ])("does not say that years are hidden where the words say them: %j", (text, expected) => {
    const rows = [
      {naam: "freelancers", n: 1, jaar: 2012},
      {naam: "beroepskrachten", n: 2, jaar: 2011},
    ];
    const spec = chart({encode: {category: "naam", value: "n"}, text});
    expect(chartWarnings(spec, rows, "nl").map(({code}) => code)).toEqual(expected);
  });

  it("does not say that populations are hidden where the words say them", () => {
    const rows = ["HIVA", "Zelfregistratie"].map((reeks, n) => ({naam: `${n}`, n, reeks}));
    const of = (notes: readonly string[]) =>
      chartWarnings(chart({encode: {category: "naam", value: "n"}, text: {notes}}), rows, "nl");
    expect(of([]).map(({code}) => code)).toEqual(["populations"]);
    expect(of(["HIVA en zelfregistratie."])).toEqual([]);
  });

  it("puts panels of years in the order of time", () => {
    const rows = [2012, 2011].map((jaar, n) => ({naam: `${n}`, n, jaar}));
    const spec = chart({encode: {category: "naam", value: "n", facet: "jaar"}});
    expect(createChart(spec, rows, "nl").data.facets).toEqual(["2011", "2012"]);
  });

  it("remarks wholes that lack a part", () => {
    const rows = [
      {soort: "a", deel: "p", n: 50},
      {soort: "a", deel: "q", n: null},
      {soort: "b", deel: "p", n: 10},
    ];
    const encode = {category: "soort", value: "n", series: "deel"};
    expect(codes(chart({encode, mode: "stacked"}), rows)).toEqual(["missing-parts"]);
    expect(codes(chart({encode, mode: "grouped"}), rows)).toEqual([]);
  });

  it("looks at each whole by itself, and mends areas as columns", () => {
    const rows = ["x", "y"].flatMap((vlak) => [
      {deel: "a", vlak, aandeel: 60},
      {deel: "b", vlak, aandeel: 40},
    ]);
    const encode = {category: "deel", value: "aandeel", facet: "vlak"};
    const panels = chart({type: "treemap", encode, format: "percent"});
    expect(codes(panels, rows)).toEqual([]);
    const waffle = {category: "vlak", value: "aandeel", series: "deel"};
    expect(codes(chart({type: "waffle", encode: waffle, format: "percent"}), rows)).toEqual([]);
    const area = {...stacked, type: "area" as const};
    expect(fixed(area, shares([40, 30, 20]))).toEqual([]);
  });

  it("adds no percentages up to a rest, and takes no pyramid its sides", () => {
    const many = Array.from({length: 9}, (_, index) => ({jaar: 2011, reeks: `r${index}`, n: 5}));
    const encode = {category: "jaar", value: "n", series: "reeks"};
    const line = chart({type: "line", encode, format: "percent"});
    expect(chartWarnings(line, many, "nl")).toMatchObject([
      {code: "many-series", fix: {top: null, encode: {series: null, facet: "reeks"}}},
    ]);
    const pyramid = chart({type: "pyramid", encode});
    expect(chartWarnings(pyramid, many, "nl")).toMatchObject([{code: "many-series", fix: null}]);
  });

  it("remarks parts that do not make 100, but for rounding", () => {
    expect(codes(stacked, shares([40, 30, 29]))).toEqual([]);
    expect(chartWarnings(stacked, shares([40, 30, 20]), "nl")).toMatchObject([
      {code: "parts", total: 90, fix: {mode: "grouped"}},
    ]);
    expect(fixed(stacked, shares([40, 30, 20]))).toEqual([]);
    const tree = chart({
      type: "treemap",
      encode: {category: "deel", value: "aandeel"},
      format: "percent",
    });
    expect(codes(tree, shares([60, 20]))).toEqual(["parts"]);
  });

  it("remarks parts of 100 that have none", () => {
    const spec = {...stacked, mode: "percent" as const, format: "number" as const};
    expect(codes(spec, shares([40, -10]))).toEqual(["negative-parts"]);
    expect(fixed(spec, shares([40, -10]))).toEqual([]);
  });

  it("remarks a baseline that lengths do not have", () => {
    const {spec, rows} = gallery.bars();
    expect(codes({...spec, baseline: "fit"}, rows)).toEqual(["baseline"]);
    expect(fixed({...spec, baseline: "fit"}, rows)).toEqual([]);
    expect(codes({...spec, type: "dot", baseline: "fit"}, rows)).toEqual([]);
  });
});
