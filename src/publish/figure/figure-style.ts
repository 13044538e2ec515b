import type {Advance} from "#charts";
import type {HouseStyle} from "#spec";
import type {FontFiles} from "./font-files.ts";

/** A house style with its font opened. */
export interface FigureStyle {
  readonly house: HouseStyle;
  /** Null when the style leaves Veldboek's font. */
  readonly font: StyleFontFace | null;
}

/** An organisation's own font: measured for the layout, and as files for what carries it. */
export interface StyleFontFace {
  readonly family: string;
  readonly advance: Advance;
  /** True when the font has a sign for a character. */
  covers(character: string): boolean;
  readonly files: FontFiles;
}

/** A font in a file that carries it. */
export interface FontFace {
  readonly family: string;
  /** As CSS writes it: "400", or "400 600" for a font with an axis. */
  readonly weight: string;
  /** The URL of its data. */
  readonly url: string;
}

/** The rules that give a page or a drawing its own fonts. */
export function fontFaceRules(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({family, weight, url}) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}")}`,
    )
    .join("");
}
