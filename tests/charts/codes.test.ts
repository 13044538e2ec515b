import {describe, expect, it} from "vitest";
import {chartTable, describeChart, suggestCharts, toOfficeChart} from "#charts";
import type {Column, Row} from "#engine";
import type {ChartSpec, ChartType} from "#spec";
import {createChart} from "../../src/charts/chart.ts";
import {chart} from "./gallery/chart-builder.ts";
import {draw} from "./read-drawing.ts";

const POSTCODES: readonly Row[] = [1755, 2018, 1500, 2000].map((postcode, n) => ({
  postcode,
  leden: 1000 + n,
}));
const FOUNDED: readonly Row[] = [1996, 2003, 2011, 2019].map((oprichtingsjaar, n) => ({
  naam: `Vereniging ${"abcd".charAt(n)}`,
  oprichtingsjaar,
  nis: 11002 + n,
  leden: 1200 + 300 * n,
}));

const GROUPED_YEAR = /[12][.,]\d{3}(?!\d)/;

function written(spec: ChartSpec, rows: readonly Row[]): string {
  return draw({spec, rows}, 600)
    .texts.map(({text}) => text)
    .join(" | ");
}

describe("postcodes between 1500 and 2199", () => {
  const encode = {category: "postcode", value: "leden"};

  it.each<ChartType>(["column", "bar", "dot", "line"])("are no moments of a %s", (type) => {
    for (const asText of [false, true]) {
      const rows = asText
        ? POSTCODES.map((row) => ({...row, postcode: String(row.postcode)}))
        : POSTCODES;
      const {data} = createChart(chart({type, encode}), rows, "nl");
      expect(data.categories).toEqual(["1755", "2018", "1500", "2000"]);
      expect([data.moments, data.slots]).toEqual([null, null]);
    }
  });

  it("are no panels in the order of time", () => {
    const spec = chart({type: "bar", encode: {...encode, category: "leden", facet: "postcode"}});
    const {data} = createChart(spec, POSTCODES, "nl");
    expect(data.facets).toEqual(["1755", "2018", "1500", "2000"]);
  });

  it("leave years as they are", () => {
    const rows = [2024, 2021, 2022].map((jaar) => ({jaar, n: 1}));
    const spec = chart({type: "column", encode: {category: "jaar", value: "n"}});
    expect(createChart(spec, rows, "nl").data.slots).toMatchObject({
      labels: ["2021", "2022", "2023", "2024"],
    });
  });
});

describe("numbers that are names have no thousands sign", () => {
  it.each<[string, ChartSpec]>([
    ["values of dots", chart({type: "dot", encode: {category: "naam", value: "oprichtingsjaar"}})],
    ["bars of codes", chart({type: "bar", encode: {category: "naam", value: "nis"}})],
    ["bins", chart({type: "histogram", encode: {category: null, value: "oprichtingsjaar"}})],
    ["a table", chart({type: "table", encode: {category: "naam", value: "oprichtingsjaar"}})],
    [
      "an axis below",
      chart({type: "scatter", encode: {category: "naam", value: "nis", x: "oprichtingsjaar"}}),
    ],
  ])("as %s", (_, spec) => {
    expect(written(spec, FOUNDED)).not.toMatch(GROUPED_YEAR);
    expect(written(spec, FOUNDED)).toMatch(/\b(?:20\d\d|1\d{4})\b/);
    const cells = chartTable(spec, FOUNDED, "nl").body.flatMap(({values}) =>
      values.map(({text}) => text),
    );
    expect(cells.join(" ")).not.toMatch(GROUPED_YEAR);
    expect(JSON.stringify(describeChart(spec, FOUNDED, "nl"))).not.toMatch(GROUPED_YEAR);
  });

  it("but amounts beside them have it", () => {
    const spec = chart({
      type: "scatter",
      encode: {category: "naam", value: "leden", x: "oprichtingsjaar"},
    });
    expect(written(spec, FOUNDED)).toMatch(/\b1\.\d00\b/);
    expect(written(spec, FOUNDED)).toMatch(/\b20\d0\b/);
  });

  it("also in an office chart, and a format that was chosen stays", () => {
    const encode = {category: "naam", value: "oprichtingsjaar"};
    expect(toOfficeChart(chart({type: "bar", encode}), FOUNDED, "nl")?.format).toBe("year");
    const chosen = chart({type: "bar", encode, format: "euro"});
    expect(written(chosen, FOUNDED)).toMatch(/€/);
  });
});

describe("charts that are proposed", () => {
  const columns: readonly Column[] = Object.keys(FOUNDED[0] ?? {}).map((name) => ({
    name,
    type: name === "naam" ? "VARCHAR" : "BIGINT",
    kind: name === "naam" ? "text" : "number",
  }));

  it("never measure a code", () => {
    const specs = suggestCharts(columns, FOUNDED, "nl");
    expect(specs.length).toBeGreaterThan(0);
    for (const {encode} of specs) {
      expect([encode.value, encode.x]).not.toContain("nis");
    }
  });

  it("compare by postcode, as categories", () => {
    const two: readonly Column[] = ["postcode", "leden"].map((name) => ({
      name,
      type: "BIGINT",
      kind: "number",
    }));
    const [first] = suggestCharts(two, POSTCODES, "nl");
    expect(first).toMatchObject({type: "bar", encode: {category: "postcode", value: "leden"}});
  });
});
