import {bytesFromBase64} from "#base";
import type {Advance} from "#charts";
import type {HouseStyle, StyleFont} from "#spec";
import {create} from "fontkit";
import type {Font} from "fontkit";
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

/** Two files in base64 as the font of a house style, named by the first, or why they cannot be. */
export function readStyleFont({
  regular,
  semibold,
}: Omit<StyleFont, "family">): StyleFont | StyleFontError["code"] {
  try {
    const {familyName} = readFont(bytesFromBase64(regular).buffer);
    readFont(bytesFromBase64(semibold).buffer);
    // It is written into CSS and XML.
    const family =
      (familyName ?? "").replaceAll(/[^\p{L}\p{N} ._-]/gu, "").slice(0, 60) || "Huisstijl";
    return {family, regular, semibold};
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

/** What a figure asks of a font: letters, figures of one width, outlines. */
const SAMPLE = "Aé0,%";

function readFont(bytes: ArrayBuffer): Font {
  try {
    const font = create(new Uint8Array(bytes) as Buffer); // reads bytes, whatever they are called
    if (!("layout" in font)) throw new StyleFontError("unreadable");
    // The package's types leave out this bit of OS/2: the font may not be embedded at all.
    const os2 = font["OS/2"] as unknown as
      {readonly fsType?: {readonly noEmbedding?: boolean}} | undefined;
    if (os2?.fsType?.noEmbedding) throw new StyleFontError("forbidden");
    // A damaged font opens, and fails where its tables are read.
    for (const glyph of font.layout(SAMPLE, ["tnum", "kern"]).glyphs) glyph.path.toSVG();
    return font;
  } catch (cause) {
    throw cause instanceof StyleFontError ? cause : new StyleFontError("unreadable", {cause});
  }
}
