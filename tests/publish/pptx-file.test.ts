import {unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import type {Row} from "#engine";
import {toPptxFile} from "#publish";
import type {ChartSpec} from "#spec";
import * as gallery from "../charts/gallery/charts.ts";
import {sampleFigure} from "./sample-figure.ts";

/** One pixel. */
const PICTURE = {
  url: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  ratio: 0.5,
};

/** The parts of a presentation, parsed where they are XML. */
async function slideOf({spec, rows}: {spec: ChartSpec; rows: readonly Row[]}) {
  const figure = sampleFigure(
    {spec, rows},
    {
      spec: {...spec, text: {...spec.text, title: "Personeel & <co>", subtitle: "aantal, 2012"}},
      description: {short: 'Staafdiagram "personeel".', long: ["Lang."]},
      references: "Socius. (2016).",
      sql: "SELECT 1 < 2",
    },
  );
  const parts = unzipSync(await toPptxFile(figure, () => Promise.resolve(PICTURE)));
  const xml = (name: string) =>
    new JSDOM(new TextDecoder().decode(parts[name]), {contentType: "application/xml"}).window
      .document;
  const chart = Object.keys(parts).find((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  return {parts, slide: xml("ppt/slides/slide1.xml"), chart: chart ? xml(chart) : null, xml};
}

const texts = (page: Document, tag: string) =>
  [...page.getElementsByTagName(tag)].map((each) => each.textContent);

const described = (slide: Document) =>
  [...slide.getElementsByTagName("p:cNvPr")].map((each) => each.getAttribute("descr"));

describe("a slide", () => {
  it("has its title as a title, its source, and a chart with a text alternative", async () => {
    const {slide, xml} = await slideOf(gallery.bars());
    expect(texts(slide, "a:t")).toEqual([
      "Personeel & <co>",
      "aantal, 2012",
      "Bron: Socius, Beleidsplan 2016-2020",
    ]);
    expect(slide.querySelector('[type="title"]')).not.toBe(null);
    expect(described(slide)).toContain('Staafdiagram "personeel".');
    expect(texts(xml("ppt/notesSlides/notesSlide1.xml"), "a:t").join("\n")).toContain(
      "SELECT 1 < 2",
    );
  });

  it("has bars of which the figures can be changed, in the order of the chart", async () => {
    const {chart, parts} = await slideOf(gallery.bars());
    if (!chart) throw new Error("no chart");
    expect(chart.getElementsByTagName("c:barDir")[0]?.getAttribute("val")).toBe("bar");
    // The four kinds of association of the gallery, from the largest on.
    const cells = (part: string) => texts(chart, part);
    expect(cells("c:v")).toEqual(
      expect.arrayContaining(["Verenigingen", "1219", "Vormingplus-centra", "183"]),
    );
    const orders = [...chart.getElementsByTagName("c:orientation")].map((each) =>
      each.getAttribute("val"),
    );
    expect(orders).toContain("maxMin");
    expect(Object.keys(parts).some((name) => /embeddings\/.*\.xlsx$/.test(name))).toBe(true);
  });

  it.each([
    ["stacked", gallery.barsStacked, "barChart", "stacked"],
    ["grouped", gallery.barsGrouped, "barChart", "clustered"],
    ["lines", gallery.lines, "lineChart", undefined],
  ] as const)(
    "draws %s as such, with the colours of the palette",
    async (_, make, tag, grouping) => {
      const {chart} = await slideOf(make());
      if (!chart) throw new Error("no chart");
      const plot = chart.getElementsByTagName(`c:${tag}`)[0];
      expect(plot?.getElementsByTagName("c:grouping")[0]?.getAttribute("val")).toBe(grouping);
      const colors = [...(plot?.getElementsByTagName("a:srgbClr") ?? [])].map((each) =>
        each.getAttribute("val"),
      );
      expect(colors).toContain("2440B7");
      expect(colors).toContain("D97357");
    },
  );

  it("shows as a picture what is provisional, or whose years are not equally far apart", async () => {
    const {spec, rows} = gallery.lineSingle();
    const {category, value} = spec.encode;
    const years = (all: readonly number[]) =>
      all.map((year, index) => ({[category ?? ""]: year, [value]: index}));
    expect((await slideOf({spec, rows: years([2000, 2001, 2002])})).chart).not.toBe(null);
    expect((await slideOf({spec, rows: years([2000, 2001, 2020])})).chart).toBe(null);
    const encode = {...gallery.bars().spec.encode, provisional: "v"};
    const provisional = gallery.bars().rows.map((row) => ({...row, v: true}));
    const drawn = await slideOf({spec: {...gallery.bars().spec, encode}, rows: provisional});
    expect(drawn.chart).toBe(null);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("writes an index as a number, and nothing that XML forbids", async () => {
    const {spec, rows} = gallery.lines();
    const {chart, slide} = await slideOf({
      spec: {...spec, index: "2011", text: {...spec.text, notes: ["a\u000bb"]}},
      rows,
    });
    const codes = [...(chart?.getElementsByTagName("c:numFmt") ?? [])].map((each) =>
      each.getAttribute("formatCode"),
    );
    expect(codes.join(" ")).not.toContain("€");
    expect(texts(slide, "a:t")).toContain("ab");
  });

  it.each<[string, readonly number[], string]>([
    ["euro", [24_186_000, 20_500], `[>=100000]"€\u00a0"#,##0.0,,"\u00a0mln.";"€\u00a0"#,##0`],
    ["euro", [24_186_000, 2_000_000], `"€\u00a0"#,##0.0,,"\u00a0mln."`],
    ["euro", [24_186_000, -20_500], `"€\u00a0"#,##0`],
    ["percent", [12.5, 0.04], `#,##0.00"%"`],
    ["number", [0.0004, 3], "#,##0.0000"],
    ["share", [0.125, 0.5], "#,##0.0%"],
    ["integer", [0, 3], "#,##0"],
  ])("writes %s of %j so that none reads as zero", async (format, values, code) => {
    const {spec} = gallery.bars();
    const {category, value} = spec.encode;
    const rows = values.map((each, index) => ({[category ?? ""]: `c${index}`, [value]: each}));
    const {chart} = await slideOf({spec: {...spec, format} as ChartSpec, rows}); // a format by its name
    const codes = [...(chart?.getElementsByTagName("c:numFmt") ?? [])];
    expect(codes.map((each) => each.getAttribute("formatCode"))).toContain(code);
  });

  it.each(["heatmap", "barsAnnotated", "treemap", "barsDiverging"] as const)(
    "shows %s as a picture, since office programs draw none like it",
    async (name) => {
      const {parts, chart, slide} = await slideOf(gallery[name]());
      expect(chart).toBe(null);
      expect(Object.keys(parts).some((part) => /^ppt\/media\/.*\.png$/.test(part))).toBe(true);
      expect(described(slide)).toContain('Staafdiagram "personeel".');
    },
  );
});
