import {describe, expect, it} from "vitest";
import type {Theme} from "#charts";
import {PALETTES, contrast, paletteProperties} from "#charts";
import {distance, simulate} from "../../src/charts/colour-vision.ts";
import {lightnessOf} from "../../src/publish/figure/likeness.ts";
import type {Vision} from "../../src/charts/colour-vision.ts";

const THEMES: readonly (readonly [Theme, number])[] = [
  ["light", 3.05],
  ["dark", 4.9],
];
const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan"];

describe.each(THEMES)("the %s palette", (theme, least) => {
  const {series, rest, ink, muted, paper} = PALETTES[theme];
  const colors = [...series, rest];

  it("has six slots and a grey", () => {
    expect(new Set(colors).size).toBe(7);
  });

  it.each(colors)(`shows %s on paper at ${least}:1 or more`, (color) => {
    expect(contrast(color, paper)).toBeGreaterThanOrEqual(least);
  });

  it("shows text on paper at 4.5:1 or more", () => {
    expect(contrast(ink, paper)).toBeGreaterThan(14);
    expect(contrast(muted, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it("shows text on each series colour at 4.5:1 or more", () => {
    const properties = paletteProperties(theme);
    for (const slot of [1, 2, 3, 4, 5, 6, "rest"]) {
      const [color = "", text = ""] = [
        properties[`--series-${slot}`],
        properties[`--on-series-${slot}`],
      ];
      expect(contrast(color, text), color).toBeGreaterThanOrEqual(4.5);
    }
  });

  const {sequential, diverging} = PALETTES[theme];

  it("shows text on each step at 4.5:1 or more", () => {
    const properties = paletteProperties(theme);
    for (const name of ["seq", "div"].flatMap((kind) =>
      [1, 2, 3, 4, 5, 6].map((n) => `${kind}-${n}`),
    )) {
      const [color = "", text = ""] = [properties[`--${name}`], properties[`--on-${name}`]];
      expect(contrast(color, text), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("goes from the paper on in steps of lightness that also print in grey", () => {
    const sign = theme === "light" ? -1 : 1;
    for (const ramp of [sequential, diverging.slice(0, 3).toReversed(), diverging.slice(3)]) {
      const lightness = ramp.map(lightnessOf);
      for (const [index, value] of lightness.slice(1).entries()) {
        expect(sign * (value - (lightness[index] ?? 0)), ramp[index]).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it.each(VISIONS)("keeps under and over zero apart in %s vision", (vision) => {
    const [, , under = "", over = ""] = diverging;
    expect(distance(simulate(under, vision), simulate(over, vision))).toBeGreaterThanOrEqual(8);
  });

  it.each(VISIONS)("keeps any two colours 21 apart in %s vision", (vision) => {
    const seen = colors.map((color) => simulate(color, vision));
    for (const [index, a] of seen.entries()) {
      for (const [other, b] of seen.entries()) {
        if (other > index) {
          expect(distance(a, b), `${colors[index]} ${colors[other]}`).toBeGreaterThanOrEqual(21);
        }
      }
    }
  });
});

describe("the measures behind it", () => {
  it("know black and white", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(distance(simulate("#000000", "normal"), simulate("#FFFFFF", "normal"))).toBeCloseTo(
      100,
      1,
    );
  });

  it("leave grey grey in every vision", () => {
    const grey = simulate("#777777", "normal");
    for (const vision of VISIONS)
      expect(distance(grey, simulate("#777777", vision))).toBeLessThan(1);
  });
});
