import {describe, expect, test} from "vitest";
import {parseChartSpec, parseTableSpec} from "#spec";

const CHART = {
  data: "by_type",
  type: "bar",
  encode: {category: "work_type", value: "persons"},
  text: {title: "Werkkrachten"},
};

/** The problems of a chart block as "path: rule". */
function problems(data: unknown): readonly string[] {
  const parsed = parseChartSpec(data);
  return parsed.ok ? [] : parsed.problems.map(({path, rule}) => `${path.join(".")}: ${rule}`);
}

describe("a chart block", () => {
  test("is completed with defaults", () => {
    const parsed = parseChartSpec(CHART);
    expect(parsed).toEqual({
      ok: true,
      value: {
        ...CHART,
        mode: "grouped",
        encode: {
          ...CHART.encode,
          series: null,
          facet: null,
          x: null,
          lower: null,
          upper: null,
          provisional: null,
        },
        sort: "data",
        top: null,
        index: null,
        bins: [],
        format: "number",
        decimals: null,
        labels: "all",
        baseline: "zero",
        highlight: [],
        colors: {},
        annotations: [],
        published: null,
        text: {title: "Werkkrachten", subtitle: "", notes: [], x: "", y: "", alt: ""},
      },
    });
  });

  test.each([
    [
      "not a mapping",
      [],
      [
        ": not-a-mapping",
        "data: missing",
        "type: missing",
        "encode.category: missing",
        "encode.value: missing",
        "text.title: missing",
      ],
    ],
    ["an unknown type", {...CHART, type: "pie"}, ["type: not-one-of"]],
    ["an unknown key", {...CHART, onclick: "alert(1)"}, ["onclick: unknown-key"]],
    [
      "an unknown inner key",
      {...CHART, encode: {...CHART.encode, z: "a"}},
      ["encode.z: unknown-key"],
    ],
    ["a wrong colour", {...CHART, colors: {A: "url(x)"}}, ["colors.A: not-one-of"]],
    ["negative decimals", {...CHART, decimals: -1}, ["decimals: not-a-number"]],
    [
      "a title in one of two languages",
      {...CHART, text: {title: {nl: "x"}}},
      ["text.title.en: missing"],
    ],
    [
      "a title in a third language",
      {...CHART, text: {title: {nl: "x", en: "x", fr: "x"}}},
      ["text.title.fr: unknown-key"],
    ],
    [
      "a nested note",
      {...CHART, text: {title: "x", notes: ["a", ["b"]]}},
      ["text.notes: not-text"],
    ],
    ["a later version", {...CHART, version: 2}, ["version: not-one-of"]],
    ["a scatter plot without x", {...CHART, type: "scatter"}, ["encode.x: missing"]],
    [
      "intervals without ends",
      {...CHART, type: "interval"},
      ["encode.lower: missing", "encode.upper: missing"],
    ],
    ["falling bins", {...CHART, type: "histogram", bins: [2, 1]}, ["bins: not-rising"]],
    ["one bin edge", {...CHART, type: "histogram", bins: [2]}, ["bins: not-rising"]],
    [
      "a bin of text",
      {...CHART, type: "histogram", bins: [1, "x"]},
      ["bins: not-a-number", "bins: not-rising"],
    ],
    ["no count of largest", {...CHART, top: {rest: "x"}}, ["top.count: missing"]],
    ["the zero largest", {...CHART, top: {count: 0}}, ["top.count: not-a-number"]],
    [
      "a line at a word of the value axis",
      {...CHART, annotations: [{kind: "line", at: "veel", text: "t"}]},
      ["annotations.0.at: not-a-number"],
    ],
    [
      "a note without a mark",
      {...CHART, annotations: [{kind: "point", text: "t"}]},
      ["annotations.0.category: missing"],
    ],
    [
      "an expression",
      {...CHART, annotations: [{kind: "line", at: 1, text: "t", expression: "x => 1"}]},
      ["annotations.0.expression: unknown-key"],
    ],
    ["a list as colours", {...CHART, colors: ["A"]}, ["colors: not-a-mapping"]],
  ])("with %s says where and what", (_, data, expected) => {
    expect(problems(data)).toEqual(expected);
  });

  test("cannot reach the prototype of anything", () => {
    const hostile: unknown = JSON.parse(
      `{"data":"a","type":"bar","encode":{"category":"a","value":"b"},"text":{"title":"t"},"colors":{"__proto__":1}}`,
    );
    const parsed = parseChartSpec(hostile);
    expect(parsed.ok && Object.getPrototypeOf(parsed.value.colors)).toBe(null);
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
  });
});

describe("a table block", () => {
  test("reads its columns in order", () => {
    const parsed = parseTableSpec({
      data: "t",
      columns: [
        {name: "a", label: "A", format: "euro"},
        {name: "b", label: 2011},
      ],
      text: {title: "T", notes: "one"},
    });
    expect(parsed.ok && parsed.value.columns).toEqual([
      {name: "a", label: "A", format: "euro", decimals: null},
      {name: "b", label: "2011", format: "number", decimals: null},
    ]);
    expect(parsed.ok && parsed.value.text.notes).toEqual(["one"]);
  });

  test("whose columns are no list says so", () => {
    const parsed = parseTableSpec({data: "t", columns: {a: 1}, text: {title: "T"}});
    expect(!parsed.ok && parsed.problems).toEqual([
      {path: ["columns"], rule: "not-a-list", allowed: []},
    ]);
  });
});
