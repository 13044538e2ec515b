import {expect, test} from "vitest";
import {
  printInputSpec,
  readOptionLines,
  toInputKind,
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

test.each([
  ["a\nb\n\n a \n", ["a", "b"]],
  ["1\n2,5\n-3", [1, 2.5, -3]],
  ["1\nx", ["1", "x"]],
  ["", []],
])("options on lines %j are %j", (text, options) => {
  expect(readOptionLines(text)).toEqual(options);
});
