import {parseNumberInput} from "#base";
import {describe, expect, test} from "vitest";
import {parseInputSpec} from "../../src/notebook/input-spec.ts";
import type {InputSpec} from "../../src/notebook/input-spec.ts";
import {inputLiteral, toInputValue} from "../../src/notebook/input-value.ts";
import type {InputValue} from "../../src/notebook/input-value.ts";

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
    [{kind: "number", value: "veel"}, ["value"], "not-a-number"],
    [{kind: "date", value: "2023-02-29"}, ["value"], "not-one-of"],
    [{kind: "checkbox", value: "ja"}, ["value"], "not-a-flag"],
    [{kind: "select"}, ["options", "sql"], "missing"],
    [{kind: "select", options: [{a: 1}]}, ["options"], "not-a-value"],
  ])("%j is refused at its key", (settings, path, rule) => {
    const parsed = parseInputSpec(settings);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining({path, rule}));
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
    [{kind: "multiselect", options: ["a", "b"]}, ["b", "z"], []],
    [{kind: "number", max: 5}, 9007199254740993n, null],
    [{kind: "number"}, 9007199254740993n, 9007199254740993n],
    [{kind: "date"}, "2024-13-01", null],
    [{kind: "text", value: "x"}, undefined, "x"],
  ])("%j holds %s as %s", (settings, given, held) => {
    expect(toInputValue(specOf(settings), given)).toEqual(held);
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
    expect(inputLiteral(specOf(settings), value)).toBe(sql);
  });

  test.each<[string, number | bigint | null]>([
    ["1", 1],
    [" 1,5 ", 1.5],
    ["-0", -0],
    ["9007199254740993", 9007199254740993n],
    ["1e3", 1000],
    ["1.000,5", null],
    ["een", null],
    ["", null],
    ["1e999", null],
  ])("%j is read as %s", (text, value) => {
    expect(parseNumberInput(text)).toBe(value);
  });
});
