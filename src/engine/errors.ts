import {readReason} from "./reason.ts";
import type {QueryReason} from "./reason.ts";

/** A stretch of the statement, in UTF-16 units as JavaScript and CodeMirror count: `from` inclusive, `to` exclusive. */
export interface SqlRange {
  readonly from: number;
  readonly to: number;
}

/** Why a statement is refused before DuckDB sees it, or in our words instead of DuckDB's. */
export type RefusalType =
  /** One at a time; the place is that of the second. */
  | "SeveralStatements"
  /** It does something, where only asking is possible. */
  | "NotAQuestion"
  /** It would change published figures. */
  | "ReadOnly"
  /** The name is that of published figures or of something that DuckDB brings. */
  | "ReservedName"
  /** Files, other databases, settings and extensions do not exist here. */
  | "NotHere";

/** A statement was refused, by DuckDB or before it. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  /** DuckDB's class of error: "Parser", "Binder", "Catalog", "Conversion", ...; or one of the refusals above. */
  readonly type: string;
  readonly sql: string;
  /** Where the statement goes wrong; null when DuckDB does not say. */
  readonly range: SqlRange | null;
  /** Names DuckDB thinks were meant, best first. */
  readonly candidates: readonly string[];
  /** Of a refusal: the name or the word that is refused, as it was written. */
  readonly subject: string | null;

  constructor(
    message: string,
    details: {
      type: string;
      sql: string;
      range?: SqlRange | null;
      candidates?: readonly string[];
      subject?: string | null;
    },
  ) {
    super(message);
    this.type = details.type;
    this.sql = details.sql;
    this.range = details.range ?? null;
    this.candidates = details.candidates ?? [];
    this.subject = details.subject ?? null;
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
