import fullFont from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import {
  HEIGHT_SCRIPT,
  HTML_WIDTHS,
  MM_PER_PX,
  PICTURE_PART,
  PNG_CARRIER,
  columnsOfRows,
  figureFileName,
  fileFacts,
  layOutFigure,
  scriptHash,
  toDataFiles,
  toDocxParts,
  toHtmlFigure,
  toOEmbed,
  toPdfFile,
  toSvgFile,
  uncoveredCharacters,
  withPngFacts,
} from "#publish";
import type {Embedded, FigureLayout, FigureToPublish} from "#publish";
import {toCsv} from "#catalog";
import type {ZippableFile} from "fflate";
import {xlsxFile} from "../grid/rows-file.ts";
import regularFont from "./inter-western-400.ttf?url";
import semiboldFont from "./inter-western-600.ttf?url";
import westernFont from "./inter-western.woff2?url";

/** A file that a figure leaves in. */
export interface FigureFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The font with all characters of a figure, as the URL of its data: the small cut where it has them. */
export async function fontFor(figure: FigureToPublish): Promise<string> {
  const {spec, rows, source, description} = figure;
  const texts = JSON.stringify([spec.text, rows, source, description]);
  return dataUrl(await fetchBlob(uncoveredCharacters(texts).length > 0 ? fullFont : westernFont));
}

/** An SVG for the web with its font, or in millimetres for a layout program that has the font. */
export async function svgFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  use: "web" | "layout",
): Promise<FigureFile> {
  const isWeb = use === "web";
  const text = toSvgFile(figure, {
    ...layout,
    fontUrl: isWeb ? await fontFor(figure) : null,
    unit: isWeb ? "px" : "mm",
  });
  return file(figure, isWeb ? "web" : millimetres(layout), "svg", text, "image/svg+xml");
}

/** A PNG of a number of dots per inch of the figure's size, with its texts and its notebook. */
export async function pngFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  dpi: number,
  size: string,
): Promise<FigureFile> {
  const svg = toSvgFile(figure, {
    ...layout,
    fontUrl: await fontFor(figure),
    unit: "px",
    carries: false,
  });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = dpi / 96;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!drawn) throw new Error("The drawing is too large for this browser.");
  const texts = {...fileFacts(figure), [PNG_CARRIER]: figure.notebook};
  const bytes = withPngFacts(new Uint8Array(await drawn.arrayBuffer()), dpi, texts);
  return {
    name: figureFileName(figure.spec.text.title, size, "png"),
    blob: new Blob([bytes], {type: "image/png"}),
  };
}

/** A Word document with the figure under a caption that counts along, and its source. */
export async function docxFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  dpi: number,
): Promise<FigureFile> {
  const {zipSync, strToU8} = await import("fflate");
  // Title and source stand in the document's own text, so the picture goes without.
  const text = {...figure.spec.text, title: "", subtitle: "", notes: []};
  const bare = {...figure, spec: {...figure.spec, text}, source: "", reservations: []};
  const {width, height} = layOutFigure(bare, layout);
  const parts = toDocxParts(figure, {widthMm: width * MM_PER_PX, heightMm: height * MM_PER_PX});
  const files: Record<string, ZippableFile> = {};
  for (const [name, part] of Object.entries(parts)) files[name] = strToU8(part);
  const picture = await pngFile(bare, layout, dpi, "");
  files[PICTURE_PART] = await bytesOf(picture.blob);
  return {
    name: figureFileName(figure.spec.text.title, millimetres(layout), "docx"),
    blob: new Blob([new Uint8Array(zipSync(files))], {
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }),
  };
}

/** A PDF page of exactly the figure's size. */
export async function pdfFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  colors: "rgb" | "cmyk",
): Promise<FigureFile> {
  const [regular, semibold] = await Promise.all([
    fetchBlob(regularFont).then((blob) => blob.arrayBuffer()),
    fetchBlob(semiboldFont).then((blob) => blob.arrayBuffer()),
  ]);
  const bytes = await toPdfFile(figure, {...layout, colors, fonts: {regular, semibold}});
  return {
    name: figureFileName(figure.spec.text.title, `${millimetres(layout)}-${colors}`, "pdf"),
    blob: new Blob([bytes], {type: "application/pdf"}),
  };
}

/** The figure as one page. */
export async function htmlFile(
  figure: FigureToPublish,
  oEmbedUrl: string | null,
): Promise<FigureFile> {
  const title = figure.spec.text.title;
  const text = toHtmlFigure(figure, {
    fontUrl: await fontFor(figure),
    oEmbedUrl,
    scriptHash: await scriptHash(HEIGHT_SCRIPT),
    fileName: figureFileName(title, "", "nb.md"),
    csv: {
      text: toCsv(
        columnsOfRows(figure.rows),
        figure.rows,
        figure.lang === "nl" ? "belgian" : "standard",
      ),
      fileName: figureFileName(title, "", "csv"),
    },
  });
  return file(figure, "", "html", text, "text/html");
}

/** How high the page of a figure is at its two widths, its folded parts closed. */
export function heightsOf(figure: FigureToPublish): Embedded["height"] {
  const at = (width: number) => Math.ceil(layOutFigure(figure, {width}).height) + 170;
  return {narrow: at(HTML_WIDTHS.narrow), wide: at(HTML_WIDTHS.wide)};
}

/** The data alone, or with it every form of the figure. */
export async function zipFile(
  figure: FigureToPublish,
  options: {
    readonly layout: FigureLayout;
    readonly dpi: number;
    /** Where the page will stand; null when that is not known. */
    readonly url: string | null;
    readonly all: boolean;
    /** The figure's size, for the names of its files. */
    readonly size: string;
  },
): Promise<FigureFile> {
  const {layout, dpi, url, all, size} = options;
  const {zipSync, strToU8} = await import("fflate");
  const files: Record<string, ZippableFile> = {};
  for (const [name, text] of Object.entries(await toDataFiles(figure))) files[name] = strToU8(text);
  files[figure.lang === "nl" ? "cijfers.xlsx" : "figures.xlsx"] = await bytesOf(
    await xlsxFile(rowsOf(figure)),
  );
  if (all) {
    const made = [
      await pngFile(figure, layout, dpi, size),
      await svgFile(figure, layout, "web"),
      await svgFile(figure, layout, "layout"),
      await pdfFile(figure, layout, "rgb"),
      await pdfFile(figure, layout, "cmyk"),
      await htmlFile(figure, url === null ? null : oEmbedAddress(url)),
    ];
    for (const {name, blob} of made) files[name] = await bytesOf(blob);
    if (url !== null) {
      files["oembed.json"] = strToU8(toOEmbed(figure, {url, height: heightsOf(figure)}));
    }
  }
  const zipped = zipSync(files);
  return {
    name: figureFileName(figure.spec.text.title, all ? "pakket" : "data", "zip"),
    blob: new Blob([zipped], {type: "application/zip"}),
  };
}

/** The oEmbed file stands beside the page. */
export function oEmbedAddress(url: string): string {
  return new URL("oembed.json", url).href;
}

function rowsOf({rows}: FigureToPublish) {
  const columns = columnsOfRows(rows).map((column) => ({...column, type: ""}));
  return {
    columns,
    count: rows.length,
    read: (from: number, to: number) => Promise.resolve(rows.slice(from, to)),
  };
}

function file(
  {spec}: FigureToPublish,
  size: string,
  extension: string,
  text: string,
  type: string,
): FigureFile {
  return {
    name: figureFileName(spec.text.title, size, extension),
    blob: new Blob([text], {type: `${type};charset=utf-8`}),
  };
}

function millimetres({width}: FigureLayout): string {
  return `${Math.round((width * 25.4) / 96)}mm`;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function fetchBlob(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^;]*/, "data:font/woff2"));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(blob);
  });
}
