import * as Plot from "@observablehq/plot";
import {el} from "./svg.ts";
import type {SvgNode} from "./svg.ts";

/** A plot area without margins, axes or legends: those are ours. */
export interface PlotArea {
  readonly document: Document;
  readonly width: number;
  readonly height: number;
  readonly x: Plot.ScaleOptions;
  readonly y: Plot.ScaleOptions;
  readonly marks: readonly Plot.Markish[];
}

/** What a datum of a mark carries for its reader. */
export interface MarkDatum {
  /** Index in the chart's rows. */
  readonly row: number;
  /** The text of the mark's tip. */
  readonly tip: string;
}

/** Draws marks with Plot and returns them as plain nodes, freed of what is not safe to publish. */
export function plotMarks({document, width, height, x, y, marks}: PlotArea): readonly SvgNode[] {
  const svg = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    axis: null,
    x: {range: [0, width], ...x},
    y: {range: [height, 0], ...y},
    marks: [...marks],
  });
  return [...svg.children].filter(({localName}) => localName === "g").map(toGroup);
}

/** Options for a mark whose elements carry a tip and the index of their row. */
export function marked<T extends MarkDatum>(data: readonly T[]): Plot.MarkOptions {
  return {
    title: (datum: T) => datum.tip,
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      [...(group?.children ?? [])].forEach((element, position) => {
        const datum = data[index[position] ?? -1];
        if (datum) element.setAttribute("data-row", String(datum.row));
      });
      return group;
    },
  };
}

/**
 * A mark's group. Its own transform is Plot's half pixel for screens with coarse pixels
 * (`offset` in Plot's style.js), which would make Node and Chromium differ: dropped.
 */
function toGroup(group: Element): SvgNode {
  return el("g", {...attributesOf(group), transform: undefined}, ...childrenOf(group));
}

function toNode(element: Element): SvgNode {
  return el(element.localName, attributesOf(element), ...childrenOf(element));
}

function childrenOf(element: Element): readonly (SvgNode | string)[] {
  if (element.localName === "title") return [element.textContent ?? ""];
  return [...element.children].filter(({localName}) => KEPT_ELEMENTS.has(localName)).map(toNode);
}

const KEPT_ELEMENTS = new Set(["g", "rect", "path", "circle", "line", "title"]);

/** Attributes that draw or that we set; classes, aria and styles are left behind. */
const KEPT_ATTRIBUTES =
  /^(x|y|x1|x2|y1|y2|width|height|cx|cy|r|rx|ry|d|transform|fill|stroke|data-row|(fill|stroke)-[a-z]+)$/;

function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...element.attributes]
      .filter(({name}) => KEPT_ATTRIBUTES.test(name))
      .map(({name, value}) => [name, roundNumbers(value)]),
  );
}

/** Cuts numbers in a path or attribute to hundredths. */
function roundNumbers(value: string): string {
  return /^(#|var\()/.test(value)
    ? value
    : value.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) =>
        String(Math.round(Number(number) * 100) / 100),
      );
}
