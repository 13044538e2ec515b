import {expect, it} from "vitest";
import {chartWarnings} from "#charts";
import type {Row} from "#engine";
import {CHART_MODES, CHART_TYPES} from "#spec";
import {chart} from "./gallery/chart-builder.ts";
import {draw} from "./read-drawing.ts";

const VALUES = [
  Infinity,
  -Infinity,
  NaN,
  1.7e308,
  -1.7e308,
  1e308,
  -1e308,
  1e300,
  -1e300,
  5e-324,
  -5e-324,
  1e-300,
  0,
  -0,
  3,
  "1e400",
  "12345678901234567890123456789012345678",
  "n.b.",
  null,
];

/** Rows of values in a fixed order without pattern. */
function rowsOf(seed: number): readonly Row[] {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return VALUES[state % VALUES.length] ?? null;
  };
  return Array.from({length: 12}, (_, at) => ({
    soort: `soort ${at % 4}`,
    reeks: `reeks ${at % 3}`,
    deel: `deel ${at % 2}`,
    n: next(),
    x: next(),
    laag: next(),
    hoog: next(),
  }));
}

it.each(CHART_TYPES)("a %s of extreme numbers has no place that is none", (type) => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const rows = rowsOf(seed);
    for (const facet of [null, "deel"]) {
      for (const series of [null, "reeks"]) {
        const mode = CHART_MODES[seed % CHART_MODES.length] ?? "grouped";
        const spec = chart({
          type,
          mode,
          baseline: seed % 2 === 0 ? "fit" : "zero",
          encode: {
            category: "soort",
            value: "n",
            series,
            facet,
            x: "x",
            lower: "laag",
            upper: "hoog",
          },
        });
        const {svg} = draw({spec, rows}, series === null ? 328 : 720);
        const found = /[ "(,=-](?:NaN|-?Infinity|undefined)[ "),]/.exec(svg);
        const around = found && svg.slice(Math.max(0, found.index - 120), found.index + 20);
        expect(around, `seed ${seed}`).toBeNull();
      }
    }
  }
});

it("what cannot be drawn is said", () => {
  const spec = chart({encode: {category: "soort", value: "n"}});
  const rows = [Infinity, NaN, 1e308, "1e400", 5, null, "n.b."].map((n, at) => ({
    soort: `${at}`,
    n,
  }));
  expect(chartWarnings(spec, rows, "nl")).toContainEqual({
    code: "beyond-reach",
    count: 4,
    fix: null,
  });
});
