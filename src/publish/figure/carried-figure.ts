import {fromBase64} from "#base";
import {PNG_CARRIER, pngTexts} from "./png-file.ts";

/** The notebook in an SVG that was published from one; null when there is none. */
export function notebookInSvg(svg: string): string | null {
  // An attribute has no ">", so each tag ends at its first one: nothing is looked at twice.
  const [, carried] = />veldboek:([A-Za-z0-9+/=]+)<\/dc:relation>/.exec(svg) ?? [];
  return carried === undefined ? null : fromBase64(carried);
}

/** The notebook in a PNG that was published from one; null when there is none. */
export function notebookInPng(png: Uint8Array): string | null {
  return pngTexts(png)?.[PNG_CARRIER] ?? null;
}

/** The key of a PDF's document information that carries a notebook (ISO 32000-1, 14.3.3 allows own keys). */
export const PDF_CARRIER = "VeldboekNotebook";

/** The notebook in a PDF that was published from one; null when there is none. */
export function notebookInPdf(pdf: Uint8Array): string | null {
  if (!PDF_HEAD.every((byte, index) => pdf[index] === byte)) return null;
  const text = new TextDecoder("latin1").decode(pdf);
  const [, object] = /\/VeldboekNotebook (\d+) 0 R\b/.exec(text) ?? [];
  const [, carried] = new RegExp(`\\n${object} 0 obj\\s*\\(([A-Za-z0-9+/=]+)\\)`).exec(text) ?? [];
  return carried === undefined ? null : fromBase64(carried);
}

/** "%PDF-" */
const PDF_HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d];
