import {describe, expect, it} from "vitest";
import {CHART_VERSION, migrateChart, parseChartSpec} from "#spec";
import type {Migration} from "#spec";

describe("an older chart", () => {
  /** As a later schema might: first a key is renamed, then another gets a unit. */
  const migrations: readonly Migration[] = [
    ({kind, ...chart}) => ({...chart, type: kind}),
    (chart) => ({...chart, decimals: Number(chart["decimals"] ?? 0)}),
  ];

  it("goes through each version after its own", () => {
    const first = {kind: "bar", decimals: "1"};
    expect(migrateChart(first, migrations)).toEqual({version: 3, type: "bar", decimals: 1});
    expect(migrateChart({version: 2, type: "bar"}, migrations)).toEqual({
      version: 3,
      type: "bar",
      decimals: 0,
    });
    expect(migrateChart({version: 3, type: "bar"}, migrations)).toEqual({version: 3, type: "bar"});
  });

  it("is left alone when it is of no known version, or no chart", () => {
    for (const data of [
      {version: 4, kind: "bar"},
      {version: 0},
      {version: "2"},
      {version: 1.5},
      null,
      [],
      "a",
    ]) {
      expect(migrateChart(data, migrations)).toBe(data);
    }
  });
});

it("a chart of a later version is refused by name", () => {
  const read = parseChartSpec({
    version: CHART_VERSION + 1,
    data: "q",
    type: "bar",
    encode: {category: "a", value: "n"},
    text: {title: "T"},
  });
  expect(read).toMatchObject({
    ok: false,
    problems: [{path: ["version"], rule: "not-one-of", allowed: [String(CHART_VERSION)]}],
  });
});
