import {messages} from "#base";
import {linesUnder} from "../figure-text.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** The lines under the plot: notes, reservations, the source. */
export function linesUnderFigure(figure: FigureToPublish): readonly string[] {
  const {spec, table, source, reservations, lang} = figure;
  const {title, subtitle, notes} = spec.text;
  return linesUnder({title, subtitle, notes, table, source, reservations}, messages(lang));
}

/** What a file says of itself in fields that other programs show, by the names that PNG gave them. */
export function fileFacts(figure: FigureToPublish): Readonly<Record<string, string>> {
  const {spec, description, source, references, licence, publishedAt, data, version, sha256} =
    figure;
  const facts = {
    Title: spec.text.title,
    Description: description.short,
    Source: references || source,
    Copyright: licence,
    Software: data === "" ? "Veldboek" : `Veldboek (${data})`,
    "Creation Time": publishedAt.toISOString(),
    Version: String(version),
    Identifier: `sha256:${sha256}`,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ""));
}
