import {LANGS, isLang} from "#base";
import {FORMAT_VERSION} from "./notebook.ts";
import type {DataReference, FrontMatter} from "./notebook.ts";
import type {Fault} from "./problems.ts";
import type {YamlText} from "./yaml-text.ts";

/** The keys this program knows, in the order in which it writes them. */
export const FRONT_KEYS = [
  "format",
  "title",
  "lang",
  "description",
  "data",
  "licence",
  "rows",
] as const;
const ROWS = ["shown", "folded"] as const;
const DATA_KEYS = ["package", "version"] as const;

/** The head of a notebook that says nothing yet. */
export const EMPTY_FRONT: FrontMatter = {
  format: `veldboek/${FORMAT_VERSION}`,
  title: "",
  lang: "nl",
  description: "",
  data: null,
  licence: "",
  rows: "",
  extra: {},
};

/** Front matter as far as it can be read, with a fault and its place (a line from 0) for the rest. */
export interface FrontReading {
  readonly front: FrontMatter;
  /** Version in `format`; null when it does not name one. */
  readonly version: number | null;
  readonly faults: readonly {readonly fault: Fault; readonly line: number}[];
}

/** Reads the YAML of a front matter. */
export function readFront(yaml: YamlText): FrontReading {
  if (!yaml.ok) return fail({code: "bad-yaml", rule: yaml.rule}, yaml.line);
  if (yaml.value === null) return new FrontReader({}, yaml).read();
  if (!isMapping(yaml.value)) return fail(badKey([], "not-a-mapping"), 0);
  return new FrontReader(yaml.value, yaml).read();
}

function fail(fault: Fault, line: number): FrontReading {
  return {front: EMPTY_FRONT, version: null, faults: [{fault, line}]};
}

class FrontReader {
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #yaml: YamlText & {ok: true};
  readonly #faults: FrontReading["faults"][number][] = [];

  constructor(data: Readonly<Record<string, unknown>>, yaml: YamlText & {ok: true}) {
    this.#data = data;
    this.#yaml = yaml;
  }

  read(): FrontReading {
    // A file without it is read as one of today: there is nothing that its writer must do.
    const format = this.#text(["format"]);
    const version = /^veldboek\/([1-9]\d{0,8})$/.exec(format)?.[1];
    if (format !== "" && !version) this.#report(["format"], "not-one-of", [EMPTY_FRONT.format]);
    const front: FrontMatter = {
      format: format || EMPTY_FRONT.format,
      title: this.#text(["title"], true),
      lang: this.#lang(),
      description: this.#text(["description"]),
      data: this.#dataReference(),
      licence: this.#text(["licence"]),
      rows: this.#rows(),
      extra: Object.fromEntries(
        Object.entries(this.#data).filter(([key]) => !FRONT_KEYS.some((known) => known === key)),
      ),
    };
    return {front, version: version ? Number(version) : null, faults: this.#faults};
  }

  #lang() {
    const value = this.#data["lang"];
    if (value !== undefined && !isLang(value)) this.#report(["lang"], "not-one-of", LANGS);
    return isLang(value) ? value : EMPTY_FRONT.lang;
  }

  #rows(): string {
    const value = this.#text(["rows"]);
    if (!["", ...ROWS].includes(value)) this.#report(["rows"], "not-one-of", ROWS);
    return value;
  }

  #dataReference(): DataReference | null {
    const value = this.#data["data"];
    if (value === undefined || value === null) return null;
    if (!isMapping(value)) {
      this.#report(["data"], "not-a-mapping");
      return null;
    }
    for (const key of Object.keys(value)) {
      if (!DATA_KEYS.some((known) => known === key))
        this.#report(["data", key], "unknown-key", DATA_KEYS);
    }
    return {
      package: this.#text(["data", "package"], true),
      version: this.#text(["data", "version"], true),
    };
  }

  /** The text at a path; numbers as they are written, so that version 1.0 does not become 1. */
  #text(path: readonly string[], required = false): string {
    const value = path.reduce<unknown>(
      (at, key) => (isMapping(at) ? at[key] : undefined),
      this.#data,
    );
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return this.#yaml.written(path);
    if (value !== undefined && value !== null) this.#report(path, "not-text");
    else if (required) this.#report(path, "missing");
    return "";
  }

  #report(path: readonly string[], rule: BadKey["rule"], allowed: readonly string[] = []): void {
    this.#faults.push({fault: badKey(path, rule, allowed), line: this.#yaml.lineOf(path)});
  }
}

type BadKey = Extract<Fault, {code: "bad-key"}>;

function badKey(
  path: readonly string[],
  rule: BadKey["rule"],
  allowed: readonly string[] = [],
): BadKey {
  return {code: "bad-key", path, rule, allowed};
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
