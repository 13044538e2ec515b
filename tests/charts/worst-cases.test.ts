import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Row} from "#engine";
import type {ChartSpec, ChartType} from "#spec";
import {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS, neededColumns} from "#spec";
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

const text = fc.constantFrom(...NAMES);
const annotation = fc.oneof(
  fc.record({
    kind: fc.constant("line" as const),
    axis: fc.constant("value" as const),
    at: fc.integer({min: -100, max: 30_000}),
    text,
  }),
  fc.record({
    kind: fc.constant("band" as const),
    axis: fc.constant("category" as const),
    from: fc.constant("2000"),
    to: fc.constant("2002"),
    text,
  }),
  fc.record({kind: fc.constant("point" as const), category: text, series: fc.constant(null), text}),
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
    intervals: fc.boolean(),
    provisional: fc.boolean(),
    top: fc.option(
      fc.record({count: fc.integer({min: 1, max: 5}), rest: fc.constantFrom(...NAMES)}),
    ),
    index: fc.option(fc.constantFrom("2001", "Verenigingen")),
    annotations: fc.array(annotation, {maxLength: 3}),
    values: fc.array(value, {minLength: 40, maxLength: 40}),
    names: fc.shuffledSubarray(NAMES, {minLength: NAMES.length}),
  })
  .map(toSample);

type Parts = {
  readonly years: boolean;
  readonly categories: number;
  readonly series: number;
  readonly facets: number;
  readonly intervals: boolean;
  readonly provisional: boolean;
  readonly values: readonly (number | null)[];
  readonly names: readonly string[];
} & Pick<
  ChartSpec,
  "type" | "mode" | "sort" | "labels" | "format" | "highlight" | "top" | "index" | "annotations"
>;

function toSample({
  years,
  categories,
  series,
  facets,
  values,
  names,
  intervals,
  provisional,
  ...rest
}: Parts) {
  const rows: Row[] = [];
  for (let facet = 0; facet < Math.max(1, facets); facet += 1) {
    for (let line = 0; line < Math.max(1, series); line += 1) {
      for (let category = 0; category < categories; category += 1) {
        const value = values[rows.length % values.length] ?? null;
        rows.push({
          category: years
            ? 2000 + category
            : `${names[category % names.length]}`.repeat(category < names.length ? 1 : 2),
          line: names[(line + 3) % names.length] ?? "",
          facet: names[(facet + 5) % names.length] ?? "",
          value,
          x: values[(rows.length + 7) % values.length] ?? null,
          lower: value === null ? null : value - Math.abs(value) / 3,
          upper: value === null ? null : value + Math.abs(value) / 5,
          provisional: rows.length % 5 === 3,
        });
      }
    }
  }
  const needed = neededColumns(rest.type);
  const encode = {
    category: needed.includes("category") ? "category" : null,
    value: "value",
    series: series > 0 || needed.includes("series") ? "line" : null,
    facet: facets > 0 ? "facet" : null,
    x: needed.includes("x") ? "x" : null,
    ...((intervals || needed.includes("lower")) && {lower: "lower", upper: "upper"}),
    provisional: provisional ? "provisional" : null,
  };
  return {spec: chart({...rest, encode}), rows};
}

const width = fc.integer({min: 300, max: 960});

/** The types that draw each row that has a number, also when it is zero. */
const EACH_ROW_A_MARK: readonly ChartType[] = [
  "bar",
  "column",
  "line",
  "area",
  "dot",
  "dumbbell",
  "lollipop",
  "interval",
  "pyramid",
  "heatmap",
  "scatter",
];

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
        fc.pre(EACH_ROW_A_MARK.includes(any.spec.type) && any.spec.top === null);
        fc.pre(any.spec.index === null);
        const drawn = marks(draw(any, px), "[data-row]").map((mark) =>
          mark.getAttribute("data-row"),
        );
        const present = any.rows.flatMap((row, index) =>
          row["value"] === null || (any.spec.type === "scatter" && row["x"] === null)
            ? []
            : [`${index}`],
        );
        expect(drawn.toSorted()).toEqual(present.toSorted());
      }),
      {numRuns: 80, seed: 7, maxSkipsPerRun: 1000},
    );
  });
});
