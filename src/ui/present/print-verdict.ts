import {formatNumber, messages} from "#base";
import type {Lang} from "#base";
import type {Verdict} from "#analyses";
import {citation} from "#catalog";
import type {Figure, Source} from "#catalog";

/** The figures and documents that a verdict may name, by id. */
export interface VerdictPlaces {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Parts that a sentence names; a total by domain has fourteen. */
const NAMED_PARTS = 4;

/** A contradiction as one sentence: what is printed and where, and what other printed figures make of it. */
export function printVerdict(
  {kind, figureIds, expected}: Verdict,
  places: VerdictPlaces,
  lang: Lang,
): string {
  const words = messages(lang);
  const [id = "", ...others] = figureIds;
  const figure = placed([id], places, lang);
  const rest = others.length - NAMED_PARTS;
  const named = placed(others.slice(0, NAMED_PARTS), places, lang);
  const more = rest > 0 ? ` ${words.noteMore(rest)}` : "";
  const made = formatNumber(expected ?? NaN, lang, {maxDecimals: 6});
  if (kind === "same-figure") {
    return words.verdictRepeated(figure, placed(others.slice(0, 1), places, lang));
  }
  if (kind === "sum-of-parts") return words.verdictSum(figure, made, named + more);
  return words.verdictComputed(figure, named + more, made);
}

/** Figures as printed, and where, each place once: "138, 240 (Socius, Jaarverslag 2024 — Onze werking, …)". */
function placed(ids: readonly string[], {figures, sources}: VerdictPlaces, lang: Lang): string {
  const byPlace = new Map<string, string[]>();
  for (const id of ids) {
    const figure = figures.get(id);
    const source = figure && sources.get(figure.sourceId);
    const place = source ? citation(figure, source, lang) : "";
    byPlace.set(place, [...(byPlace.get(place) ?? []), figure?.printed ?? id]);
  }
  return [...byPlace]
    .map(([place, printed]) => printed.join(", ") + (place === "" ? "" : ` (${place})`))
    .join(", ");
}
