import {joinBytes, localeTag, toBase64} from "#base";
import type {SvgNode} from "#charts";
import type {HouseStyle} from "#spec";
import PDFDocument from "pdfkit";
import {PDF_CARRIER} from "./carried-figure.ts";
import {inksOf} from "./cmyk.ts";
import type {FontFiles} from "./font-files.ts";
import type {FigureToPublish} from "./published-figure.ts";
import {layOutFigure} from "./svg-file.ts";
import type {FigureLayout} from "./svg-file.ts";

/** What a PDF file takes beside the figure. */
export interface PdfOptions extends FigureLayout {
  readonly fonts: FontFiles;
  /** Screens and office printers take RGB; printing houses take the inks that the palette names. */
  readonly colors: "rgb" | "cmyk";
}

/** A CSS pixel is 1/96 inch, a point 1/72. */
const POINTS_PER_PX = 72 / 96;

type Pdf = InstanceType<typeof PDFDocument>;
type Attributes = SvgNode["attributes"];

/**
 * A figure as a PDF page of exactly its size: vector, its letters embedded and readable as text, and
 * tagged as one figure with its text alternative. In CMYK every colour is the palette's own recipe;
 * there is no output intent, so it is no PDF/X: the layout program adds that.
 */
export async function toPdfFile(
  figure: FigureToPublish,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const {fonts, colors} = options;
  const {root, width, height} = layOutFigure(figure, options);
  const {spec, lang, description, licence, publishedAt, notebook, sha256} = figure;
  const pdf = new PDFDocument({
    size: [width * POINTS_PER_PX, height * POINTS_PER_PX],
    margin: 0,
    font: "", // none of the standard fonts, which the browser's build does not have
    pdfVersion: "1.7",
    tagged: true,
    lang: localeTag(lang),
    displayTitle: true,
    info: {
      Title: spec.text.title,
      Subject: description.short,
      Keywords: `${licence}; sha256:${sha256}`,
      Creator: "Veldboek",
      CreationDate: publishedAt,
      ModDate: publishedAt,
      ...(notebook === "" ? {} : {[PDF_CARRIER]: toBase64(notebook)}),
    },
  });
  const pieces: Uint8Array[] = [];
  pdf.on("data", (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => pdf.on("end", resolve));
  pdf.registerFont("regular", fonts.regular);
  pdf.registerFont("semibold", fonts.semibold);
  const drawn = pdf.struct("Figure", {alt: description.short}, () => {
    pdf.save();
    pdf.scale(POINTS_PER_PX);
    new Painter(pdf, colors, figure.style?.house.inks ?? {}).paint(root.children);
    pdf.restore();
  });
  pdf.addStructure(drawn);
  drawn.end();
  pdf.end();
  await ended;
  return joinBytes(pieces);
}

/** Paints a drawing's elements: the few that our charts are made of. */
class Painter {
  readonly #pdf: Pdf;
  readonly #colors: PdfOptions["colors"];

  readonly #inks: HouseStyle["inks"];

  constructor(pdf: Pdf, colors: PdfOptions["colors"], inks: HouseStyle["inks"]) {
    this.#pdf = pdf;
    this.#colors = colors;
    this.#inks = inks;
  }

  paint(nodes: readonly (SvgNode | string)[], inherited: Attributes = {}): void {
    for (const node of nodes) {
      if (typeof node !== "string") this.#paintNode(node, inherited);
    }
  }

  #paintNode({name, attributes: own, children}: SvgNode, inherited: Attributes): void {
    const {transform, ...plain} = own;
    const attributes = {...inherited, ...plain};
    const [, x = "0", y = "0", scale = "1"] =
      /^translate\(([-\d.]+)[, ]([-\d.]+)\)(?: scale\(([\d.]+)\))?$/.exec(
        String(transform ?? ""),
      ) ?? [];
    const pdf = this.#pdf;
    const number = (key: string) => Number(attributes[key] ?? 0);
    pdf.save();
    pdf.translate(Number(x), Number(y));
    pdf.scale(Number(scale));
    switch (name) {
      case "g":
        this.paint(children, groupStyle(attributes));
        break;
      case "rect":
        pdf.rect(number("x"), number("y"), number("width"), number("height"));
        this.#fillAndStroke(attributes);
        break;
      case "circle":
        pdf.circle(number("cx"), number("cy"), number("r"));
        this.#fillAndStroke(attributes);
        break;
      case "line":
        pdf.moveTo(number("x1"), number("y1")).lineTo(number("x2"), number("y2"));
        this.#fillAndStroke({...attributes, fill: "none"});
        break;
      case "path":
        pdf.path(String(attributes["d"]));
        this.#fillAndStroke(attributes);
        break;
      case "text":
        this.#paintText(attributes, children);
        break;
      default: // title, desc and metadata are the document's own
        break;
    }
    pdf.restore();
  }

  #fillAndStroke(attributes: Attributes): void {
    const pdf = this.#pdf;
    const {fill = "#000000", stroke = "none"} = attributes;
    const fills = fill !== "none";
    const strokes = stroke !== "none";
    if (fills) pdf.fillColor(this.#color(fill), Number(attributes["fill-opacity"] ?? 1));
    if (strokes) {
      pdf.lineWidth(Number(attributes["stroke-width"] ?? 1));
      pdf.strokeColor(this.#color(stroke), Number(attributes["stroke-opacity"] ?? 1));
      const dashes = String(attributes["stroke-dasharray"] ?? "").match(/[\d.]+/g);
      if (dashes) pdf.dash(Number(dashes[0]), {space: Number(dashes[1] ?? dashes[0])});
      if (attributes["stroke-linejoin"] === "round") pdf.lineJoin("round");
    }
    if (fills && strokes) pdf.fillAndStroke();
    else if (fills) pdf.fill();
    else if (strokes) pdf.stroke();
  }

  #paintText(attributes: Attributes, children: SvgNode["children"]): void {
    const lines = children.filter((child) => typeof child !== "string");
    const text = children.filter((child) => typeof child === "string").join("");
    if (lines.length === 0) return this.#paintLine(attributes, text);
    for (const line of lines) {
      this.#paintLine({...attributes, ...line.attributes}, line.children.join(""));
    }
  }

  #paintLine(attributes: Attributes, text: string): void {
    if (text === "") return;
    const pdf = this.#pdf;
    const size = Number(attributes["font-size"]);
    const features: PDFKit.Mixins.OpenTypeFeatures[] =
      attributes["font-variant"] === "tabular-nums" ? ["tnum", "kern"] : ["kern"];
    pdf.font(attributes["font-weight"] === 600 ? "semibold" : "regular").fontSize(size);
    const width = pdf.widthOfString(text, {features});
    const anchor = attributes["text-anchor"];
    const x =
      Number(attributes["x"]) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    const y = Number(attributes["y"]);
    const {stroke} = attributes;
    if (stroke !== undefined && attributes["paint-order"] === "stroke") {
      // The rim behind letters is a patch of paper: drawn as letters it would be read twice.
      pdf.fillColor(this.#color(stroke), 1);
      pdf.rect(x - 1.5, y - 0.78 * size, width + 3, size).fill();
    }
    pdf.fillColor(this.#color(attributes["fill"] ?? "#000000"), 1);
    pdf.text(text, x, y, {features, lineBreak: false, baseline: "alphabetic"});
  }

  #color(color: string | number): string | [number, number, number, number] {
    if (this.#colors === "rgb") return String(color);
    const [c, m, y, k] = inksOf(String(color), this.#inks);
    return [c, m, y, k];
  }
}

/** What elements take over from their group: how they are painted, not where they are. */
function groupStyle(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([key]) => /^(fill|stroke)(-|$)/.test(key)),
  );
}
