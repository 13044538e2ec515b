import type {Lang} from "#base";
import type {CheckRule, NotCheckable} from "./check-rule.ts";

/** Something with a Dutch name in the standard's own properties and an English one in ours. */
export interface Titled {
  readonly title: string;
  readonly "veldboek:titleEn": string;
  readonly description: string;
  readonly "veldboek:descriptionEn": string;
}

/** A licence; `path` is where its text stands. */
export interface Licence {
  readonly name: string;
  readonly title?: string;
  readonly path?: string;
}

/** A source as the standard names it, with our id for sources.csv. */
export interface PackageSource {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
  readonly "veldboek:id": string;
}

/** What a column is for: the SDMX roles, and those of the code lists. */
export type FieldRole =
  | "key"
  | "dimension"
  | "measure"
  | "unit"
  | "status"
  | "provenance"
  | "note"
  | "label"
  | "order"
  | "parent";

/** The field types of Table Schema that we use. */
export type FieldType = "string" | "number" | "integer" | "boolean" | "year" | "date";

/** Constraints on one field; DuckDB enforces them through the generated DDL. */
export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  /** A regular expression that the whole text must match. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

/** One column. */
export interface Field extends Titled {
  readonly name: string;
  readonly type: FieldType;
  readonly format?: string;
  readonly constraints?: Constraints;
  readonly "veldboek:role": FieldRole;
  /** True for a dimension whose codes overlap: figures by it never add up. */
  readonly "veldboek:overlapping"?: boolean;
  /** Unit of every value, when it is the same in all rows. */
  readonly "veldboek:unit"?: string;
  /** Column with the unit of this measure. */
  readonly "veldboek:unitField"?: string;
  /** Column with the status flag of this measure. */
  readonly "veldboek:statusField"?: string;
  /** Column with the step to which this measure is rounded. */
  readonly "veldboek:roundedToField"?: string;
  /** Status flags with which, and only with which, the value is absent. */
  readonly "veldboek:missingCodes"?: readonly string[];
}

/** A reference to another table; resource "" means the table itself. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: {readonly resource: string; readonly fields: readonly string[]};
}

/** Columns and keys of a table. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** What a table is: published figures, a code list, a register about them, a series, or the curators' own list. */
export type ResourceKind = "figures" | "codes" | "register" | "observations" | "curation";

/** One table of the package. */
export interface Resource extends Titled {
  readonly name: string;
  /** Place of the CSV, relative to the descriptor. */
  readonly path: string;
  readonly schema: TableSchema;
  readonly licenses: readonly Licence[];
  readonly sources?: readonly PackageSource[];
  readonly "veldboek:kind": ResourceKind;
}

/** A Frictionless Data Package 2.0 descriptor with our `veldboek:` properties. */
export interface DataPackage extends Titled {
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly licenses: readonly Licence[];
  readonly sources: readonly PackageSource[];
  readonly resources: readonly Resource[];
  /** Rules that the published figures must obey among themselves. */
  readonly "veldboek:checks"?: readonly CheckRule[];
  /** Totals, percentages and means that none of these rules can reach. */
  readonly "veldboek:notCheckable"?: readonly NotCheckable[];
}

/** Reads datapackage.json. The file is ours and tested, so only its outer shape is checked; anything else throws. */
export function parseDataPackage(json: string): DataPackage {
  const data: unknown = JSON.parse(json);
  if (!isPackage(data)) throw new Error("Not a data package: it has no resources with a schema.");
  return data;
}

function isPackage(data: unknown): data is DataPackage {
  if (typeof data !== "object" || data === null || !("resources" in data)) return false;
  const {resources} = data;
  return Array.isArray(resources) && resources.every((each) => isResource(each));
}

function isResource(data: unknown): boolean {
  return typeof data === "object" && data !== null && "name" in data && "schema" in data;
}

/** The table with this name; an unknown name throws. */
export function resourceNamed(pkg: DataPackage, name: string): Resource {
  const found = pkg.resources.find((resource) => resource.name === name);
  if (!found) throw new Error(`The data package has no table "${name}".`);
  return found;
}

/** The column with this name; an unknown name throws. */
export function fieldNamed(resource: Resource, name: string): Field {
  const found = resource.schema.fields.find((field) => field.name === name);
  if (!found) throw new Error(`Table "${resource.name}" has no column "${name}".`);
  return found;
}

/** The title in a language. */
export function titleOf(thing: Titled, lang: Lang): string {
  return lang === "nl" ? thing.title : thing["veldboek:titleEn"];
}

/** The description in a language. */
export function descriptionOf(thing: Titled, lang: Lang): string {
  return lang === "nl" ? thing.description : thing["veldboek:descriptionEn"];
}

/** True for a table with one published figure per row. */
export function isFigureTable(resource: Resource): boolean {
  return resource["veldboek:kind"] === "figures";
}

/** True for a table of yearly observations whose rows can be cited one by one, as figures are. */
export function isObservedFigures(resource: Resource): boolean {
  const names = resource.schema.fields.map(({name}) => name);
  return resource["veldboek:kind"] === "observations" && names.includes("figure_id");
}

/** The columns every figure table has as dimension; its other dimensions are its own. */
const COMMON_DIMENSIONS: readonly string[] = ["measure", "series", "period"];

/** The dimensions that place a figure in a breakdown, in column order; none for other tables. */
export function breakdownFields(resource: Resource): readonly Field[] {
  if (!isFigureTable(resource)) return [];
  return resource.schema.fields.filter(
    (field) => field["veldboek:role"] === "dimension" && !COMMON_DIMENSIONS.includes(field.name),
  );
}

/** The table that lists the codes of a column; null when the column is free. */
export function codeListOf(resource: Resource, fieldName: string): string | null {
  const key = (resource.schema.foreignKeys ?? []).find(
    ({fields, reference}) => fields[0] === fieldName && fields.length === 1 && reference.resource,
  );
  return key?.reference.resource ?? null;
}
