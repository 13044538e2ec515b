import {SQLDialect} from "@codemirror/lang-sql";

const KEYWORDS =
  "all alter analyze and anti any array as asc asof attach between by call case cast check collate column columns " +
  "comment commit constraint copy create cross cube current database default delete desc describe detach distinct " +
  "drop else end escape except exclude exists explain export false fetch filter first following for foreign from full " +
  "function glob group grouping having if ignore ilike import in include index inner insert install intersect interval " +
  "into is join key last lateral left like limit list load macro map materialized natural not null nulls offset on or " +
  "order ordinality outer over partition pivot positional pragma preceding primary qualify range recursive references " +
  "rename replace reset respect returning right rollup row rows sample schema select semi sequence set sets show similar " +
  "some struct summarize table tablesample temp temporary then to transaction true truncate type unbounded union unique " +
  "unnest unpivot update use using values view when where window with within without";
const TYPES =
  "bigint bit blob boolean bool date decimal double enum float hugeint integer int interval json list map real smallint " +
  "struct text time timestamp timestamptz tinyint ubigint uhugeint uinteger union usmallint utinyint uuid varchar";

/** Words that are written as part of the language, in lower case. */
export const DUCKDB_KEYWORDS: ReadonlySet<string> = new Set(KEYWORDS.split(" "));
export const DUCKDB_TYPES: ReadonlySet<string> = new Set(TYPES.split(" "));

/** DuckDB's words as the editor colours them; functions come from the engine itself. */
export const DUCKDB_DIALECT = SQLDialect.define({
  keywords: KEYWORDS,
  types: TYPES,
  doubleDollarQuotedStrings: true,
  identifierQuotes: '"',
});
