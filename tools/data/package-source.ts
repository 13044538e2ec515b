import {readFileSync} from "node:fs";
import {parse} from "yaml";
import type {
  CheckRule,
  Constraints,
  FieldRole,
  FieldType,
  NotCheckable,
  ResourceKind,
} from "#catalog";

/** A text in both languages, as package.yaml writes it. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** One column in package.yaml. */
export interface FieldSource {
  readonly name: string;
  readonly type: FieldType;
  readonly format?: string;
  readonly role: FieldRole;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly constraints?: Constraints;
  /** Table whose key this column holds. */
  readonly list?: string;
  /** Column of the same table that this column refers to. */
  readonly self?: string;
  /** Further `veldboek:` properties. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A dimension: the name of its code list, or its own name with that of the list. */
export type DimensionSource = string | {readonly name: string; readonly list: string};

interface NamedSource {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
}

/** A code list in package.yaml. */
export interface CodeListSource extends NamedSource {
  /** True when its codes overlap, so that figures by them never add up. */
  readonly overlapping?: boolean;
}

/** A table of published figures in package.yaml. */
export interface FigureTableSource extends NamedSource {
  readonly dimensions: readonly DimensionSource[];
}

/** A table that is neither figures nor a plain code list. */
export interface RegisterSource extends NamedSource {
  readonly kind: ResourceKind;
  /** Path of the CSV when it is not the table's name. */
  readonly path?: string;
  readonly key: readonly string[];
  /** Sources of all rows. */
  readonly sources?: readonly string[];
  readonly fields: readonly FieldSource[];
}

/** package.yaml, the hand-kept source of the descriptor. */
export interface PackageYaml extends NamedSource {
  readonly version: string;
  readonly created: string;
  readonly keywords: readonly string[];
  readonly contributors: readonly {readonly title: string; readonly roles: readonly string[]}[];
  readonly licence: {
    readonly name: string;
    readonly title: string;
    readonly path: string;
    readonly note: Bilingual;
  };
  readonly figure_fields: {
    readonly before: readonly FieldSource[];
    readonly after: readonly FieldSource[];
  };
  readonly figure_tables: readonly FigureTableSource[];
  readonly code_fields: readonly FieldSource[];
  readonly code_lists: readonly CodeListSource[];
  readonly registers: readonly RegisterSource[];
}

/** Reads package.yaml. */
export function readPackageYaml(path: string): PackageYaml {
  // The file is ours; what it produces is checked against the standard and against DuckDB by the tests.
  return parse(readFileSync(path, "utf8")) as PackageYaml;
}

/** checks.yaml, the hand-kept rules that the figures must obey. */
export interface ChecksYaml {
  readonly checks: readonly CheckRule[];
  readonly not_checkable: readonly NotCheckable[];
}

/** Reads checks.yaml. */
export function readChecksYaml(path: string): ChecksYaml {
  // The file is ours; each rule is compiled and run against the tables by the tests.
  return parse(readFileSync(path, "utf8")) as ChecksYaml;
}
