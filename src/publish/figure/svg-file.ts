import {toBase64} from "#base";
import {drawFigure, el, printSvg} from "#charts";
import type {Figure, SvgNode, Theme} from "#charts";
import {fontFaceRules} from "./figure-style.ts";
import type {FontFace} from "./figure-style.ts";
import {fileFacts, linesUnderFigure} from "./provenance.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** How a figure is laid out. */
export interface FigureLayout {
  /** Width in CSS pixels (1/96 inch). */
  readonly width: number;
  readonly theme?: Theme;
  /** Without paper the figure is transparent; default true. */
  readonly paper?: boolean;
  readonly padding?: number;
  /** Makes the elements; default the page's. */
  readonly document?: Document;
  /** Starts the ids; default from the title. */
  readonly idPrefix?: string;
}

/** What an SVG file is for. */
export interface SvgOptions extends FigureLayout {
  /** The fonts that the file carries, for the web; without any it names the font, for who has it installed. */
  readonly faces: readonly FontFace[];
  /** The unit of its size: pixels for screens, millimetres for paper. */
  readonly unit: "px" | "mm";
  /** Carries the notebook, so that the file opens again; default true. */
  readonly carries?: boolean;
}

/** The element that carries a notebook in an SVG, by its id's end. */
const CARRIER = "-veldboek";

/** A pixel is 1/96 inch. */
export const MM_PER_PX = 25.4 / 96;

/** A figure as an SVG file that stands by itself. */
export function toSvgFile(figure: FigureToPublish, options: SvgOptions): string {
  return printFigure(figure, layOutFigure(figure, options), options);
}

/** A drawn figure as the text of its file. */
export function printFigure(
  figure: FigureToPublish,
  {root, width, height}: Figure,
  {unit, faces, carries = true, idPrefix = "fig"}: SvgOptions,
): string {
  const size = (px: number) => (unit === "px" ? px : `${(px * MM_PER_PX).toFixed(2)}mm`);
  const fonts = faces.length > 0 ? [el("style", {}, fontFaceRules(faces))] : [];
  const facts = Object.entries(fileFacts(figure)).flatMap(([name, value]) => {
    const element = DUBLIN_CORE[name];
    return element ? [el(element, {}, value)] : [];
  });
  const metadata = el(
    "metadata",
    {id: `${idPrefix}${CARRIER}`, "xmlns:dc": "http://purl.org/dc/elements/1.1/"},
    ...facts,
    ...(carries ? [el("dc:relation", {}, `veldboek:${toBase64(figure.notebook)}`)] : []),
  );
  const svg: SvgNode = {
    ...root,
    attributes: {
      ...root.attributes,
      width: size(width),
      height: size(height),
    },
    children: [...root.children.slice(0, 2), metadata, ...fonts, ...root.children.slice(2)],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printSvg(svg)}\n`;
}

/** The figure laid out for a width. */
export function layOutFigure(figure: FigureToPublish, layout: FigureLayout): Figure {
  const {spec, rows, lang, flagged, description, style} = figure;
  return drawFigure(spec, rows, {
    idPrefix: "fig",
    ...layout,
    lang,
    flagged,
    alt: description.short,
    description: description.long.join(" "),
    under: linesUnderFigure(figure),
    style: style?.house ?? null,
    advance: style?.font?.advance ?? null,
  });
}

const DUBLIN_CORE: Readonly<Record<string, string>> = {
  Title: "dc:title",
  Description: "dc:description",
  Source: "dc:source",
  Copyright: "dc:rights",
  Software: "dc:creator",
  "Creation Time": "dc:date",
  Identifier: "dc:identifier",
};
