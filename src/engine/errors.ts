import {readReason} from "./reason.ts";
import type {QueryReason} from "./reason.ts";

/** A stretch of the statement, in UTF-16 units as JavaScript and CodeMirror count: `from` inclusive, `to` exclusive. */
export interface SqlRange {
  readonly from: number;
  readonly to: number;
}

/** DuckDB refused a statement. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  /** DuckDB's class of error: "Parser", "Binder", "Catalog", "Conversion", ... */
  readonly type: string;
  readonly sql: string;
  /** Where the statement goes wrong; null when DuckDB does not say. */
  readonly range: SqlRange | null;
  /** Names DuckDB thinks were meant, best first. */
  readonly candidates: readonly string[];

  constructor(
    message: string,
    details: {type: string; sql: string; range?: SqlRange | null; candidates?: readonly string[]},
  ) {
    super(message);
    this.type = details.type;
    this.sql = details.sql;
    this.range = details.range ?? null;
    this.candidates = details.candidates ?? [];
  }

  /** The kind of refusal, read from the message. */
  get reason(): QueryReason {
    return readReason(this.message, this.sql);
  }
}

/** The engine could not start, or died while it did; the next call tries again. */
export class EngineStartError extends Error {
  override readonly name = "EngineStartError";
}

/** The worker died or was thrown away while a call was open; the next call finds a new one. */
export class EngineLostError extends Error {
  override readonly name = "EngineLostError";
}
