import {refusalText} from "#analyses";
import {nearNames} from "#base";
import type {Lang, Messages} from "#base";
import {readReason} from "#engine";
import type {QueryReason, SqlRange} from "#engine";
import {columnsInReach, namedQuestions} from "../editor/complete-sql.ts";
import type {SqlNames} from "../editor/complete-sql.ts";
import {refusalWords} from "./refusal-words.ts";

/** A refusal as data: what a QueryError and a cell's error have in common. */
export interface Refusal {
  readonly message: string;
  readonly type: string;
  readonly range: SqlRange | null;
  readonly candidates: readonly string[];
  /** Of a refusal of our own: what is refused. */
  readonly subject?: string | null;
}

/** A refusal as a reader is told it. */
export interface ExplainedError {
  /** What is wrong, in the reader's language. */
  readonly text: string;
  /** What the engine itself says, where the text are our own words; null where it adds nothing. */
  readonly engineText: string | null;
  /** What can stand in the place of the mistake, nearest first, three at most; none without a place. */
  readonly fixes: readonly string[];
}

/** Words for a refusal, and names that may have been meant among those that are known. */
export function explainError(
  refusal: Refusal,
  sql: string,
  {words, lang, names}: {words: Messages; lang: Lang; names: SqlNames | null},
): ExplainedError {
  const {type, message, range, candidates} = refusal;
  const own = Object.entries(words.cellErrors).find(([key]) => key === type)?.[1];
  if (typeof own === "string") return {text: own, engineText: null, fixes: []};
  const analysis = refusalText(message);
  if (analysis) {
    const text = `${words.analysisRefused} ${analysis[lang]}`;
    return {text, engineText: null, fixes: []};
  }
  const reason = readReason(message, sql);
  const known = names ? nearNames(reason.name, namesLike(reason, sql, names)) : [];
  const fixes = range ? [...new Set([...known, ...candidates])].slice(0, 3).map(quoted) : [];
  const refused = refusalWords(refusal, words);
  if (refused !== null) return {text: refused, engineText: null, fixes};
  if (reason.type === "other") return {text: message, engineText: null, fixes};
  const text = words.queryReasons[reason.type](reason.name, reason.other);
  // DuckDB would advise to install what nobody can install here.
  const engineText = reason.type === "missing-extension" ? null : message;
  return {text, engineText, fixes};
}

/** What is known of the kind that the reason is about. */
function namesLike({type}: QueryReason, sql: string, names: SqlNames): readonly string[] {
  switch (type) {
    case "no-table":
      return [...names.tables.map(({name}) => name), ...namedQuestions(sql)];
    case "no-column":
    case "no-from":
      return columnsInReach(sql, names).map(({label}) => label);
    case "no-parameter":
      return names.inputs.map(({label}) => label.slice(1));
    case "no-function":
      return names.functions.map(({label}) => label);
    default:
      return [];
  }
}

/** A name as it stands in SQL. */
function quoted(name: string): string {
  return /^\$?[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
