import {literal, quoteIdentifier} from "#engine";
import type {Field, FieldType, Resource} from "./data-package.ts";

/** A condition on one row: `holds` is SQL that is false, not null, for a row that breaks it. */
export interface RowRule {
  /** The column it is about. */
  readonly field: string;
  /** Which constraint: "required", "minimum", "pattern", "enum", "maximum", "maxLength" or "missing". */
  readonly rule: string;
  readonly holds: string;
}

/** Writes a column as SQL: plainly in DDL, guarded by TRY_CAST where the table may hold anything. */
export type ColumnSql = (field: Field) => string;

/** DuckDB's type for a Table Schema type. */
export function duckdbType(type: FieldType): string {
  return DUCKDB_TYPES[type];
}

const DUCKDB_TYPES: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  boolean: "BOOLEAN",
  year: "SMALLINT",
  date: "DATE",
};

/** A column by its name alone, for tables whose columns have their types. */
export const plainColumn: ColumnSql = (field) => quoteIdentifier(field.name);

/** Every condition on single rows that the schema states, in column order; keys are not among them. */
export function rowRules(resource: Resource, column: ColumnSql): readonly RowRule[] {
  return resource.schema.fields.flatMap((field) => [
    ...constraintRules(field, column(field)),
    ...missingRule(resource, field, column),
  ]);
}

function constraintRules(field: Field, sql: string): readonly RowRule[] {
  const {required, minimum, maximum, maxLength, pattern, enum: allowed} = field.constraints ?? {};
  const rules: readonly (readonly [string, string | false])[] = [
    ["required", required === true && `${quoteIdentifier(field.name)} IS NOT NULL`],
    ["minimum", minimum !== undefined && `${sql} >= ${minimum}`],
    ["maximum", maximum !== undefined && `${sql} <= ${maximum}`],
    ["maxLength", maxLength !== undefined && `length(${sql}) <= ${maxLength}`],
    ["pattern", pattern !== undefined && `regexp_full_match(${sql}, ${literal(pattern)})`],
    [
      "enum",
      allowed !== undefined && `${sql} IN (${allowed.map((each) => literal(each)).join(", ")})`,
    ],
  ];
  return rules.flatMap(([rule, holds]) => (holds ? [{field: field.name, rule, holds}] : []));
}

/** A value is absent exactly when its status says why. */
function missingRule(resource: Resource, field: Field, column: ColumnSql): readonly RowRule[] {
  const codes = field["veldboek:missingCodes"];
  const statusName = field["veldboek:statusField"];
  const status = resource.schema.fields.find(({name}) => name === statusName);
  if (!codes || !status) return [];
  const absent = `coalesce(${column(status)} IN (${codes.map((each) => literal(each)).join(", ")}), false)`;
  const holds = `(${quoteIdentifier(field.name)} IS NULL) = ${absent}`;
  return [{field: field.name, rule: "missing", holds}];
}
