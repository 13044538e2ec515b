import {describe, expect, test} from "vitest";
import {fitColumn, padOf, textWidth} from "../../src/ui/grid/column-fit.ts";

describe("a column of numbers", () => {
  test("is as wide as its longest whole part and its longest decimals together", () => {
    const fit = fitColumn(null, ["−1.234.567,5", "2", "0,123456"], ",");
    expect(fit.decimals).toBe(",123456");
    expect(fit.width).toBe(textWidth("−1.234.567,123456"));
  });

  test("lines up the decimal signs, of what has them", () => {
    const {decimals} = fitColumn(null, ["5", "−6,2", "1.250", "4,5 × 10⁻²³", "∞", "leeg"], ",");
    expect(padOf("5", decimals, ",")).toBe(",2");
    expect(padOf("−6,2", decimals, ",")).toBe("");
    expect(padOf("1.250", decimals, ",")).toBe(",2");
    expect(padOf("4,5 × 10⁻²³", decimals, ",")).toBe("");
    expect(padOf("leeg", decimals, ",")).toBe("");
  });

  test("never gets narrower, and stays the same object while nothing grows", () => {
    const first = fitColumn(null, ["1.234,5"], ",");
    expect(fitColumn(first, ["1"], ",")).toBe(first);
    const wider = fitColumn(first, ["1,25"], ",");
    expect(wider.width).toBeGreaterThanOrEqual(textWidth("1.234,55"));
  });
});

test("a column of text has room for its words up to a limit", () => {
  expect(fitColumn(null, ["abc"], null)).toEqual({width: textWidth("abc"), decimals: ""});
  expect(fitColumn(null, ["x".repeat(500)], null).width).toBeLessThan(textWidth("x".repeat(500)));
});
