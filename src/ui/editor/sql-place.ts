import {readSqlTokens, tokenAt} from "#engine";
import {DUCKDB_KEYWORDS} from "./duckdb-dialect.ts";

/** What may stand at a place in SQL, and the word that is being written there. */
export interface SqlPlace {
  readonly type: SqlPlaceType;
  /** Where the word begins, in UTF-16 units; its `$` and opening quote are part of it. */
  readonly from: number;
  /** What is written of it so far; may be empty. */
  readonly word: string;
  /** Of a column behind a dot: the name in front of it, without quotes. */
  readonly owner: string | null;
}

/**
 * "name" is a new name (behind AS, WITH, in `t(a, b)`), "text" a string, remark or number: neither has anything to
 * complete. "next" stands behind a whole value or table, where only a word of the language can go on.
 */
export type SqlPlaceType =
  "text" | "name" | "input" | "member" | "table" | "type" | "next" | "value";

/** Behind these comes a name that nobody knows yet. */
const NAMING = ["as", "with", "recursive", "window", "over", "lambda", "for", "macro", "view"];
/** Behind these comes a table. */
const READING = ["from", "join", "into", "update", "describe", "summarize", "pivot", "unpivot"];
/** The clauses of a question: what a comma parts depends on the nearest of them. */
const CLAUSES = [
  ...["select", "from", "join", "where", "group", "having", "order", "qualify", "window", "on"],
  ...["using", "limit", "values", "set", "with", "pivot", "returning"],
];
/** Keywords that end a value, as a name does. */
const ENDING = ["end", "null", "true", "false", "all", "asc", "desc", "first", "last"];

/** Reads what is being written at a place: only the text before it counts, and of that the last statement. */
export function readPlace(sql: string, at: number): SqlPlace {
  const before = sql.slice(0, at);
  const last = lastToken(before);
  if (last.isText) return {type: "text", from: at, word: "", owner: null};
  const word = /\$?[\p{L}_][\p{L}\p{N}_]*$|\$$|"[^"]*$/u.exec(before)?.[0] ?? "";
  const from = at - word.length;
  const found = (type: SqlPlaceType, owner: string | null = null) => ({type, from, word, owner});
  if (/\d$/.test(before) && !/[\p{L}_][\p{L}\p{N}_]*$/u.test(before)) return found("text");
  if (/\d$/.test(before.slice(0, from))) return found("text");
  if (word.startsWith("$")) return found("input");
  const words = wordsOf(before.slice(0, from));
  const previous = words.at(-1) ?? "";
  if (previous === ".") return found("member", unquoted(words.at(-2) ?? ""));
  return found(placeBehind(words));
}

/** Whether a place lies in a string, a remark or a dollar-quoted text; a quoted name is no such text. */
function lastToken(before: string): {isText: boolean} {
  let at = 0;
  while (at < before.length) {
    const {to} = tokenAt(before, at);
    const token = before.slice(at, to);
    if (to === before.length) return {isText: isOpenText(token)};
    at = to;
  }
  return {isText: false};
}

function isOpenText(token: string): boolean {
  if (token.startsWith("--")) return true;
  if (token.startsWith("/*")) return !token.endsWith("*/") || token.length < 4;
  if (/^[eE]?'/.test(token)) return true;
  const tag = /^\$[\p{L}\p{N}_]*\$/u.exec(token)?.[0];
  return tag !== undefined;
}

/** The tokens of the last statement, names in lower case. */
function wordsOf(sql: string): readonly string[] {
  const words = readSqlTokens(sql).map(({from, to}) => sql.slice(from, to).toLowerCase());
  return words.slice(words.lastIndexOf(";") + 1);
}

function placeBehind(words: readonly string[]): SqlPlaceType {
  const previous = words.at(-1) ?? "";
  const [opening, inside] = splitAtBracket(words);
  if (previous === "as") return /^(?:try_)?cast$/.test(opening.at(-1) ?? "") ? "type" : "name";
  if (previous === "::") return "type";
  if (previous === "table" && words.at(-2) !== "create") return "table";
  if (NAMING.includes(previous) || previous === "table") return "name";
  if (READING.includes(previous)) return "table";
  if (isNameList(opening)) return "name";
  const clause = inside.findLast((word) => CLAUSES.includes(word)) ?? "";
  if (previous === "," && clause === "with") return "name";
  if (previous === "," && (clause === "from" || clause === "join")) return "table";
  return isEnd(words) ? "next" : "value";
}

/** What stands before the bracket that is open at the end, and what stands inside it, with what is closed again left out. */
function splitAtBracket(
  words: readonly string[],
): readonly [before: readonly string[], inside: readonly string[]] {
  const inside: string[] = [];
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? "";
    if (")]}".includes(word)) depth += 1;
    else if ("([{".includes(word)) depth -= 1;
    else if (depth === 0) inside.unshift(word);
    if (depth < 0) return [words.slice(0, at), inside];
  }
  return [[], inside];
}

/** The names in `AS t(a, b)`, `WITH q(a, b)`, `VALUES (...) t(a, b)`. */
function isNameList(opening: readonly string[]): boolean {
  const [before = "", name = ""] = opening.slice(-2);
  if (!isName(name)) return false;
  return before === ")" || ["as", "with", "recursive", "macro", "table"].includes(before);
}

/** Whether a value or a table is whole: behind it stands no other one without a word or mark between. */
function isEnd(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (last === "*") return ["", "select", ",", ".", "(", "distinct"].includes(words.at(-2) ?? "");
  if (last === ")" || last === "]" || last === "}" || ENDING.includes(last)) return true;
  return isName(last) || /^(?:["'\d$]|[e]')/.test(last);
}

function isName(word: string): boolean {
  return /^["\p{L}_]/u.test(word) && !DUCKDB_KEYWORDS.has(word) && !/^e'/.test(word);
}

function unquoted(name: string): string {
  return name.replace(/^"|"$/g, "").replaceAll('""', '"');
}
