import {describe, expect, it} from "vitest";
import {chartWarnings} from "#charts";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import * as gallery from "./gallery/charts.ts";
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

  it("remarks units and years that the chart does not show", () => {
    const rows = [
      {soort: "a", n: 1, unit: "euro", year: 2011},
      {soort: "b", n: 2, unit: "persons", year: 2012},
    ];
    const spec = chart({encode: {category: "soort", value: "n"}});
    expect(chartWarnings(spec, rows, "nl")).toMatchObject([
      {code: "units", units: ["euro", "persons"], fix: {encode: {facet: "unit"}}},
      {code: "years", years: ["2011", "2012"], fix: {encode: {facet: "year"}}},
    ]);
    expect(codes({...spec, encode: {...spec.encode, series: "year", facet: "unit"}}, rows)).toEqual(
      [],
    );
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
