import type {Database} from "./database.ts";
import type {KnownNames} from "./gate.ts";

const SQL = `SELECT 'curated' AS kind, table_name AS name FROM duckdb_tables() WHERE database_name = 'curated'
UNION ALL SELECT 'curated', view_name FROM duckdb_views() WHERE database_name = 'curated' AND NOT internal
UNION ALL SELECT DISTINCT if(database_name = 'curated', 'curated', 'function'), function_name FROM duckdb_functions()
  WHERE internal OR database_name = 'curated'
UNION ALL SELECT DISTINCT 'type', type_name FROM duckdb_types() WHERE internal`;

/** The names that published figures have, and those of what DuckDB brings. */
export async function readKnownNames(database: Database): Promise<KnownNames> {
  const {rows} = await database.run(SQL, Infinity);
  const of = (kind: string) =>
    new Set(
      rows.filter((row) => row["kind"] === kind).map((row) => String(row["name"]).toLowerCase()),
    );
  return {curated: of("curated"), functions: of("function"), types: of("type")};
}
