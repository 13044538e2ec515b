import {MappingReader} from "#spec";
import type {Parsed, SpecProblem} from "#spec";

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

/** What a select can hold: a value, or null for nothing and for the NULL of a query. */
export type Choice = Scalar | null;

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
      readonly value: readonly Choice[];
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

/**
 * Reads the body of an input cell; without a value it begins with nothing, a slider with its least. So it does
 * with a value that its kind or its list cannot have, which `inputValueProblems` reports.
 */
export function parseInputSpec(settings: unknown): Parsed<InputSpec> {
  return readInput(settings).parsed;
}

/** What is wrong with the value that an input cell begins with; empty when the cell cannot be read at all. */
export function inputValueProblems(settings: unknown): readonly SpecProblem[] {
  const {parsed, problems} = readInput(settings);
  return parsed.ok ? problems : [];
}

function readInput(settings: unknown): {
  readonly parsed: Parsed<InputSpec>;
  readonly problems: readonly SpecProblem[];
} {
  const kindOnly = new MappingReader(settings, Object.keys(Object(settings) as object));
  const kind = kindOnly.oneOf("kind", INPUT_KINDS);
  const known = kindOnly.result(kind);
  if (!known.ok) return {parsed: known, problems: []};
  const reader = new MappingReader(settings, ["kind", "label", ...KEYS[kind], "value"]);
  const problems: SpecProblem[] = [];
  const first = new StartValue(settings, problems);
  const label = reader.text("label", "");
  return {parsed: reader.result({label, ...readKind(kind, reader, first)}), problems};
}

type KindSpec = InputSpec extends infer Spec
  ? Spec extends InputSpec
    ? Omit<Spec, "label">
    : never
  : never;

function readKind(kind: InputKind, reader: MappingReader, first: StartValue): KindSpec {
  switch (kind) {
    case "select": {
      const options = readOptions(reader);
      return {kind, options, value: first.oneOf(options)};
    }
    case "multiselect": {
      const options = readOptions(reader);
      return {kind, options, value: first.someOf(options)};
    }
    case "slider": {
      const min = reader.number("min") ?? 0;
      const max = reader.number("max") ?? 100;
      const step = reader.number("step") ?? 1;
      if (max <= min) reader.reject("max", "not-one-of", [`> ${min}`]);
      if (step <= 0) reader.reject("step", "not-one-of", ["> 0"]);
      return {kind, min, max, step, value: first.number(min, max) ?? min};
    }
    case "number": {
      const [min, max] = [reader.number("min"), reader.number("max")];
      return {kind, min, max, value: first.number(min, max)};
    }
    case "text":
      return {kind, value: first.text()};
    case "date": {
      const [min, max] = [readDay(reader, "min"), readDay(reader, "max")];
      return {kind, min, max, value: first.day(min, max)};
    }
    case "checkbox":
      return {kind, value: first.flag()};
  }
}

/** The value that an input begins with: what it cannot have is reported and counts as absent. */
class StartValue {
  readonly #value: unknown;
  readonly #problems: SpecProblem[];

  constructor(settings: unknown, problems: SpecProblem[]) {
    const data = Object(settings) as Readonly<Record<string, unknown>>;
    this.#value = (Object.hasOwn(data, "value") ? data["value"] : null) ?? null;
    this.#problems = problems;
  }

  oneOf(options: InputOptions): Choice {
    if (this.#value === null) return null;
    if (!isScalar(this.#value)) return this.#report(null, "not-a-value");
    if (isListed(options, this.#value)) return this.#value;
    return this.#report(null, "not-one-of", namesOf(options));
  }

  someOf(options: InputOptions): readonly Choice[] {
    if (this.#value === null) return [];
    if (!Array.isArray(this.#value)) return this.#report([], "not-a-list");
    const items: readonly unknown[] = this.#value;
    const choices = items.filter((item): item is Choice => item === null || isScalar(item));
    if (choices.length < items.length) this.#report(null, "not-a-value");
    const listed = choices.filter((item) => isListed(options, item));
    if (listed.length < choices.length) this.#report(null, "not-one-of", namesOf(options));
    return listed;
  }

  number(min: number | null, max: number | null): number | null {
    const value = this.#value;
    if (value === null) return null;
    if (typeof value !== "number" || !Number.isFinite(value)) {
      return this.#report(null, "not-a-number");
    }
    return this.#within(value, min, max);
  }

  text(): string {
    if (this.#value === null || isScalar(this.#value)) return String(this.#value ?? "");
    return this.#report("", "not-text");
  }

  day(min: string | null, max: string | null): string | null {
    const value = this.#value;
    if (value === null || value === "") return null;
    if (typeof value !== "string" || !isDay(value)) {
      return this.#report(null, "not-one-of", ["2024-01-31"]);
    }
    return this.#within(value, min, max);
  }

  flag(): boolean {
    if (this.#value === null || typeof this.#value === "boolean") return this.#value ?? false;
    return this.#report(false, "not-a-flag");
  }

  #within<T extends number | string>(value: T, min: T | null, max: T | null): T | null {
    if ((min === null || value >= min) && (max === null || value <= max)) return value;
    const bounds = [min === null ? "" : `≥ ${min}`, max === null ? "" : `≤ ${max}`];
    return this.#report(
      null,
      "not-one-of",
      bounds.filter((bound) => bound !== ""),
    );
  }

  #report<T>(nothing: T, rule: SpecProblem["rule"], allowed: readonly string[] = []): T {
    this.#problems.push({path: ["value"], rule, allowed});
    return nothing;
  }
}

/** What a query offers is known only once it has run: until then any value may be one of them. */
function isListed(options: InputOptions, value: Choice): boolean {
  return options.type === "query" || (value !== null && options.values.includes(value));
}

/** The first things of a list, for a message. */
function namesOf(options: InputOptions): readonly string[] {
  if (options.type === "query") return [];
  const names = [...new Set(options.values.map(String))];
  return names.length > 10 ? [...names.slice(0, 10), "…"] : names;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "number" ? Number.isFinite(value) : /string|boolean/.test(typeof value);
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
