import {fold} from "#base";
import type {Lang} from "#base";

/**
 * A word without what number and inflection add, so that "vrouwen" finds "vrouw" and "budgets" finds "budget".
 * Cruder than grammar: what it gives is compared, never shown.
 */
export function wordStem(word: string, lang: Lang): string {
  const folded = fold(word);
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  return lang === "nl" ? dutch(folded) : english(folded);
}

/** Vrouwen, jaren, budgetten, prijzen, organisaties, vrouwelijke. */
function dutch(word: string): string {
  const stem = word
    .replace(/(?<=...)s$/, "")
    .replace(/(?<=..)en$/, "")
    .replace(/(?<=...)e$/, "")
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, "$1")
    .replace(/v$/, "f")
    // Prijzen and prijs: what is left of the latter has no "s" either.
    .replace(/(?<=..)[zs]$/, "");
  // Jaar and jar(en), loon and lon(en) are one.
  return stem.replaceAll(/([aeou])\1/g, "$1");
}

/** Budgets, studies, classes; women is in no rule. */
function english(word: string): string {
  return singular(word).replace(/(?<=...)e$/, "");
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/(?<=[^su])s$/, "");
}
