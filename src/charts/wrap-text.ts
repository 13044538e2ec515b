import {textWidth} from "./text-measure.ts";
import type {Weight} from "./text-measure.ts";

/** How a label is broken into lines. */
export interface WrapStyle {
  readonly sizePx: number;
  /** Default 400. */
  readonly weight?: Weight;
}

/**
 * Breaks a label into lines no wider than `maxWidth`: at spaces, and after hyphens and slashes. A
 * word that is too wide by itself is broken where it must, without a hyphen that is not there. Only
 * spaces at a break disappear; the lines are balanced, so that no last line holds a lone word.
 */
export function wrapText(text: string, maxWidth: number, style: WrapStyle): readonly string[] {
  const pieces = splitPieces(text).flatMap((piece) => splitLong(piece, maxWidth, style));
  const lines = fill(pieces, maxWidth, style);
  return lines.length < 2 ? lines : balance(pieces, maxWidth, lines.length, style);
}

/** True when the label needs no break inside a word at this width. */
export function wrapsCleanly(text: string, maxWidth: number, style: WrapStyle): boolean {
  return splitPieces(text).every((piece) => widthOf(piece.trimEnd(), style) <= maxWidth);
}

/** "niet-formele vorming" to ["niet-", "formele ", "vorming"]; a minus and hard spaces do not split. */
function splitPieces(text: string): readonly string[] {
  return text.trim().split(/(?<= )(?! )|(?<=[^ ][-/])(?![-/ ])/);
}

function splitLong(piece: string, maxWidth: number, style: WrapStyle): readonly string[] {
  if (widthOf(piece.trimEnd(), style) <= maxWidth) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part && widthOf(part + character.trimEnd(), style) > maxWidth) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function fill(pieces: readonly string[], maxWidth: number, style: WrapStyle): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line && widthOf((line + piece).trimEnd(), style) > maxWidth) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The narrowest width, in steps of 4 px, that needs no line more. */
function balance(
  pieces: readonly string[],
  maxWidth: number,
  count: number,
  style: WrapStyle,
): readonly string[] {
  const widest = Math.max(...pieces.map((piece) => widthOf(piece.trimEnd(), style)));
  for (let width = Math.max(widest, maxWidth / 2); width < maxWidth; width += 4) {
    const lines = fill(pieces, width, style);
    if (lines.length === count) return lines;
  }
  return fill(pieces, maxWidth, style);
}

function widthOf(text: string, {sizePx, weight}: WrapStyle): number {
  return textWidth(text, sizePx, weight);
}
