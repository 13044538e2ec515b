import type {Answer} from "./database.ts";
import {tokenAt} from "./sql-tokens.ts";

/** The words with which a statement starts that asks for rows. */
const ASKING = new Set(
  "( select from with values table pivot unpivot describe desc show summarize explain call".split(
    " ",
  ),
);

/**
 * The answer without columns where a statement only did something: DuckDB then gives one empty column,
 * "Count" or "Success", which a reader would take for a question without rows.
 */
export function withoutReceipt(sql: string, answer: Answer): Answer {
  const names = answer.columns.map(({name}) => name).join();
  const isReceipt = (names === "Count" || names === "Success") && answer.rows.length === 0;
  return isReceipt && !ASKING.has(firstWord(sql)) ? {...answer, columns: []} : answer;
}

function firstWord(sql: string): string {
  for (let from = 0; from < sql.length;) {
    const token = tokenAt(sql, from);
    if (!token.isBlank) return sql.slice(token.from, token.to).toLowerCase();
    from = token.to;
  }
  return "";
}
