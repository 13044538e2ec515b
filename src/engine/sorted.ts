import {withoutTail} from "./sql-tokens.ts";

/**
 * A question asked again with its rows in the order of one column, by its place from 1, nulls last. By
 * place, since the names of an answer need not be names in SQL.
 */
export function sortedSql(sql: string, place: number, descending: boolean): string {
  const direction = descending ? "DESC" : "ASC";
  return `SELECT * FROM (\n${withoutTail(sql)}\n) ORDER BY ${place} ${direction} NULLS LAST`;
}
