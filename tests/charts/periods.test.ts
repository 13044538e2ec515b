import {describe, expect, it} from "vitest";
import {arrangeRows, chartTable, chartWarnings, describeChart, toOfficeChart} from "#charts";
import type {Row, Value} from "#engine";
import type {ChartType} from "#spec";
import {createChart} from "../../src/charts/chart.ts";
import {chart} from "./gallery/chart-builder.ts";
import {draw, marks} from "./read-drawing.ts";

const encode = {category: "t", value: "n"};

/** Rows in this order, with 1, 2, 3, … as values. */
const rowsOf = (...times: readonly Value[]): readonly Row[] =>
  times.map((t, index) => ({t, n: index + 1}));

const labelsOf = (type: ChartType, rows: readonly Row[], lang: "nl" | "en" = "nl") =>
  createChart(chart({type, encode}), rows, lang).data.categories;

describe("periods are moments", () => {
  it.each<[string, readonly Value[], readonly string[]]>([
    ["months", ["2024-03", "2024-01", "2023-12"], ["dec. 2023", "jan. 2024", "mrt. 2024"]],
    ["quarters", ["2024-Q3", "2023-Q4", "2024-Q1"], ["2023 K4", "2024 K1", "2024 K3"]],
    ["school years", ["2023-2024", "2021-2022"], ["2021-2022", "2023-2024"]],
    ["short school years", ["2023-24", "2021-22"], ["2021-2022", "2023-2024"]],
    ["weeks", ["2024-W05", "2023-W52"], ["week 52 2023", "week 5 2024"]],
    ["years as text", ["2015", "2011"], ["2011", "2015"]],
    ["days", ["2024-03-02", "2024-03-01"], ["1 maart 2024", "2 maart 2024"]],
    [
      "times",
      [new Date("2024-03-01T15:00:00Z"), new Date("2024-03-01T09:30:00Z")],
      ["1 maart 2024 09:30", "1 maart 2024 15:00"],
    ],
  ])("%s, in order and written by their grain", (_, times, labels) => {
    for (const type of ["line", "area", "column", "dot"] as const) {
      expect(labelsOf(type, rowsOf(...times)), type).toEqual(labels);
    }
    expect(labelsOf("slope", rowsOf(...times))).toEqual([labels[0], labels.at(-1)]);
    const spec = chart({type: "column", encode});
    const table = chartTable(spec, rowsOf(...times), "nl");
    expect(table.body.flatMap((row) => row.labels)).toEqual(labels);
    expect(toOfficeChart(spec, rowsOf(...times), "nl")?.categories).toEqual(
      expect.arrayContaining([...labels]),
    );
  });

  it("in the reader's language", () => {
    expect(labelsOf("line", rowsOf("2024-03", "2024-05"), "en")).toEqual(["Mar 2024", "May 2024"]);
    expect(labelsOf("line", rowsOf("2024-Q3"), "en")).toEqual(["2024 Q3"]);
  });

  it("only where all of a column are, and the rest of their text stays as it is", () => {
    const mixed = rowsOf("2024-03", "begin 2023", "2024-01");
    expect(labelsOf("line", mixed)).toEqual(["2024-03", "begin 2023", "2024-01"]);
    expect(createChart(chart({type: "line", encode}), mixed, "nl").data.moments).toBeNull();
  });

  it("and several within a day stay several", () => {
    const rows = rowsOf(...[9, 12, 15].map((hour) => new Date(Date.UTC(2024, 2, 1, hour))));
    expect(marks(draw({spec: chart({type: "line", encode}), rows}), "[data-row]")).toHaveLength(3);
  });

  it("at their true distance", () => {
    const rows = rowsOf("2024-01", "2024-02", "2024-06");
    const dots = marks(draw({spec: chart({type: "line", encode}), rows}), "[data-row]");
    const [a = 0, b = 0, c = 0] = dots.map((dot) =>
      Number(
        /translate\(([-\d.]+)/.exec(dot.getAttribute("transform") ?? "")?.[1] ??
          dot.getAttribute("cx"),
      ),
    );
    // One month, then four.
    expect((c - b) / (b - a)).toBeCloseTo(4, 1);
  });
});

describe("columns over time", () => {
  const lefts = (rows: readonly Row[]) =>
    marks(draw({spec: chart({type: "column", encode}), rows}), "rect[data-row]").map((mark) => ({
      row: Number(mark.getAttribute("data-row")),
      x: Number(mark.getAttribute("x")),
    }));

  it("run forward whatever the order of the rows", () => {
    const order = lefts(rowsOf(2013, 2012, 2011)).toSorted((a, b) => a.x - b.x);
    expect(order.map(({row}) => row)).toEqual([2, 1, 0]);
  });

  it("are ranked when their author asks it", () => {
    const spec = chart({type: "column", encode, sort: "descending"});
    expect(createChart(spec, rowsOf(2011, 2012, 2013), "nl").data.categories).toEqual([
      "2013",
      "2012",
      "2011",
    ]);
  });

  it("leave room for years that are absent", () => {
    const [a, b, c] = lefts(rowsOf(2011, 2012, 2015)).map(({x}) => x);
    expect(((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))).toBeCloseTo(3, 1);
    const spec = chart({type: "column", encode});
    expect(toOfficeChart(spec, rowsOf(2011, 2012, 2015), "nl")).toMatchObject({
      categories: ["2011", "2012", "2013", "2014", "2015"],
      series: [{values: [1, 2, null, null, 3]}],
    });
  });

  it("stand beside each other when all are equally far apart", () => {
    const [a = 0, b = 0, c = 0] = lefts(rowsOf(2011, 2013, 2015)).map(({x}) => x);
    expect(c - b).toBeCloseTo(b - a, 1);
    expect(
      toOfficeChart(chart({type: "column", encode}), rowsOf(2013, 2024), "nl")?.categories,
    ).toEqual(["2013", "2024"]);
  });

  it("say what is absent where there is no room for it", () => {
    const spec = chart({type: "column", encode});
    const sparse = rowsOf("1850-01", "1850-02", "2020-05");
    expect(chartWarnings(spec, sparse, "nl").map(({code}) => code)).toEqual(["absent-periods"]);
    expect(chartWarnings(spec, rowsOf(2011, 2012, 2015), "nl")).toEqual([]);
  });

  it("keep a row without a period, behind the others", () => {
    expect(labelsOf("column", rowsOf(null, 2013, 2012))).toEqual(["2012", "2013", "onbekend"]);
  });
});

describe("a row without a period", () => {
  const rows = rowsOf("2024-02", null, "2024-01");
  const spec = chart({type: "line", encode});

  it("has no place in a line, which says so", () => {
    expect(labelsOf("line", rows)).toEqual(["jan. 2024", "feb. 2024"]);
    expect(arrangeRows(spec, rows, "nl").origins).toEqual([[0], [2]]);
    expect(chartWarnings(spec, rows, "nl")).toContainEqual({
      code: "no-period",
      count: 1,
      fix: null,
    });
  });
});

describe("what a chart says of a period", () => {
  const rows = rowsOf("2024-01", "2024-02", "2024-03");

  it("may name it as the data do", () => {
    const spec = chart({type: "column", encode, highlight: ["2024-02"], colors: {"2024-03": 2}});
    const {colors} = createChart(spec, rows, "nl");
    expect([0, 1, 2].map((category) => colors.isHighlighted(0, category))).toEqual([
      false,
      true,
      false,
    ]);
    const indexed = arrangeRows(chart({type: "line", encode, index: "2024-02"}), rows, "nl");
    expect(indexed.rows.map(({n}) => n)).toEqual([50, 100, 150]);
    const line = {kind: "line", axis: "category", at: "2024-02", text: "wissel"} as const;
    const drawn = draw({spec: chart({type: "line", encode, annotations: [line]}), rows});
    expect(drawn.svg).toContain("wissel");
  });

  it("stands in its description and its tips", () => {
    const spec = chart({type: "line", encode});
    expect(describeChart(spec, rows, "nl").long.join(" ")).toContain("jan. 2024");
    expect(draw({spec, rows}).svg).toContain("mrt. 2024: 3");
  });
});
