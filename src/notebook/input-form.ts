import type {InputKind, InputOptions, InputSpec, Scalar} from "./input-spec.ts";
import type {InputValue} from "./input-value.ts";
import {printSettings} from "./print-cell.ts";

/** The YAML body of an input cell: keys in a fixed order, what says nothing left out. */
export function printInputSpec(spec: InputSpec): string {
  const {kind, label} = spec;
  const value = "value" in spec ? spec.value : undefined;
  return printSettings({
    kind,
    label: label === "" ? undefined : label,
    ...("options" in spec ? {options: printOptions(spec.options)} : {}),
    ...("min" in spec ? {min: spec.min ?? undefined, max: spec.max ?? undefined} : {}),
    ...(spec.kind === "slider" && spec.step !== 1 ? {step: spec.step} : {}),
    value: isNothing(value) ? undefined : value,
  });
}

function printOptions(options: InputOptions): unknown {
  return options.type === "list" ? options.values : {sql: options.sql};
}

function isNothing(value: InputSpec["value"] | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  return Array.isArray(value) && value.length === 0;
}

/** An input of another kind with what the old one has to give: label, options, bounds. */
export function toInputKind(spec: InputSpec, kind: InputKind): InputSpec {
  const {label} = spec;
  const options: InputOptions =
    "options" in spec ? spec.options : {type: "list", values: firstOptions(spec)};
  const bound = (name: "min" | "max") =>
    name in spec && typeof spec[name as never] === "number"
      ? (spec[name as never] as number)
      : null;
  switch (kind) {
    case "select":
      return {kind, label, options, value: optionOf(options)};
    case "multiselect":
      return {kind, label, options, value: []};
    case "slider": {
      const min = bound("min") ?? 0;
      return {kind, label, min, max: Math.max(bound("max") ?? 100, min + 1), step: 1, value: min};
    }
    case "number":
      return {kind, label, min: bound("min"), max: bound("max"), value: null};
    case "text":
      return {kind, label, value: ""};
    case "date":
      return {kind, label, min: null, max: null, value: null};
    case "checkbox":
      return {kind, label, value: false};
  }
}

/** A list to begin with: what the input held, so that the form shows how a list is written. */
function firstOptions({value}: InputSpec): readonly Scalar[] {
  if (Array.isArray(value)) return value as readonly Scalar[];
  return value === null || value === "" ? ["a", "b"] : [value as Scalar];
}

function optionOf(options: InputOptions): Scalar | null {
  return options.type === "list" ? (options.values[0] ?? null) : null;
}

/** The input that begins with a value it holds; one that its kind cannot begin with changes nothing. */
export function withInputValue(spec: InputSpec, value: InputValue): InputSpec {
  if (typeof value === "bigint") return spec;
  // What an input holds is a value of its own kind: `toInputValue` saw to that.
  return {...spec, value} as InputSpec;
}

/** Options as a reader writes them, one on a line: numbers where all of them are. */
export function readOptionLines(text: string): readonly Scalar[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const unique = [...new Set(lines)];
  const numbers = unique.map((line) => Number(line.replace(",", ".")));
  return unique.length > 0 && numbers.every(Number.isFinite) ? numbers : unique;
}
