import {fieldNumber, formatDate, formatTimestamp} from "#base";
import type {Lang, Messages} from "#base";
import type {InputChoice, InputSpec, InputValue} from "#notebook";
import {findChoice} from "#notebook";

/** A number with every digit that the SQL gets; in groups where it is too long to be a year or a code. */
export function exactNumber(value: number | bigint, lang: Lang): string {
  const text = fieldNumber(value, lang);
  if (!/^-?\d{5,}(?:[.,]\d+)?$/.test(text)) return text;
  const group = lang === "nl" ? "." : ",";
  return text.replace(/\B(?=(?:\d{3})+(?!\d))(?<![.,]\d*)/g, group);
}

/** One thing offered, as a reader sees it. */
export function choiceText({shown, value}: InputChoice, lang: Lang, words: Messages): string {
  if (shown === null) return words.inputNull;
  if (typeof shown === "boolean") return words.publish.answer(shown);
  if (typeof shown === "number") return fieldNumber(shown, lang);
  if (shown instanceof Date) {
    return /\d \d/.test(String(value)) ? formatTimestamp(shown, lang) : formatDate(shown, lang);
  }
  return String(shown);
}

/** What an input holds, as a reader sees it: what the SQL gets. */
export function inputText(
  spec: InputSpec,
  value: InputValue,
  choices: readonly InputChoice[] | null,
  lang: Lang,
  words: Messages,
): string {
  if (Array.isArray(value)) {
    const items = value as readonly Exclude<InputValue, readonly unknown[] | bigint>[];
    return items.map((item) => inputText(spec, item, choices, lang, words)).join(", ") || "–";
  }
  const plain = value as Exclude<InputValue, readonly unknown[]>;
  if ("options" in spec && typeof plain !== "bigint") {
    const choice = findChoice(spec, choices ?? [], plain);
    if (choice) return choiceText(choice, lang, words);
  }
  if (plain === null) return "–";
  if (typeof plain === "boolean") return words.publish.answer(plain);
  if (typeof plain === "number" || typeof plain === "bigint") return exactNumber(plain, lang);
  if (spec.kind === "date") return formatDate(new Date(`${plain}T00:00:00Z`), lang);
  return plain;
}
