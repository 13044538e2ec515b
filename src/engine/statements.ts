import {readSqlTokens} from "./sql-tokens.ts";
import type {SqlToken} from "./sql-tokens.ts";

/** A token with what it says. */
export interface SqlWord extends SqlToken {
  /** In lower case, a quoted name without its quotes, as DuckDB compares names. */
  readonly text: string;
  readonly type: "word" | "quoted" | "other";
}

/** One statement of a text: from its first word up to the end of its last, without the semicolon. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly words: readonly SqlWord[];
  /** The word that says what it does, behind WITH and EXPLAIN: "select", "update", "("; empty when there is none. */
  readonly verb: SqlWord;
  /** True when EXPLAIN stands in front. */
  readonly explains: boolean;
}

/** Cuts a text into its statements; what stands between two semicolons and says nothing is none. */
export function readStatements(sql: string): readonly Statement[] {
  const parts: SqlWord[][] = [[]];
  for (const token of readSqlTokens(sql)) {
    const word = toWord(token, sql);
    if (isMark(word, ";")) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((words) => words.length > 0).map(toStatement);
}

function toWord(token: SqlToken, sql: string): SqlWord {
  const text = sql.slice(token.from, token.to);
  if (text.startsWith('"')) {
    return {...token, type: "quoted", text: text.slice(1, -1).replaceAll('""', '"').toLowerCase()};
  }
  const isWord = /^[A-Za-z_\u0080-\u{10ffff}]/u.test(text) && !/^[eE]'/.test(text);
  return {...token, type: isWord ? "word" : "other", text: text.toLowerCase()};
}

/** Words that stand for a statement of their own, of which there is at least one. */
export function toStatement(words: readonly SqlWord[]): Statement {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) throw new Error("A statement has a first word.");
  const explained = says(first, "explain") ? behindExplain(words) : null;
  const verb = findVerb(words.slice(explained ?? 0)) ?? first;
  return {from: first.from, to: last.to, words, verb, explains: explained !== null};
}

const BEGINS_QUERY = new Set(["select", "from", "with", "values", "table", "("]);

/** The place behind `EXPLAIN ANALYZE (FORMAT json)`. */
function behindExplain(words: readonly SqlWord[]): number {
  let at = 1;
  while (says(words[at], "analyze", "verbose")) at += 1;
  // Options are names with values; brackets around a query begin with another word.
  const isOptions = isMark(words[at], "(") && !BEGINS_QUERY.has(words[at + 1]?.text ?? "");
  return isOptions ? closing(words, at) + 1 : at;
}

/** The first word, or that behind the queries of a WITH: `WITH a AS (...), b AS (...) UPDATE`. */
function findVerb(words: readonly SqlWord[]): SqlWord | null {
  if (!says(words[0], "with")) return words[0] ?? null;
  for (let at = 1; at < words.length; at += 1) {
    if (!isMark(words[at], "(")) continue;
    at = closing(words, at);
    const next = words[at + 1];
    if (!next || says(next, "as", "using", "key", "not", "materialized")) continue;
    if (!isMark(next, ",")) return next;
  }
  return words[0] ?? null;
}

/** The place of the bracket that closes the one at `at`; the last place when none does. */
function closing(words: readonly SqlWord[], at: number): number {
  let depth = 0;
  for (let index = at; index < words.length; index += 1) {
    if (isMark(words[index], "(")) depth += 1;
    if (isMark(words[index], ")")) depth -= 1;
    if (depth === 0) return index;
  }
  return words.length - 1;
}

/** The first bracket that has no partner; null when all have one. */
export function findLooseBracket(words: readonly SqlWord[]): SqlWord | null {
  const open: SqlWord[] = [];
  for (const word of words) {
    if (word.type !== "other") continue;
    if ("([{".includes(word.text)) open.push(word);
    const place = ")]}".indexOf(word.text);
    if (place >= 0 && open.pop()?.text !== "([{"[place]) return word;
  }
  return open[0] ?? null;
}

/** True for one of these bare words; the same in quotes is a name. */
export function says(word: SqlWord | undefined, ...texts: readonly string[]): boolean {
  return word?.type === "word" && texts.includes(word.text);
}

/** True for this sign. */
export function isMark(word: SqlWord | undefined, text: string): boolean {
  return word?.type === "other" && word.text === text;
}
