import type {Messages} from "#base";

/** The pages that the header and the menu lead to, in order. */
export function mainPages(words: Messages) {
  return [
    {page: "analyses", label: words.navAnalyses},
    {page: "mine", label: words.navMine},
    {page: "data", label: words.navData},
    {page: "checks", label: words.navChecks},
    {page: "about", label: words.navAbout},
  ] as const;
}
