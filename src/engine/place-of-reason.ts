import type {SqlRange} from "./errors.ts";
import type {QueryReason, ReasonType} from "./reason.ts";
import {readSqlTokens} from "./sql-tokens.ts";

/** Of several places with the name, the one that is wrong is mostly the last. */
const LAST: readonly ReasonType[] = [
  ...(["ambiguous-table", "bad-position", "no-column", "not-grouped"] as const),
  ...(["unfinished", "already-exists"] as const),
];

/** A word that stands for the whole where the reason names nothing. */
const WORDS: Partial<Record<ReasonType, RegExp>> = {
  "column-count": /^(?:union|intersect|except)$/i,
  "qualify-needs-window": /^qualify$/i,
  "no-selection": /^select$/i,
  "bad-limit": /^limit$/i,
  "bad-root": /^(?:sqrt|ln|log|log10|log2)$/i,
  "value-count": /^values$/i,
  "many-rows": /^\($/,
};

/** The place that a reason is about, where DuckDB gives none; null when the statement does not show it. */
export function placeOfReason(reason: QueryReason, sql: string): SqlRange | null {
  const tokens = readSqlTokens(sql).map(({from, to}) => ({from, to, text: sql.slice(from, to)}));
  const isWanted = matcher(reason, tokens);
  if (isWanted === null) return null;
  const found = LAST.includes(reason.type)
    ? tokens.findLastIndex((_, index) => isWanted(index))
    : tokens.findIndex((_, index) => isWanted(index));
  const token = tokens[found];
  return token ? {from: token.from, to: token.to} : null;
}

/** A value that is refused, where the statement itself holds it; null where it comes from the rows. */
export function valuePlace({type, name}: QueryReason, sql: string): SqlRange | null {
  if (type !== "no-value" && type !== "bad-date" && type !== "bad-time") return null;
  const written = `'${name.replaceAll("'", "''")}'`;
  const found = readSqlTokens(sql).find(({from, to}) => sql.slice(from, to) === written);
  return found ? {from: found.from, to: found.to} : null;
}

interface Placed {
  readonly text: string;
}

function matcher(
  {type, name}: QueryReason,
  tokens: readonly Placed[],
): ((index: number) => boolean) | null {
  const textAt = (index: number) => tokens[index]?.text.toLowerCase() ?? "";
  const pattern = WORDS[type];
  if (type === "many-rows") return (index) => isQuestionAsValue(index, textAt);
  if (type === "no-selection")
    return (index) => textAt(index) === "select" && !isSelected(index, textAt);
  if (type === "bad-position") {
    const limit = Number(name);
    return (index) => /^\d+$/.test(textAt(index)) && Number(textAt(index)) > limit;
  }
  if (type === "same-query-name") {
    const first = tokens.findIndex(({text}) => unquoted(text.toLowerCase()) === name.toLowerCase());
    return (index) => index > first && unquoted(textAt(index)) === name.toLowerCase();
  }
  if (pattern) return (index) => pattern.test(textAt(index));
  if (type === "missing-extension" && name === "") return null;
  const wanted = (type === "too-large" ? firstPart(name) : name).toLowerCase();
  if (wanted === "") return null;
  const isAlone = type === "ambiguous-column";
  return (index) => {
    if (unquoted(textAt(index)) !== wanted) return false;
    return (
      !isAlone ||
      (textAt(index - 1) !== "." && textAt(index + 1) !== "." && textAt(index - 1) !== "as")
    );
  };
}

/** "2147483647 + 1" is placed at its first value. */
function firstPart(value: string): string {
  return value.split(" ")[0] ?? "";
}

/** `(SELECT` where a value is wanted: not behind FROM, JOIN, IN, EXISTS, AS or at the beginning. */
function isQuestionAsValue(index: number, textAt: (index: number) => string): boolean {
  if (textAt(index) !== "(" || !/^(?:select|from|with)$/.test(textAt(index + 1))) return false;
  return !/^(?:|from|join|in|exists|as|any|all|union|lateral|materialized)$/.test(
    textAt(index - 1),
  );
}

function isSelected(index: number, textAt: (index: number) => string): boolean {
  return !/^(?:|from|where|group|order|limit|having|qualify|\)|;)$/.test(textAt(index + 1));
}

/** A name, a text or a parameter without what marks it as such. */
function unquoted(text: string): string {
  if (text.startsWith("'")) return text.replace(/^'|'$/g, "").replaceAll("''", "'");
  if (text.startsWith('"')) return text.replace(/^"|"$/g, "").replaceAll('""', '"');
  return text.replace(/^\$/, "");
}
