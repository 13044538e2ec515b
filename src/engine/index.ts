/**
 * Asking DuckDB questions: a statement goes in, typed columns and plain rows come out. This layer owns DuckDB
 * and Arrow and hides both; it knows nothing of notebooks, of our data, of charts, or of how a page looks. It
 * fetches DuckDB only when the first question is asked. The native twin, for tools and tests, is not listed here:
 * import it as `src/engine/native/native-engine.ts`.
 */
export {createDuckDbEngine} from "./duckdb/duckdb-engine.ts";
export type {DuckDbEngineOptions} from "./duckdb/duckdb-engine.ts";
export {parseDuckType} from "./duck-type.ts";
export type {DuckType, Member} from "./duck-type.ts";
export type {
  Engine,
  EngineStatus,
  KeepingPlace,
  QueryOptions,
  StartProgress,
  TableSource,
} from "./engine.ts";
export {EngineLostError, EngineStartError, QueryError} from "./errors.ts";
export type {RefusalType, SqlRange} from "./errors.ts";
export {admitQuestion} from "./gate.ts";
export {quoteIdentifier, quoteTable} from "./identifier.ts";
export type {TableName} from "./identifier.ts";
export {literal, typedLiteral} from "./literal.ts";
export type {DateLiteralType, LiteralValue} from "./literal.ts";
export {readReason} from "./reason.ts";
export type {QueryReason, ReasonType} from "./reason.ts";
export {sortedSql} from "./sorted.ts";
export {readSqlTokens, tokenAt} from "./sql-tokens.ts";
export type {SqlToken} from "./sql-tokens.ts";
export {readStatements} from "./statements.ts";
export type {Statement} from "./statements.ts";
export type {Column, ColumnKind, Row, Table, Value} from "./table.ts";
