import {describe, expect, it} from "vitest";
import {chartTable} from "#charts";
import type {ChartTable} from "#charts";
import * as gallery from "./gallery/charts.ts";

/** A table in one string a row. */
function print({head, body}: ChartTable): readonly string[] {
  return [
    head.map(({text, kind}) => (kind === "label" ? `[${text}]` : text)).join(" | "),
    ...body.map(({labels, values}) => [...labels, ...values.map(({text}) => text)].join(" | ")),
  ].map((line) => line.replaceAll("\u00a0", " "));
}

const table = ({spec, rows}: gallery.Sample) => print(chartTable(spec, rows, "nl"));

describe("a chart's table", () => {
  it("has categories as rows in the chart's order", () => {
    expect(table(gallery.bars())).toEqual([
      "[werksoort] | personen",
      "Verenigingen | 1.219",
      "Vormingsinstellingen | 439",
      "Bewegingen | 341",
      "Vormingplus-centra | 183",
    ]);
  });

  it("has series as columns", () => {
    expect(table(gallery.barsGrouped()).slice(0, 2)).toEqual([
      "[werksoort] | voltijds | deeltijds | tijdelijk",
      "Verenigingen | 702 | 517 | 143",
    ]);
  });

  it("has panels as a column of their own", () => {
    expect(table(gallery.panelsBars()).slice(0, 2)).toEqual([
      "[statuut] | [werksoort] | aantal",
      "voltijds | Verenigingen | 702",
    ]);
  });

  it("adds shares to a chart of shares", () => {
    expect(table(gallery.barsPercent())[1]).toBe(
      "Verenigingen | 702 (51,5%) | 517 (38,0%) | 143 (10,5%)",
    );
  });

  it("says where figures are missing and keeps rows and raw values", () => {
    const {spec, rows} = gallery.barsLongLabels();
    const {body} = chartTable(spec, rows, "nl", {soort: "Soort organisatie"});
    expect(body[1]?.values).toEqual([{text: "geen cijfers", value: null, row: 1}]);
    expect(body[2]?.values).toEqual([{text: "€\u00a03.802.000", value: 3802000, row: 2}]);
  });

  it("takes names for its columns", () => {
    const {spec, rows} = gallery.bars();
    const {head} = chartTable(spec, rows, "nl", {werksoort: "Werksoort"});
    expect(head.map(({text}) => text)).toEqual(["Werksoort", "personen"]);
  });
});
