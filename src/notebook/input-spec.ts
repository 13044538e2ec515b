import {MappingReader} from "#spec";
import type {Parsed} from "#spec";

/** The kinds of input, as the file names them. */
export const INPUT_KINDS = [
  "select",
  "multiselect",
  "slider",
  "number",
  "text",
  "date",
  "checkbox",
] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** One value that a reader can choose. */
export type Scalar = string | number | boolean;

/** What a select offers: a list in the file, or the first column of a query's rows. */
export type InputOptions =
  | {readonly type: "list"; readonly values: readonly Scalar[]}
  | {readonly type: "query"; readonly sql: string};

/** A control, complete: what it is called, what it allows, and the value it begins with. */
export type InputSpec = {readonly label: string} & (
  | {readonly kind: "select"; readonly options: InputOptions; readonly value: Scalar | null}
  | {
      readonly kind: "multiselect";
      readonly options: InputOptions;
      readonly value: readonly Scalar[];
    }
  | {
      readonly kind: "slider";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly value: number;
    }
  | {
      readonly kind: "number";
      readonly min: number | null;
      readonly max: number | null;
      readonly value: number | null;
    }
  | {readonly kind: "text"; readonly value: string}
  | {
      readonly kind: "date";
      /** Days as "2024-01-31". */
      readonly min: string | null;
      readonly max: string | null;
      readonly value: string | null;
    }
  | {readonly kind: "checkbox"; readonly value: boolean}
);

const KEYS: Readonly<Record<InputKind, readonly string[]>> = {
  select: ["options"],
  multiselect: ["options"],
  slider: ["min", "max", "step"],
  number: ["min", "max"],
  text: [],
  date: ["min", "max"],
  checkbox: [],
};

/** Reads the body of an input cell; without a value it begins with nothing, a slider with its least. */
export function parseInputSpec(settings: unknown): Parsed<InputSpec> {
  const kindOnly = new MappingReader(settings, Object.keys(Object(settings) as object));
  const kind = kindOnly.oneOf("kind", INPUT_KINDS);
  const known = kindOnly.result(kind);
  if (!known.ok) return known;
  const reader = new MappingReader(settings, ["kind", "label", ...KEYS[kind], "value"]);
  const label = reader.text("label", "");
  return reader.result({label, ...readKind(kind, reader)});
}

type KindSpec = InputSpec extends infer Spec
  ? Spec extends InputSpec
    ? Omit<Spec, "label">
    : never
  : never;

function readKind(kind: InputKind, reader: MappingReader): KindSpec {
  switch (kind) {
    case "select":
      return {kind, options: readOptions(reader), value: reader.scalar("value")};
    case "multiselect":
      return {kind, options: readOptions(reader), value: reader.scalars("value") ?? []};
    case "slider": {
      const min = reader.number("min") ?? 0;
      const max = reader.number("max") ?? 100;
      const step = reader.number("step") ?? 1;
      if (max <= min) reader.reject("max", "not-one-of", [`> ${min}`]);
      if (step <= 0) reader.reject("step", "not-one-of", ["> 0"]);
      return {kind, min, max, step, value: reader.number("value") ?? min};
    }
    case "number": {
      const [min, max, value] = [
        reader.number("min"),
        reader.number("max"),
        reader.number("value"),
      ];
      return {kind, min, max, value};
    }
    case "text":
      return {kind, value: reader.text("value", "")};
    case "date":
      return {
        kind,
        min: readDay(reader, "min"),
        max: readDay(reader, "max"),
        value: readDay(reader, "value"),
      };
    case "checkbox":
      return {kind, value: reader.flag("value", false)};
  }
}

function readOptions(reader: MappingReader): InputOptions {
  const values = reader.scalars("options");
  if (values) return {type: "list", values};
  return {type: "query", sql: reader.mapping("options", ["sql"]).text("sql")};
}

/** A day that exists, as "2024-01-31"; null when absent. */
function readDay(reader: MappingReader, key: string): string | null {
  const text = reader.text(key, "");
  if (text === "") return null;
  if (isDay(text)) return text;
  reader.reject(key, "not-one-of", ["2024-01-31"]);
  return null;
}

/** True for a day that exists, written "2024-01-31". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
