import {literal, quoteIdentifier} from "#engine";
import type {DataPackage, Field, ForeignKey, Resource} from "./data-package.ts";
import {duckdbType, rowRules} from "./row-rules.ts";
import type {ColumnSql} from "./row-rules.ts";
import {quoteIdentifiers} from "./identifiers.ts";

/** One constraint of the package and the query that lists every row that breaks it. */
export interface ViolationQuery {
  readonly table: string;
  /** The columns it is about. */
  readonly fields: readonly string[];
  /** "type", "required", "minimum", …, "missing", "primaryKey", "unique" or "foreignKey". */
  readonly rule: string;
  /** Answers with the columns table_name, rule, field, row_key and found, one row per violating row. */
  readonly sql: string;
}

/**
 * Every constraint of every table as a query for curators: DuckDB stops at the first bad row, these list
 * them all. They also work on tables made by `createLooseTableSql`, where each column is text.
 */
export function violationQueries(pkg: DataPackage): readonly ViolationQuery[] {
  return pkg.resources.flatMap((resource) => [
    ...typeQueries(resource),
    ...rowRules(resource, guardedColumn).map(({field, rule, holds}) =>
      query(resource, [field], rule, `WHERE NOT (${holds})`),
    ),
    ...keyQueries(resource),
    ...(resource.schema.foreignKeys ?? []).map((key) => foreignKeyQuery(resource, key)),
  ]);
}

/** A value that is not of its type is reported once, by the type rule: here it counts as absent. */
const guardedColumn: ColumnSql = (field) =>
  field.type === "string"
    ? quoteIdentifier(field.name)
    : `TRY_CAST(${quoteIdentifier(field.name)} AS ${duckdbType(field.type)})`;

function typeQueries(resource: Resource): readonly ViolationQuery[] {
  return resource.schema.fields
    .filter(({type}) => type !== "string")
    .map((field: Field) => {
      const broken = `${quoteIdentifier(field.name)} IS NOT NULL AND ${guardedColumn(field)} IS NULL`;
      return query(resource, [field.name], "type", `WHERE ${broken}`);
    });
}

function keyQueries(resource: Resource): readonly ViolationQuery[] {
  const {fields, primaryKey} = resource.schema;
  const unique = fields.filter(
    ({name, constraints}) =>
      constraints?.unique && !(primaryKey.length === 1 && primaryKey[0] === name),
  );
  const absent = primaryKey.map((name) => `${quoteIdentifier(name)} IS NULL`).join(" OR ");
  return [
    query(
      resource,
      primaryKey,
      "primaryKey",
      `QUALIFY (${absent}) OR count(*) OVER (PARTITION BY ${quoteIdentifiers(primaryKey)}) > 1`,
    ),
    ...unique.map(({name}) =>
      query(
        resource,
        [name],
        "unique",
        `WHERE ${quoteIdentifier(name)} IS NOT NULL QUALIFY count(*) OVER (PARTITION BY ${quoteIdentifier(name)}) > 1`,
      ),
    ),
  ];
}

function foreignKeyQuery(resource: Resource, {fields, reference}: ForeignKey): ViolationQuery {
  const target = quoteIdentifier(reference.resource || resource.name);
  const filled = fields.map((name) => `t.${quoteIdentifier(name)} IS NOT NULL`).join(" AND ");
  const equal = fields
    .map(
      (name, i) => `r.${quoteIdentifier(reference.fields[i] ?? name)} = t.${quoteIdentifier(name)}`,
    )
    .join(" AND ");
  const missing = `NOT EXISTS (SELECT 1 FROM ${target} AS r WHERE ${equal})`;
  return query(resource, fields, "foreignKey", `WHERE ${filled} AND ${missing}`);
}

function query(
  resource: Resource,
  fields: readonly string[],
  rule: string,
  condition: string,
): ViolationQuery {
  const select = [
    `${literal(resource.name)} AS table_name`,
    `${literal(rule)} AS rule`,
    `${literal(fields.join(", "))} AS field`,
    `${joined(resource.schema.primaryKey)} AS row_key`,
    `${joined(fields)} AS found`,
  ];
  const sql = `SELECT ${select.join(", ")} FROM ${quoteIdentifier(resource.name)} AS t ${condition}`;
  return {table: resource.name, fields, rule, sql};
}

function joined(names: readonly string[]): string {
  return `concat_ws(', ', ${names.map((name) => `t.${quoteIdentifier(name)}`).join(", ")})`;
}
