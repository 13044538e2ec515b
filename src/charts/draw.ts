import type {Lang} from "#base";
import {localeTag} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {createChart} from "./chart.ts";
import {describeChart} from "./describe.ts";
import {drawFrame} from "./frame.ts";
import {el, printSvg} from "./svg.ts";

/** What a drawing depends on besides its spec and rows. */
export interface DrawOptions {
  /** Width in CSS pixels, 300 to 960; outside that it is drawn for the nearest. */
  readonly width: number;
  readonly lang: Lang;
  /** Makes the elements; default the page's. Nothing is added to it. */
  readonly document?: Document;
  /** Starts every id in the drawing; two drawings on a page need two. Default "chart". */
  readonly idPrefix?: string;
  /** Indexes of rows whose marks carry a ring: their figure is approximate, flagged or contradicted. */
  readonly flagged?: readonly number[];
}

/** A finished drawing. */
export interface Drawing {
  /** One standalone `<svg>`: no styles, classes or scripts; colours follow the page's properties. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart without its title, notes and source, which belong to the page. The same spec, rows
 * and options give the same text everywhere. Columns whose labels would not fit are drawn as bars,
 * and lines as dots; without rows the drawing says that there are no figures.
 */
export function drawChart(spec: ChartSpec, rows: readonly Row[], options: DrawOptions): Drawing {
  const {lang, document = globalThis.document} = options;
  const idPrefix = (options.idPrefix ?? "chart").replace(/\s+/g, "-");
  const width = Math.round(Math.max(300, Math.min(960, options.width)));
  const chart = createChart(spec, rows, lang, new Set(options.flagged));
  const size = width < 420 ? 12 : 13;
  const frame = drawFrame(chart, {document, width, labelSize: size, columns: 1}, idPrefix);
  const height = Math.ceil(frame.height);
  const {short, long} = describeChart(spec, rows, lang);
  const ids = [`${idPrefix}-title`, `${idPrefix}-desc`] as const;
  const svg = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": ids.join(" "),
      lang: localeTag(lang),
      "font-family": "Inter Variable, Inter, Arial, sans-serif",
      "font-size": 12,
      // The page sets its own figures and spacing, which a drawing must not inherit.
      "font-variant": "normal",
      "letter-spacing": 0,
    },
    el("title", {id: ids[0]}, short),
    el("desc", {id: ids[1]}, long.join(" ")),
    ...frame.nodes,
  );
  return {svg: printSvg(svg), width, height};
}
