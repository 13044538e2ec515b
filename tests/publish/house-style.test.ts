import {readFileSync} from "node:fs";
import {inflateSync} from "node:zlib";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {textBoxes} from "#charts";
import {
  checkFigure,
  layOutFigure,
  openHouseStyle,
  readStyleFont,
  toHtmlFigure,
  toPdfFile,
  toSvgFile,
} from "#publish";
import type {FigureToPublish} from "#publish";
import {PLAIN_STYLE} from "#spec";
import type {HouseStyle} from "#spec";
import * as gallery from "../charts/gallery/charts.ts";
import type {Sample} from "../charts/gallery/charts.ts";
import {sampleFigure} from "./sample-figure.ts";

const {document} = new JSDOM("").window;
const layout = {width: (170 * 96) / 25.4, document};
const bytes = (weight: number) =>
  new Uint8Array(readFileSync(`src/ui/publish/inter-western-${weight}.ttf`));
const fonts = {regular: bytes(400).buffer, semibold: bytes(600).buffer};

/** A style whose font is our own semibold, in both weights: wider than ours. */
const REGULAR = Buffer.from(bytes(400)).toString("base64");
const WIDE = Buffer.from(bytes(600)).toString("base64");
const HOUSE: HouseStyle = {
  ...PLAIN_STYLE,
  name: "Voorbeeld vzw",
  colors: {"series-1": "#B3005E"},
  inks: {"#B3005E": [10, 100, 20, 10]},
  logo: {width: 120, height: 40, shapes: [{d: "M0 0h120v40h-120Z", fill: "#B3005E"}]},
};

async function figure(
  house: HouseStyle | null,
  sample: Sample = gallery.bars(),
): Promise<FigureToPublish> {
  return sampleFigure(sample, {style: house && (await openHouseStyle(house))});
}

const svgOf = async (house: HouseStyle | null, sample?: Sample) =>
  toSvgFile(await figure(house, sample), {...layout, faces: [], unit: "mm"});

describe("a figure in a house style", () => {
  it("has its colours, and leaves the others", async () => {
    const svg = await svgOf(HOUSE, gallery.barsStacked());
    expect(svg).toContain('fill="#B3005E"');
    expect(svg).not.toContain("#2440B7");
    expect(svg).toContain("#D97357");
    expect(await svgOf(null, gallery.barsStacked())).toContain("#2440B7");
  });

  it("writes on a colour in black or white, whichever reads", async () => {
    const yellow = {...HOUSE, colors: {"series-1": "#FFE000"}};
    const svg = await svgOf(yellow, gallery.barsStacked());
    const white = (text: string) => text.match(/<text[^>]*fill="#FFFFFF"/g)?.length ?? 0;
    expect(white(svg)).toBeLessThan(white(await svgOf(HOUSE, gallery.barsStacked())));
  });

  it("has its logo at the bottom right, beside the notes, within the drawing", async () => {
    const svg = await svgOf(HOUSE);
    const page = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document;
    const place = page.querySelector("#fig-logo")?.getAttribute("transform") ?? "";
    const [, x = 0, y = 0, scale = 0] =
      /translate\(([\d.]+),([\d.]+)\) scale\(([\d.]+)\)/.exec(place)?.map(Number) ?? [];
    const [, , width = 0, height = 0] = (page.documentElement.getAttribute("viewBox") ?? "")
      .split(" ")
      .map(Number);
    expect(x + 120 * scale).toBeCloseTo(width, 0);
    expect(y + 40 * scale).toBeLessThanOrEqual(height + 0.5);
    const source = textBoxes([layOutFigure(await figure(HOUSE), layout).root]).find(({text}) =>
      text.startsWith("Bron"),
    );
    expect(source?.right).toBeLessThan(x);
    const narrow = layOutFigure(await figure(HOUSE), {width: 208, document});
    const plain = layOutFigure(await figure(null), {width: 208, document});
    expect(narrow.height).toBeGreaterThan(plain.height + 25);
  });

  it("is laid out by the measures of its font, and names or carries it", async () => {
    const own = {...HOUSE, font: {family: "Eigen Letter", regular: WIDE, semibold: WIDE}};
    const svg = await svgOf(own);
    expect(svg).toContain("font-family=\"'Eigen Letter', Arial, Helvetica, sans-serif\"");
    const bars = async (house: HouseStyle) =>
      new JSDOM(await svgOf(house), {contentType: "image/svg+xml"}).window.document
        .querySelector("#fig-panel-1 rect")
        ?.getAttribute("width");
    // Wider names leave less room for bars.
    expect(Number(await bars(own))).toBeLessThan(Number(await bars(HOUSE)));
    const html = toHtmlFigure(await figure(own), {
      faces: [{family: "Eigen Letter", weight: "400", url: "data:font/ttf;base64,AA"}],
      scriptHash: "",
      fileName: "a.nb.md",
      csv: {text: "", fileName: "a.csv"},
      document,
    });
    expect(html).toContain('@font-face{font-family:"Eigen Letter"');
    expect(html).toContain("'Eigen Letter', Arial");
  });

  it("is printed in its own inks; without them no PDF is made", async () => {
    const pdf = await toPdfFile(await figure(HOUSE), {...layout, fonts, colors: "cmyk"});
    const buffer = Buffer.from(pdf);
    const streams = [...buffer.toString("latin1").matchAll(/stream\r?\n/g)].map((match) => {
      try {
        return inflateSync(buffer.subarray(match.index + match[0].length)).toString("latin1");
      } catch {
        return "";
      }
    });
    expect(streams.join("\n")).toContain("0.1 1 0.2 0.1");
    const bare = await figure({...HOUSE, inks: {}});
    await expect(toPdfFile(bare, {...layout, fonts, colors: "cmyk"})).rejects.toThrow(RangeError);
    const codes = checkFigure(bare, {...layout, inGrey: true}).map(
      ({code, detail}) => `${code} ${detail}`,
    );
    expect(codes).toEqual(["no-inks #B3005E"]);
    expect(checkFigure(await figure(HOUSE), {...layout, inGrey: true})).toEqual([]);
  });
});

describe("before a figure in a house style leaves", () => {
  const codes = async (colors: HouseStyle["colors"], sample?: Sample) =>
    checkFigure(await figure({...PLAIN_STYLE, colors}, sample), layout).map(({code}) => code);

  it("its text must be read on white", async () => {
    expect(await codes({ink: "#9A9A9A"})).toEqual(["contrast"]); // 2.8:1
    expect(await codes({ink: "#FFFFFF", muted: "#FFFFFF"})).toEqual(["contrast"]);
    expect(await codes({ink: "#404040"})).toEqual([]);
  });

  it("its marks must be seen on white", async () => {
    expect(await codes({"series-1": "#FFE000"})).toEqual(["pale-marks"]); // 1.3:1
  });

  it("its series must differ for who sees colours otherwise", async () => {
    // In deuteranopia this red and this green are one brown.
    const alike = {"series-1": "#A05A2C", "series-2": "#6B7A2A"} as const;
    expect(await codes(alike, gallery.barsStacked())).toEqual(["vision"]);
    expect(await codes({}, gallery.barsStacked())).toEqual([]);
    expect(await codes(alike, gallery.lines())).toEqual([]); // named at their ends
  });

  it("its font must have the letters", async () => {
    const font = {family: "A", regular: WIDE, semibold: WIDE};
    const house = await openHouseStyle({...PLAIN_STYLE, font});
    const made = {...(await figure(null)), style: house};
    expect(checkFigure(made, layout)).toEqual([]);
    const greek = {...made, source: "Σ"}; // no letter of ours, nor of this style
    expect(checkFigure(greek, layout).map(({code, detail}) => [code, detail])).toEqual([
      ["characters", "Σ"],
    ]);
  });
});

describe("a font for a house style", () => {
  it("is named by itself", async () => {
    expect(await readStyleFont({regular: REGULAR, semibold: WIDE})).toMatchObject({
      family: "Inter Variable",
    });
  });

  it("must be a font, and one that may travel in files", async () => {
    const text = Buffer.from("no font").toString("base64");
    expect(await readStyleFont({regular: text, semibold: WIDE})).toBe("unreadable");
    // One that was cut off while it was copied opens, and would fail when it is read.
    const short = Buffer.from(bytes(400)).subarray(0, 14_000).toString("base64");
    expect(await readStyleFont({regular: short, semibold: WIDE})).toBe("unreadable");
    // The ninth and tenth byte of OS/2 are fsType; 0x0002 forbids embedding (OpenType 1.9).
    const forbidden = new Uint8Array(bytes(400));
    const view = new DataView(forbidden.buffer);
    const tables = view.getUint16(4);
    for (let at = 12; at < 12 + 16 * tables; at += 16) {
      if (String.fromCharCode(...forbidden.subarray(at, at + 4)) === "OS/2") {
        view.setUint16(view.getUint32(at + 8) + 8, 0x0002);
      }
    }
    const regular = Buffer.from(forbidden).toString("base64");
    expect(await readStyleFont({regular, semibold: WIDE})).toBe("forbidden");
  });
});
