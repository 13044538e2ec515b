import {readFileSync} from "node:fs";
import {Resvg} from "@resvg/resvg-js";
import type {Page} from "@playwright/test";
import {JSDOM} from "jsdom";
import {drawFigure, printSvg} from "#charts";
import * as gallery from "../charts/gallery/charts.ts";
import {expect, test} from "./app.ts";

const {document} = new JSDOM("").window;
const FONTS = [400, 600].map((weight) => `src/ui/publish/inter-western-${weight}.ttf`);

/** A figure of the gallery as an SVG with its fonts as data. */
function svgOf(name: keyof typeof gallery): string {
  const {spec, rows} = gallery[name]();
  const text = {...spec.text, title: "Personeel in de sector", subtitle: "aantal, 2012"};
  const {root} = drawFigure({...spec, text}, rows, {
    width: 643,
    lang: "nl",
    document,
    idPrefix: "fig",
    alt: "Kort.",
    description: "Lang.",
    under: ["Bron: Socius, Beleidsplan 2016-2020"],
    flagged: [0],
  });
  return printSvg(root);
}

/** A drawing as resvg sees it, which knows neither styles nor pages: as office programs do. */
function withResvg(svg: string): string {
  const font = {fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Inter"};
  return `data:image/png;base64,${new Resvg(svg, {font}).render().asPng().toString("base64")}`;
}

/** The same as an image for Chromium, with its letters. */
function forChromium(svg: string): string {
  const faces = [400, 600].map((weight, index) => {
    const data = readFileSync(FONTS[index] ?? "").toString("base64");
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
  const styled = svg.replace(/(<svg[^>]*>)/, `$1<style>${faces.join("")}</style>`);
  return `data:image/svg+xml;base64,${Buffer.from(styled).toString("base64")}`;
}

/**
 * How far two pictures differ: the largest difference of a channel, 0 to 255, among blocks of 16 by 16
 * pixels, which leaves out how each smooths the edges of letters.
 */
function difference(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (urls) => {
      const blocks = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          const context = canvas.getContext("2d");
          if (!context) throw new Error("no canvas");
          context.drawImage(image, 0, 0);
          const {data, width, height} = context.getImageData(0, 0, canvas.width, canvas.height);
          const across = Math.ceil(width / 16);
          const sums = new Float64Array(across * Math.ceil(height / 16) * 3);
          for (let at = 0; at < data.length; at += 4) {
            const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
            const block = (Math.floor(y / 16) * across + Math.floor(x / 16)) * 3;
            for (let channel = 0; channel < 3; channel += 1) {
              sums[block + channel] =
                (sums[block + channel] ?? 0) + (data[at + channel] ?? 0) / 256;
            }
          }
          return sums;
        }),
      );
      const [a, b] = blocks;
      if (!a || !b || a.length !== b.length) return 255;
      return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);
    },
    [one, other],
  );
}

test("another program draws a figure as Chromium does", async ({context}) => {
  const page = await context.newPage();
  const names = [
    "barsStacked",
    "barsAnnotated",
    "linesAnnotated",
    "areas",
    "heatmap",
    "waffle",
    "treemap",
    "sankey",
    "scatter",
    "table",
  ] as const;
  for (const name of names) {
    const svg = svgOf(name);
    const found = await difference(page, withResvg(svg), forChromium(svg));
    expect.soft(found, name).toBeLessThan(25);
  }
  // A colour that only a page knows is drawn black by the other one.
  const svg = svgOf("barsStacked").replaceAll('fill="#D97357"', 'style="fill: var(--x, #D97357)"');
  expect(await difference(page, withResvg(svg), forChromium(svg))).toBeGreaterThan(80);
});
