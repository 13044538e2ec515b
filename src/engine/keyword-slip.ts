import {nearNames} from "#base";
import type {SqlRange} from "./errors.ts";
import type {QueryReason} from "./reason.ts";
import {readSqlTokens} from "./sql-tokens.ts";

/** The words that begin a part of a question. */
const WORDS = (
  "SELECT FROM WHERE GROUP ORDER HAVING LIMIT OFFSET QUALIFY WINDOW UNION INTERSECT EXCEPT JOIN LEFT RIGHT INNER FULL " +
  "CROSS USING VALUES WITH DISTINCT BETWEEN WHEN THEN ELSE PARTITION FILTER DESC EXCLUDE REPLACE PIVOT UNPIVOT " +
  "SUMMARIZE DESCRIBE CREATE INSERT UPDATE DELETE CASE"
).split(" ");

/**
 * A slip in a word of the language: the parser stumbles over it, or over what follows ("FORM budget"). Null when
 * neither is near to such a word.
 */
export function keywordSlip(
  reason: QueryReason,
  range: SqlRange | null,
  sql: string,
): {range: SqlRange; candidates: readonly string[]} | null {
  if (range === null || (reason.type !== "syntax" && reason.type !== "syntax-end")) return null;
  const tokens = readSqlTokens(sql);
  const at = tokens.findIndex(({from}) => from >= range.from);
  for (const token of [tokens[at], tokens[(at < 0 ? tokens.length : at) - 1]]) {
    if (!token) continue;
    const word = sql.slice(token.from, token.to).toUpperCase();
    if (!/^[A-Z]{3,}$/.test(word) || WORDS.includes(word)) continue;
    const [near] = nearNames(word, WORDS);
    if (near) return {range: {from: token.from, to: token.to}, candidates: [near]};
  }
  return null;
}
