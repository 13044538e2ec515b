import {fieldNumber, readNumber} from "#base";
import type {Lang} from "#base";
import {isDay} from "./input-spec.ts";
import type {Choice, InputKind, InputOptions, InputSpec, Scalar} from "./input-spec.ts";
import {toInputValue} from "./input-value.ts";
import type {InputValue} from "./input-value.ts";
import {printSettings} from "./print-cell.ts";

/** The YAML body of an input cell: keys in a fixed order, what says nothing left out. */
export function printInputSpec(spec: InputSpec): string {
  const {kind, label, value} = spec;
  return printSettings({
    kind,
    label: label === "" ? undefined : label,
    ...("options" in spec ? {options: printOptions(spec.options)} : {}),
    ...("min" in spec ? {min: spec.min ?? undefined, max: spec.max ?? undefined} : {}),
    ...(spec.kind === "slider" && spec.step !== 1 ? {step: spec.step} : {}),
    value: isNothing(spec) ? undefined : value,
  });
}

function printOptions(options: InputOptions): unknown {
  return options.type === "list" ? options.values : {sql: options.sql};
}

/** True for a value that an input begins with anyway; an empty text or "no" may be one of the options. */
function isNothing({kind, value}: InputSpec): boolean {
  if (kind === "text") return value === "";
  if (kind === "checkbox") return !value;
  return value === null || (Array.isArray(value) && value.length === 0);
}

/**
 * An input of another kind with what the old one has to give: label, options, bounds, and the value where the
 * new kind can have it.
 */
export function toInputKind(spec: InputSpec, kind: InputKind): InputSpec {
  return withFirstValue(emptyOfKind(spec, kind), spec.value);
}

function emptyOfKind(spec: InputSpec, kind: InputKind): InputSpec {
  const {label} = spec;
  const options: InputOptions =
    "options" in spec ? spec.options : {type: "list", values: firstOptions(spec)};
  const bound = (name: "min" | "max") =>
    name in spec && typeof spec[name as never] === "number"
      ? (spec[name as never] as number)
      : null;
  switch (kind) {
    case "select":
      return {kind, label, options, value: null};
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

/** The input beginning with a value of another kind, if it can have that; a list without one begins with its first. */
function withFirstValue(spec: InputSpec, value: InputSpec["value"]): InputSpec {
  const [first = null] = Array.isArray(value) ? (value as readonly Choice[]) : [value as Choice];
  switch (spec.kind) {
    case "select": {
      if (spec.options.type === "query") return {...spec, value: null};
      const {values} = spec.options;
      return {...spec, value: values.find((option) => option === first) ?? values[0] ?? null};
    }
    case "multiselect": {
      if (spec.options.type === "query") return spec;
      const chosen = Array.isArray(value) ? (value as readonly Choice[]) : [];
      return {...spec, value: chosen.filter((item) => isIn(spec.options, item))};
    }
    case "slider":
    case "number":
      return typeof first === "number" && toInputValue(spec, first, null) === first
        ? {...spec, value: first}
        : spec;
    case "text":
      return first === null || typeof first === "boolean" ? spec : {...spec, value: String(first)};
    case "date":
      return typeof first === "string" && isDay(first) ? {...spec, value: first} : spec;
    case "checkbox":
      return typeof first === "boolean" ? {...spec, value: first} : spec;
  }
}

function isIn(options: InputOptions, item: Choice): boolean {
  return options.type === "list" && item !== null && options.values.includes(item);
}

/** The select with other options; of what it begins with only what stands in a list stays: a query may not offer it. */
export function withInputOptions(spec: InputSpec, options: InputOptions): InputSpec {
  if (spec.kind === "select") {
    return {...spec, options, value: isIn(options, spec.value) ? spec.value : null};
  }
  if (spec.kind !== "multiselect") return spec;
  return {...spec, options, value: spec.value.filter((item) => isIn(options, item))};
}

/** A list to begin with: what the input held, so that the form shows how a list is written. */
function firstOptions({value}: InputSpec): readonly Scalar[] {
  if (Array.isArray(value)) return value as readonly Scalar[];
  return value === null || value === "" ? ["a", "b"] : [value as Scalar];
}

/** The input that begins with a value it holds; one that its kind cannot begin with changes nothing. */
export function withInputValue(spec: InputSpec, value: InputValue): InputSpec {
  if (typeof value === "bigint") return spec;
  // What an input holds is a value of its own kind: `toInputValue` saw to that.
  return {...spec, value} as InputSpec;
}

/**
 * The input with another bound or step; null when they could not stand together. A value that no longer lies
 * between them begins anew.
 */
export function withInputBound(
  spec: InputSpec,
  name: "min" | "max" | "step",
  bound: number | null,
): InputSpec | null {
  if (spec.kind === "number" && name !== "step") {
    const next = {...spec, [name]: bound};
    if (next.min !== null && next.max !== null && next.min > next.max) return null;
    return {
      ...next,
      value: toInputValue({...next, value: null}, spec.value, null) as number | null,
    };
  }
  if (spec.kind !== "slider" || bound === null) return null;
  const next = {...spec, [name]: bound};
  if (next.max <= next.min || next.step <= 0) return null;
  return {...next, value: toInputValue({...next, value: next.min}, spec.value, null) as number};
}

/** Options as a reader writes them, one on a line: numbers where all of them are; codes such as 02000 stay text. */
export function readOptionLines(text: string, lang: Lang): readonly Scalar[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const numbers = lines.flatMap((line) => readOption(line, lang) ?? []);
  return [...new Set<Scalar>(numbers.length < lines.length ? lines : numbers)];
}

/** A number that says no more than its digits; null for everything else: 02000, 1e3, 10 %. */
function readOption(line: string, lang: Lang): number | null {
  if (!/^[-\u2212]?(?:0|[1-9][\d.,\s]*|0?[.,]\d+)$/u.test(line)) return null;
  const read = readNumber(line, lang);
  return read.status === "number" && typeof read.value === "number" ? read.value : null;
}

/** Options on lines, numbers in the language, to be read back by `readOptionLines`. */
export function printOptionLines(options: readonly Scalar[], lang: Lang): string {
  return options
    .map((option) => (typeof option === "number" ? fieldNumber(option, lang) : String(option)))
    .join("\n");
}
