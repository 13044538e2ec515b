import {JSDOM} from "jsdom";
import type {Lang} from "#base";
import {drawChart} from "#charts";
import {figureWidth, textWidth} from "../../src/charts/text-measure.ts";
import type {Sample} from "./gallery/charts.ts";

const {window} = new JSDOM("");

/** A drawing made under jsdom, and read back. */
export interface ReadDrawing {
  readonly svg: string;
  readonly root: Element;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBox[];
}

/** A line of text and the room its letters take, in the drawing's pixels. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws under jsdom and parses the result as XML; throws when it is not well formed. */
export function draw({spec, rows}: Sample, width = 720, lang: Lang = "nl"): ReadDrawing {
  const drawing = drawChart(spec, rows, {width, lang, document: window.document});
  const root = new window.DOMParser().parseFromString(drawing.svg, "image/svg+xml").documentElement;
  if (root.localName !== "svg") throw new Error(root.textContent ?? "not an svg");
  const texts = [...root.querySelectorAll("text")].flatMap(readText);
  return {...drawing, root, texts};
}

/** All elements of a name, with an attribute when asked. */
export function marks({root}: ReadDrawing, selector: string): readonly Element[] {
  return [...root.querySelectorAll(selector)];
}

/** Pairs of texts whose letters touch. */
export function overlaps(texts: readonly TextBox[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

function readText(element: Element): readonly TextBox[] {
  const [dx, dy] = offsetOf(element);
  const parts = element.querySelector("tspan") ? [...element.children] : [element];
  const size = Number(element.getAttribute("font-size"));
  const weight = element.getAttribute("font-weight") === "600" ? 600 : 400;
  const measure = element.getAttribute("font-variant") === "tabular-nums" ? figureWidth : textWidth;
  const anchor = element.getAttribute("text-anchor") ?? "start";
  return parts.map((part) => {
    const text = part.textContent ?? "";
    const width = measure(text, size, weight);
    const x = dx + Number(part.getAttribute("x"));
    const baseline = dy + Number(part.getAttribute("y"));
    const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return {
      text,
      size,
      left,
      right: left + width,
      top: baseline - 0.75 * size,
      bottom: baseline + 0.2 * size,
    };
  });
}

/** Sum of the translations around an element. */
function offsetOf(element: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node; node = node.parentElement) {
    const [, dx = "0", dy = "0"] =
      /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(node.getAttribute("transform") ?? "") ?? [];
    x += Number(dx);
    y += Number(dy);
  }
  return [x, y];
}
