import {
  HEIGHT_SCRIPT,
  HTML_WIDTHS,
  MM_PER_PX,
  PICTURE_PART,
  PNG_CARRIER,
  colorsWithoutInks,
  columnsOfRows,
  figureFileName,
  fileFacts,
  layOutFigure,
  scriptHash,
  toDataFiles,
  toDocxParts,
  toFigureWithTable,
  toHtmlFigure,
  toOEmbed,
  toOutlinedSvgFile,
  toPdfFile,
  toPptxFile,
  toSvgFile,
  toTabbedTable,
  withPngFacts,
} from "#publish";
import type {Embedded, FigureLayout, FigureToPublish} from "#publish";
import {toCsv} from "#catalog";
import type {ZippableFile} from "fflate";
import {xlsxFile} from "../grid/rows-file.ts";
import {dataUrl, facesFor, fontFilesFor} from "./figure-fonts.ts";

/** A file that a figure leaves in. */
export interface FigureFile {
  readonly name: string;
  readonly blob: Blob;
}

/** An SVG for the web with its font; in millimetres for a layout program that has the font; or without any text. */
export async function svgFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  use: "web" | "layout" | "outlined",
): Promise<FigureFile> {
  const text =
    use === "outlined"
      ? await toOutlinedSvgFile(figure, {...layout, fonts: await fontFilesFor(figure)})
      : toSvgFile(figure, {
          ...layout,
          faces: use === "web" ? await facesFor(figure) : [],
          unit: use === "web" ? "px" : "mm",
        });
  const sizes = {
    web: "web",
    layout: millimetres(layout),
    outlined: `${millimetres(layout)}-contouren`,
  };
  return file(figure, sizes[use], "svg", text, "image/svg+xml");
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
    faces: await facesFor(figure),
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
    name: fileName(figure, size, "png"),
    blob: new Blob([bytes], {type: "image/png"}),
  };
}

/** Text on A4 with its usual margins is 160 mm wide. */
const PAGE_WIDTH = (160 * 96) / 25.4;

/** A Word document with the figure under a caption that counts along, and its source. */
export async function docxFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  dpi: number,
): Promise<FigureFile> {
  const {zipSync, strToU8} = await import("fflate");
  const bare = withoutText(figure);
  const page = {...layout, width: Math.min(layout.width, PAGE_WIDTH), padding: 0};
  const {width, height} = layOutFigure(bare, page);
  const parts = toDocxParts(figure, {widthMm: width * MM_PER_PX, heightMm: height * MM_PER_PX});
  const files: Record<string, ZippableFile> = {};
  for (const [name, part] of Object.entries(parts)) files[name] = strToU8(part);
  const picture = await pngFile(bare, page, dpi, "");
  files[PICTURE_PART] = await bytesOf(picture.blob);
  return {
    name: fileName(figure, millimetres(page), "docx"),
    blob: new Blob([new Uint8Array(zipSync(files))], {
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }),
  };
}

/** A presentation of one slide, with a chart of its own where the program draws it. */
export async function pptxFile(figure: FigureToPublish): Promise<FigureFile> {
  const bytes = await toPptxFile(figure, async () => {
    const bare = withoutText(figure);
    const layout = {width: SLIDE_PICTURE, paper: false};
    const {width, height} = layOutFigure(bare, layout);
    const {blob} = await pngFile(bare, layout, 192, "");
    return {url: await dataUrl(blob, "image/png"), ratio: height / width};
  });
  return {
    name: fileName(figure, "dia", "pptx"),
    blob: new Blob([bytes], {
      type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    }),
  };
}

/** Width of a slide's picture in pixels: its letters then stand there at some 16 points. */
const SLIDE_PICTURE = 900;

/** Title and source stand in the document's own text, so the picture goes without. */
function withoutText(figure: FigureToPublish): FigureToPublish {
  const text = {...figure.spec.text, title: "", subtitle: "", notes: []};
  return {...figure, spec: {...figure.spec, text}, source: "", reservations: []};
}

/** Puts the figure on the clipboard as a picture, and as a drawing where the browser can. */
export async function copyFigure(
  figure: FigureToPublish,
  layout: FigureLayout,
  dpi: number,
): Promise<void> {
  // Promises, since Safari forgets the click while a picture is made.
  const items: Record<string, Promise<Blob>> = {
    "image/png": pngFile(figure, layout, dpi, "").then(({blob}) => blob),
  };
  if (ClipboardItem.supports?.("image/svg+xml")) {
    items["image/svg+xml"] = svgFile(figure, layout, "layout").then(
      ({blob}) => new Blob([blob], {type: "image/svg+xml"}),
    );
  }
  await navigator.clipboard.write([new ClipboardItem(items)]);
}

/** Puts the figure on the clipboard with its caption and table, and its figures as text. */
export async function copyWithTable(
  figure: FigureToPublish,
  layout: FigureLayout,
  dpi: number,
): Promise<void> {
  const html = pngFile(withoutText(figure), layout, dpi, "").then(
    async ({blob}) =>
      new Blob(
        [toFigureWithTable(figure, await dataUrl(blob, "image/png"), Math.round(layout.width))],
        {
          type: "text/html",
        },
      ),
  );
  const text = Promise.resolve(new Blob([toTabbedTable(figure)], {type: "text/plain"}));
  await navigator.clipboard.write([new ClipboardItem({"text/html": html, "text/plain": text})]);
}

/** A PDF page of exactly the figure's size. */
export async function pdfFile(
  figure: FigureToPublish,
  layout: FigureLayout,
  colors: "rgb" | "cmyk",
): Promise<FigureFile> {
  const fonts = await fontFilesFor(figure);
  const bytes = await toPdfFile(figure, {...layout, colors, fonts});
  return {
    name: fileName(figure, `${millimetres(layout)}-${colors}`, "pdf"),
    blob: new Blob([bytes], {type: "application/pdf"}),
  };
}

/** The figure as one page. */
export async function htmlFile(
  figure: FigureToPublish,
  oEmbedUrl: string | null,
): Promise<FigureFile> {
  const text = toHtmlFigure(figure, {
    faces: await facesFor(figure),
    oEmbedUrl,
    scriptHash: await scriptHash(HEIGHT_SCRIPT),
    fileName: fileName(figure, "", "nb.md"),
    csv: {
      text: toCsv(
        columnsOfRows(figure.rows),
        figure.rows,
        figure.lang === "nl" ? "belgian" : "standard",
      ),
      fileName: fileName(figure, "", "csv"),
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
  for (const [name, text] of Object.entries(toDataFiles(figure))) files[name] = strToU8(text);
  files[figure.lang === "nl" ? "cijfers.xlsx" : "figures.xlsx"] = await bytesOf(
    await xlsxFile(rowsOf(figure)),
  );
  if (all) {
    const inksMissing = colorsWithoutInks(figure, layOutFigure(figure, layout).root).length > 0;
    const made = [
      await pngFile(figure, layout, dpi, size),
      await svgFile(figure, layout, "web"),
      await svgFile(figure, layout, "layout"),
      await svgFile(figure, layout, "outlined"),
      await pdfFile(figure, layout, "rgb"),
      ...(inksMissing ? [] : [await pdfFile(figure, layout, "cmyk")]),
      await docxFile(figure, layout, dpi),
      await pptxFile(figure),
      await htmlFile(figure, url === null ? null : oEmbedAddress(url)),
    ];
    for (const {name, blob} of made) files[name] = await bytesOf(blob);
    if (url !== null) {
      files[oEmbedName(url)] = strToU8(toOEmbed(figure, {url, height: heightsOf(figure)}));
    }
  }
  const zipped = zipSync(files);
  return {
    name: fileName(figure, all ? "pakket" : "data", "zip"),
    blob: new Blob([zipped], {type: "application/zip"}),
  };
}

/** The oEmbed file stands beside the page and is called after it, so that a folder can hold several. */
function oEmbedAddress(url: string): string {
  return new URL(oEmbedName(url), url).href;
}

function oEmbedName(url: string): string {
  const page = new URL(url).pathname.split("/").at(-1) ?? "";
  return `${page.replace(/\.html?$/i, "") || "figuur"}.oembed.json`;
}

function rowsOf({rows}: FigureToPublish) {
  const columns = columnsOfRows(rows).map((column) => ({...column, type: ""}));
  return {
    columns,
    count: rows.length,
    read: (from: number, to: number) => Promise.resolve(rows.slice(from, to)),
  };
}

/** A file's name says of which version it is, once there are several. */
function fileName({spec, version}: FigureToPublish, size: string, extension: string): string {
  const dated = version > 1 ? [`v${version}`, size].filter(Boolean).join("-") : size;
  return figureFileName(spec.text.title, dated, extension);
}

function file(
  figure: FigureToPublish,
  size: string,
  extension: string,
  text: string,
  type: string,
): FigureFile {
  return {
    name: fileName(figure, size, extension),
    blob: new Blob([text], {type: `${type};charset=utf-8`}),
  };
}

function millimetres({width}: FigureLayout): string {
  return `${Math.round((width * 25.4) / 96)}mm`;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
