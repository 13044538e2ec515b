import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import type {Arranged} from "./arrange/arranged.ts";
import {summarizeRows} from "./arrange/box.ts";
import {binRows} from "./arrange/histogram.ts";
import {indexRows} from "./arrange/indexed.ts";
import {keepEnds} from "./arrange/slope.ts";
import {keepLargest} from "./arrange/top.ts";

/**
 * What a spec asks of its rows before they are drawn: bins are counted, boxes summarised, the
 * smallest categories put together, values set against a base, all moments but two left out. Most
 * charts draw their rows as they are.
 */
export function arrangeRows(spec: ChartSpec, rows: readonly Row[], lang: Lang): Arranged {
  if (spec.type === "histogram") return binRows(spec, rows, lang);
  if (spec.type === "box") return summarizeRows(spec, rows, lang);
  const all: Arranged = {spec, rows, origins: rows.map((_, index) => [index])};
  const given = spec.type === "slope" ? keepEnds(all, lang) : all;
  const largest = spec.top === null ? given : keepLargest(given, spec.top, lang);
  return spec.index === null ? largest : indexRows(largest, spec.index, lang);
}
