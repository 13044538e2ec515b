import {MappingReader} from "./reader.ts";
import type {Parsed} from "./reader.ts";

/** The first line of defence against another file: what a house style calls itself. */
export const STYLE_FORMAT = "veldboek-house-style/1";

/** The colours that every organisation has an opinion on, by the names that the palette gives them. */
export const MAIN_COLORS = [
  "series-1",
  "series-2",
  "series-3",
  "series-4",
  "series-5",
  "series-6",
  "series-rest",
  "ink",
  "muted",
  "rule",
] as const;

/** All that it can set: also the steps of maps of amounts. */
export const STYLE_COLORS = [
  ...MAIN_COLORS,
  "seq-1",
  "seq-2",
  "seq-3",
  "seq-4",
  "seq-5",
  "seq-6",
  "div-1",
  "div-2",
  "div-3",
  "div-4",
  "div-5",
  "div-6",
] as const;
export type StyleColor = (typeof STYLE_COLORS)[number];

/** Cyan, magenta, yellow and black, each 0 to 100 per cent of ink, at most 300 together. */
export type Cmyk = readonly [number, number, number, number];

/** A font in the two weights of a figure: TrueType or OpenType files in base64. */
export interface StyleFont {
  readonly family: string;
  readonly regular: string;
  readonly semibold: string;
}

/** A drawing of filled shapes in a box of its own units; that is all that every file of a figure can hold. */
export interface StyleLogo {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly {readonly d: string; readonly fill: string}[];
}

/** A size that figures have somewhere in the organisation; null where the height is free. */
export interface StyleSize {
  readonly name: string;
  readonly width: number;
  readonly height: number | null;
  readonly unit: "mm" | "px";
}

/** How an organisation wants its figures: what it leaves out is Veldboek's own. */
export interface HouseStyle {
  readonly name: string;
  /** "#RRGGBB" in capitals. */
  readonly colors: Readonly<Partial<Record<StyleColor, string>>>;
  /** The inks of colours, set by hand, by "#RRGGBB" in capitals. */
  readonly inks: Readonly<Record<string, Cmyk>>;
  readonly font: StyleFont | null;
  readonly logo: StyleLogo | null;
  readonly sizes: readonly StyleSize[];
}

/** A house style that sets nothing. */
export const PLAIN_STYLE: HouseStyle = {
  name: "",
  colors: {},
  inks: {},
  font: null,
  logo: null,
  sizes: [],
};

/** The most ink that offset printers take, in per cent. */
export const MOST_INK = 300;

/** Reads a house-style file's JSON; what is wrong in it comes back as problems with their path. */
export function parseHouseStyle(data: unknown): Parsed<HouseStyle> {
  const keys = ["format", "name", "colors", "inks", "font", "logo", "sizes"];
  const reader = new MappingReader(data, keys);
  reader.oneOf("format", [STYLE_FORMAT]);
  return reader.result<HouseStyle>({
    name: reader.text("name"),
    colors: readColors(reader),
    inks: readInks(reader),
    font: readFont(reader),
    logo: readLogo(reader),
    sizes: reader.mappings("sizes", ["name", "width", "height", "unit"], readSize),
  });
}

/** The file of a house style: JSON that people can read. */
export function printHouseStyle(style: HouseStyle): string {
  return `${JSON.stringify({format: STYLE_FORMAT, ...style}, null, 2)}\n`;
}

/** The widths at which a figure is laid out: in pixels, and what that is in whole millimetres. */
export const STYLE_WIDTHS = {mm: [53, 423], px: [200, 1600]} as const;

function readSize(size: MappingReader): StyleSize {
  const [width, height] = [size.needNumber("width"), size.number("height")];
  const unit = size.oneOf("unit", ["mm", "px"] as const);
  const [least, most] = STYLE_WIDTHS[unit];
  if (width < least || width > most) {
    size.reject("width", "not-one-of", [`${least}-${most} ${unit}`]);
  }
  if (height !== null && height < 20) size.reject("height", "not-one-of", ["≥ 20"]);
  return {name: size.text("name"), width, height, unit};
}

function readColors(reader: MappingReader): HouseStyle["colors"] {
  const colors: Partial<Record<StyleColor, string>> = {};
  const mapping = reader.mapping("colors", STYLE_COLORS);
  for (const name of STYLE_COLORS) {
    const color = mapping.text(name, "");
    if (color === "") continue;
    if (isColor(color)) colors[name] = color.toUpperCase();
    else mapping.reject(name, "not-one-of", ["#RRGGBB"]);
  }
  return colors;
}

function readInks(reader: MappingReader): HouseStyle["inks"] {
  const inks: Record<string, Cmyk> = {};
  for (const [color, value] of reader.entries("inks")) {
    const recipe = toCmyk(value);
    if (isColor(color) && recipe) inks[color.toUpperCase()] = recipe;
    else reader.reject("inks", "not-one-of", [`"#RRGGBB": [C, M, Y, K], 0-100, ≤ ${MOST_INK}`]);
  }
  return inks;
}

/** Four amounts of ink that a printer takes; null for anything else. */
export function toCmyk(value: unknown): Cmyk | null {
  if (!Array.isArray(value) || value.length !== 4) return null;
  const parts: readonly unknown[] = value;
  const amounts = parts.filter(
    (part): part is number => typeof part === "number" && part >= 0 && part <= 100,
  );
  const [c, m, y, k] = amounts;
  if (c === undefined || m === undefined || y === undefined || k === undefined) return null;
  return c + m + y + k <= MOST_INK ? [c, m, y, k] : null;
}

function readFont(reader: MappingReader): StyleFont | null {
  if (!reader.has("font")) return null;
  const font = reader.mapping("font", ["family", "regular", "semibold"]);
  const family = font.text("family");
  // It is written into CSS and XML.
  if (!/^[\p{L}\p{N} ._-]{1,60}$/u.test(family)) font.reject("family", "not-text");
  const [regular, semibold] = [font.text("regular"), font.text("semibold")];
  for (const [key, file] of Object.entries({regular, semibold})) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(file)) font.reject(key, "not-one-of", ["base64"]);
  }
  return {family, regular, semibold};
}

function readLogo(reader: MappingReader): StyleLogo | null {
  if (!reader.has("logo")) return null;
  const logo = reader.mapping("logo", ["width", "height", "shapes"]);
  const [width, height] = [logo.needNumber("width"), logo.needNumber("height")];
  if (width <= 0) logo.reject("width", "not-a-number");
  if (height <= 0) logo.reject("height", "not-a-number");
  const shapes = logo.mappings("shapes", ["d", "fill"], (shape) => {
    const [d, fill] = [shape.text("d"), shape.text("fill")];
    if (!/^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]+$/.test(d)) shape.reject("d", "not-text");
    if (!isColor(fill)) shape.reject("fill", "not-one-of", ["#RRGGBB"]);
    return {d, fill: fill.toUpperCase()};
  });
  return {width, height, shapes};
}

function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}
