import type {Advance} from "#charts";
import type {HouseStyle, StyleFont} from "#spec";
import {create} from "fontkit";
import type {Font} from "fontkit";
import {bytesFromBase64, bytesToBase64} from "../base64.ts";
import type {FigureStyle, StyleFontFace} from "./figure-style.ts";

/** Why a font cannot be in a house style. */
export class StyleFontError extends Error {
  override readonly name = "StyleFontError";
  readonly code: "unreadable" | "forbidden";

  constructor(code: StyleFontError["code"], options?: ErrorOptions) {
    super(`The font of the house style is ${code}.`, options);
    this.code = code;
  }
}

/** A house style with its font opened; throws a `StyleFontError` for one that cannot be used. */
export function openHouseStyle(house: HouseStyle): FigureStyle {
  return {house, font: house.font ? openFont(house.font) : null};
}

/** Two files as the font of a house style, or why they cannot be. */
export function readStyleFont(
  regular: ArrayBuffer,
  semibold: ArrayBuffer,
): StyleFont | StyleFontError["code"] {
  try {
    const [{familyName}] = [readFont(regular), readFont(semibold)];
    // It is written into CSS and XML.
    const family = familyName.replaceAll(/[^\p{L}\p{N} ._-]/gu, "").slice(0, 60) || "Huisstijl";
    return {family, regular: bytesToBase64(regular), semibold: bytesToBase64(semibold)};
  } catch (error) {
    if (error instanceof StyleFontError) return error.code;
    throw error;
  }
}

function openFont({family, regular, semibold}: StyleFont): StyleFontFace {
  const files = {
    regular: bytesFromBase64(regular).buffer,
    semibold: bytesFromBase64(semibold).buffer,
  };
  const fonts = {400: readFont(files.regular), 600: readFont(files.semibold)};
  const widths = new Map<string, number>();
  const advance: Advance = (text, weight, figures) => {
    const key = `${weight}${figures ? "t" : "p"}${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const font = fonts[weight];
    const {advanceWidth} = font.layout(text, figures ? ["tnum", "kern"] : ["kern"]);
    const width = (advanceWidth / font.unitsPerEm) * 1000;
    widths.set(key, width);
    return width;
  };
  return {
    family,
    files,
    advance,
    covers: (character) => fonts[400].hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

function readFont(bytes: ArrayBuffer): Font {
  let font;
  try {
    font = create(new Uint8Array(bytes) as Buffer); // reads bytes, whatever they are called
  } catch (cause) {
    throw new StyleFontError("unreadable", {cause});
  }
  if (!("layout" in font)) throw new StyleFontError("unreadable");
  // The package's types leave out this bit of OS/2: the font may not be embedded at all.
  const {fsType} = font["OS/2"] as unknown as {readonly fsType?: {readonly noEmbedding?: boolean}};
  if (fsType?.noEmbedding) throw new StyleFontError("forbidden");
  return font;
}
