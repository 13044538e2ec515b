import {expect, test} from "vitest";
import {
  printInputSpec,
  printOptionLines,
  readOptionLines,
  toInputKind,
  withInputBound,
  withInputOptions,
  withInputValue,
} from "../../src/notebook/input-form.ts";
import {INPUT_KINDS, parseInputSpec} from "../../src/notebook/input-spec.ts";
import type {InputSpec} from "../../src/notebook/input-spec.ts";
import {readYaml} from "../../src/notebook/yaml-text.ts";

const list = {type: "list", values: ["a", "o'n", 3, true]} as const;
const SPECS: readonly InputSpec[] = [
  {kind: "select", label: "Rol", options: list, value: "a"},
  {kind: "select", label: "", options: {type: "query", sql: "select 1 -- x\nfrom a"}, value: null},
  {kind: "multiselect", label: "Soorten", options: list, value: ["a", 3]},
  {kind: "slider", label: "Jaar", min: 2010, max: 2020, step: 2, value: 2012},
  {kind: "number", label: "n", min: null, max: 5.5, value: -1.5},
  {kind: "text", label: "Zoek", value: "'; drop table x"},
  {kind: "date", label: "Dag", min: "2020-01-01", max: null, value: "2024-02-29"},
  {kind: "checkbox", label: "Aan", value: true},
];

function read(body: string): InputSpec {
  const yaml = readYaml(`${body}\n`);
  const spec = parseInputSpec(yaml.ok ? yaml.value : null);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  return spec.value;
}

test.each(SPECS)("an input is read back as it was written: %o", (spec) => {
  expect(read(printInputSpec(spec))).toEqual(spec);
});

test.each(SPECS)("an input becomes one of every other kind that can be read: %o", (spec) => {
  for (const kind of INPUT_KINDS) {
    const other = toInputKind(spec, kind);
    expect(read(printInputSpec(other))).toEqual(other);
    expect([other.kind, other.label]).toEqual([kind, spec.label]);
  }
});

test("an input begins with what it holds", () => {
  const [select] = SPECS;
  if (!select) throw new Error("no select");
  expect(withInputValue(select, 3)).toEqual({...select, value: 3});
  expect(withInputValue(select, 2n ** 60n)).toBe(select);
});

test.each<[string, "nl" | "en", readonly unknown[]]>([
  ["a\nb\n\n a \n", "nl", ["a", "b"]],
  ["1\n2,5\n-3", "nl", [1, 2.5, -3]],
  ["1.500\n2.000", "nl", [1500, 2000]],
  ["1.500\n2.000", "en", [1.5, 2]],
  ["1\nx", "nl", ["1", "x"]],
  ["02000\n9000", "nl", ["02000", "9000"]],
  ["1e3\n2e3", "nl", ["1e3", "2e3"]],
  ["0x10\n17", "nl", ["0x10", "17"]],
  ["10%\n20%", "nl", ["10%", "20%"]],
  ["0\n0,5", "nl", [0, 0.5]],
  ["", "nl", []],
])("options on lines %j in %s are %j", (text, lang, options) => {
  const read = readOptionLines(text, lang);
  expect(read).toEqual(options);
  expect(readOptionLines(printOptionLines(read, lang), lang)).toEqual(read);
});

test("an input of another kind begins with what it can have", () => {
  const slider = {kind: "slider", label: "", min: 0, max: 100, step: 1, value: 50} as const;
  expect(toInputKind(slider, "select")).toMatchObject({value: 50});
  expect(toInputKind(slider, "number")).toMatchObject({value: 50, max: 100});
  const select = {kind: "select", label: "", options: list, value: "a"} as const;
  expect(toInputKind(select, "slider")).toMatchObject({value: 0});
  expect(toInputKind(select, "text")).toMatchObject({value: "a"});
  const query = {type: "query", sql: "from t"} as const;
  expect(withInputOptions({...select, value: 3}, query)).toMatchObject({value: null});
  expect(withInputOptions({...select, kind: "multiselect", value: ["a", 3]}, query).value).toEqual(
    [],
  );
  expect(withInputOptions({...select, value: "a"}, {type: "list", values: ["b"]})).toMatchObject({
    value: null,
  });
});

test("bounds that cannot stand together are refused, and a value keeps between those that can", () => {
  const slider = {kind: "slider", label: "", min: 0, max: 100, step: 1, value: 50} as const;
  expect(withInputBound(slider, "max", -1)).toBeNull();
  expect(withInputBound(slider, "step", 0)).toBeNull();
  expect(withInputBound(slider, "max", 40)).toMatchObject({max: 40, value: 0});
  const number = {kind: "number", label: "", min: 1, max: null, value: 5} as const;
  expect(withInputBound(number, "max", 0)).toBeNull();
  expect(withInputBound(number, "max", 3)).toMatchObject({max: 3, value: null});
});

test("options that look like nothing can be begun with", () => {
  const values = ["", false, true] as const;
  for (const value of values) {
    const spec = {kind: "select", label: "", options: {type: "list", values}, value} as const;
    expect(read(printInputSpec(spec))).toEqual(spec);
  }
});
