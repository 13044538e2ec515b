import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {spreadLabels} from "../../src/charts/spread.ts";

const labels = fc.array(
  fc.record({
    wanted: fc.double({min: -50, max: 450, noNaN: true}),
    height: fc.constantFrom(15, 20, 35),
  }),
  {minLength: 1, maxLength: 10},
);

describe("spreadLabels", () => {
  it("leaves labels with room where they want to be", () => {
    const wishes = [50, 100, 200].map((wanted) => ({wanted, height: 20}));
    expect(spreadLabels(wishes, 0, 400)).toEqual([50, 100, 200]);
  });

  it("moves two that meet apart by the same distance", () => {
    const wishes = [100, 100].map((wanted) => ({wanted, height: 20}));
    expect(spreadLabels(wishes, 0, 400)).toEqual([90, 110]);
  });

  it("lets none overlap or leave the column, and keeps their order", () => {
    fc.assert(
      fc.property(labels, (wishes) => {
        const centres = spreadLabels(wishes, 0, 400);
        const placed = wishes
          .map(({wanted, height}, index) => ({wanted, height, centre: centres[index] ?? NaN}))
          .sort((a, b) => a.centre - b.centre);
        for (const [index, {centre, height, wanted}] of placed.entries()) {
          const next = placed[index + 1];
          expect(centre - height / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(centre + height / 2).toBeLessThanOrEqual(400 + 1e-6);
          if (!next) continue;
          expect(next.centre - next.height / 2 - centre - height / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(next.wanted).toBeGreaterThanOrEqual(wanted);
        }
      }),
      {seed: 5},
    );
  });
});
