import type {Database} from "./database.ts";
import type {TableSource} from "./engine.ts";
import type {KnownNames} from "./gate.ts";
import {readStatements} from "./statements.ts";
import {readTarget} from "./target.ts";

const SQL = `SELECT DISTINCT 'function' AS kind, function_name AS name FROM duckdb_functions() WHERE internal
UNION ALL SELECT DISTINCT 'type', type_name FROM duckdb_types() WHERE internal`;

/** The names of functions and types that DuckDB brings. */
export async function readBuiltIn(database: Database): Promise<Omit<KnownNames, "curated">> {
  const {rows} = await database.run(SQL, Infinity);
  const of = (kind: string) =>
    new Set(
      rows.filter((row) => row["kind"] === kind).map((row) => String(row["name"]).toLowerCase()),
    );
  return {functions: of("function"), types: of("type")};
}

/** The names of tables, views and macros that some sources make. */
export function namesMadeBy(sources: readonly TableSource[]): ReadonlySet<string> {
  const made = sources
    .flatMap(({createSql, afterSql = []}) => [createSql, ...afterSql])
    .flatMap(readStatements)
    .flatMap(({words}) => readTarget(words))
    .map(({path}) => path.at(-1) ?? "");
  return new Set([...made, ...sources.map(({name}) => name.toLowerCase())]);
}
