import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {inflateSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {PALETTES, textBoxes} from "#charts";
import {layOutFigure, notebookInPdf, toOutlinedSvgFile, toPdfFile} from "#publish";
import {inksOf} from "../../src/publish/figure/cmyk.ts";
import * as gallery from "../charts/gallery/charts.ts";
import type {Sample} from "../charts/gallery/charts.ts";
import {sampleFigure} from "./sample-figure.ts";

const {document} = new JSDOM("").window;
const NOTEBOOK = "---\ntitle: Ĳ (a) \\ b\n---\n";
const WIDTH = (170 * 96) / 25.4;

const font = (weight: number) =>
  new Uint8Array(readFileSync(`src/ui/publish/inter-western-${weight}.ttf`)).buffer;
const fonts = {regular: font(400), semibold: font(600)};

const figure = (sample: Sample) => sampleFigure(sample, {flagged: [0], notebook: NOTEBOOK});

async function makePdf(sample: Sample, colors: "rgb" | "cmyk" = "rgb") {
  const bytes = await toPdfFile(figure(sample), {width: WIDTH, document, fonts, colors});
  const pdf = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise;
  return {bytes, pdf, page: await pdf.getPage(1)};
}

/** The operators of the page, as they are written. */
function contentOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    try {
      return [inflateSync(buffer.subarray(start)).toString("latin1")];
    } catch {
      return [];
    }
  });
  return streams.filter((stream) => /\bBDC\b/.test(stream)).join("\n");
}

describe("a PDF file", () => {
  it("is a page of 170.00 mm that is as high as the figure", async () => {
    const {page, pdf} = await makePdf(gallery.bars());
    const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
    const {height} = layOutFigure(figure(gallery.bars()), {width: WIDTH, document});
    expect(((right - left) / 72) * 25.4).toBeCloseTo(170, 1);
    expect(bottom - top).toBeCloseTo(height * 0.75, 1);
    expect(pdf.numPages).toBe(1);
  });

  it.each(["bars", "barsAnnotated", "linesAnnotated", "heatmap", "treemap", "table"] as const)(
    "says the words of the drawing of %s, each once",
    async (name) => {
      const {page} = await makePdf(gallery[name]());
      const {items} = await page.getTextContent();
      const said = items
        .map((item) => ("str" in item ? item.str : ""))
        .filter((text) => text.trim());
      const {root} = layOutFigure(figure(gallery[name]()), {width: WIDTH, document});
      const plain = (texts: readonly string[]) =>
        texts.join("").replaceAll(/\s/g, "").split("").toSorted().join("");
      expect(plain(said)).toBe(plain(textBoxes([root]).map(({text}) => text)));
    },
  );

  it("is tagged as one figure with its text alternative, in Dutch, with a title", async () => {
    const {page, pdf, bytes} = await makePdf(gallery.bars());
    const tree = await page.getStructTree();
    expect(tree?.children).toMatchObject([
      {role: "Figure", alt: "Staafdiagram van het personeel."},
    ]);
    expect(await pdf.getMetadata()).toMatchObject({
      info: {Title: "Personeel in de sector", Language: "nl-BE"},
    });
    expect(Buffer.from(bytes).toString("latin1")).toContain("/DisplayDocTitle true");
  });

  it("brings its letters and no images", async () => {
    const {bytes} = await makePdf(gallery.bars());
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toContain("/Subtype /Image");
    expect(bytes.length).toBeLessThan(40_000);
  });

  it("opens again as the notebook that it was", async () => {
    const {bytes, pdf} = await makePdf(gallery.bars());
    expect(notebookInPdf(bytes)).toBe(NOTEBOOK);
    expect((await pdf.getMetadata()).info).toHaveProperty("Custom.VeldboekNotebook");
    expect(notebookInPdf(bytes.subarray(0, 900))).toBe(null); // cut off
    expect(notebookInPdf(new TextEncoder().encode("%PDF-1.7\n"))).toBe(null);
    expect(notebookInPdf(bytes.subarray(1))).toBe(null); // no PDF
  });

  it("is the same twice, but for its identity", async () => {
    const [one, two] = [await makePdf(gallery.bars()), await makePdf(gallery.bars())];
    expect(contentOf(one.bytes)).toBe(contentOf(two.bytes));
  });

  it.each([
    "barsStacked",
    "heatmap",
    "heatmapDiverging",
    "barsDiverging",
    "linesAnnotated",
  ] as const)("for print paints %s in inks only, its letters in black", async (name) => {
    const {bytes} = await makePdf(gallery[name](), "cmyk");
    const content = contentOf(bytes);
    expect(content).toMatch(/\bk\b|\bscn\b/);
    expect(content).not.toMatch(/^[\d. ]+ (rg|RG|g|G)$/m);
    expect(content).not.toMatch(/\/DeviceRGB|\/DeviceGray/);
    // What fills when text is shown has black alone, or is white on a mark.
    let fill: readonly number[] = [];
    for (const line of content.split("\n")) {
      const inks = /^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) (?:k|scn)$/.exec(line);
      if (inks) fill = inks.slice(1).map(Number);
      if (/\bT[jJ]\b/.test(line)) expect(fill.slice(0, 3)).toEqual([0, 0, 0]);
    }
  });
});

describe("an SVG with outlined letters", () => {
  const outlined = (name: "bars" | "barsAnnotated" | "linesAnnotated") =>
    toOutlinedSvgFile(figure(gallery[name]()), {width: WIDTH, document, fonts});

  it.each(["bars", "barsAnnotated", "linesAnnotated"] as const)(
    "of %s has no text to draw, is exact in millimetres, and says what it is",
    async (name) => {
      const svg = await outlined(name);
      const root = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document.documentElement;
      expect(root.querySelectorAll("text, tspan, style")).toHaveLength(0);
      expect(root.getAttribute("width")).toBe("170.00mm");
      expect(root.querySelector("title")?.textContent).toBe("Staafdiagram van het personeel.");
      expect(svg).not.toMatch(/NaN|undefined|currentColor|var\(/);
    },
  );

  it("has its letters where the text was", async () => {
    const svg = await outlined("bars");
    const {root} = layOutFigure(figure(gallery.bars()), {width: WIDTH, document});
    const [title] = textBoxes([root]);
    const page = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document;
    const d = page.querySelector("#fig-titel path")?.getAttribute("d") ?? "";
    const numbers = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
    const xs = numbers.map(([, x]) => Number(x));
    const ys = numbers.map(([, , y]) => Number(y));
    expect(Math.min(...xs)).toBeGreaterThan((title?.left ?? 0) - 1);
    expect(Math.max(...xs)).toBeLessThan((title?.right ?? 0) + 1);
    expect(Math.max(...xs)).toBeGreaterThan((title?.right ?? 0) - 4);
    expect(Math.min(...ys)).toBeGreaterThan((title?.top ?? 0) - 1);
    expect(Math.max(...ys)).toBeLessThan((title?.bottom ?? 0) + 1);
  });
});

describe("the inks of the palette", () => {
  const {series, rest, sequential, diverging, ink, muted, rule} = PALETTES.light;
  const colors = [
    ...series,
    rest,
    ...sequential,
    ...diverging,
    ink,
    muted,
    rule,
    "#FFFFFF",
    "#000000",
  ];

  it.each(colors)("of %s are set, and no more than 300 per cent", (color) => {
    const inks = inksOf(color);
    expect(inks.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(300);
    expect(inks.every((part) => part >= 0 && part <= 100)).toBe(true);
  });

  it("are never computed", () => {
    expect(() => inksOf("#123456")).toThrow(RangeError);
  });
});
