import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {textWidth, wrapText} from "#charts";
import {figureWidth} from "../../src/charts/text-measure.ts";

const STYLE = {sizePx: 13};
const words = fc.array(fc.string({unit: fc.constantFrom(..."aVTé-/1.(€ "), maxLength: 14}), {
  maxLength: 8,
});
const label = words.map((list) => list.join(" "));
const width = fc.integer({min: 30, max: 400});
const withoutSpaces = (text: string) => text.replaceAll(" ", "");

describe("wrapText", () => {
  it("never drops or adds a character but the spaces at breaks", () => {
    fc.assert(
      fc.property(label, width, (text, px) => {
        expect(withoutSpaces(wrapText(text, px, STYLE).join(""))).toBe(withoutSpaces(text));
      }),
      {seed: 1},
    );
  });

  it("keeps each line within the width", () => {
    fc.assert(
      fc.property(label, width, (text, px) => {
        for (const line of wrapText(text, px, STYLE)) {
          expect(textWidth(line, 13)).toBeLessThanOrEqual(px);
        }
      }),
      {seed: 2},
    );
  });

  it("leaves a label that fits as it is", () => {
    fc.assert(
      fc.property(label, (text) => {
        expect(wrapText(text, 10_000, STYLE)).toEqual([text.trim()]);
      }),
      {seed: 3},
    );
  });

  it.each([
    ["sociaal-cultureel werk", 80, ["sociaal-", "cultureel", "werk"]],
    ["een twee drie vier", 90, ["een twee", "drie vier"]],
    ["€\u00a01.234 per jaar", 60, ["€\u00a01.234", "per jaar"]],
    ["van −5 tot -3", 40, ["van", "−5", "tot -3"]],
    ["", 100, [""]],
  ])("breaks %j at %i px into %j", (text, px, lines) => {
    expect(wrapText(text, px, STYLE)).toEqual(lines);
  });
});

describe("textWidth", () => {
  it("gives all digits one width in tabular figures", () => {
    const widths = [..."0123456789"].map((digit) => figureWidth(digit, 1000));
    expect(new Set(widths).size).toBe(1);
  });

  it("takes room for what it does not know, and none for combining marks", () => {
    expect(textWidth("漢", 10)).toBe(10);
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
  });
});
