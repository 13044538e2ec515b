import type {PdfOptions} from "./pdf-file.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** See `toPdfFile` of `pdf-file.ts`. The program that writes PDF is fetched when the first one is asked for. */
export async function toPdfFile(
  figure: FigureToPublish,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = await import("./pdf-file.ts");
  return writer.toPdfFile(figure, options);
}
