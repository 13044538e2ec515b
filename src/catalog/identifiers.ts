import {quoteIdentifier} from "#engine";

/** Names as a list of SQL identifiers: `"a", "b"`. */
export function quoteIdentifiers(names: readonly string[]): string {
  return names.map((name) => quoteIdentifier(name)).join(", ");
}
