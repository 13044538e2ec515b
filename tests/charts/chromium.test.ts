import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {chromium} from "@playwright/test";
import type {Browser, Page} from "@playwright/test";
import {build} from "vite";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {textWidth} from "#charts";
import {figureWidth} from "../../src/charts/text-measure.ts";
import {LAUNCH_ARGS, findBrowser} from "../../tools/browser.ts";
import * as gallery from "./gallery/charts.ts";
import {draw} from "./read-drawing.ts";

const require = createRequire(import.meta.url);

const LABELS = [
  "Vormingplus-centra",
  "Verenigingen",
  "Vormingsdiensten voor personen met een handicap (verenigd in federatie Vijftact)",
  "Tolerantie AV Waasland",
  "Wervik, Tielt & Vilvoorde",
  "Liège, Élysée, Œuvre, Škoda",
  "“Ja” – ‘nee’ … ’s avonds",
  "50-64 jaar, 9/10",
  "TVO VTA Ya, Yp. LT",
];
const FIGURES = [
  "1.219",
  "€\u00a024.186.000",
  "12,3%",
  "−1.234,5",
  "388\u00a0u\u00a030",
  "5\u00a0mln.",
  "2011",
];

/** What only a real browser can tell: that our measures and our drawings are those of a page. */
describe("in Chromium", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...LAUNCH_ARGS],
    });
    page = await browser.newPage();
    await page.setContent(
      `<style>${await fontFaces()}</style><svg font-family="Inter Variable"><text/></svg>`,
    );
    await page.evaluate(() =>
      Promise.all(
        ["400", "600"].map((weight) =>
          document.fonts.load(`${weight} 13px "Inter Variable"`, "aŠ"),
        ),
      ),
    );
  });

  afterAll(() => browser?.close());

  it.each([400, 600] as const)(
    "labels of weight %i are as wide as measured, within 1 %",
    async (weight) => {
      for (const [texts, measure, variant] of [
        [LABELS, textWidth, "normal"],
        [FIGURES, figureWidth, "tabular-nums"],
      ] as const) {
        const real = await page.evaluate(measureInPage, {texts, weight, variant});
        const ratios = texts.map((text, index) => measure(text, 13, weight) / (real[index] ?? 0));
        expect(Math.max(...ratios)).toBeLessThan(1.01);
        expect(Math.min(...ratios)).toBeGreaterThan(0.99);
      }
    },
  );

  it("every drawing is the same text as in Node", async () => {
    await page.addScriptTag({content: await bundleGallery()});
    for (const width of [328, 720]) {
      const drawn = await page.evaluate(
        (px) => (window as unknown as {drawAll(width: number): Record<string, string>}).drawAll(px),
        width,
      );
      for (const [name, sample] of Object.entries(gallery)) {
        expect(drawn[name], name).toBe(draw(sample(), width).svg);
      }
    }
  });
});

async function fontFaces(): Promise<string> {
  return [
    ["latin", "U+0-FF, U+152-153, U+2000-206F, U+20AC, U+2212"],
    ["latin-ext", "U+100-151, U+154-24F"],
  ]
    .map(([subset, range]) => {
      const file = require.resolve(
        `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`,
      );
      const source = `url(data:font/woff2;base64,${readFileSync(file).toString("base64")})`;
      return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:${source};unicode-range:${range}}`;
    })
    .join("");
}

function measureInPage({
  texts,
  weight,
  variant,
}: {
  readonly texts: readonly string[];
  readonly weight: number;
  readonly variant: string;
}): readonly number[] {
  const element = document.querySelector("text");
  if (!element) return [];
  element.setAttribute("font-size", "13");
  element.setAttribute("font-weight", String(weight));
  element.setAttribute("font-variant", variant);
  return texts.map((text) => {
    element.textContent = text;
    return element.getComputedTextLength();
  });
}

/** The gallery and the charts layer as one script that defines `drawAll`. */
async function bundleGallery(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: new URL("../..", import.meta.url).pathname,
    build: {
      write: false,
      minify: false,
      lib: {entry: "tests/charts/gallery/draw-all.ts", formats: ["iife"], name: "galleryScript"},
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((output) => ("output" in output ? output.output : []))[0];
  if (chunk?.type !== "chunk") throw new Error("the gallery did not build");
  return chunk.code;
}
