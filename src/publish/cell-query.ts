import {quoteIdentifier} from "#engine";
import {bindParameters, sqlOfAnalysis, withoutSemicolon} from "#notebook";
import type {Cell} from "#notebook";

/** The query of a cell with the values that inputs have; null for a cell without one. */
export function queryOf(cell: Cell, literals: ReadonlyMap<string, string>): string | null {
  if (cell.kind === "analysis") return sqlOfAnalysis(cell).trim() || null;
  if (cell.kind !== "sql") return null;
  return bindParameters(withoutSemicolon(cell.body), literals).sql.trim();
}

/** The statement that keeps a query's rows as a table of the cell's name. */
export function createStatement(id: string, query: string): string {
  return `CREATE OR REPLACE TABLE ${quoteIdentifier(id)} AS (\n${query}\n);`;
}
