import type {SqlRange} from "./errors.ts";
import {isMark, says} from "./statements.ts";
import type {SqlWord} from "./statements.ts";

/** Something that a statement makes or changes. */
export interface Target {
  /** The parts of `memory.main.mijn`, in lower case. */
  readonly path: readonly string[];
  readonly range: SqlRange;
  /** True where the statement gives the name; else it changes what has it. */
  readonly makes: boolean;
  readonly kind: "schema" | "function" | "type" | "table";
}

/** Words between CREATE, DROP or ALTER and the name. */
const BEFORE_NAME = [
  ..."or replace temp temporary local global unlogged persistent recursive unique materialized if not exists".split(
    " ",
  ),
  ..."table view macro function type sequence schema index trigger on column into from ignore only".split(
    " ",
  ),
];

/** What a statement makes or changes, by its words from the verb on; nothing for one that only asks. */
export function readTarget(words: readonly SqlWord[]): readonly Target[] {
  const [verb] = words;
  if (says(verb, "create")) return readCreate(words);
  if (says(verb, "alter")) return readAlter(words);
  if (says(verb, "drop", "truncate")) return readList(words);
  if (says(verb, "insert", "update", "delete", "merge", "comment")) {
    return readNames(words, nameAt(words, 1), false);
  }
  return [];
}

const KINDS: Readonly<Record<string, Target["kind"]>> = {
  schema: "schema",
  macro: "function",
  function: "function",
  type: "type",
};

/** Of `CREATE INDEX i ON t` the table is changed; of everything else the name is given. */
function readCreate(words: readonly SqlWord[]): readonly Target[] {
  const at = nameAt(words, 1);
  const kind = words
    .slice(0, at)
    .find((word) => says(word, "schema", "index", "macro", "function", "type"));
  if (says(kind, "index")) {
    const on = words.findIndex((word) => says(word, "on"));
    return on < 0 ? [] : readNames(words, on + 1, false);
  }
  return readNames(words, at, true, KINDS[kind?.text ?? ""] ?? "table");
}

function readAlter(words: readonly SqlWord[]): readonly Target[] {
  const at = nameAt(words, 1);
  const renamed = words.findIndex(
    (word, index) => says(word, "rename") && says(words[index + 1], "to"),
  );
  return [
    ...readNames(words, at, false),
    ...(renamed < 0 ? [] : readNames(words, renamed + 2, true)),
  ];
}

function readList(words: readonly SqlWord[]): readonly Target[] {
  const kind = says(words[1], "schema") ? "schema" : "table";
  const found: Target[] = [];
  for (let at = nameAt(words, 1); ;) {
    const [target] = readNames(words, at, false, kind);
    if (!target) return found;
    found.push(target);
    at += 2 * target.path.length - 1;
    if (!isMark(words[at], ",")) return found;
    at += 1;
  }
}

/** The first place from `start` where a name can stand. A word that only introduces one is a name before a dot or alone. */
function nameAt(words: readonly SqlWord[], start: number): number {
  let at = start;
  while (at + 1 < words.length && says(words[at], ...BEFORE_NAME) && !isMark(words[at + 1], ".")) {
    at += 1;
  }
  return at;
}

function readNames(
  words: readonly SqlWord[],
  start: number,
  makes: boolean,
  kind: Target["kind"] = "table",
): readonly Target[] {
  const path: string[] = [];
  let at = start;
  for (; ; at += 2) {
    const word = words[at];
    if (!word || word.type === "other") break;
    path.push(word.text);
    if (!isMark(words[at + 1], ".")) break;
  }
  const [first, last] = [words[start], words[start + 2 * (path.length - 1)]];
  if (!first || !last || path.length === 0) return [];
  return [{path, range: {from: first.from, to: last.to}, makes, kind}];
}
