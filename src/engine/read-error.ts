import {nearNames} from "#base";
import {EngineLostError, QueryError} from "./errors.ts";
import type {SqlRange} from "./errors.ts";
import {keywordSlip} from "./keyword-slip.ts";
import {placeOfReason, valuePlace} from "./place-of-reason.ts";
import {readReason} from "./reason.ts";
import {tokenAt} from "./sql-tokens.ts";

/** What DuckDB says under `errors_as_json`, as far as we read it; all values are text. */
interface Complaint {
  readonly exception_type: string;
  readonly exception_message: string;
  readonly position?: string;
  readonly name?: string;
}

/** After these the whole database answers nothing any more. */
const DEADLY_TYPES = new Set(["INTERNAL", "FATAL"]);
/** A trap of the WebAssembly module, which leaves its memory in an unknown state. */
const DEADLY_NAMES = new Set(["RuntimeError", "RangeError"]);

/** Reads what came out of DuckDB: a refused statement, or the end of the database. */
export function readError(thrown: unknown, sql: string): QueryError | EngineLostError {
  if (thrown instanceof QueryError || thrown instanceof EngineLostError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const complaint = parseComplaint(error.message);
  if (DEADLY_NAMES.has(error.name) || DEADLY_TYPES.has(complaint?.exception_type ?? "")) {
    const reason = complaint?.exception_message ?? error.message;
    return new EngineLostError(`The database broke down: ${reason}`, {cause: error});
  }
  if (complaint === null) {
    const message = plainMessage(error.message);
    const range = placeOfReason(readReason(message, sql), sql);
    return new QueryError(message, {type: "Unknown", sql, range});
  }
  const message = humanMessage(complaint.exception_message);
  return new QueryError(message, {type: complaint.exception_type, sql, ...place(complaint, sql)});
}

/** Where it goes wrong, and names that are near to what stands there. */
function place(
  complaint: Complaint,
  sql: string,
): {range: SqlRange | null; candidates: readonly string[]} {
  const reason = readReason(humanMessage(complaint.exception_message), sql);
  const told = findRange(complaint, sql);
  const slip = keywordSlip(reason, told, sql);
  if (slip) return slip;
  const isMember = told !== null && reason.type === "no-column";
  const range = valuePlace(reason, sql) ?? (isMember ? memberPlace(told, reason.name, sql) : told);
  return {
    range: range ?? placeOfReason(reason, sql),
    candidates:
      reason.type === "needs-over"
        ? []
        : nearNames(reason.name, findCandidates(complaint.exception_message)),
  };
}

/** Of `c.jaren` DuckDB points at `c`; when the column is what is wrong, that is the place. */
function memberPlace(range: SqlRange, name: string, sql: string): SqlRange {
  const member = tokenAfter(sql, range.to, ".");
  if (member === null || isNamed(sql, range, name) || !isNamed(sql, member, name)) return range;
  return member;
}

/** The token right behind a mark that starts at `from`; null when another one stands there. */
function tokenAfter(sql: string, from: number, mark: string): SqlRange | null {
  if (sql[from] !== mark || from + 1 >= sql.length) return null;
  const {to} = tokenAt(sql, from + 1);
  return {from: from + 1, to};
}

function isNamed(sql: string, {from, to}: SqlRange, name: string): boolean {
  const text = sql.slice(from, to).replace(/^"|"$/g, "");
  return unquoted(text).toLowerCase() === name.toLowerCase();
}

/** The one complaint that does not come as JSON. */
function plainMessage(message: string): string {
  return message === "no statements" ? "There is no statement to run." : message;
}

/** DuckDB-WASM wraps a parser's complaint in another one, the native library puts its type before it. */
function parseComplaint(message: string): Complaint | null {
  const outer = parseJsonTail(message);
  if (outer === null) return null;
  return parseJsonTail(outer.exception_message) ?? outer;
}

function parseJsonTail(message: string): Complaint | null {
  const start = message.indexOf('{"exception_type"');
  if (start < 0) return null;
  try {
    const value: unknown = JSON.parse(message.slice(start));
    return isComplaint(value) ? value : null;
  } catch {
    return null;
  }
}

function isComplaint(value: unknown): value is Complaint {
  return (
    typeof value === "object" &&
    value !== null &&
    "exception_type" in value &&
    "exception_message" in value &&
    Object.values(value).every((item) => typeof item === "string")
  );
}

/** Without the drawing of the line and its caret, for which we have the range. */
function humanMessage(message: string): string {
  return message.replace(/\n+LINE \d+:[^]*$/, "").trim();
}

/** Null when the position belongs to another text, such as the body of a view or a macro. */
function findRange(complaint: Complaint, sql: string): SqlRange | null {
  if (!/^\d+$/.test(complaint.position ?? "")) return null;
  const position = Number(complaint.position);
  // The parser counts characters, everything after it UTF-8 bytes.
  const isParser = complaint.exception_type === "Parser";
  const from = unitsBefore(sql, position, isParser ? () => 1 : utf8Length);
  if (from === null) return null;
  if (from === sql.length) return {from, to: from};
  const name = complaint.name?.toLowerCase();
  if (name && !unquoted(sql.slice(from)).toLowerCase().includes(name)) return null;
  return {from, to: tokenAt(sql, from).to};
}

/** UTF-16 units before a position that is counted otherwise; null when the text is shorter than that. */
function unitsBefore(
  sql: string,
  position: number,
  sizeOf: (point: number) => number,
): number | null {
  let counted = 0;
  let units = 0;
  while (counted < position && units < sql.length) {
    const point = sql.codePointAt(units) ?? 0;
    counted += sizeOf(point);
    units += point > 0xffff ? 2 : 1;
  }
  return counted === position ? units : null;
}

function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

function unquoted(sql: string): string {
  return sql.replaceAll('""', '"');
}

/** Read from the message, which quotes them: the field of that name joins them with bare commas. */
function findCandidates(message: string): readonly string[] {
  const tail = /(?:Candidate \w+:|Did you mean)([^]*)$/.exec(message)?.[1] ?? "";
  return Array.from(tail.matchAll(/"((?:[^"]|"")+)"/g), (match) => match[1] ?? "");
}
