import type {Lang} from "../locale.ts";
import {en} from "./en.ts";
import {nl} from "./nl.ts";
import type {Messages} from "./nl.ts";

const BY_LANG: Readonly<Record<Lang, Messages>> = {nl, en};

/** The interface's words in a language. */
export function messages(lang: Lang): Messages {
  return BY_LANG[lang];
}
