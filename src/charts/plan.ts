import type {ChartType} from "#spec";
import type {SvgNode} from "./svg.ts";

/** The room a chart's panels share. */
export interface Room {
  readonly document: Document;
  /** The whole drawing's width. */
  readonly width: number;
  /** Panels beside each other. */
  readonly columns: number;
  /** Size of category labels and legend, in pixels; ticks and values may be smaller, never under 12. */
  readonly labelSize: number;
}

/** How one chart type fills the room: the same for every panel, since panels share their scales. */
export interface Plan {
  /** Room left of the first panel of each row, for labels that all panels of the row share. */
  readonly gutter: number;
  /** Height of a panel, its title not counted. */
  readonly height: number;
  /** The type as which it is drawn, where the one asked for has no room; its reference lines are that type's. */
  readonly drawnAs?: ChartType;
  /** How a legend above the panels shows colours; null when none is needed. */
  readonly legend: Swatch | null;
  /** What the legend tells besides: steps of colour, the size of a square. */
  readonly key?: readonly KeyEntry[];
  /** The shared labels, in a panel's coordinates: to the left of 0. */
  drawGutter(): readonly SvgNode[];
  /** One panel; its plot area starts at 0, 0. */
  drawPanel(facet: number): readonly SvgNode[];
}

/** An entry of the legend: a sample, 12 px wide and 16 high, and what it stands for. */
export interface KeyEntry {
  readonly label: string;
  /** Null for an entry of words only. */
  readonly sample: SvgNode | null;
}

/** A sample of a colour: of a bar, of a line with its points, of a point. */
export type Swatch = "bar" | "line" | "dot";

/** Pixels between panels beside each other. */
export const PANEL_GAP = 24;

/** Size of ticks and values, in pixels. */
export const SMALL = 12;

/** Width of one panel once the gutter is known. */
export function panelWidth({width, columns}: Room, gutter: number): number {
  return (width - gutter - PANEL_GAP * (columns - 1)) / columns;
}
