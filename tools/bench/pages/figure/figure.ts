import {chartTable, describeChart, drawChart} from "#charts";
import type {Row} from "#engine";
import {
  HEIGHT_SCRIPT,
  scriptHash,
  toDocxParts,
  toHtmlFigure,
  toOutlinedSvgFile,
  toPdfFile,
  toPptxFile,
  toSvgFile,
} from "#publish";
import type {FigureToPublish} from "#publish";
import {CHART_DEFAULTS, CHART_TYPES, ENCODING_DEFAULTS, TEXT_DEFAULTS, neededColumns} from "#spec";
import type {ChartSpec, ChartType} from "#spec";
import regularFont from "../../../../src/ui/publish/inter-western-400.ttf?url";
import semiboldFont from "../../../../src/ui/publish/inter-western-600.ttf?url";
import westernFont from "../../../../src/ui/publish/inter-western.woff2?url";

/** The files that are written. */
const FORMATS = ["svg", "outlined", "html", "pdf", "pptx", "docx", "png"] as const;
type Format = (typeof FORMATS)[number];

/** What the bench asks of the page. */
export interface FigureBench {
  readonly types: readonly ChartType[];
  readonly formats: readonly Format[];
  /** Milliseconds to draw so many rows as a type. */
  draw(type: ChartType, rows: number): number;
  write(format: Format): Promise<{readonly ms: number; readonly bytes: number}>;
  /** Bytes of the bare drawing that the files are made of. */
  drawingBytes(): number;
}

declare global {
  interface Window {
    figureBench: FigureBench;
  }
}

/** Rows as a result would have them: few series, as many categories as that takes. */
function rowsFor(type: ChartType, count: number): readonly Row[] {
  const alone = type === "scatter" || type === "histogram" || type === "box";
  const series = alone ? 1 : Math.min(8, Math.max(2, Math.floor(count / 10)));
  const overTime = type === "line" || type === "area" || type === "slope";
  return Array.from({length: count}, (_, index) => ({
    category:
      type === "box"
        ? `groep ${index % 12}`
        : overTime
          ? 1000 + Math.floor(index / series)
          : `soort ${Math.floor(index / series)}`,
    series: `reeks ${index % series}`,
    value: (index * 7919) % 1000,
    x: (index * 31) % 977,
    lower: 1,
    upper: 999,
  }));
}

function specFor(type: ChartType): ChartSpec {
  const needed = neededColumns(type);
  const bySeries = !["scatter", "histogram", "box"].includes(type);
  return {
    ...CHART_DEFAULTS,
    data: "rows",
    type,
    encode: {
      ...ENCODING_DEFAULTS,
      category: needed.includes("category") ? "category" : null,
      value: "value",
      series: bySeries ? "series" : null,
      ...(needed.includes("x") && {x: "x"}),
      ...(needed.includes("lower") && {lower: "lower", upper: "upper"}),
    },
    text: {...TEXT_DEFAULTS, title: "Een figuur", subtitle: "aantal, 2012"},
  };
}

const usual = {spec: specFor("bar"), rows: rowsFor("bar", 20)};

function figure(): FigureToPublish {
  const {spec, rows} = usual;
  const {head, body} = chartTable(spec, rows, "nl");
  return {
    spec,
    rows,
    isCut: false,
    old: null,
    trace: "known",
    isVouchedFor: false,
    lang: "nl",
    flagged: [],
    table: {
      headers: head.map(({text, kind}) => ({text, numeric: kind === "value"})),
      rows: body.map(({labels, values}) => ({
        cells: [
          ...labels.map((text) => ({text, numeric: false})),
          ...values.map(({text}) => ({text, numeric: true})),
        ],
      })),
    },
    description: describeChart(spec, rows, "nl"),
    source: "Socius, Beleidsplan 2016-2020 (Omgevingsanalyse)",
    references: "Socius. (2016). Beleidsplan 2016-2020.",
    reservations: [],
    licence: "niet vermeld (Socius)",
    sql: "SELECT 1",
    notebook: "---\nformat: veldboek/1\ntitle: Een figuur\n---\n",
    data: "veldboek 1.0.0",
    publishedAt: new Date(0),
    version: 1,
    sha256: "",
    style: null,
  };
}

const read = async (url: string) => (await fetch(url)).arrayBuffer();
const [western, regular, semibold] = await Promise.all(
  [westernFont, regularFont, semiboldFont].map(read),
);
const url = `data:font/woff2;base64,${btoa(String.fromCharCode(...new Uint8Array(western ?? new ArrayBuffer())))}`;
const fonts = {regular: regular ?? new ArrayBuffer(), semibold: semibold ?? new ArrayBuffer()};
const faces = [{family: "Inter", weight: "400 600", url}];

async function make(format: Format): Promise<number> {
  const layout = {width: 643};
  switch (format) {
    case "svg":
      return toSvgFile(figure(), {...layout, faces, unit: "px"}).length;
    case "html":
      return toHtmlFigure(figure(), {
        faces,
        scriptHash: await scriptHash(HEIGHT_SCRIPT),
        fileName: "figuur.nb.md",
        csv: {text: "a;b\r\n", fileName: "figuur.csv"},
      }).length;
    case "outlined":
      return (await toOutlinedSvgFile(figure(), {...layout, fonts})).length;
    case "pdf":
      return (await toPdfFile(figure(), {...layout, fonts, colors: "rgb"})).length;
    case "pptx":
      // Bars are the program's own: no picture is asked for.
      return (await toPptxFile(figure(), () => Promise.reject(new Error("no picture")))).length;
    case "docx": {
      const parts = toDocxParts(figure(), {widthMm: 170, heightMm: 100});
      return Object.values(parts).join("").length + (await picture());
    }
    case "png":
      return picture();
  }
}

/** The figure at 300 dots per inch, as the program draws it on a canvas. */
async function picture(): Promise<number> {
  const svg = toSvgFile(figure(), {width: 643, faces, unit: "px", carries: false});
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((image.naturalWidth * 300) / 96);
  canvas.height = Math.round((image.naturalHeight * 300) / 96);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  return drawn?.size ?? 0;
}

window.figureBench = {
  types: CHART_TYPES,
  formats: FORMATS,
  draw: (type, count) => {
    const [spec, rows] = [specFor(type), rowsFor(type, count)];
    const start = performance.now();
    document.body.innerHTML = drawChart(spec, rows, {width: 720, lang: "nl"}).svg;
    document.body.getBoundingClientRect();
    return performance.now() - start;
  },
  write: async (format) => {
    const start = performance.now();
    const bytes = await make(format);
    return {ms: performance.now() - start, bytes};
  },
  drawingBytes: () => drawChart(usual.spec, usual.rows, {width: 643, lang: "nl"}).svg.length,
};
