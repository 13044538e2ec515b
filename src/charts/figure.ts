import {localeTag} from "#base";
import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec, HouseStyle, StyleLogo} from "#spec";
import {createChart} from "./chart.ts";
import {drawFrame} from "./frame.ts";
import {label, labelHeight} from "./label.ts";
import type {LabelStyle} from "./label.ts";
import {PALETTES, paint, paletteProperties, styledProperties} from "./palette.ts";
import type {Theme} from "./palette.ts";
import {at, el, round} from "./svg.ts";
import type {SvgNode} from "./svg.ts";
import {measuredIn} from "./text-measure.ts";
import type {Advance} from "./text-measure.ts";
import {WORDS} from "./words.ts";
import {wrapText} from "./wrap-text.ts";

/** What a figure depends on besides its spec and rows. */
export interface FigureOptions {
  /** Width of the whole figure in CSS pixels (1/96 inch), 200 to 1600. */
  readonly width: number;
  readonly lang: Lang;
  /** Makes the elements; default the page's. Nothing is added to it. */
  readonly document?: Document;
  /** Starts every id in the figure: letters, digits and hyphens. Two figures on a page need two. */
  readonly idPrefix: string;
  /** Indexes of rows whose marks carry a ring. */
  readonly flagged?: readonly number[];
  /** The figure in a sentence, and at length. */
  readonly alt: string;
  readonly description: string;
  /** Lines under the plot: notes, reservations, the source. */
  readonly under: readonly string[];
  readonly theme?: Theme;
  /** Paints the paper behind; default true. */
  readonly paper?: boolean;
  /** Room around everything, in pixels; default 0. */
  readonly padding?: number;
  /** Colours, font and logo of an organisation; for light figures. */
  readonly style?: HouseStyle | null;
  /** Measures the style's own font. */
  readonly advance?: Advance | null;
}

/** A figure that stands by itself: title, legend, plot, notes and source in one drawing. */
export interface Figure {
  readonly root: SvgNode;
  readonly width: number;
  readonly height: number;
}

/** The font of every text, and what stands in where it is missing. */
export const FIGURE_FONT = "Inter, Arial, Helvetica, sans-serif";

/** The font of a figure in a house style, and what stands in for it. */
export function figureFont(style: HouseStyle | null | undefined): string {
  return style?.font ? `'${style.font.family}', Arial, Helvetica, sans-serif` : FIGURE_FONT;
}

/**
 * Lays a figure out afresh for its width. Everything in it is an attribute with a literal colour:
 * no styles, classes, scripts, variables or references, so that programs other than browsers draw
 * the same. Ids say what a group is: they become the names of layers.
 */
export function drawFigure(spec: ChartSpec, rows: readonly Row[], options: FigureOptions): Figure {
  return measuredIn(options.advance ?? null, () => draw(spec, rows, options));
}

function draw(spec: ChartSpec, rows: readonly Row[], options: FigureOptions): Figure {
  const {lang, idPrefix, document = globalThis.document, theme = "light", padding = 0} = options;
  const {style = null} = options;
  const width = round(Math.max(200, Math.min(1600, options.width)));
  const inner = width - 2 * padding;
  const chart = createChart(spec, rows, lang, new Set(options.flagged));
  const size = inner < 420 ? 12 : 13;
  const head = [
    ...block(
      `${idPrefix}-titel`,
      spec.text.title,
      inner,
      {size: inner < 420 ? 16 : 18, weight: 600},
      4,
    ),
    ...block(
      `${idPrefix}-ondertitel`,
      spec.text.subtitle,
      inner,
      {size: 13, fill: paint("muted")},
      4,
    ),
  ];
  const room = {document, width: inner, labelSize: size, columns: 1};
  const frame = drawFrame(chart, room, idPrefix);
  const flagged = chart.flagged.size > 0 ? [ringBlock(`${idPrefix}-voorbehoud`, lang)] : [];
  const logo = style?.logo ? placeLogo(style.logo) : null;
  // The logo stands beside the notes where they keep room enough for their lines.
  const beside = logo !== null && inner - logo.width >= 300;
  const noteWidth = beside ? inner - logo.width - 16 : inner;
  const under = options.under.flatMap((text, index) =>
    block(`${idPrefix}-noot-${index + 1}`, text, noteWidth, {size: 12, fill: paint("muted")}, 4),
  );
  const plot: Block = {
    height: frame.height + 10,
    node: (y) => el("g", {id: `${idPrefix}-grafiek`}, at(0, y + 2, frame.nodes)),
  };
  const placed: SvgNode[] = [];
  let y = padding;
  for (const {height, node} of [...head, plot, ...flagged, ...under]) {
    placed.push(node(y));
    y += height;
  }
  if (logo) {
    const notesHeight = under.reduce((sum, each) => sum + each.height, 0);
    y += beside ? Math.max(0, logo.height - notesHeight) : logo.height + 4;
    placed.push(logo.node(`${idPrefix}-logo`, inner - logo.width, y - logo.height));
  }
  const height = Math.ceil(y + padding);
  const ids = [`${idPrefix}-t`, `${idPrefix}-d`] as const;
  const paper =
    options.paper === false
      ? []
      : [el("rect", {id: `${idPrefix}-papier`, width, height, fill: PAPER[theme]})];
  const root = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": ids.join(" "),
      lang: localeTag(lang),
      "font-family": figureFont(style),
      "font-size": 12,
    },
    el("title", {id: ids[0]}, options.alt),
    el("desc", {id: ids[1]}, options.description),
    ...paper,
    at(padding, 0, placed),
  );
  const properties = style ? styledProperties(style.colors) : paletteProperties(theme);
  return {root: harden(root, {...properties, "--paper": PAPER[theme]}), width, height};
}

/** On white a figure prints without a tint; in the dark it is the page's. */
const PAPER: Readonly<Record<Theme, string>> = {light: "#FFFFFF", dark: PALETTES.dark.paper};

/** A part of the figure with all of its width: its height, and how it is drawn from a height on. */
interface Block {
  readonly height: number;
  node(y: number): SvgNode;
}

/** Lines of text with room below; nothing for an empty text. */
function block(
  id: string,
  text: string,
  width: number,
  style: LabelStyle,
  below: number,
): readonly Block[] {
  if (text.trim() === "") return [];
  const weight = style.weight ?? 400;
  const lines = wrapText(text, width, {sizePx: style.size, weight});
  return [
    {
      height: labelHeight(lines.length, style.size) + below,
      node: (y) => el("g", {id}, label(0, y + style.size, lines, style)),
    },
  ];
}

/** The height of a logo in pixels, and the widest that it may be. */
const LOGO = {height: 28, width: 140} as const;

/** A logo at its size in a figure. */
function placeLogo({width, height, shapes}: StyleLogo) {
  const scale = Math.min(LOGO.height / height, LOGO.width / width);
  return {
    width: width * scale,
    height: height * scale,
    node: (id: string, x: number, y: number): SvgNode =>
      el(
        "g",
        {id, transform: `translate(${round(x)},${round(y)}) scale(${scale.toFixed(5)})`},
        ...shapes.map(({d, fill}) => el("path", {d, fill})),
      ),
  };
}

/** The ring and what it means. */
function ringBlock(id: string, lang: Lang): Block {
  return {
    height: 20,
    node: (y) =>
      el(
        "g",
        {id},
        el("circle", {
          cx: 5,
          cy: y + 8,
          r: 3.5,
          fill: paint("paper"),
          stroke: paint("ink"),
          "stroke-width": 1.5,
        }),
        label(14, y + 12, [WORDS.flagged[lang]], {size: 12, fill: paint("muted")}),
      ),
  };
}

/** Attributes that only a page can use. */
const OF_A_PAGE = new Set(["data-row", "pointer-events"]);

/** Literal colours, no tips, nothing that only a page knows. */
function harden(node: SvgNode, properties: Readonly<Record<string, string>>): SvgNode {
  return plain(node, true);

  function plain({name, attributes, children}: SvgNode, isRoot: boolean): SvgNode {
    return {
      name,
      attributes: Object.fromEntries(
        Object.entries(attributes)
          .filter(([key]) => !OF_A_PAGE.has(key))
          .map(([key, value]) => [key, literal(value)]),
      ),
      children: children
        .filter((child) => isRoot || typeof child === "string" || child.name !== "title")
        .map((child) => (typeof child === "string" ? child : plain(child, false))),
    };
  }

  function literal(value: string | number | undefined): string | number | undefined {
    if (typeof value !== "string") return value;
    return value.replace(
      /var\((--[a-z0-9-]+), (#[0-9A-Fa-f]{6})\)/g,
      (_, name: string, fallback: string) => properties[name] ?? fallback,
    );
  }
}
