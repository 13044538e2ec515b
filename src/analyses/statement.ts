import {literal, quoteIdentifier, readSqlTokens} from "#engine";
import type {AnyAnalysis, Param} from "./analysis.ts";

/** Splits the two languages of a refusal that comes out of SQL. */
const ENGLISH = " | EN: ";

/**
 * The statement of an analysis with each `$parameter` written as `argument` says. A guard in front
 * refuses values outside their domain and combinations that mean nothing: an empty answer would be
 * mistaken for a true one.
 */
export function guardedSql(analysis: AnyAnalysis, argument: (param: Param) => string): string {
  const write = (sql: string) => substitute(sql, analysis.params, argument);
  const refusals = [
    ...analysis.params.map((param) => domainRefusal(analysis.id, param)),
    ...analysis.refusals.map(({when, message}) => ({
      when,
      message: literal(message.nl + ENGLISH + message.en),
    })),
  ];
  const body = withArguments(analysis, argument);
  if (refusals.length === 0) return body;
  const cases = refusals.map(({when, message}) => `    WHEN ${when} THEN error(${message})`);
  return [
    `WITH "guard" AS MATERIALIZED (`,
    `  SELECT CASE`,
    ...cases.map(write),
    `    ELSE TRUE END AS "holds"`,
    `)`,
    `SELECT * FROM (`,
    body,
    `) WHERE (SELECT "holds" FROM "guard")`,
  ].join("\n");
}

/** The query of an analysis with each `$parameter` written as `argument` says. */
export function withArguments(analysis: AnyAnalysis, argument: (param: Param) => string): string {
  return substitute(analysis.sql.trim(), analysis.params, argument);
}

/** Makes the analysis a function of the engine: `FROM budget_index(2013)`, every parameter optional. */
export function createMacroSql(analysis: AnyAnalysis): string {
  const params = analysis.params.map(
    (param) => `${quoteIdentifier(param.name)} := ${literal(param.default)}`,
  );
  const body = guardedSql(analysis, ({name}) => quoteIdentifier(name));
  return `CREATE OR REPLACE MACRO ${quoteIdentifier(analysis.id)}(${params.join(", ")}) AS TABLE\n${body}`;
}

/** The call that asks an analysis in a reader's own SQL; parameters at their default are left out. */
export function callSql(analysis: AnyAnalysis, params: Readonly<Record<string, unknown>>): string {
  const given = analysis.params.flatMap(({name, default: usual}) => {
    const value = params[name];
    const known =
      typeof value === "number" || typeof value === "string" || typeof value === "boolean";
    return known && value !== usual ? [`${name} := ${literal(value)}`] : [];
  });
  return `FROM ${analysis.id}(${given.join(", ")})`;
}

/** The words of a refusal in one language; any other message as it is. */
export function refusalText(message: string): {readonly nl: string; readonly en: string} | null {
  const at = message.indexOf(ENGLISH);
  if (at < 0) return null;
  const nl = message.slice(0, at).replace(/^Invalid Input Error:\s*/, "");
  return {nl, en: message.slice(at + ENGLISH.length)};
}

function domainRefusal(id: string, {name, type, domain}: Param) {
  const values = domain.map(({value}) => literal(value)).join(", ");
  const names = domain.map(({value}) => String(value)).join(", ");
  const given = `coalesce($${name}::VARCHAR, 'NULL')`;
  const nl = literal(`${id}: ${name} is een van ${names}, niet `);
  const en = literal(`${ENGLISH}${id}: ${name} is one of ${names}, not `);
  // A cast to a whole number rounds: 2013.4 is no year.
  const whole = type === "INTEGER" ? ` AND $${name}::DOUBLE = $${name}::INTEGER` : "";
  return {
    when: `NOT coalesce($${name}::${type} IN (${values})${whole}, FALSE)`,
    message: `${nl} || ${given} || ${en} || ${given}`,
  };
}

/** Replaces `$name` by what the caller writes, but not inside texts, comments and quoted names. */
function substitute(
  sql: string,
  params: readonly Param[],
  argument: (param: Param) => string,
): string {
  let written = "";
  let end = 0;
  for (const {from, to} of readSqlTokens(sql)) {
    const param = params.find(({name}) => sql.slice(from, to) === `$${name}`);
    if (!param) continue;
    written += sql.slice(end, from) + argument(param);
    end = to;
  }
  return written + sql.slice(end);
}
