import {LANGS} from "#base";
import type {Localized} from "#base";

/** One thing wrong in a spec: where, and which rule it breaks. The words for people are made in the interface. */
export interface SpecProblem {
  /** Keys from the outside in: ["encode", "category"]. */
  readonly path: readonly string[];
  readonly rule:
    | "missing"
    | "unknown-key"
    | "not-text"
    | "not-one-of"
    | "not-a-mapping"
    | "not-a-list"
    | "not-a-number"
    | "not-rising"
    | "not-a-flag"
    | "not-a-value";
  /** The values there are, for "not-one-of" and "unknown-key". */
  readonly allowed: readonly string[];
}

/** A spec read from loose data: complete, or everything that is wrong with it. */
export type Parsed<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problems: readonly SpecProblem[]};

/** Reads a mapping key by key, gathering problems instead of stopping at the first. */
export class MappingReader {
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #path: readonly string[];
  readonly #problems: SpecProblem[];

  constructor(
    data: unknown,
    allowed: readonly string[],
    path: readonly string[] = [],
    problems: SpecProblem[] = [],
  ) {
    this.#path = path;
    this.#problems = problems;
    this.#data = isMapping(data) ? data : {};
    if (!isMapping(data)) this.#report([], "not-a-mapping");
    for (const key of Object.keys(this.#data)) {
      if (!allowed.includes(key)) this.#report([key], "unknown-key", allowed);
    }
  }

  /** The text under a key; absent gives the fallback, or a problem when there is none. */
  text(key: string, fallback?: string): string {
    const value = this.#own(key);
    if (value === undefined || value === null) {
      if (fallback === undefined) this.#report([key], "missing");
      return fallback ?? "";
    }
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    this.#report([key], "not-text");
    return "";
  }

  /** A text, or one in each language; absent gives the fallback, or a problem when there is none. */
  localText(key: string, fallback?: string): string | Localized {
    const value = this.#own(key);
    return isMapping(value) ? this.#localized(value, [key]) : this.text(key, fallback);
  }

  /** A list of such texts; a single one counts as a list of one, absent as empty. */
  localTexts(key: string): readonly (string | Localized)[] {
    const value = this.#own(key);
    if (isMapping(value)) return [this.#localized(value, [key])];
    if (!Array.isArray(value) || !value.some(isMapping)) return this.texts(key);
    return value.map((item: unknown, index) => {
      if (isMapping(item)) return this.#localized(item, [key, String(index)]);
      if (typeof item === "string" || typeof item === "number") return String(item);
      this.#report([key, String(index)], "not-text");
      return "";
    });
  }

  #localized(value: unknown, keys: readonly string[]): Localized {
    const inner = this.#inner(value, LANGS, keys);
    return {nl: inner.text("nl"), en: inner.text("en")};
  }

  /** One of a closed set of words. */
  oneOf<T extends string>(key: string, allowed: readonly T[], fallback?: T): T {
    const value = this.#own(key);
    if (value === undefined && fallback !== undefined) return fallback;
    const found = allowed.find((word) => word === value);
    if (found === undefined)
      this.#report([key], value === undefined ? "missing" : "not-one-of", allowed);
    return found ?? (allowed[0] as T); // never seen: a problem was reported
  }

  /** A non-negative whole number, or null when absent. */
  count(key: string): number | null {
    const value = this.#own(key);
    if (value === undefined || value === null) return null;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    this.#report([key], "not-a-number");
    return null;
  }

  /** A finite number, or null when absent. */
  number(key: string): number | null {
    const value = this.#own(key);
    if (value === undefined || value === null) return null;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.#report([key], "not-a-number");
    return null;
  }

  /** A finite number that must be there. */
  needNumber(key: string): number {
    this.require(key);
    return this.number(key) ?? 0;
  }

  /** A list of finite numbers; absent is empty. */
  numbers(key: string): readonly number[] {
    const value = this.#own(key);
    if (value === undefined || value === null) return [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const found = items.filter((item) => typeof item === "number" && Number.isFinite(item));
    if (found.length < items.length) this.#report([key], "not-a-number");
    return found as readonly number[];
  }

  /** Whether a key is there, and with something. */
  has(key: string): boolean {
    return (this.#own(key) ?? null) !== null;
  }

  /** Reports a key that is not there. */
  require(key: string): void {
    if (!this.has(key)) this.#report([key], "missing");
  }

  /** True or false. */
  flag(key: string, fallback: boolean): boolean {
    const value = this.#own(key) ?? fallback;
    if (typeof value === "boolean") return value;
    this.#report([key], "not-a-flag");
    return fallback;
  }

  /** A text, number or boolean, or null when absent. */
  scalar(key: string): string | number | boolean | null {
    const value = this.#own(key) ?? null;
    if (value === null || isScalar(value)) return value;
    this.#report([key], "not-a-value");
    return null;
  }

  /** A list of texts, numbers and booleans; null when something else, or nothing, is there. */
  scalars(key: string): readonly (string | number | boolean)[] | null {
    const value = this.#own(key);
    if (!Array.isArray(value)) return null;
    const items: readonly unknown[] = value;
    if (!items.every(isScalar)) this.#report([key], "not-a-value");
    return items.filter(isScalar);
  }

  /** A list of texts; a single text counts as a list of one, absent as empty. */
  texts(key: string): readonly string[] {
    const value = this.#own(key);
    if (value === undefined || value === null) return [];
    const list = Array.isArray(value) ? value : [value];
    if (!list.every((item) => typeof item === "string" || typeof item === "number")) {
      this.#report([key], "not-text");
      return [];
    }
    return list.map(String);
  }

  /** A list of mappings, each read by `read`. */
  mappings<T>(
    key: string,
    allowed: readonly string[],
    read: (item: MappingReader) => T,
  ): readonly T[] {
    const value = this.#own(key);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#report([key], "not-a-list");
      return [];
    }
    return value.map((item, index) => read(this.#inner(item, allowed, [key, String(index)])));
  }

  /** The mapping under a key; absent counts as empty. */
  mapping(key: string, allowed: readonly string[]): MappingReader {
    return this.#inner(this.#own(key) ?? {}, allowed, [key]);
  }

  /** Every key of a free mapping with its raw value; absent counts as empty. */
  entries(key: string): readonly (readonly [string, unknown])[] {
    const value = this.#own(key) ?? {};
    if (isMapping(value)) return Object.entries(value);
    this.#report([key], "not-a-mapping");
    return [];
  }

  /** Reports a problem found by the caller, under a key or further inside. */
  reject(
    key: string,
    rule: SpecProblem["rule"],
    allowed: readonly string[] = [],
    inside: readonly string[] = [],
  ): void {
    this.#report([key, ...inside], rule, allowed);
  }

  /** The value, or the problems gathered by this reader and those inside it. */
  result<T>(value: T): Parsed<T> {
    return this.#problems.length === 0
      ? {ok: true, value}
      : {ok: false, problems: [...this.#problems]};
  }

  #inner(data: unknown, allowed: readonly string[], keys: readonly string[]): MappingReader {
    return new MappingReader(data, allowed, [...this.#path, ...keys], this.#problems);
  }

  #own(key: string): unknown {
    return Object.hasOwn(this.#data, key) ? this.#data[key] : undefined;
  }

  #report(
    keys: readonly string[],
    rule: SpecProblem["rule"],
    allowed: readonly string[] = [],
  ): void {
    this.#problems.push({path: [...this.#path, ...keys], rule, allowed});
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "number" ? Number.isFinite(value) : /string|boolean/.test(typeof value);
}

function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
