import {literal, quoteIdentifier} from "#engine";
import {breakdownFields, isFigureTable, isObservedFigures} from "./data-package.ts";
import type {DataPackage, Field, ForeignKey, Resource} from "./data-package.ts";
import {duckdbType, plainColumn, rowRules} from "./row-rules.ts";
import {quoteIdentifiers} from "./identifiers.ts";

/**
 * CREATE TABLE with everything the schema promises: types, NOT NULL, CHECK, PRIMARY KEY, FOREIGN KEY.
 * Loading the rows is then their validation. References of a table to itself are left out: DuckDB checks
 * them against the rows present before the statement, so a load in one statement always fails; the
 * violation queries cover them.
 */
export function createTableSql(resource: Resource): string {
  const {fields, primaryKey, foreignKeys = []} = resource.schema;
  const parts = [
    ...fields.map((field) => columnSql(field, primaryKey)),
    ...rowRules(resource, plainColumn)
      .filter(({rule}) => rule !== "required")
      .map(({holds}) => `CHECK (${holds})`),
    `PRIMARY KEY (${quoteIdentifiers(primaryKey)})`,
    ...foreignKeys.filter(({reference}) => reference.resource).map(foreignKeySql),
  ];
  return `CREATE TABLE ${quoteIdentifier(resource.name)} (\n  ${parts.join(",\n  ")}\n)`;
}

/**
 * The same columns without keys and rules, for rows that a build has validated: checking them once more costs
 * a fifth of an engine's start in the browser, and nobody can change them there.
 */
export function createValidatedTableSql(resource: Resource): string {
  const columns = resource.schema.fields.map(plainColumnSql);
  return `CREATE TABLE ${quoteIdentifier(resource.name)} (\n  ${columns.join(",\n  ")}\n)`;
}

/** The same columns as plain text and without constraints: takes any CSV, so that all its faults can be listed. */
export function createLooseTableSql(resource: Resource): string {
  const columns = resource.schema.fields.map(({name}) => `${quoteIdentifier(name)} VARCHAR`);
  return `CREATE TABLE ${quoteIdentifier(resource.name)} (\n  ${columns.join(",\n  ")}\n)`;
}

function columnSql(field: Field, primaryKey: readonly string[]): string {
  const alone = primaryKey.length === 1 && primaryKey[0] === field.name;
  return `${plainColumnSql(field)}${field.constraints?.unique && !alone ? " UNIQUE" : ""}`;
}

function plainColumnSql({name, type, constraints}: Field): string {
  return `${quoteIdentifier(name)} ${duckdbType(type)}${constraints?.required ? " NOT NULL" : ""}`;
}

function foreignKeySql({fields, reference}: ForeignKey): string {
  const target = `${quoteIdentifier(reference.resource)} (${quoteIdentifiers(reference.fields)})`;
  return `FOREIGN KEY (${quoteIdentifiers(fields)}) REFERENCES ${target}`;
}

/**
 * The view `<table>_main`: each figure once and no figure that is the sum of others. Where a total is parted
 * in more than one way (participants by area of work, and by intake) the parts of all ways stand in it: sums
 * hold within one `breakdown` only.
 * Added columns: `year`, the last year of the period, and `breakdown`, the filled dimensions joined by "+".
 */
export function createMainViewSql(resource: Resource): string {
  const name = quoteIdentifier(`${resource.name}_main`);
  return [
    `CREATE VIEW ${name} AS`,
    `SELECT *, ${YEAR} AS "year", ${breakdownSql(resource)} AS "breakdown"`,
    `FROM ${quoteIdentifier(resource.name)}`,
    `WHERE repeats IS NULL AND NOT is_total`,
  ].join("\n");
}

/** "2009/2014" gives 2014, "2023-06-30" gives 2023. */
const YEAR = `CAST(left(split_part("period", '/', -1), 4) AS INTEGER)`;

function breakdownSql(resource: Resource): string {
  const names = breakdownFields(resource).map(
    ({name}) => `CASE WHEN ${quoteIdentifier(name)} IS NOT NULL THEN ${literal(name)} END`,
  );
  return `concat_ws('+', ${names.join(", ")})`;
}

/**
 * The view `figures`: all figures of all tables with their common columns and the table's name, for
 * provenance. Observations that carry a `figure_id` (the deflator) are among them.
 */
export function createFiguresViewSql(pkg: DataPackage): string {
  const tables = pkg.resources.filter((resource) => isFigureTable(resource));
  const observed = pkg.resources.filter((resource) => isObservedFigures(resource));
  const selects = [...tables.map(printedSelect), ...observed.map(observedSelect)];
  return `CREATE VIEW "figures" AS\n${selects.join("\nUNION ALL BY NAME\n")}`;
}

function printedSelect(resource: Resource): string {
  const own = new Set(breakdownFields(resource).map(({name}) => name));
  const common = resource.schema.fields.map(({name}) => name).filter((name) => !own.has(name));
  const columns = `${quoteIdentifiers(common)}, ${breakdownSql(resource)} AS "breakdown"`;
  return `SELECT ${literal(resource.name)} AS "table_name", ${columns} FROM ${quoteIdentifier(resource.name)}`;
}

/** A row of yearly observations in the shape of a figure; its measure is the name of its column. */
function observedSelect({name, schema}: Resource): string {
  const measured = schema.fields.find((field) => field["veldboek:role"] === "measure");
  if (!measured) throw new Error(`Table "${name}" has no measure.`);
  const value = quoteIdentifier(measured.name);
  const columns = [
    `${literal(name)} AS "table_name"`,
    `"figure_id"`,
    `${literal(measured.name)} AS "measure"`,
    `"series"`,
    `CAST("year" AS VARCHAR) AS "period"`,
    `${value} AS "value"`,
    `CAST(${value} AS VARCHAR) AS "printed"`,
    `${literal(measured["veldboek:unit"] ?? "")} AS "unit"`,
    `FALSE AS "is_total"`,
    `"source_id"`,
    `"indicator" AS "locator"`,
    `'' AS "breakdown"`,
  ];
  return `SELECT ${columns.join(", ")} FROM ${quoteIdentifier(name)}`;
}
