import {messages} from "#base";
import {evaluateInline} from "#notebook";
import type {InlineValue} from "#notebook";
import type {PublishedNotebook} from "./published.ts";

/** What the values of a sentence are worked out from. */
type ValueSources = Pick<PublishedNotebook, "tables" | "notebook" | "old">;

/** An inline value as it is published. */
export interface PublishedValue {
  /** What stands in the sentence: the value, or what was written where there is none. */
  readonly text: string;
  /** Why the sentence may not be true; empty when there is no reason. */
  readonly alarm: string;
}

/** What stands in a sentence for an inline value, and whether it is what the author counted on. */
export function publishedValue(
  inline: InlineValue,
  {tables, notebook, old}: ValueSources,
): PublishedValue {
  const {lang} = notebook.front;
  const words = messages(lang);
  const why = old?.get(inline.cell);
  // The rows of its last answer are not the answer to what it asks now.
  if (why === "failed") {
    return {text: "…", alarm: words.inlineProblem(inline.source, words.inlineFailed)};
  }
  const result = evaluateInline(inline, tables, lang);
  if (result.status === "failed") {
    const problem = words.inlineProblems[result.problem];
    return {text: inline.source, alarm: words.inlineProblem(inline.source, problem)};
  }
  const {text, holds} = result;
  if (why) return {text, alarm: words.inlineProblem(inline.source, words.inlineOld)};
  return {text, alarm: holds === false ? words.inlineAlarm(inline.source, text) : ""};
}

/** The same as plain text: an alarm stands behind the value, between brackets. */
export function inlineText(inline: InlineValue, published: ValueSources): string {
  const {text, alarm} = publishedValue(inline, published);
  return alarm === "" ? text : `${text} [! ${alarm}]`;
}
