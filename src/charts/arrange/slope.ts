import type {Lang} from "#base";
import type {Arranged} from "./arranged.ts";
import {toChartData} from "../chart-data.ts";
import {labelOf} from "../words.ts";

/** Keeps the rows of the first and of the last category, which are all that a slope shows. */
export function keepEnds({spec, rows, origins}: Arranged, lang: Lang): Arranged {
  const {categories} = toChartData(spec, rows, lang);
  const ends = [categories[0], categories.at(-1)];
  const kept = rows.flatMap((row, index) =>
    ends.includes(labelOf(row[spec.encode.category ?? ""], lang)) ? [index] : [],
  );
  return {
    spec,
    rows: kept.map((index) => rows[index] ?? {}),
    origins: kept.map((index) => origins[index] ?? []),
  };
}
