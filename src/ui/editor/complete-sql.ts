import type {Completion, CompletionResult} from "@codemirror/autocomplete";
import {readSqlTokens} from "#engine";
import type {TableName} from "./completion.ts";
import {DUCKDB_KEYWORDS, DUCKDB_TYPES} from "./duckdb-dialect.ts";
import {COMMON_FUNCTIONS} from "./function-names.ts";
import {readPlace} from "./sql-place.ts";
import type {SqlPlace} from "./sql-place.ts";

/** Everything that has a name where SQL is written. */
export interface SqlNames {
  /** Tables, views and cells. */
  readonly tables: readonly TableName[];
  /** With their `$`. */
  readonly inputs: readonly Completion[];
  readonly functions: readonly Completion[];
}

/** Letters that a word of the language, and a match inside a name, must have before they are offered unasked. */
const ENOUGH = 2;

/**
 * What can be completed at a place, best first; null where nothing is to be offered. Unless it is asked for,
 * nothing is offered for a word that is a name or word of the language as it stands.
 */
export function completeSql(
  sql: string,
  at: number,
  names: SqlNames,
  isAsked: boolean,
): CompletionResult | null {
  const place = readPlace(sql, at);
  if (!isAsked && place.word === "" && place.type !== "member") return null;
  const offered = offeredAt(place, sql, names, isAsked);
  const word = place.word.replace(/^"/, "").toLowerCase();
  const isWhole = offered.some(({label}) => label.toLowerCase() === word);
  if (!isAsked && (isWhole || isWordOfLanguage(word))) return null;
  const options = rank(offered, word, isAsked);
  if (options.length === 0) return null;
  return {from: place.from, options, filter: false, getMatch: (option) => matchIn(option, word)};
}

function isWordOfLanguage(word: string): boolean {
  return DUCKDB_KEYWORDS.has(word) || DUCKDB_TYPES.has(word);
}

/** All that fits a place, in the order in which equal matches are shown. */
function offeredAt(
  place: SqlPlace,
  sql: string,
  names: SqlNames,
  isAsked: boolean,
): readonly Completion[] {
  switch (place.type) {
    case "text":
    case "name":
      return [];
    case "input":
      return names.inputs;
    case "type":
      return keywordOptions(DUCKDB_TYPES);
    case "member":
      return memberOptions(place.owner ?? "", sql, names, isAsked);
    case "next":
      return isAsked || place.word.length >= ENOUGH ? keywordOptions(DUCKDB_KEYWORDS) : [];
    case "table":
      return [...tableOptions(sql, names), ...tableFunctions(names), ...keywords(place, isAsked)];
    case "value": {
      const own = [...columnsInReach(sql, names), ...ownNames(sql)];
      const inputs = isAsked ? names.inputs : [];
      const [common, others] = byCommonness(names.functions);
      return distinct([
        ...openers(place, sql, isAsked),
        ...[...own, ...tableOptions(sql, names), ...inputs],
        ...[...common, ...keywords(place, isAsked), ...others],
      ]);
    }
  }
}

/** What a question begins with, the most usual first. */
const OPENERS: ReadonlySet<string> = new Set(
  "select from with summarize describe show values pivot unpivot".split(" "),
);

/** Before anything of a statement stands there. */
function openers({from, word}: SqlPlace, sql: string, isAsked: boolean): readonly Completion[] {
  const before = wordsOf(sql.slice(0, from)).at(-1);
  const isFirst = before === undefined || before === ";";
  return isFirst && (isAsked || word.length >= ENOUGH) ? keywordOptions(OPENERS) : [];
}

function keywords({word}: SqlPlace, isAsked: boolean): readonly Completion[] {
  return isAsked || word.length >= ENOUGH ? keywordOptions(DUCKDB_KEYWORDS) : [];
}

function keywordOptions(words: ReadonlySet<string>): readonly Completion[] {
  return [...words].map((word) => ({label: word.toUpperCase(), type: "keyword"}));
}

/** What analysts ask for most, first things first, and the rest. */
function byCommonness(
  functions: readonly Completion[],
): readonly [common: readonly Completion[], others: readonly Completion[]] {
  const isCommon = ({label, type}: Completion) =>
    type === "analysis" || COMMON_FUNCTIONS.has(label);
  const place = ({label}: Completion) => COMMON_FUNCTIONS.get(label) ?? -1;
  const common = functions.filter(isCommon).sort((a, b) => place(a) - place(b));
  return [common, functions.filter((option) => !isCommon(option))];
}

/** Of functions only those that give rows. */
function tableFunctions({functions}: SqlNames): readonly Completion[] {
  const giving = ["range", "generate_series", "unnest"];
  return functions.filter(({label, type}) => type === "analysis" || giving.includes(label));
}

function tableOptions(sql: string, {tables}: SqlNames): readonly Completion[] {
  const known = tables.map(({name, detail}) => ({label: name, type: "class", detail}));
  const questions = [...namedQuestions(sql)].map((label) => ({label, type: "class"}));
  return distinct([...questions, ...known]);
}

/** The columns of what stands in front of a dot: a table, or another name given to one. */
function memberOptions(
  owner: string,
  sql: string,
  names: SqlNames,
  isAsked: boolean,
): readonly Completion[] {
  const named = tablesIn(sql, names);
  const of = named.get(owner) ?? names.tables.find(({name}) => name.toLowerCase() === owner);
  if (of) return of.columns;
  return isAsked ? columnsInReach(sql, names) : [];
}

/** The columns of all tables that are read, also when FROM comes later; each name once. */
export function columnsInReach(sql: string, names: SqlNames): readonly Completion[] {
  return distinct([...new Set(tablesIn(sql, names).values())].flatMap(({columns}) => columns));
}

/** The tables that a text names, by their names and by the other names that it gives them, in lower case. */
function tablesIn(sql: string, {tables}: SqlNames): ReadonlyMap<string, TableName> {
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const found = new Map<string, TableName>();
  const words = wordsOf(sql);
  for (const [index, word] of words.entries()) {
    const table = byName.get(nameOf(word));
    if (!table) continue;
    found.set(nameOf(word), table);
    const alias = words[index + 1] === "as" ? words[index + 2] : words[index + 1];
    if (alias && /^["\p{L}_]/u.test(alias) && !DUCKDB_KEYWORDS.has(alias)) {
      found.set(nameOf(alias), table);
    }
  }
  return found;
}

/** Names given in the statement itself: `AS jaar`, and what its tables are called. */
function ownNames(sql: string): readonly Completion[] {
  const words = wordsOf(sql);
  return words.flatMap((word, index) => {
    const isNamed = words[index - 1] === "as" && /^\p{L}/u.test(word);
    return isNamed && !isWordOfLanguage(word) ? [{label: word, type: "property"}] : [];
  });
}

/** The questions that WITH names: `q AS (`. */
export function namedQuestions(sql: string): ReadonlySet<string> {
  const words = wordsOf(sql);
  const named = words.filter(
    (word, index) => /^\p{L}/u.test(word) && words[index + 1] === "as" && words[index + 2] === "(",
  );
  return new Set(named.filter((word) => !isWordOfLanguage(word)));
}

function wordsOf(sql: string): readonly string[] {
  return readSqlTokens(sql).map(({from, to}) => sql.slice(from, to).toLowerCase());
}

function nameOf(word: string): string {
  return word.replace(/^"|"$/g, "").replaceAll('""', '"');
}

function distinct(options: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return options.filter(({label}) => {
    const isNew = !seen.has(label.toLowerCase());
    seen.add(label.toLowerCase());
    return isNew;
  });
}

/** Names that begin with the word, then those in which a later part does; others never. New objects, so that a choice in an earlier list ends when one types on. */
function rank(offered: readonly Completion[], word: string, isAsked: boolean): Completion[] {
  const beginning = offered.filter(({label}) => label.toLowerCase().startsWith(word));
  const isLong = isAsked || word.length >= ENOUGH;
  const inside = isLong ? offered.filter(({label}) => partStart(label, word) > 0) : [];
  return [...beginning, ...inside].map((option) => ({...option}));
}

/** Where a later part of a name begins with the word: 10 of "workforce_main" for "ma"; -1 when none does. */
function partStart(label: string, word: string): number {
  const name = label.toLowerCase();
  return name.startsWith(word) || name.startsWith("$") ? -1 : name.indexOf(`_${word}`) + 1 || -1;
}

function matchIn({label}: Completion, word: string): readonly number[] {
  if (word === "") return [];
  const from = Math.max(0, partStart(label, word));
  return [from, from + word.length];
}
