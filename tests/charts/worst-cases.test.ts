import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS} from "#spec";
import {chart} from "./gallery/chart-builder.ts";
import {draw, marks, overlaps} from "./read-drawing.ts";

const NAMES = [
  "Vormingsdiensten voor personen met een handicap (verenigd in federatie Vijftact)",
  "Verenigingen",
  "Landelijke vormingsinstellingen/volkshogescholen",
  "Vormingplus-centra",
  "Bewegingen",
  "FOV",
  "Arbeidsongeschiktheidsverzekeringsmaatschappijen",
  "niet-erkende Mortselse sociaal-culturele verenigingen voor volwassenen",
  "2014",
  "x",
];
const FORMATS = ["number", "integer", "percent", "euro", "compact", "hours"] as const;

const value = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 40_000})},
  {weight: 2, arbitrary: fc.integer({min: -5_000, max: 48_700_000_000})},
  {weight: 2, arbitrary: fc.double({min: -200, max: 200, noNaN: true})},
  {weight: 1, arbitrary: fc.constant(null)},
  {weight: 1, arbitrary: fc.constant(0)},
);

const sample = fc
  .record({
    type: fc.constantFrom(...CHART_TYPES),
    mode: fc.constantFrom(...CHART_MODES),
    sort: fc.constantFrom(...CHART_SORTS),
    labels: fc.constantFrom(...VALUE_LABELS),
    baseline: fc.constantFrom(...BASELINES),
    format: fc.constantFrom(...FORMATS),
    years: fc.boolean(),
    categories: fc.integer({min: 1, max: 12}),
    series: fc.integer({min: 0, max: 8}),
    facets: fc.integer({min: 0, max: 5}),
    highlight: fc.subarray(NAMES, {maxLength: 2}),
    values: fc.array(value, {minLength: 40, maxLength: 40}),
    names: fc.shuffledSubarray(NAMES, {minLength: NAMES.length}),
  })
  .map(toSample);

type Parts = {
  readonly years: boolean;
  readonly categories: number;
  readonly series: number;
  readonly facets: number;
  readonly values: readonly (number | null)[];
  readonly names: readonly string[];
} & Pick<ChartSpec, "type" | "mode" | "sort" | "labels" | "format" | "highlight">;

function toSample({years, categories, series, facets, values, names, ...rest}: Parts) {
  const rows: Row[] = [];
  for (let facet = 0; facet < Math.max(1, facets); facet += 1) {
    for (let line = 0; line < Math.max(1, series); line += 1) {
      for (let category = 0; category < categories; category += 1) {
        rows.push({
          category: years
            ? 2000 + category
            : `${names[category % names.length]}`.repeat(category < names.length ? 1 : 2),
          line: names[(line + 3) % names.length] ?? "",
          facet: names[(facet + 5) % names.length] ?? "",
          value: values[rows.length % values.length] ?? null,
        });
      }
    }
  }
  const encode = {
    category: "category",
    value: "value",
    series: series > 0 ? "line" : null,
    facet: facets > 0 ? "facet" : null,
  };
  return {spec: chart({...rest, encode}), rows};
}

const width = fc.integer({min: 300, max: 960});

describe("any chart at any width", () => {
  it("keeps its texts inside and apart", {timeout: 120_000}, () => {
    fc.assert(
      fc.property(sample, width, (any, px) => {
        const drawing = draw(any, px);
        expect(
          drawing.texts.filter(
            ({left, right, top, bottom}) =>
              left < -0.5 || right > drawing.width + 0.5 || top < 0 || bottom > drawing.height,
          ),
        ).toEqual([]);
        expect(overlaps(drawing.texts)).toEqual([]);
      }),
      {numRuns: 150, seed: 7},
    );
  });

  it("draws a mark for each value and none for a missing one", {timeout: 120_000}, () => {
    fc.assert(
      fc.property(sample, width, (any, px) => {
        const drawn = marks(draw(any, px), "[data-row]").map((mark) =>
          mark.getAttribute("data-row"),
        );
        const present = any.rows.flatMap((row, index) =>
          row["value"] === null ? [] : [`${index}`],
        );
        expect(drawn.toSorted()).toEqual(present.toSorted());
      }),
      {numRuns: 60, seed: 7},
    );
  });
});
