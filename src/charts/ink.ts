import type {SvgNode} from "./svg.ts";
import {figureWidth, textWidth} from "./text-measure.ts";
import {LINE_HEIGHT} from "./label.ts";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of text as it is drawn. */
export interface TextBox extends Box {
  readonly text: string;
  /** Size of its letters. */
  readonly size: number;
  /** Its colour, as `paint` writes it. */
  readonly fill: string;
}

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The lines of text in a drawing and the room their letters take, from the font's own measures. */
export function textBoxes(nodes: readonly SvgNode[], dx = 0, dy = 0): readonly TextBox[] {
  return nodes.flatMap((node) => {
    const [x, y] = moved(node, dx, dy);
    const children = node.children.filter((child) => typeof child !== "string");
    if (node.name !== "text") return textBoxes(children, x, y);
    const lines = children.length > 0 ? children : [node];
    return lines.map((line) => lineBox(node, line, x, y));
  });
}

/** The box of each mark, by its row. */
export function markBoxes(nodes: readonly SvgNode[]): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  gather(nodes, 0, 0);
  return boxes;

  function gather(some: readonly SvgNode[], dx: number, dy: number): void {
    for (const node of some) {
      const [x, y] = moved(node, dx, dy);
      const row = node.attributes["data-row"];
      if (row !== undefined) {
        const box = shapeBox(node, x, y);
        if (box) boxes.set(Number(row), box);
      }
      gather(
        node.children.filter((child) => typeof child !== "string"),
        x,
        y,
      );
    }
  }
}

function moved({attributes}: SvgNode, dx: number, dy: number): readonly [number, number] {
  const [, x = 0, y = 0] =
    /^translate\(([-\d.]+)[, ]+([-\d.]+)\)/.exec(String(attributes["transform"] ?? "")) ?? [];
  return [dx + Number(x), dy + Number(y)];
}

function lineBox(
  {attributes}: SvgNode,
  {attributes: own, children}: SvgNode,
  dx: number,
  dy: number,
): TextBox {
  const size = Number(attributes["font-size"]);
  const text = children.filter((child) => typeof child === "string").join("");
  const measure = attributes["font-variant"] === "tabular-nums" ? figureWidth : textWidth;
  const width = measure(text, size, attributes["font-weight"] === 600 ? 600 : 400);
  const anchor = attributes["text-anchor"];
  const x = dx + Number(own["x"]);
  const baseline = dy + Number(own["y"]);
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return {
    text,
    size,
    fill: String(attributes["fill"]),
    left,
    right: left + width,
    top: baseline - 0.75 * size,
    bottom: baseline + (LINE_HEIGHT - 1) * size,
  };
}

/** Of what marks are made of: rectangles, circles and paths. */
function shapeBox({name, attributes}: SvgNode, dx: number, dy: number): Box | null {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case "rect":
      return boxAround(dx + number("x"), dy + number("y"), number("width"), number("height"));
    case "circle": {
      const r = number("r");
      return boxAround(dx + number("cx") - r, dy + number("cy") - r, 2 * r, 2 * r);
    }
    case "path":
      return "transform" in attributes
        ? boxAround(dx - 4, dy - 4, 8, 8)
        : pathBox(String(attributes["d"] ?? ""), dx, dy);
    default:
      return null;
  }
}

/** Around the corners and handles of a path, of the commands that our marks use; null for others. */
function pathBox(d: string, dx: number, dy: number): Box | null {
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, command = "", rest = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const last = numbers.at(-1) ?? 0;
    switch (command) {
      case "M":
      case "L":
      case "C":
        [x, y] = [numbers.at(-2) ?? 0, last];
        break;
      case "H":
        x = last;
        break;
      case "V":
        y = last;
        break;
      case "h":
        x += last;
        break;
      case "v":
        y += last;
        break;
      case "Z":
        break;
      default:
        return null;
    }
    xs.push(x);
    ys.push(y);
  }
  if (xs.length === 0) return null;
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return boxAround(dx + left, dy + top, Math.max(...xs) - left, Math.max(...ys) - top);
}

function boxAround(left: number, top: number, width: number, height: number): Box {
  return {left, right: left + width, top, bottom: top + height};
}
