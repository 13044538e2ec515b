import {localeTag} from "#base";
import type {Lang} from "#base";

/** A moment on the reader's own clock: "25 november 2026 om 17:05". */
export function momentText(ms: number, lang: Lang): string {
  return new Intl.DateTimeFormat(localeTag(lang), {dateStyle: "long", timeStyle: "short"}).format(
    ms,
  );
}
