import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {LANGS} from "#base";
import {contrast, drawFigure, printSvg, textBoxes} from "#charts";
import type {FigureOptions} from "#charts";
import * as gallery from "./gallery/charts.ts";
import type {Sample} from "./gallery/charts.ts";
import {overlaps} from "./read-drawing.ts";

const {window} = new JSDOM("");
const UNDER = [
  "Cijfers over erkende organisaties; afdelingen zijn niet meegeteld.",
  "Bron: Socius, Beleidsplan 2016-2020 (Omgevingsanalyse > Personeel; Omgevingsanalyse > Middelen)",
];
const options: FigureOptions = {
  width: 643,
  lang: "nl",
  document: window.document,
  idPrefix: "c-test",
  alt: "Kort.",
  description: "Lang.",
  under: UNDER,
};

/** With words, so that each block is there. */
function titled({spec, rows}: Sample) {
  const text = {
    ...spec.text,
    title: "Sociaal-culturele verenigingen stellen het meeste personeel te werk",
    subtitle: "aantal personen in dienst op 31 december, Vlaanderen en Brussel, 2012",
  };
  return {spec: {...spec, text}, rows};
}

/** kolom ⅓, half, A5, volle breedte, dia. */
const WIDTHS = [208, 321, 454, 643, 1280];
const SAMPLES = Object.entries(gallery);

function draw(sample: Sample, more: Partial<FigureOptions> = {}) {
  const {spec, rows} = titled(sample);
  const figure = drawFigure(spec, rows, {...options, flagged: [0], ...more});
  const svg = printSvg(figure.root);
  const document = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  return {...figure, svg, document, texts: textBoxes([figure.root])};
}

describe.each(SAMPLES)("%s as a figure", (_, sample) => {
  it.each(WIDTHS)("has everything inside %i px and nothing on each other", (width) => {
    for (const lang of LANGS) {
      const {texts, height} = draw(sample(), {width, lang});
      const outside = texts.filter(
        ({left, right, top, bottom}) =>
          left < -0.5 || right > width + 0.5 || top < 0 || bottom > height + 0.5,
      );
      expect(outside).toEqual([]);
      expect(overlaps(texts)).toEqual([]);
      expect(texts.filter(({size}) => size < 12)).toEqual([]); // 9 pt
    }
  });

  it("is safe and plain for any program", () => {
    const {svg, document, width, height} = draw(sample());
    const root = document.documentElement;
    expect(root.localName).toBe("svg");
    expect(svg).not.toMatch(
      /var\(|currentColor|rgba\(|<style|class=|<script|foreignObject|<image|<pattern|data-|pointer-events|NaN|undefined|\[object/,
    );
    expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:/);
    expect(root.getAttribute("viewBox")).toBe(`0 0 ${width} ${height}`);
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith("c-test-"))).toBe(true);
    expect(document.querySelectorAll("title")).toHaveLength(1);
    expect(document.querySelector("title")?.textContent).toBe("Kort.");
    expect(document.querySelector("desc")?.textContent).toBe("Lang.");
  });
});

describe("a figure", () => {
  it("holds title, subtitle, legend, plot, notes and source as named groups, in that order", () => {
    const {document, svg} = draw(gallery.barsStacked());
    const groups = ["titel", "ondertitel", "grafiek", "voorbehoud", "noot-1", "noot-2"];
    const places = groups.map((name) => svg.indexOf(`id="c-test-${name}"`));
    expect(places.every((place, n) => place > (places[n - 1] ?? 0))).toBe(true);
    expect(document.querySelector("#c-test-legend")).not.toBe(null);
    expect(document.documentElement.textContent).toContain("met voorbehoud");
  });

  it("leaves out what is not there", () => {
    const {svg} = draw(gallery.bars(), {flagged: [], under: []});
    expect(svg).not.toMatch(/voorbehoud|noot-/);
  });

  it("is the same twice", () => {
    for (const [, sample] of SAMPLES) expect(draw(sample()).svg).toBe(draw(sample()).svg);
  });

  it("has text of 4.5:1 or more on its paper, light and dark", () => {
    for (const theme of ["light", "dark"] as const) {
      const {document, texts} = draw(gallery.lines(), {theme});
      const paper = document.querySelector("#c-test-papier")?.getAttribute("fill") ?? "";
      for (const {fill, text} of texts) {
        expect(contrast(fill, paper), text).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("is transparent when asked", () => {
    expect(draw(gallery.bars(), {paper: false}).svg).not.toContain("papier");
  });
});
