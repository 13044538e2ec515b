import {LANGS} from "#base";
import type {Lang, Localized} from "#base";
import {parse} from "yaml";

/** A mapping as YAML gives it. */
export type Mapping = Readonly<Record<string, unknown>>;

/** An analysis file taken apart. */
export interface AnalysisFile {
  /** The file's name without ".sql": the analysis's id. */
  readonly id: string;
  readonly header: Mapping;
  readonly sql: string;
}

/** Something wrong in an analysis file; the message names the file and the place. */
export class AnalysisFault extends Error {
  override readonly name = "AnalysisFault";
}

/** Splits an annotated file: YAML in the comment that opens it, one SELECT below. */
export function readAnalysisFile(id: string, text: string): AnalysisFile {
  const [, yaml, sql] = /^\/\*---\n([^]*?)\n---\*\/\n([^]*)$/.exec(text) ?? [];
  if (yaml === undefined || sql === undefined) {
    throw new AnalysisFault(`${id}: the file must open with /*--- YAML ---*/`);
  }
  const header: unknown = parse(yaml);
  if (!isMapping(header)) throw new AnalysisFault(`${id}: the header is no mapping`);
  return {id, header, sql: sql.trim().replace(/;$/, "")};
}

/** Reads one level of a header; a key that nobody asked for is a fault. */
export class HeaderReader {
  readonly #data: Mapping;
  readonly #place: string;

  constructor(data: unknown, place: string, keys: readonly string[]) {
    this.#place = place;
    if (!isMapping(data)) throw new AnalysisFault(`${place}: must be a mapping`);
    this.#data = data;
    const unknown = Object.keys(data).find((key) => !keys.includes(key));
    if (unknown) throw new AnalysisFault(`${place}: unknown key "${unknown}"`);
  }

  /** A text in both languages; one that is missing is a fault, unless there is a fallback. */
  localized(key: string, fallback?: Localized): Localized {
    const value = this.#data[key];
    if (value === undefined && fallback) return fallback;
    return toLocalized(value, `${this.#place}.${key}`);
  }

  text(key: string, fallback?: string): string {
    const value = this.#data[key] ?? fallback;
    if (typeof value === "string") return value;
    throw this.fault(key, "must be a text");
  }

  maybeText(key: string): string | null {
    return this.#data[key] === undefined ? null : this.text(key);
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], fallback?: T): T {
    const value = this.#data[key] ?? fallback;
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw this.fault(key, `must be one of ${allowed.join(", ")}`);
    return found;
  }

  count(key: string): number | null {
    const value = this.#data[key];
    if (value === undefined) return null;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    throw this.fault(key, "must be a whole number");
  }

  flag(key: string): boolean {
    const value = this.#data[key] ?? false;
    if (typeof value !== "boolean") throw this.fault(key, "must be true or false");
    return value;
  }

  list(key: string): readonly unknown[] {
    const value = this.#data[key] ?? [];
    if (!Array.isArray(value)) throw this.fault(key, "must be a list");
    return value as readonly unknown[];
  }

  entries(key: string): readonly (readonly [string, unknown])[] {
    const value = this.#data[key] ?? {};
    if (!isMapping(value)) throw this.fault(key, "must be a mapping");
    return Object.entries(value);
  }

  raw(key: string): unknown {
    return this.#data[key];
  }

  fault(key: string, what: string): AnalysisFault {
    return new AnalysisFault(`${this.#place}.${key}: ${what}`);
  }
}

/** Both languages, each with at least one word. */
export function toLocalized(value: unknown, place: string): Localized {
  const texts = isMapping(value) ? value : {};
  const read = (lang: Lang): string => {
    const text = texts[lang];
    if (typeof text === "string" && text.trim() !== "") return text.trim();
    throw new AnalysisFault(`${place}: the text in "${lang}" is missing`);
  };
  const unknown = Object.keys(texts).find((key) => !LANGS.some((lang) => lang === key));
  if (unknown) throw new AnalysisFault(`${place}: unknown key "${unknown}"`);
  return {nl: read("nl"), en: read("en")};
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
