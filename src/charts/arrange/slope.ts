import type {Lang} from "#base";
import type {Arranged} from "./arranged.ts";
import {toChartData} from "../chart-data.ts";
import {labeler} from "../words.ts";

/** Keeps the rows of the first and of the last category, which are all that a slope shows. */
export function keepEnds({spec, rows, origins}: Arranged, lang: Lang): Arranged {
  const {categories} = toChartData(spec, rows, lang);
  const ends = [categories[0], categories.at(-1)];
  const values = rows.map((row) => row[spec.encode.category ?? ""]);
  const labelOf = labeler(values, lang);
  const kept = values.flatMap((value, index) => (ends.includes(labelOf(value)) ? [index] : []));
  return {
    spec,
    rows: kept.map((index) => rows[index] ?? {}),
    origins: kept.map((index) => origins[index] ?? []),
  };
}
