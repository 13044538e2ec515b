import {describe, expect, it} from "vitest";
import {PLAIN_STYLE, parseHouseStyle, printHouseStyle, toCmyk} from "#spec";
import type {HouseStyle} from "#spec";

const STYLE: HouseStyle = {
  name: "Voorbeeld vzw",
  colors: {"series-1": "#B3005E", ink: "#101010"},
  inks: {"#B3005E": [10, 100, 20, 10]},
  font: {family: "Liberation Serif", regular: "AAEAAA==", semibold: "AAEAAA=="},
  logo: {width: 120, height: 40, shapes: [{d: "M0 0h10v10Z", fill: "#B3005E"}]},
  sizes: [{name: "Jaarverslag", width: 112, height: null, unit: "mm"}],
};

const problemsOf = (data: unknown) => {
  const read = parseHouseStyle(data);
  return read.ok ? [] : read.problems.map(({path, rule}) => `${path.join(".")}: ${rule}`);
};

describe("a house style", () => {
  it("is read as it was printed", () => {
    for (const style of [STYLE, PLAIN_STYLE]) {
      expect(parseHouseStyle(JSON.parse(printHouseStyle(style)))).toEqual({ok: true, value: style});
    }
  });

  it("writes colours alike, so that their inks are found", () => {
    const read = parseHouseStyle({
      format: "veldboek-house-style/1",
      name: "A",
      colors: {"series-1": "#b3005e"},
      inks: {"#b3005e": [1, 2, 3, 4]},
    });
    expect(read).toMatchObject({
      ok: true,
      value: {colors: {"series-1": "#B3005E"}, inks: {"#B3005E": [1, 2, 3, 4]}},
    });
  });

  const file = {format: "veldboek-house-style/1", name: "A"};

  it.each([
    ["another file", {title: "Een notitieboek"}, "format: missing"],
    ["a later format", {...file, format: "veldboek-house-style/2"}, "format: not-one-of"],
    ["a key that is not known", {...file, colours: {}}, "colours: unknown-key"],
    ["a colour that is none", {...file, colors: {ink: "red"}}, "colors.ink: not-one-of"],
    ["too much ink", {...file, inks: {"#000000": [100, 100, 100, 1]}}, "inks: not-one-of"],
    ["a font's name that breaks out of CSS", withFont({family: 'A"}'}), "font.family: not-text"],
    ["a font that is a URL", withFont({regular: "https://x"}), "font.regular: not-one-of"],
    ["a logo that is more than shapes", withShape({d: "url(#a)"}), "logo.shapes.0.d: not-text"],
    [
      "a size at which no figure is laid out",
      {...file, sizes: [{name: "a", width: 40, unit: "mm"}]},
      "sizes.0.width: not-one-of",
    ],
    ["a size of nothing", {...file, sizes: [{name: "a", width: 0, unit: "mm"}]}, "sizes.0.width"],
  ])("refuses %s, and says where", (_, data, problem) => {
    expect(problemsOf(data).join("\n")).toContain(problem);
  });

  function withFont(font: object) {
    return {format: "veldboek-house-style/1", name: "A", font: {...STYLE.font, ...font}};
  }

  function withShape(shape: object) {
    const logo = {...STYLE.logo, shapes: [{fill: "#000000", ...shape}]};
    return {format: "veldboek-house-style/1", name: "A", logo};
  }
});

it("inks are four amounts of 0 to 100, at most 300 together", () => {
  expect(toCmyk([100, 100, 100, 0])).toEqual([100, 100, 100, 0]);
  for (const wrong of [
    [100, 100, 100, 1],
    [1, 2, 3],
    [0, 0, 0, 101],
    [0, 0, -1, 0],
    "0000",
    null,
  ]) {
    expect(toCmyk(wrong)).toBe(null);
  }
});
