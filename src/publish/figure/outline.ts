import {el} from "#charts";
import type {SvgNode} from "#charts";
import {create} from "fontkit";
import type {Font} from "fontkit";
import type {FontFiles} from "./font-files.ts";
import type {FigureToPublish} from "./published-figure.ts";
import {layOutFigure, printFigure} from "./svg-file.ts";
import type {FigureLayout} from "./svg-file.ts";

/**
 * A figure as an SVG in millimetres whose letters are shapes: it looks the same where the font is not
 * installed, but no word in it can be changed or searched.
 */
export function toOutlinedSvgFile(
  figure: FigureToPublish,
  layout: FigureLayout & {readonly fonts: FontFiles},
): string {
  const drawn = layOutFigure(figure, layout);
  const root = outlineText(drawn.root, layout.fonts);
  return printFigure(figure, {...drawn, root}, {...layout, faces: [], unit: "mm"});
}

/** A drawing with each line of text as the outline of its letters, and the rim behind it as its own shape. */
export function outlineText(root: SvgNode, fonts: FontFiles): SvgNode {
  const regular = openFont(fonts.regular);
  const semibold = openFont(fonts.semibold);
  return outlined(root);

  function outlined(node: SvgNode): SvgNode {
    if (node.name === "text") return outlineOf(node);
    const children = node.children.map((child) =>
      typeof child === "string" ? child : outlined(child),
    );
    return {...node, children};
  }

  function outlineOf({attributes, children}: SvgNode): SvgNode {
    const lines = children.filter((child) => typeof child !== "string");
    const own = children.filter((child) => typeof child === "string").join("");
    const font = attributes["font-weight"] === 600 ? semibold : regular;
    const drawn = (lines.length > 0 ? lines : [el("tspan", {}, own)]).map((line) =>
      linePath(font, {...attributes, ...line.attributes}, line.children.join("")),
    );
    const d = drawn.join("");
    const {fill = "#000000", stroke, "stroke-width": width, transform} = attributes;
    const rim =
      stroke === undefined
        ? []
        : [
            el("path", {
              d,
              fill: "none",
              stroke,
              "stroke-width": width,
              "stroke-linejoin": "round",
            }),
          ];
    return el("g", {transform}, ...rim, el("path", {d, fill}));
  }
}

function openFont(bytes: ArrayBuffer): Font {
  const font = create(new Uint8Array(bytes) as Buffer); // reads bytes, whatever they are called
  if (!("layout" in font)) throw new TypeError("a collection of fonts");
  return font;
}

/** The letters of a line as one path, from where its anchor puts it. */
function linePath(font: Font, attributes: SvgNode["attributes"], text: string): string {
  const features = attributes["font-variant"] === "tabular-nums" ? ["tnum", "kern"] : ["kern"];
  const {glyphs, positions, advanceWidth} = font.layout(text, features);
  const scale = Number(attributes["font-size"]) / font.unitsPerEm;
  const width = advanceWidth * scale;
  const anchor = attributes["text-anchor"];
  const y = Number(attributes["y"]);
  let x =
    Number(attributes["x"]) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  let d = "";
  for (const [index, glyph] of glyphs.entries()) {
    const {xAdvance = 0, xOffset = 0, yOffset = 0} = positions[index] ?? {};
    const path = glyph.path.transform(
      scale,
      0,
      0,
      -scale,
      x + xOffset * scale,
      y - yOffset * scale,
    );
    d += path.toSVG();
    x += xAdvance * scale;
  }
  return d.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
