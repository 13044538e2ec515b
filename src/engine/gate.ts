import {QueryError} from "./errors.ts";
import type {RefusalType, SqlRange} from "./errors.ts";
import {findLooseBracket, isMark, readStatements, says, toStatement} from "./statements.ts";
import type {SqlWord, Statement} from "./statements.ts";
import {readTarget} from "./target.ts";
import type {Target} from "./target.ts";

const words = (text: string) => new Set(text.split(" "));

/** Statements that ask for rows and change nothing. */
const ASKING = words(
  "( select from values table pivot unpivot pivot_wider pivot_longer summarize describe desc show",
);
/** Statements that make or change what is the reader's own, or name something for later. */
const MAKING = words(
  "create insert update delete merge drop alter truncate comment prepare execute deallocate set reset",
);
/** What DuckDB knows and this app does not have: other files, other databases, settings, transactions. */
const ELSEWHERE = words(
  "call attach detach use load install force pragma copy export import checkpoint vacuum analyze begin start commit rollback end abort",
);
/** Settings and extensions that only read: `PRAGMA table_info('workforce')`. */
const READING_PRAGMAS = words(
  "collations database_list database_size functions metadata_info platform show show_databases show_tables show_tables_expanded storage_info table_info user_agent version",
);
/** Functions that change the engine for everyone, and `query`, which hides a statement in a text. */
const MEDDLING = words(
  "checkpoint disable_logging enable_logging force_checkpoint json_execute_serialized_sql query setseed truncate_duckdb_logs write_log",
);

/** Names that a reader's statement may not give to something else. */
export interface KnownNames {
  /** Tables, views and macros with published figures. */
  readonly curated: ReadonlySet<string>;
  /** Functions and types that DuckDB brings. */
  readonly functions: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** True for a statement that only asks. */
export function isAsking({verb}: Statement): boolean {
  return ASKING.has(verb.text) && verb.type !== "quoted";
}

/**
 * The one statement of a text, null when it has none. Throws a refusal for what no reader's statement does here,
 * before any of it runs; names are the business of `admitNames`.
 */
export function admitOne(sql: string): Statement | null {
  const [statement, second] = readStatements(sql);
  if (second) refuse("SeveralStatements", sql, second);
  if (!statement) return null;
  admitVerb(statement, sql);
  admitCalls(statement, sql);
  return statement;
}

/**
 * The one question of a text, null when it is empty. Throws a refusal when it does anything but ask, or when its
 * brackets do not close, so that it stays what it is between other brackets.
 */
export function admitQuestion(sql: string): Statement | null {
  const statement = admitOne(sql);
  if (!statement) return null;
  if (!isAsking(statement)) refuse("NotAQuestion", sql, statement.verb);
  const loose = findLooseBracket(statement.words);
  if (loose) throw syntaxError(sql, loose);
  return statement;
}

/** Whether names must be looked at: asking gives none. */
export function givesNames(statement: Statement): boolean {
  return !isAsking(statement);
}

/** Throws a refusal for a statement that changes published figures, or gives their name or DuckDB's to something else. */
export function admitNames({words: all, verb}: Statement, sql: string, known: KnownNames): void {
  const begin = all.indexOf(verb);
  if (says(verb, "prepare")) {
    const inner = preparedBy(all);
    if (inner) admitNames(inner, sql, known);
    return;
  }
  for (const target of readTarget(all.slice(begin))) admitTarget(target, sql, known);
}

function admitTarget({path, range, makes, kind}: Target, sql: string, known: KnownNames): void {
  const name = path.at(-1) ?? "";
  const subject = sql.slice(range.from, range.to);
  if (kind === "schema") {
    if (isOurs(name)) throw refusal("ReservedName", sql, range, subject);
    return;
  }
  const place = path.slice(0, -1);
  if (place.some(isOurs)) throw refusal("ReadOnly", sql, range, subject);
  // In a schema of their own, names are in nobody's way.
  if (place.some((each) => !["main", "memory", "temp"].includes(each))) return;
  if (known.curated.has(name)) {
    throw refusal(makes ? "ReservedName" : "ReadOnly", sql, range, subject);
  }
  const builtIn = kind === "function" ? known.functions : kind === "type" ? known.types : null;
  if (makes && builtIn?.has(name)) throw refusal("ReservedName", sql, range, subject);
}

/** The database of the published figures, the schemas of open notebooks, and DuckDB's own. */
function isOurs(name: string): boolean {
  return name === "curated" || name === "system" || name.startsWith("nb_");
}

function admitVerb(statement: Statement, sql: string): void {
  const {verb, words: all} = statement;
  const behind = all.slice(all.indexOf(verb) + 1);
  if (verb.type !== "quoted") {
    if (says(verb, "pragma") && READING_PRAGMAS.has(behind[0]?.text ?? "")) {
      if (!isMark(behind[1], "=")) return;
    }
    const isVariable = says(behind[0], "variable");
    const isSetting = says(verb, "set", "reset") && !isVariable;
    const isExtensions = says(verb, "update") && says(behind[0], "extensions");
    const isSecret = says(verb, "create", "drop") && behind.slice(0, 5).some(isUnknownKind);
    if (ELSEWHERE.has(verb.text) || isSetting || isExtensions || isSecret) {
      throw refusal("NotHere", sql, verb, verb.text.toUpperCase());
    }
    if (says(verb, "prepare")) {
      const inner = preparedBy(all);
      if (inner) admitVerb(inner, sql);
    }
    if (ASKING.has(verb.text) || MAKING.has(verb.text)) return;
  }
  throw syntaxError(sql, verb);
}

/** The statement behind `PREPARE q AS`; null when there is none. */
function preparedBy(all: readonly SqlWord[]): Statement | null {
  const as = all.findIndex((word) => says(word, "as"));
  return as < 0 || as === all.length - 1 ? null : toStatement(all.slice(as + 1));
}

function isUnknownKind(word: SqlWord): boolean {
  return says(word, "secret", "database");
}

function admitCalls({words: all}: Statement, sql: string): void {
  const call = all.find(
    (word, at) => MEDDLING.has(word.text) && word.type !== "other" && isMark(all[at + 1], "("),
  );
  if (call) throw refusal("NotHere", sql, call, `${call.text}()`);
}

/** In the words of DuckDB, which would say the same. */
function syntaxError(sql: string, {from, to}: SqlRange): QueryError {
  const message = `syntax error at or near "${sql.slice(from, to)}"`;
  return new QueryError(message, {type: "Parser", sql, range: {from, to}});
}

function refuse(type: RefusalType, sql: string, range: SqlRange): never {
  throw refusal(type, sql, range, sql.slice(range.from, range.to));
}

/** What is refused, with its place and its name. */
function refusal(
  type: RefusalType,
  sql: string,
  {from, to}: SqlRange,
  subject: string,
): QueryError {
  return new QueryError(MESSAGES[type](subject), {type, sql, range: {from, to}, subject});
}

/** For logs and tools; the interface has its own words for each type. */
const MESSAGES: Readonly<Record<RefusalType, (subject: string) => string>> = {
  SeveralStatements: () => "There is more than one statement.",
  NotAQuestion: (verb) => `A cell only asks: ${verb} does something else.`,
  ReadOnly: (name) => `${name} holds published figures, which cannot be changed.`,
  ReservedName: (name) => `The name ${name} is taken.`,
  NotHere: (what) => `${what} is not available here.`,
};
