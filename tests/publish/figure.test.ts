import {createHash} from "node:crypto";
import {writeFileSync} from "node:fs";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {crc32} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {chartTable, describeChart} from "#charts";
import {parseNotebook} from "#notebook";
import {
  HEIGHT_SCRIPT,
  PICTURE_PART,
  PNG_CARRIER,
  carriedNotebook,
  checkFigure,
  figureFileName,
  fileFacts,
  notebookInPng,
  notebookInSvg,
  scriptHash,
  toDataFiles,
  toDocxParts,
  toHtmlFigure,
  toIframe,
  toNewsletterFragment,
  toOEmbed,
  toResizingIframe,
  toStaticFigure,
  toSvgFile,
  withPngFacts,
} from "#publish";
import type {FigureToPublish} from "#publish";
import type {Row} from "#engine";
import * as gallery from "../charts/gallery/charts.ts";

const {document} = new JSDOM("").window;

const NOTEBOOK = `---
format: veldboek/1
title: Personeel
lang: nl
---

\`\`\`sql {#vraag}
SELECT 'Ĳ & <b>' AS soort, 1 AS n
\`\`\`

\`\`\`chart {#figuur}
data: vraag
type: bar
encode: {category: soort, value: n}
text: {title: Personeel}
\`\`\`
`;

/** A figure with what could break a file: quotes, brackets, an ampersand, the end of a script. */
function figure(more: Partial<FigureToPublish> = {}): FigureToPublish {
  const {spec, rows} = gallery.bars();
  const text = {
    ...spec.text,
    title: 'Personeel & "vrijwilligers" </script><b>',
    subtitle: "aantal, 2012",
  };
  const titled = {...spec, text};
  const {head, body} = chartTable(titled, rows, "nl");
  return {
    spec: titled,
    rows,
    isCut: false,
    old: null,
    trace: "known",
    isVouchedFor: false,
    lang: "nl",
    flagged: [1],
    table: {
      headers: head.map(({text, kind}) => ({text, numeric: kind === "value"})),
      rows: body.map(({labels, values}) => ({
        cells: [
          ...labels.map((label) => ({text: label, numeric: false})),
          ...values.map((value) => ({text: value.text, numeric: true})),
        ],
      })),
    },
    description: describeChart(titled, rows, "nl"),
    source: "Socius, Beleidsplan 2016-2020",
    references: "Socius. (2016). Beleidsplan 2016-2020.",
    reservations: ["Vormingsinstellingen: ongeveer 439"],
    licence: "niet vermeld (Socius)",
    sql: "SELECT 1 < 2 AS a",
    notebook: NOTEBOOK,
    data: "veldboek 1.0.0",
    publishedAt: new Date("2026-11-26T10:00:00Z"),
    version: 1,
    sha256: "0".repeat(64),
    style: null,
    ...more,
  };
}

const layout = {width: (170 * 96) / 25.4, document};
const FONT = `data:font/woff2;base64,${"A".repeat(33_000)}`;

const FACES = [{family: "Inter", weight: "400 600", url: FONT}];

describe("an SVG file", () => {
  const parse = (svg: string) =>
    new JSDOM(svg, {contentType: "image/svg+xml"}).window.document.documentElement;

  it("for a layout program is exact in millimetres and names its font", () => {
    const svg = toSvgFile(figure(), {...layout, faces: [], unit: "mm"});
    const root = parse(svg);
    expect(root.getAttribute("width")).toBe("170.00mm");
    expect(root.getAttribute("font-family")).toBe("Inter, Arial, Helvetica, sans-serif");
    expect(svg).not.toMatch(/<style|url\(/);
  });

  it("for the web brings its font and asks nothing", () => {
    const svg = toSvgFile(figure(), {...layout, width: 720, faces: FACES, unit: "px"});
    const root = parse(svg);
    expect(root.getAttribute("width")).toBe("720");
    expect(root.querySelector("style")?.textContent).toContain(`url("${FONT}")`);
    expect(svg.match(/(?:href|src)=/g)).toBe(null);
  });

  it("says of itself what it is, where it is from, and under which terms", () => {
    const root = parse(toSvgFile(figure(), {...layout, faces: [], unit: "px"}));
    const facts = [...root.querySelectorAll("metadata > *")].map((each) => [
      each.localName,
      each.textContent,
    ]);
    expect(facts.filter(([name]) => name === "description")).toEqual([
      ["description", figure().description.short],
    ]);
    expect(Object.fromEntries(facts)).toMatchObject({
      title: 'Personeel & "vrijwilligers" </script><b>',
      source: "Socius. (2016). Beleidsplan 2016-2020.",
      rights: "niet vermeld (Socius)",
      date: "2026-11-26T10:00:00.000Z",
    });
    expect(root.textContent).toContain("Bron: Socius, Beleidsplan 2016-2020");
    expect(root.textContent).toContain("met voorbehoud");
  });

  it("opens again as the notebook that it was", () => {
    const svg = toSvgFile(figure(), {...layout, faces: FACES, unit: "px"});
    expect(notebookInSvg(svg)).toBe(NOTEBOOK);
    expect(parseNotebook(notebookInSvg(svg) ?? "").cells.map(({kind}) => kind)).toEqual([
      "sql",
      "chart",
    ]);
    expect(
      notebookInSvg(toSvgFile(figure(), {...layout, faces: [], unit: "px", carries: false})),
    ).toBe(null);
  });

  it("is the same twice", () => {
    const draw = () => toSvgFile(figure(), {...layout, faces: [], unit: "mm"});
    expect(draw()).toBe(draw());
  });
});

describe("a PNG file", () => {
  /** One white pixel. */
  const PIXEL = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
    "base64",
  );

  /** The chunks of a PNG; a wrong checksum throws. */
  function chunksOf(png: Uint8Array) {
    const bytes = Buffer.from(png);
    const chunks: {readonly type: string; readonly data: Buffer}[] = [];
    for (let at = 8; at < bytes.length;) {
      const length = bytes.readUInt32BE(at);
      const body = bytes.subarray(at + 4, at + 8 + length);
      if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) throw new Error("checksum");
      chunks.push({type: body.toString("latin1", 0, 4), data: body.subarray(4)});
      at += length + 12;
    }
    return chunks;
  }

  const texts = {...fileFacts(figure()), [PNG_CARRIER]: NOTEBOOK};
  const png = withPngFacts(PIXEL, 300, texts);

  it("says its size on paper: 300 dpi is 11811 pixels per metre", () => {
    const chunks = chunksOf(png);
    expect(chunks.map(({type}) => type).slice(0, 2)).toEqual(["IHDR", "pHYs"]);
    expect(chunks.at(-1)?.type).toBe("IEND");
    const physical = chunks[1]?.data;
    expect([physical?.readUInt32BE(0), physical?.readUInt32BE(4), physical?.[8]]).toEqual([
      11811, 11811, 1,
    ]);
  });

  it("carries its texts and its notebook, letters with accents too", () => {
    const keys = chunksOf(png)
      .filter(({type}) => type === "iTXt")
      .map(({data}) => data.toString("latin1", 0, data.indexOf(0)));
    expect(keys).toEqual(Object.keys(texts));
    expect(notebookInPng(png)).toBe(NOTEBOOK);
  });

  it("is told from other bytes", () => {
    expect(() => withPngFacts(Buffer.from("GIF89a"), 300, {})).toThrow(TypeError);
    expect(notebookInPng(Buffer.from("GIF89a"))).toBe(null);
    expect(notebookInPng(PIXEL)).toBe(null);
    expect(notebookInPng(png.subarray(0, 60))).toBe(null); // cut off
  });
});

describe("an HTML figure", () => {
  let html = "";
  let page: Document;

  beforeAll(async () => {
    html = toHtmlFigure(figure(), {
      faces: FACES,
      document,
      scriptHash: await scriptHash(HEIGHT_SCRIPT),
      headingLevel: 2,
      oEmbedUrl: "https://voorbeeld.be/oembed.json",
      fileName: "personeel.nb.md",
      csv: {text: "a;b\r\n1;2\r\n", fileName: "personeel.csv"},
    });
    page = new JSDOM(html).window.document;
  });

  it("has its title, table, description, source and licence as text", () => {
    expect(page.querySelector("h2")?.textContent).toBe('Personeel & "vrijwilligers" </script><b>');
    expect([...page.querySelectorAll("tbody th[scope=row]")].map((th) => th.textContent)).toEqual([
      "Verenigingen",
      "Vormingsinstellingen",
      "Bewegingen",
      "Vormingplus-centra",
    ]);
    expect(page.querySelectorAll("thead th[scope=col]")).toHaveLength(2);
    const text = page.body.textContent ?? "";
    for (const part of ["Bron: Socius", "Licentie: niet vermeld (Socius)", "SELECT 1 < 2 AS a"]) {
      expect(text).toContain(part);
    }
    expect(page.documentElement.lang).toBe("nl-BE");
  });

  it("has two drawings, each with a text alternative, and no id twice", () => {
    expect(page.querySelectorAll("svg[role=img] > title")).toHaveLength(2);
    const ids = [...page.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("allows its own script and nothing else", () => {
    const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    const scripts = [...page.querySelectorAll("script:not([type])")];
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0]?.textContent ?? "")
      .digest("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(HEIGHT_SCRIPT.length).toBeLessThan(700);
  });

  it("asks nothing of any network", () => {
    const asked = [...page.querySelectorAll("[src], link[href]")].filter(
      (each) => each.getAttribute("rel") !== "alternate",
    );
    expect(asked).toEqual([]);
    const styles = [...page.querySelectorAll("style, [style]")].map((each) => each.outerHTML);
    expect(styles.join("").match(/url\((?!"data:)[^)]*\)|@import/g)).toBe(null);
    expect(page.querySelector("link[type='application/json+oembed']")?.getAttribute("href")).toBe(
      "https://voorbeeld.be/oembed.json",
    );
  });

  it("gives its data, its notebook, and what search engines read", () => {
    expect(carriedNotebook(html)).toBe(NOTEBOOK);
    const csv = page.querySelector("a[download$='.csv']")?.getAttribute("href") ?? "";
    expect(decodeURIComponent(csv.split(",", 2)[1] ?? "")).toBe("a;b\r\n1;2\r\n");
    const data: unknown = JSON.parse(
      page.querySelector("script[type='application/ld+json']")?.textContent ?? "",
    );
    expect(data).toMatchObject({"@type": "ImageObject", dateModified: "2026-11-26"});
  });

  it("stays under 60 kB with its font", () => {
    expect(new TextEncoder().encode(html).length).toBeLessThan(60_000);
  });
});

describe("embeds", () => {
  const embedded = {url: 'https://voorbeeld.be/a?b="c"&d', height: {narrow: 500, wide: 400}};

  it("tell WordPress by oEmbed 1.0 what to show, in the tags it allows", () => {
    const oEmbed = JSON.parse(toOEmbed(figure(), embedded)) as Record<string, unknown>;
    expect(oEmbed).toMatchObject({version: "1.0", type: "rich", width: 680, height: 400});
    const {body} = new JSDOM(String(oEmbed["html"])).window.document;
    expect(body.children).toHaveLength(1);
    expect(body.firstElementChild?.localName).toBe("iframe");
    expect(body.firstElementChild?.getAttributeNames().toSorted()).toEqual([
      "height",
      "loading",
      "src",
      "title",
      "width",
    ]);
    expect(body.firstElementChild?.getAttribute("src")).toBe(embedded.url);
  });

  it.each([
    ["an iframe", toIframe(figure(), embedded)],
    ["a growing iframe", toResizingIframe(figure(), embedded)],
    ["an image", toStaticFigure(figure(), embedded.url, 720)],
    [
      "a newsletter",
      toNewsletterFragment(figure(), embedded.url, {url: "https://x.be", text: "Meer"}),
    ],
  ])("as %s name the figure and cannot be broken out of", (_, html) => {
    const {body} = new JSDOM(html).window.document;
    expect(body.querySelectorAll("b").length).toBeLessThan(2);
    const named = body.querySelector("iframe")?.title ?? body.querySelector("img")?.alt ?? "";
    expect(named.length).toBeGreaterThan(10);
    const address = body.querySelector("iframe, img")?.getAttribute("src");
    expect(address).toBe(embedded.url);
  });
});

describe("the data of a figure", () => {
  it("opens in a Belgian spreadsheet and in DuckDB as the rows that it draws", async () => {
    const rows = [
      {soort: "Verenigingen; landelijk", n: 1219.5, opmerking: "=1+1"},
      {soort: 'Met "aanhaling"', n: -3, opmerking: null},
    ];
    const files = toDataFiles(figure({rows}));
    const folder = mkdtempSync(join(tmpdir(), "figuur-"));
    try {
      writeFileSync(join(folder, "be.csv"), files["cijfers.csv"] ?? "");
      writeFileSync(join(folder, "en.csv"), files["data.csv"] ?? "");
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
      const belgian = await read(
        `FROM read_csv('${folder}/be.csv', delim=';', decimal_separator=',', header=true)`,
      );
      expect(belgian.map(({soort, n}) => ({soort, n}))).toEqual(
        rows.map(({soort, n}) => ({soort, n})),
      );
      expect(belgian[0]?.["opmerking"]).toBe("'=1+1"); // no formula
      const standard = await read(`FROM read_csv('${folder}/en.csv', header=true)`);
      expect(standard).toEqual(rows);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it("writes a day as a day", () => {
    const dag = new Date("2012-01-01T00:00:00Z");
    const rows = [{dag, om: new Date("2012-01-01T10:30:00Z")}];
    expect(toDataFiles(figure({rows}))["data.csv"]).toMatch(
      /^dag,om\r\n2012-01-01,2012-01-01T10:30/,
    );
  });

  it("has what the chart itself added up beside the rows it was given", () => {
    const {spec, rows} = gallery.bars();
    const files = toDataFiles(figure({spec: {...spec, top: {count: 1, rest: "Andere"}}, rows}));
    // 439 + 341 + 183 persons stand together.
    expect(files["getekend.csv"]).toContain("Andere;963");
    expect(toDataFiles(figure())["getekend.csv"]).toBe(undefined);
  });

  it("says what is known of it, with the digest of its figures", () => {
    const files = toDataFiles(figure());
    const metadata = JSON.parse(files["metadata.json"] ?? "") as Record<string, unknown>;
    const {sha256} = figure();
    expect(metadata).toMatchObject({sha256, version: 1, rows: 4, licence: "niet vermeld (Socius)"});
    expect(files["leesmij.md"]).toContain(sha256);
    expect(files["bronvermelding.txt"]).toContain("Socius. (2016).");
    expect(files["figuur.nb.md"]).toBe(NOTEBOOK);
  });
});

describe("a Word document", () => {
  const parts = toDocxParts(figure(), {widthMm: 160, heightMm: 100});
  const parse = (name: string) =>
    new JSDOM(parts[name], {contentType: "application/xml"}).window.document;

  it("is well formed in each part, and each part that is named is there", () => {
    for (const name of Object.keys(parts)) expect(parse(name).documentElement).toBeTruthy();
    const targets = [...parse("word/_rels/document.xml.rels").documentElement.children].map(
      (each) => `word/${each.getAttribute("Target")}`,
    );
    expect(targets).toEqual([PICTURE_PART, "word/styles.xml"]);
    const overrides = [...parse("[Content_Types].xml").getElementsByTagName("Override")].map(
      (each) => each.getAttribute("PartName")?.slice(1),
    );
    expect(overrides.every((name) => name !== undefined && name in parts)).toBe(true);
  });

  it("has the picture at its size with its text alternative, under a caption that counts", () => {
    const page = parse("word/document.xml");
    const [extent] = page.getElementsByTagName("wp:extent");
    // 36 000 EMU in a millimetre.
    expect([extent?.getAttribute("cx"), extent?.getAttribute("cy")]).toEqual([
      "5760000",
      "3600000",
    ]);
    expect(page.getElementsByTagName("wp:docPr")[0]?.getAttribute("descr")).toBe(
      figure().description.short,
    );
    const paragraphs = [...page.getElementsByTagName("w:p")].map((each) => each.textContent);
    expect(paragraphs[0]).toBe('Figuur 1. Personeel & "vrijwilligers" </script><b> (aantal, 2012)');
    expect(page.getElementsByTagName("w:fldSimple")[0]?.getAttribute("w:instr")).toContain(
      "SEQ Figuur",
    );
    expect(paragraphs.at(-1)).toBe("Bron: Socius, Beleidsplan 2016-2020");
  });
});

describe("before a figure leaves", () => {
  const codes = (more: Partial<FigureToPublish>, size = {}) =>
    checkFigure(figure(more), {...layout, ...size}).map(({code}) => code);
  const {spec, description} = figure();
  const withText = (text: Partial<typeof spec.text>) => ({
    spec: {...spec, text: {...spec.text, ...text}},
  });

  it("nothing is asked of one that has everything", () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<FigureToPublish>, string[]]>([
    ["a title", withText({title: " "}), ["no-title"]],
    ["a description", {description: {...description, short: " "}}, ["no-alt"]],
    ["something to show", {rows: []}, ["nothing"]],
    [
      "a description of its own",
      {description: {...description, short: spec.text.title}},
      ["alt-is-title"],
    ],
    ["a source", {source: ""}, ["no-source"]],
    ["a licence", {licence: ""}, ["no-licence"]],
    ["rows from after an error", {old: "failed"}, ["old-failed"]],
    ["rows that answer the question as it is now", {old: "stale"}, ["old-stale"]],
    ["to wait until its origin is known", {trace: "tracing"}, ["tracing"]],
    ["whether the sources of an untraced one are right", {trace: "untraced"}, ["untraced"]],
    ["nothing more once that is said", {trace: "untraced", isVouchedFor: true}, []],
    ["the whole answer", {isCut: true}, ["cut"]],
    ["a unit and a period", withText({subtitle: ""}), ["no-unit", "no-period"]],
    ["letters that the font has", withText({subtitle: "aantal 2012 Ж"}), ["characters"]],
  ])("%s is asked for", (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  describe("shares of a whole that does not hold all its parts", () => {
    const of = (more: Partial<typeof spec>, rows: readonly Row[]) =>
      checkFigure(
        figure({
          spec: {
            ...spec,
            type: "column",
            encode: {...spec.encode, category: "jaar", series: "deel", value: "n"},
            text: {...spec.text, title: "Delen", subtitle: "personen, 2012 en 2013"},
            ...more,
          },
          rows,
        }),
        layout,
      )
        .filter(({code}) => /parts/.test(code))
        .map(({code, level, detail}) => `${code} ${level} ${detail}`);
    const rows = (...values: readonly (number | null)[]) =>
      values.map((n, at) => ({jaar: at < 2 ? "2012" : "2013", deel: at % 2 ? "b" : "a", n}));

    it.each([
      ["all parts", {mode: "percent"}, rows(30, 20, 10, 20), []],
      [
        "a part without a number",
        {mode: "percent"},
        rows(30, null, 10, 20),
        ["missing-parts error 1"],
      ],
      ["a part without a row, which is a part of nothing", {mode: "percent"}, rows(30, 20, 10), []],
      ["the same stacked", {mode: "stacked"}, rows(30, null, 10, 20), ["missing-parts warning 1"]],
      ["the same beside each other", {mode: "grouped"}, rows(30, null, 10, 20), []],
      [
        "percentages that make 80",
        {mode: "percent", format: "percent"},
        rows(30, 50, 40, 60),
        ["parts error 80"],
      ],
      [
        "those stacked",
        {mode: "stacked", format: "percent"},
        rows(30, 50, 40, 60),
        ["parts warning 80"],
      ],
      ["those beside each other", {mode: "grouped", format: "percent"}, rows(30, 50, 40, 60), []],
      [
        "a treemap of percentages that make 50",
        {
          type: "treemap",
          format: "percent",
          encode: {...spec.encode, category: "deel", value: "n"},
        },
        rows(30, 20),
        ["parts error 50"],
      ],
    ] as const)("%s", (_, more, some, expected) => {
      expect(of(more as Partial<typeof spec>, some)).toEqual(expected);
    });
  });

  it("series that only their colour tells apart must differ in grey", () => {
    const {spec, rows} = gallery.barsStacked();
    const text = {...spec.text, title: "Statuut", subtitle: "aantal, 2012"};
    const colors = {voltijds: 2, deeltijds: 4} as const; // L* 60.2 and 58.0
    const grey = {inGrey: true};
    expect(codes({spec: {...spec, text, colors}, rows}, grey)).toEqual(["grey"]);
    expect(codes({spec: {...spec, text, colors}, rows})).toEqual([]);
    const apart = {voltijds: 1, deeltijds: 2, tijdelijk: "rest"} as const; // 32.8, 59.6 and 49.6
    expect(codes({spec: {...spec, text, colors: apart}, rows}, grey)).toEqual([]);
    expect(codes({spec: {...spec, text, colors, type: "dot"}, rows}, grey)).toEqual([]);
  });

  it("a page must hold it", () => {
    expect(codes({}, {height: 100})).toEqual(["tall"]);
  });

  it("nothing may be cut off", () => {
    expect(codes({}, {padding: -20})).toEqual(["clipped"]);
  });

  it("on dark paper it reads as well", () => {
    expect(codes({}, {theme: "dark"})).toEqual([]);
  });
});

it("file names are for printers and old servers", () => {
  expect(figureFileName("Één op de drie: “vrijwilligers” in 2012?", "170 mm", "png")).toBe(
    "een-op-de-drie-vrijwilligers-in-2012-170-mm.png",
  );
  expect(figureFileName("???", "", "svg")).toBe("figuur.svg");
});
