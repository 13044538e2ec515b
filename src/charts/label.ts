import {paint} from "./palette.ts";
import {el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";
import type {Weight} from "./text-measure.ts";

/** Half the height of Inter's capitals, in em: moves a baseline so that a line is centred. */
const HALF_CAPITAL = 0.364;

/** Distance of two lines, in em. */
export const LINE_HEIGHT = 1.25;

/** How a label stands on its point. */
export interface LabelStyle {
  readonly size: number;
  /** Default 400. */
  readonly weight?: Weight;
  /** Which part of the text is at x; default "start". */
  readonly anchor?: "start" | "middle" | "end";
  /** Default the page's ink. */
  readonly fill?: string;
  /** Tabular figures, for values and ticks; names keep their own. */
  readonly figures?: boolean;
  /** Draws a rim of paper behind the letters, for text over lines. */
  readonly halo?: boolean;
}

/** Lines of text, vertically centred on y. */
export function centredLabel(
  x: number,
  y: number,
  lines: readonly string[],
  style: LabelStyle,
): SvgNode {
  const first = y - ((lines.length - 1) / 2) * style.size * LINE_HEIGHT;
  return label(x, first + HALF_CAPITAL * style.size, lines, style);
}

/** Lines of text whose first baseline is at y. */
export function label(x: number, y: number, lines: readonly string[], style: LabelStyle): SvgNode {
  const {size, weight, anchor, figures, halo} = style;
  const attributes = {
    "font-size": size,
    "font-weight": weight === 600 ? 600 : undefined,
    "font-variant": figures ? "tabular-nums" : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    fill: style.fill ?? paint("ink"),
    ...(halo && {
      stroke: paint("paper"),
      "stroke-width": 3,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    }),
  };
  if (lines.length < 2) return el("text", {x, y, ...attributes}, lines[0] ?? "");
  return el(
    "text",
    attributes,
    ...lines.map((line, index) => el("tspan", {x, y: y + index * size * LINE_HEIGHT}, line)),
  );
}

/** The height of lines of text, in pixels. */
export function labelHeight(lineCount: number, size: number): number {
  return lineCount * size * LINE_HEIGHT;
}
