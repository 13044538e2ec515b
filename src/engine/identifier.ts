/** Writes a name as an SQL identifier. Always quoted, so that no name is a keyword or folds its case. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
