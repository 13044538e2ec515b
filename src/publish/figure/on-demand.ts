import type {HouseStyle, StyleFont} from "#spec";
import type {FigureStyle} from "./figure-style.ts";
import type {FontFiles} from "./font-files.ts";
import type {PdfOptions} from "./pdf-file.ts";
import type {SlidePicture} from "./pptx-file.ts";
import type {FigureToPublish} from "./published-figure.ts";
import type {FigureLayout} from "./svg-file.ts";

/** See `toPdfFile` of `pdf-file.ts`. The program that writes PDF is fetched when the first one is asked for. */
export async function toPdfFile(
  figure: FigureToPublish,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = await import("./pdf-file.ts");
  return writer.toPdfFile(figure, options);
}

/** See `toOutlinedSvgFile` of `outline.ts`; the program that reads fonts comes with the first one. */
export async function toOutlinedSvgFile(
  figure: FigureToPublish,
  layout: FigureLayout & {readonly fonts: FontFiles},
): Promise<string> {
  const writer = await import("./outline.ts");
  return writer.toOutlinedSvgFile(figure, layout);
}

/** See `toPptxFile` of `pptx-file.ts`; the program that writes slides comes with the first one. */
export async function toPptxFile(
  figure: FigureToPublish,
  drawPicture: () => Promise<SlidePicture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = await import("./pptx-file.ts");
  return writer.toPptxFile(figure, drawPicture);
}

/** See `openHouseStyle` of `open-style.ts`; a style without a font needs no program. */
export async function openHouseStyle(house: HouseStyle): Promise<FigureStyle> {
  if (house.font === null) return {house, font: null};
  const reader = await import("./open-style.ts");
  return reader.openHouseStyle(house);
}

/** See `readStyleFont` of `open-style.ts`. */
export async function readStyleFont(
  files: Omit<StyleFont, "family">,
): Promise<StyleFont | "unreadable" | "forbidden"> {
  const reader = await import("./open-style.ts");
  return reader.readStyleFont(files);
}
