import {escapeXml} from "#base";
import {paint} from "./palette.ts";

/** An SVG element as plain data; attributes that are undefined are not written. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgNode | string)[];
}

/** An element. */
export function el(
  name: string,
  attributes: SvgNode["attributes"],
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return {name, attributes, children};
}

/** A group moved to a place. */
export function at(x: number, y: number, children: readonly SvgNode[]): SvgNode {
  return el("g", {transform: `translate(${round(x)},${round(y)})`}, ...children);
}

/** A straight line; `color` is one of the page's colours, by name. */
export function rule(x1: number, y1: number, x2: number, y2: number, color: string): SvgNode {
  return el("line", {x1, y1, x2, y2, stroke: paint(color)});
}

/** Well-formed SVG text: escaped, numbers rounded to a hundredth of a pixel. */
export function printSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(printValue(value ?? ""))}"`)
    .join("");
  const children = node.children
    .map((child) => (typeof child === "string" ? escapeXml(child) : printSvg(child)))
    .join("");
  return children
    ? `<${node.name}${attributes}>${children}</${node.name}>`
    : `<${node.name}${attributes}/>`;
}

/** Rounds to a hundredth, so that engines that differ in the last bit print the same. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0; // || 0 turns -0 and NaN into 0
}

function printValue(value: string | number): string {
  return typeof value === "number" ? String(round(value)) : value;
}
