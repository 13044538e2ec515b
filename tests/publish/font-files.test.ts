import {JSDOM} from "jsdom";
import {openSync} from "fontkit";
import {describe, expect, it} from "vitest";
import {drawFigure, textBoxes} from "#charts";
import {uncoveredCharacters} from "#publish";
import {FONT_CHARACTERS} from "../../src/publish/figure/font-characters.ts";
import * as gallery from "../charts/gallery/charts.ts";

const {document} = new JSDOM("").window;

describe.each(["inter-western.woff2", "inter-western-400.ttf", "inter-western-600.ttf"])(
  "the font %s",
  (name) => {
    const font = openSync(`src/ui/publish/${name}`);
    if (!("layout" in font)) throw new Error("a collection");

    it("has a sign for each character that we say it has", () => {
      const missing = [...FONT_CHARACTERS].filter(
        (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
      );
      expect(missing).toEqual([]);
      expect(font.hasGlyphForCodePoint(0x416)).toBe(false); // Ж: a font that has all would prove nothing
    });

    it("sets figures of one width, as tables and axes want them", () => {
      const widths = [..."0123456789"].map((digit) => font.layout(digit, ["tnum"]).advanceWidth);
      expect(new Set(widths).size).toBe(1);
    });
  },
);

it.each(Object.entries(gallery))("%s is written in characters that the font has", (_, sample) => {
  const {spec, rows} = sample();
  for (const lang of ["nl", "en"] as const) {
    const {root} = drawFigure(spec, rows, {
      width: 643,
      lang,
      document,
      idPrefix: "fig",
      alt: "",
      description: "",
      under: [],
    });
    expect(
      uncoveredCharacters(
        textBoxes([root])
          .map(({text}) => text)
          .join(""),
      ),
    ).toEqual([]);
  }
});
