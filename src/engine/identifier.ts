/** Writes a name as an SQL identifier. Always quoted, so that no name is a keyword or folds its case. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table by its name alone, or by that of its schema too. */
export type TableName = string | {readonly schema: string; readonly name: string};

/** Writes the name of a table in SQL: `"nb_1"."bron"`. */
export function quoteTable(table: TableName): string {
  if (typeof table === "string") return quoteIdentifier(table);
  return `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)}`;
}
