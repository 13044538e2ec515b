import {readTokens} from "#notebook";
import {layOutSql} from "./lay-out-sql.ts";

/**
 * SQL laid out over lines, short lists on one, with keywords in capitals. Null when it cannot be read, or when anything but space
 * and capitals would change: what a reader wrote must go on meaning the same.
 */
export async function formatSql(sql: string): Promise<string | null> {
  const {formatDialect, duckdb} = await import("sql-formatter");
  try {
    const formatted = formatDialect(sql, {
      dialect: duckdb,
      keywordCase: "upper",
      tabWidth: 2,
      expressionWidth: 80,
      paramTypes: {custom: [{regex: String.raw`\$[\p{L}_][\p{L}\p{N}_]*`}]},
    });
    if (!isSameSql(formatted, sql)) return null;
    const laidOut = layOutSql(formatted, sql);
    return isSameSql(laidOut, sql) ? laidOut : formatted;
  } catch {
    return null;
  }
}

/** True for two texts that differ in space, remarks and the capitals of words only. */
export function isSameSql(one: string, other: string): boolean {
  return meaningOf(one) === meaningOf(other) && textsOf(one) === textsOf(other);
}

/** The words and marks of an SQL text in order, whatever stands between them. */
function meaningOf(sql: string): string {
  return readTokens(sql)
    .map(({type, text, from, to}) =>
      type === "literal" ? sql.slice(from, to).toLowerCase() : text,
    )
    .join("\n");
}

/** What stands in quotes, where capitals and spaces count. */
function textsOf(sql: string): string {
  return readTokens(sql)
    .filter(({type}) => type === "literal" || type === "quoted")
    .map(({from, to}) => sql.slice(from, to))
    .filter((text) => /^["'$]/.test(text))
    .join("\n");
}
