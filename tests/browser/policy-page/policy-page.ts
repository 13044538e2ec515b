import {unzipSync} from "fflate";
import {drawChart} from "#charts";
import {Session, parseNotebook, printProse, rewriteChartSpec, toNotebook, toProse} from "#notebook";
import {
  HEIGHT_SCRIPT,
  carriedNotebook,
  openHouseStyle,
  scriptHash,
  toHtmlFigure,
  toHtmlPage,
  toJupyterFile,
  toQuartoFile,
  toSqlFile,
} from "#publish";
import type {FigureToPublish} from "#publish";
import type {Table} from "#engine";
import {parseTableRows} from "../../../src/ui/data/table-rows.ts";
import {lineDiff} from "../../../src/ui/edit/line-diff.ts";
import {formatSql} from "../../../src/ui/editor/format-sql.ts";
import {SqlEditor} from "../../../src/ui/editor/sql-editor.ts";
import {xlsxFile} from "../../../src/ui/grid/rows-file.ts";
import {unzipNotebooks, zipNotebooks} from "../../../src/ui/mine/notebook-zip.ts";
import * as files from "../../../src/ui/publish/figure-files.ts";
import {SearchIndex} from "../../../src/ui/search/search-index.ts";
import {openNotebookStore} from "../../../src/notebook/indexed-db.ts";
import * as charts from "../../charts/gallery/charts.ts";
import {EXAMPLE, FIGURE} from "../../publish/example.ts";
import {sampleFigure} from "../../publish/sample-figure.ts";
import {TEXTS} from "./texts.ts";

declare global {
  interface Window {
    /** Uses everything that we depend on once; what failed, by name. */
    useAll: () => Promise<Readonly<Record<string, string>>>;
    /** How much was used. */
    useCount: number;
    /** What the page's policy refused. */
    refused: string[];
  }
}

window.refused = [];
document.addEventListener("securitypolicyviolation", ({effectiveDirective, sample}) => {
  window.refused.push(`${effectiveDirective} ${sample}`);
});

const EMPTY: Table = {columns: [], rows: [], truncated: false, durationMs: 0};
const ROWS: Table = {
  ...EMPTY,
  columns: [
    {name: "constructor", type: "VARCHAR", kind: "text"},
    {name: "n", type: "INTEGER", kind: "number"},
  ],
  rows: [
    {constructor: "&amp; <b>", n: 1},
    {constructor: "=1+1", n: 2},
  ],
};
const figure = (): FigureToPublish => sampleFigure(charts.bars(), {notebook: EXAMPLE});
const layout = {width: 640};

/** An engine that knows no rows: what is published here is the way there. */
const noEngine = {
  query: async () => EMPTY,
  keep: async () => EMPTY,
  forget: async () => undefined,
  losses: 0,
};

async function published() {
  const notebook = parseNotebook(EXAMPLE);
  const session = new Session(noEngine, notebook);
  session.run();
  await session.settled();
  const {graph, literals, tables} = session;
  const results = new Map([["fig", FIGURE] as const]);
  const exportedAt = new Date("2026-11-25");
  return {notebook, graph, literals, tables, sources: [], results, exportedAt};
}

const USES: Readonly<Record<string, () => unknown>> = {
  "every text as prose": () => TEXTS.map((text) => toProse(text)),
  "every text as a notebook": () =>
    TEXTS.map((text) => parseNotebook(`---\ntitle: a\n---\n${text}`)),
  "every text for another program": () => TEXTS.map((text) => printProse(text, () => "1")),
  "all texts together": () => toProse(TEXTS.join("\n\n")),
  "a notebook written": () => toNotebook({cells: [{kind: "prose", body: TEXTS[3] ?? ""}]}),
  "a chart rewritten": () => rewriteChartSpec("data: a\n", charts.bars().spec),
  "every chart": () =>
    Object.values(charts).map((sample) => {
      const {spec, rows} = sample();
      return drawChart(spec, rows, {width: 640, lang: "nl"});
    }),
  "a web page": async () =>
    carriedNotebook(toHtmlPage(await published(), {fileName: "a.nb.md", fontUrl: ""})),
  jupyter: async () => toJupyterFile(await published()),
  quarto: async () => toQuartoFile(await published()),
  sql: async () => toSqlFile(await published()),
  "an HTML figure": async () =>
    toHtmlFigure(figure(), {
      faces: [],
      oEmbedUrl: null,
      scriptHash: await scriptHash(HEIGHT_SCRIPT),
      fileName: "a.nb.md",
      csv: {text: "a\n1\n", fileName: "a.csv"},
    }),
  "SVG of three kinds": () =>
    Promise.all(
      (["web", "layout", "outlined"] as const).map((use) => files.svgFile(figure(), layout, use)),
    ),
  PNG: () => files.pngFile(figure(), layout, 96, "web"),
  "PDF in two colours": () =>
    Promise.all(
      (["rgb", "cmyk"] as const).map((colors) => files.pdfFile(figure(), layout, colors)),
    ),
  PowerPoint: () => files.pptxFile(figure()),
  Word: () => files.docxFile(figure(), layout, 96),
  "a page of one figure": () => files.htmlFile(figure(), null),
  "all files of a figure": () =>
    files.zipFile(figure(), {layout, dpi: 96, url: null, all: true, size: "web"}),
  "a house style": () => openHouseStyle({font: null} as Parameters<typeof openHouseStyle>[0]),
  "a worksheet": () => xlsxFile({columns: ROWS.columns, count: 2, read: async () => ROWS.rows}),
  "a ZIP": () => unzipNotebooks(zipNotebooks([{title: "a", text: EXAMPLE}])),
  unzip: () => unzipSync(zipNotebooks([{title: "b", text: EXAMPLE}])),
  "two versions": () => lineDiff("a\nb &amp;\n", "a\nc\n"),
  "SQL laid out": () => formatSql("select a,b from t where a='&amp;' group by all"),
  search: () =>
    new SearchIndex(
      [
        {
          id: "a",
          kind: "table",
          title: "Kunst &amp; cultuur",
          text: "b",
          words: "",
          name: "c",
          place: "",
          href: "#/",
        },
      ],
      "nl",
    ).find("kunst"),
  "a table of CSV": () => parseTableRows('a\n"&amp;"\n', {columns: []} as never),
  "an SQL editor": () => {
    const nothing = () => undefined;
    const words = {label: "SQL", text: "SELECT '&amp;'"};
    const events = {onrun: nothing, onchange: nothing, onfocus: nothing};
    const editor = new SqlEditor({parent: document.body, ...words, ...events});
    editor.setText("SELECT 1, ");
    editor.mark({from: 0, to: 6, message: "<b>&amp;", fixes: [{label: "a", text: "b"}]});
    editor.close();
  },
  "the database": async () => (await openNotebookStore("policy")).close(),
};

window.useCount = Object.keys(USES).length;
window.useAll = async () => {
  const failed: Record<string, string> = {};
  for (const [name, use] of Object.entries(USES)) {
    try {
      await use();
    } catch (error) {
      failed[name] = String(error);
    }
  }
  return failed;
};
