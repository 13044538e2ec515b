import {evaluateInline} from "#notebook";
import type {InlineValue} from "#notebook";
import type {PublishedNotebook} from "./published.ts";

/** What stands in a sentence for an inline value: its text, or what was written where there is none. */
export function inlineText(
  inline: InlineValue,
  {tables, notebook}: Pick<PublishedNotebook, "tables" | "notebook">,
): string {
  const result = evaluateInline(inline, tables, notebook.front.lang);
  return result.status === "done" ? result.text : inline.source;
}
