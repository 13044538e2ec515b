import {describe, expect, test} from "vitest";
import {inputChoices} from "../../src/notebook/input-choices.ts";
import {inputValueProblems, parseInputSpec} from "../../src/notebook/input-spec.ts";
import type {InputSpec} from "../../src/notebook/input-spec.ts";
import {inputLiteral, toInputValue} from "../../src/notebook/input-value.ts";
import type {InputValue} from "../../src/notebook/input-value.ts";
import {parseNotebook} from "../../src/notebook/markdown.ts";

describe("the settings of an input", () => {
  test.each<[object, InputSpec]>([
    [{kind: "slider"}, {kind: "slider", label: "", min: 0, max: 100, step: 1, value: 0}],
    [
      {kind: "slider", min: 1, max: 3, value: 2, label: "x"},
      {kind: "slider", label: "x", min: 1, max: 3, step: 1, value: 2},
    ],
    [
      {kind: "select", options: ["a", 2, true]},
      {kind: "select", label: "", options: {type: "list", values: ["a", 2, true]}, value: null},
    ],
    [
      {kind: "multiselect", options: {sql: "from t"}, value: ["a"]},
      {kind: "multiselect", label: "", options: {type: "query", sql: "from t"}, value: ["a"]},
    ],
    [
      {kind: "number", min: 0.5},
      {kind: "number", label: "", min: 0.5, max: null, value: null},
    ],
    [
      {kind: "date", value: "2024-02-29"},
      {kind: "date", label: "", min: null, max: null, value: "2024-02-29"},
    ],
    [{kind: "checkbox"}, {kind: "checkbox", label: "", value: false}],
    [
      {kind: "text", value: "é"},
      {kind: "text", label: "", value: "é"},
    ],
  ])("%j", (settings, value) => {
    expect(parseInputSpec(settings)).toEqual({ok: true, value});
  });

  test.each<[unknown, readonly string[], string]>([
    [null, [], "not-a-mapping"],
    [{kind: "dial"}, ["kind"], "not-one-of"],
    [{kind: "text", size: 3}, ["size"], "unknown-key"],
    [{kind: "slider", max: -1}, ["max"], "not-one-of"],
    [{kind: "slider", step: 0}, ["step"], "not-one-of"],
    [{kind: "select"}, ["options", "sql"], "missing"],
    [{kind: "select", options: [{a: 1}]}, ["options"], "not-a-value"],
  ])("%j is refused at its key", (settings, path, rule) => {
    const parsed = parseInputSpec(settings);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining({path, rule}));
  });
});

describe("a value that an input cannot begin with is reported, and is nothing", () => {
  test.each<[object, string, InputSpec["value"]]>([
    [{kind: "number", value: "veel"}, "not-a-number", null],
    [{kind: "number", min: 5, value: 2}, "not-one-of", null],
    [{kind: "slider", max: 10, value: 50}, "not-one-of", 0],
    [{kind: "date", value: "2023-02-29"}, "not-one-of", null],
    [{kind: "date", max: "2023-01-01", value: "2024-01-01"}, "not-one-of", null],
    [{kind: "checkbox", value: "ja"}, "not-a-flag", false],
    [{kind: "text", value: [1]}, "not-text", ""],
    [{kind: "select", options: ["a", "b"], value: 50}, "not-one-of", null],
    [{kind: "select", options: {sql: "x"}, value: [1]}, "not-a-value", null],
    [{kind: "multiselect", options: ["a", "b"], value: ["b", "c"]}, "not-one-of", ["b"]],
    [{kind: "multiselect", options: ["a"], value: "a"}, "not-a-list", []],
  ])("%j", (settings, rule, value) => {
    expect(inputValueProblems(settings)).toEqual([
      expect.objectContaining({path: ["value"], rule}),
    ]);
    expect(specOf(settings).value).toEqual(value);
  });

  test("the file says so, and the cells that read it get nothing", () => {
    const {problems} = parseNotebook(
      "---\nformat: veldboek/1\ntitle: t\nlang: nl\n---\n\n```input {#k}\nkind: select\noptions: [a, b]\nvalue: 50\n```\n",
    );
    expect(problems).toEqual([
      expect.objectContaining({code: "bad-key", path: ["value"], line: 10, allowed: ["a", "b"]}),
    ]);
  });
});

describe("codes in YAML stay what they are", () => {
  const values = (list: string): readonly unknown[] => {
    const {cells} = parseNotebook(`\`\`\`input {#k}\nkind: select\noptions: ${list}\n\`\`\`\n`);
    const spec = specOf(cells[0]?.kind === "input" ? (cells[0].settings ?? {}) : {});
    return "options" in spec && spec.options.type === "list" ? spec.options.values : [];
  };

  test.each<[string, readonly unknown[]]>([
    ["[02000, 9000]", ["02000", 9000]],
    ["[0x10, 0o17, 017, 1e3, +5]", ["0x10", "0o17", "017", "1e3", "+5"]],
    ["[yes, no, on, off, true]", ["yes", "no", "on", "off", true]],
    ["[0, -1, 1.5, 1.50, 0.10, 1.0]", [0, -1, 1.5, 1.5, 0.1, 1]],
    ["[1e+21, 1e-7]", [1e21, 1e-7]],
    ["[9007199254740993]", ["9007199254740993"]],
    ["['02000', \"1\"]", ["02000", "1"]],
  ])("%s", (list, expected) => {
    expect(values(list)).toEqual(expected);
  });

  test("but the bounds and value of a number are numbers however they are written", () => {
    const {cells} = parseNotebook(
      "```input {#k}\nkind: number\nmin: 007\nmax: 1e3\nvalue: 0x10\n```\n",
    );
    expect(specOf(cells[0]?.kind === "input" ? (cells[0].settings ?? {}) : {})).toMatchObject({
      min: 7,
      max: 1000,
      value: 16,
    });
  });
});

const specOf = (settings: object): InputSpec => {
  const parsed = parseInputSpec(settings);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

describe("the value of an input", () => {
  test.each<[object, InputValue | undefined, InputValue]>([
    [{kind: "slider", min: 1, max: 3}, 9, 1],
    [{kind: "slider", min: 1, max: 3}, 2.5, 2.5],
    [{kind: "select", options: ["a", "b"], value: "a"}, "c", "a"],
    [{kind: "select", options: ["a", "b"], value: "a"}, null, null],
    [{kind: "select", options: {sql: "x"}}, "wat ook", "wat ook"],
    [{kind: "select", options: ["a", "b"]}, "c", null],
    [{kind: "multiselect", options: ["a", "b"]}, ["b", "z"], ["b"]],
    [{kind: "multiselect", options: ["a", "b"], value: ["a"]}, ["z"], ["a"]],
    [{kind: "multiselect", options: ["a", "b"], value: ["a"]}, [], []],
    [{kind: "number", max: 5}, 9007199254740993n, null],
    [{kind: "number"}, 9007199254740993n, 9007199254740993n],
    [{kind: "date"}, "2024-13-01", null],
    [{kind: "text", value: "x"}, undefined, "x"],
  ])("%j holds %s as %s", (settings, given, held) => {
    const spec = specOf(settings);
    expect(toInputValue(spec, given, inputChoices(spec, null))).toEqual(held);
  });

  test.each<[object, InputValue, string]>([
    [{kind: "date"}, "2024-01-31", "DATE '2024-01-31'"],
    [{kind: "text"}, "2024-01-31", "'2024-01-31'"],
    [{kind: "text"}, "'; drop table x; --", "'''; drop table x; --'"],
    [{kind: "number"}, 9007199254740993n, "9007199254740993"],
    [{kind: "number"}, -0, "(-0e0)"],
    [{kind: "multiselect", options: []}, [], "[]"],
    [{kind: "multiselect", options: ["a"]}, ["a", "b'"], "['a', 'b''']"],
  ])("%j of %s is written as %s", (settings, value, sql) => {
    const spec = specOf(settings);
    expect(inputLiteral(spec, value, inputChoices(spec, null))).toBe(sql);
  });
});
