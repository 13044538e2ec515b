import {fromBase64} from "../base64.ts";
import {PNG_CARRIER, pngTexts} from "./png-file.ts";

/** The notebook in an SVG that was published from one; null when there is none. */
export function notebookInSvg(svg: string): string | null {
  const [, carried] = /<dc:relation[^>]*>veldboek:([A-Za-z0-9+/=]+)<\/dc:relation>/.exec(svg) ?? [];
  return carried === undefined ? null : fromBase64(carried);
}

/** The notebook in a PNG that was published from one; null when there is none. */
export function notebookInPng(png: Uint8Array): string | null {
  return pngTexts(png)?.[PNG_CARRIER] ?? null;
}
