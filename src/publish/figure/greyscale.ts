import {contrast, isNamedDirectly, seriesColors} from "#charts";
import type {FigureToPublish} from "./published-figure.ts";

/** Under this difference of lightness (L* of CIE 1976) two greys are taken for one. */
const LEAST_DIFFERENCE = 8;

/**
 * Two series that a black-and-white print does not tell apart, though nothing but their colour does;
 * null when there are none. Series that are named beside their marks, or have shapes, are apart.
 */
export function alikeInGrey({spec, rows, lang}: FigureToPublish): readonly [string, string] | null {
  if (isNamedDirectly(spec.type)) return null;
  const series = seriesColors(spec, rows, lang).map(({label, color}) => ({
    label,
    lightness: lightnessOf(color),
  }));
  for (const [index, a] of series.entries()) {
    const b = series
      .slice(index + 1)
      .find(({lightness}) => Math.abs(lightness - a.lightness) < LEAST_DIFFERENCE);
    if (b) return [a.label, b.label];
  }
  return null;
}

function lightnessOf(color: string): number {
  // Against black the contrast is (Y + 0.05) / 0.05.
  const luminance = contrast(color, "#000000") * 0.05 - 0.05;
  return 116 * Math.cbrt(luminance) - 16;
}
