import {describe, expect, it} from "vitest";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {missingColumns} from "#charts";
import {toChartData} from "../../src/charts/chart-data.ts";
import {createColorScale} from "../../src/charts/color-scale.ts";
import {chart} from "./gallery/chart-builder.ts";

const encode = {category: "txt1", value: "num1"};
const rows = (...pairs: readonly (readonly [Row[string], Row[string]])[]): readonly Row[] =>
  pairs.map(([txt1, num1]) => ({txt1, num1}));
const ABC = rows(["b", 2], ["a", 3], ["c", null], ["d", 1]);

describe("categories", () => {
  it.each<[Partial<ChartSpec>, string]>([
    [{sort: "data"}, "b a c d"],
    [{sort: "label"}, "a b c d"],
    [{sort: "ascending"}, "d b a c"],
    [{sort: "descending"}, "a b d c"],
  ])("sorted by %j are %s, those without a number last", (spec, order) => {
    const data = toChartData(chart({encode, ...spec}), ABC, "nl");
    expect(data.categories.join(" ")).toBe(order);
    expect(data.points.map(({category}) => data.categories[category])).toEqual([
      "b",
      "a",
      "c",
      "d",
    ]);
  });

  it("sort by number within text, as people do", () => {
    const data = toChartData(
      chart({encode, sort: "label"}),
      rows(["10 jaar", 1], ["9 jaar", 1]),
      "nl",
    );
    expect(data.categories).toEqual(["9 jaar", "10 jaar"]);
  });

  it("of a line over years run forward", () => {
    const data = toChartData(
      chart({encode, type: "line", sort: "descending"}),
      rows([2015, 1], [2011, 9]),
      "nl",
    );
    expect(data.categories).toEqual(["2011", "2015"]);
    expect(data.moments).toEqual([2011, 2015]);
  });

  it("are labelled by what they are", () => {
    const raw = [2015, "2009/2014", new Date("2023-06-30T00:00:00Z"), true, null, ""];
    const data = toChartData(
      chart({encode}),
      raw.map((txt1) => ({txt1, num1: 1})),
      "nl",
    );
    expect(data.categories).toEqual(["2015", "2009–2014", "30 juni 2023", "ja", "onbekend"]);
    expect(data.duplicates).toBe(1);
    expect(data.moments).toBeNull();
  });
});

describe("values", () => {
  it("are numbers or missing, never zero by default", () => {
    const values = [5, "12.5", null, "", "n.b.", NaN, true, 0];
    const data = toChartData(
      chart({encode}),
      values.map((num1, index) => ({txt1: `${index}`, num1})),
      "nl",
    );
    expect(data.points.map(({value}) => value)).toEqual([5, 12.5, null, null, null, null, null, 0]);
  });

  it("of a second row for the same place are left out and counted", () => {
    const data = toChartData(chart({encode}), rows(["a", 1], ["a", 2]), "nl");
    expect(data.points.map(({value}) => value)).toEqual([1]);
    expect(data.duplicates).toBe(1);
  });
});

describe("missingColumns", () => {
  it("names what no row has", () => {
    const spec = chart({encode: {...encode, series: "statuut"}});
    expect(missingColumns(spec, ABC)).toEqual(["statuut"]);
    expect(missingColumns(spec, [])).toEqual([]);
  });
});

describe("colours", () => {
  const series = ["Verenigingen", "Instellingen", "Bewegingen"];
  const slots = (spec: Partial<ChartSpec>, names = series) => {
    const full = chart({encode: {...encode, series: "s"}, ...spec});
    const data = toChartData(
      full,
      names.map((s) => ({txt1: "x", num1: 1, s})),
      "nl",
    );
    const scale = createColorScale(full, data);
    return names.map((_, index) => scale.slotOf(index, 0)).join(" ");
  };

  it.each<[Partial<ChartSpec>, string]>([
    [{}, "1 2 3"],
    [{colors: {Bewegingen: 1}}, "2 3 1"],
    [{colors: {Instellingen: "rest"}}, "1 rest 2"],
    [{colors: {FOV: 1, Bewegingen: 4}}, "2 3 4"],
    [{highlight: ["Bewegingen"]}, "rest rest 1"],
    [{highlight: ["Bewegingen"], colors: {Bewegingen: 5}}, "rest rest 5"],
  ])("with %j are %s", (spec, expected) => {
    expect(slots(spec)).toBe(expected);
  });

  it("turn grey after the sixth series", () => {
    expect(slots({}, [..."abcdefgh"])).toBe("1 2 3 4 5 6 rest rest");
  });

  it("of bars without series are one colour, unless the spec names categories", () => {
    const one = chart({encode});
    const scale = createColorScale(one, toChartData(one, ABC, "nl"));
    expect([0, 1, 2].map((category) => scale.slotOf(0, category))).toEqual([1, 1, 1]);
    const named = chart({encode, colors: {a: 4}});
    const other = createColorScale(named, toChartData(named, ABC, "nl"));
    expect([0, 1, 2].map((category) => other.slotOf(0, category))).toEqual([1, 4, 2]);
  });
});
