import {messages} from "#base";
import type {Lang} from "#base";
import {printContradicted, printNote} from "../present/print-note.ts";
import {originOf, untracedSource} from "../present/shown.ts";
import type {Workshop} from "../present/workshop.ts";
import type {Origin} from "./trace-answer.ts";

/** What stands under the rows of a question, for what is written of them: their sources, then what may not be compared. */
export function originLines(
  origin: Origin | null,
  workshop: Workshop,
  lang: Lang,
): readonly string[] {
  const words = messages(lang);
  if (origin === null || origin.status === "none") return [];
  if (origin.status === "tables") {
    return [`${words.source}: ${untracedSource(origin, workshop, lang)}.`];
  }
  const {answer, notes} = origin;
  const ids = answer.figureIds.filter((id) => workshop.figures.has(id));
  if (ids.length === 0) return [];
  const contradicted = printContradicted(answer.valuedIds, workshop.catalog, lang);
  return [
    `${words.source}: ${originOf(ids, workshop, lang).source}`,
    ...notes.map((note) => printNote(note, workshop.catalog, lang)),
    ...(contradicted === null ? [] : [contradicted]),
  ];
}
