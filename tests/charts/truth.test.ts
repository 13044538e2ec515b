import {describe, expect, it} from "vitest";
import {arrangeRows, describeChart} from "#charts";
import type {Row} from "#engine";
import {parseChartSpec} from "#spec";
import {createSteps} from "../../src/charts/steps.ts";
import {createChart} from "../../src/charts/chart.ts";
import {chart} from "./gallery/chart-builder.ts";
import {draw, marks} from "./read-drawing.ts";

const texts = (drawing: ReturnType<typeof draw>) =>
  drawing.texts.map(({text}) => text.replaceAll("\u00a0", " "));

describe("the largest and the rest", () => {
  const encode = {category: "soort", value: "n"};

  it("put a category that is called like the rest into it", () => {
    const rows = Object.entries({overige: 50, a: 40, b: 30, c: 20, d: 10}).map(([soort, n]) => ({
      soort,
      n,
    }));
    const made = arrangeRows(chart({encode, top: {count: 3, rest: "overige"}}), rows, "nl").rows;
    // 50 of its own and 10 of d: 60.
    expect(made.map(({soort, n}) => [soort, n])).toEqual([
      ["a", 40],
      ["b", 30],
      ["c", 20],
      ["overige", 60],
    ]);
  });

  it("are provisional together when one of them is", () => {
    const rows = [
      {soort: "a", n: 9, v: false},
      {soort: "b", n: 2, v: true},
      {soort: "c", n: 1, v: false},
    ];
    const spec = chart({encode: {...encode, provisional: "v"}, top: {count: 1, rest: "rest"}});
    expect(arrangeRows(spec, rows, "nl").rows.map(({v}) => v)).toEqual([false, true]);
  });
});

describe("an index", () => {
  const rows: readonly Row[] = [2010, 2011, 2012].flatMap((jaar, index) =>
    ["a", "b"].map((naam, series) => ({jaar, naam, n: 10 * (series + 1) + index})),
  );
  const encode = {category: "jaar", value: "n", series: "naam"};

  it("has its base even where that moment is not drawn", () => {
    const spec = chart({type: "slope", encode, index: "2011"});
    // 10 / 11 and 12 / 11; 20 / 21 and 22 / 21, as parts of 100.
    const made = arrangeRows(spec, rows, "nl").rows.map(({n}) => Number(n).toFixed(1));
    expect(made).toEqual(["90.9", "95.2", "109.1", "104.8"]);
    expect(marks(draw({spec, rows}), "circle[data-row]")).toHaveLength(4);
    const few = [9, 5, 1].map((n, index) => ({soort: `s${index}`, n}));
    const cut = chart({
      encode: {category: "soort", value: "n"},
      index: "s2",
      top: {count: 2, rest: null},
    });
    expect(arrangeRows(cut, few, "nl").rows.map(({n}) => n)).toEqual([900, 500]);
  });

  it("rests on the figures of its base too", () => {
    const {origins} = arrangeRows(chart({type: "line", encode, index: "2010"}), rows, "nl");
    expect(origins[2]).toEqual([2, 0]); // a in 2011, and a in 2010
    expect(origins[0]).toEqual([0]);
  });

  it("is never stacked, and areas have none", () => {
    const mode = "stacked";
    expect(createChart(chart({encode, mode, index: "2010"}), rows, "nl").mode).toBe("grouped");
    const area = arrangeRows(chart({type: "area", encode, index: "2010"}), rows, "nl");
    expect(area.rows[0]?.["n"]).toBe(10);
  });
});

describe("what is missing", () => {
  const rows = [
    {soort: "a", deel: "p", n: 50},
    {soort: "a", deel: "q", n: null},
    {soort: "b", deel: "p", n: 10},
    {soort: "b", deel: "q", n: 20},
  ];
  const encode = {category: "soort", value: "n", series: "deel"};

  it("makes a sum the least that the whole can be", () => {
    for (const type of ["bar", "column"] as const) {
      const said = texts(draw({spec: chart({type, encode, mode: "stacked"}), rows}));
      expect(said).toContain("≥ 50");
      expect(said).toContain("30");
    }
  });

  it("is said in half a pyramid", () => {
    expect(texts(draw({spec: chart({type: "pyramid", encode}), rows}))).toContain("geen cijfers");
  });

  it("of values at the bars gives a pyramid an axis to both sides", () => {
    const both = rows.map((row) => ({...row, n: 40}));
    const spec = chart({type: "pyramid", encode, labels: "none"});
    const said = texts(draw({spec, rows: both}));
    expect(said.filter((text) => text === "40")).toHaveLength(2);
    expect(said.filter((text) => text === "0")).toHaveLength(1);
  });

  it("is said inside the drawing of columns that hang down", () => {
    const down = [-5, null, -3].map((n, index) => ({soort: `s${index}`, n}));
    const spec = chart({type: "column", encode: {category: "soort", value: "n"}});
    const [said] = draw({spec, rows: down}).texts.filter(({text}) => /geen/.test(text));
    expect(said?.top).toBeGreaterThanOrEqual(0);
  });
});

describe("lines", () => {
  const years = (values: readonly (number | null)[], more: (index: number) => Row = () => ({})) =>
    values.map((n, index) => ({jaar: 2010 + index, n, ...more(index)}));

  it("are dashed only to and from what is provisional", () => {
    const encode = {category: "jaar", value: "n", provisional: "v"};
    const rows = years([1, 2, 3, 4, 5], (index) => ({v: index === 1}));
    const drawing = draw({spec: chart({type: "line", encode}), rows});
    const [dashed, ...others] = marks(drawing, '[stroke-dasharray="4 3"]');
    expect(others).toEqual([]);
    const path = dashed?.querySelector("path") ?? dashed;
    // From 2010 over 2011 to 2012: two pieces, of five moments.
    expect(path?.getAttribute("d")?.match(/[ML]/g)).toHaveLength(3);
  });

  it("have no interval across a gap, and one at a point that stands alone", () => {
    const encode = {category: "jaar", value: "n", lower: "laag", upper: "hoog"};
    const rows = years([1, 2, null, 4], (index) => ({laag: index, hoog: index + 2}));
    const drawing = draw({spec: chart({type: "line", encode}), rows});
    expect(marks(drawing, 'path[fill-opacity="0.16"]')).toHaveLength(1);
    expect(marks(drawing, 'line[stroke-opacity="0.3"]')).toHaveLength(1);
  });
});

describe("a heat map", () => {
  const encode = {category: "soort", value: "n", series: "jaar"};
  const steps = (values: readonly number[]) =>
    createSteps(
      createChart(
        chart({type: "heatmap", encode}),
        values.map((n, index) => ({soort: `s${index}`, jaar: "2012", n})),
        "nl",
      ),
    );

  it("has one step for nothing but zero", () => {
    expect(steps([0, 0]).key.map(({label}) => label)).toEqual(["0"]);
  });

  it("is darkest where values are farthest from zero, below it too", () => {
    const {colorOf} = steps([-90, -50, -10]);
    expect(colorOf(-10).fill).toContain("--seq-1");
    expect(colorOf(-90).fill).toContain("--seq-6");
  });
});

describe("reference lines", () => {
  const annotations = [{kind: "line", axis: "value", at: 5, text: "doel"}] as const;
  const rows = [
    {soort: "a", deel: "p", n: 5},
    {soort: "a", deel: "q", n: 6},
  ];
  const encode = {category: "soort", value: "n", series: "deel"};

  it.each([
    ["pyramid", false],
    ["heatmap", false],
    ["treemap", false],
    ["bar", true],
  ] as const)("of a %s are announced only where they are drawn", (type, isDrawn) => {
    const spec = chart({type, encode, annotations});
    expect(texts(draw({spec, rows})).includes("doel")).toBe(isDrawn);
    expect(describeChart(spec, rows, "nl").long.join(" ").includes("doel")).toBe(isDrawn);
  });
});

it("a column chart that is drawn as bars announces no line at a category", () => {
  const annotations = [{kind: "line", axis: "category", at: "Soort 1", text: "decreet"}] as const;
  const rows = Array.from({length: 30}, (_, index) => ({soort: `Soort ${index + 1}`, n: index}));
  const spec = chart({type: "column", encode: {category: "soort", value: "n"}, annotations});
  const narrow = draw({spec, rows}, 320);
  expect(marks(narrow, "line[stroke-dasharray]")).toEqual([]);
  expect(texts(narrow)).not.toContain("decreet");
  const wide = draw({spec, rows: rows.slice(0, 4)}, 720);
  expect(texts(wide)).toContain("decreet");
});

describe("a chart of a stranger", () => {
  const base = {data: "q", type: "bar", encode: {category: "a", value: "n"}, text: {title: "T"}};
  const problems = (more: object) => {
    const read = parseChartSpec({...base, ...more});
    return read.ok ? [] : read.problems.map(({path, rule}) => `${path.join(".")}: ${rule}`);
  };

  it("has no more decimals than are written", () => {
    expect(problems({decimals: 101})).toEqual(["decimals: not-a-number"]);
  });

  it("says of each remark only what its kind says", () => {
    const line = {kind: "line", at: 3, text: "a"};
    expect(problems({annotations: [line]})).toEqual([]);
    expect(problems({annotations: [{...line, from: 1, category: "x"}]})).toEqual([
      "annotations.0.from: unknown-key",
      "annotations.0.category: unknown-key",
    ]);
  });
});
