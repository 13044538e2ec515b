import {
  contrast,
  distance,
  isNamedDirectly,
  seriesColors,
  simulate,
  styledProperties,
} from "#charts";
import type {Vision} from "#charts";
import type {FigureToPublish} from "./published-figure.ts";

/** Under this difference of lightness (L* of CIE 1976) two greys are taken for one. */
const LEAST_LIGHTNESS = 8;

/** Under this distance (CIE76) two colours are taken for one in a legend; the palette's own are 21 apart. */
const LEAST_DISTANCE = 12;

/** Normal vision too: an organisation may choose two blues. */
const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan"];

/**
 * Two series that a black-and-white print does not tell apart, though nothing but their colour does;
 * null when there are none. Series that are named beside their marks, or have shapes, are apart.
 */
export function alikeInGrey(figure: FigureToPublish): readonly [string, string] | null {
  return alikeBy(figure, (a, b) => Math.abs(lightnessOf(a) - lightnessOf(b)) < LEAST_LIGHTNESS);
}

/** The same for readers who see no difference between red and green, or between blue and yellow. */
export function alikeInVision(figure: FigureToPublish): readonly [string, string] | null {
  return alikeBy(figure, (a, b) =>
    VISIONS.some((vision) => distance(simulate(a, vision), simulate(b, vision)) < LEAST_DISTANCE),
  );
}

function alikeBy(
  {spec, rows, lang, style}: FigureToPublish,
  areAlike: (a: string, b: string) => boolean,
): readonly [string, string] | null {
  if (isNamedDirectly(spec.type)) return null;
  const series = seriesColors(spec, rows, lang, styledProperties(style?.house.colors ?? {}));
  for (const [index, a] of series.entries()) {
    const b = series.slice(index + 1).find(({color}) => areAlike(a.color, color));
    if (b) return [a.label, b.label];
  }
  return null;
}

/** L* of CIE 1976: 0 for black, 100 for white. */
export function lightnessOf(color: string): number {
  // Against black the contrast is (Y + 0.05) / 0.05.
  const luminance = contrast(color, "#000000") * 0.05 - 0.05;
  return 116 * Math.cbrt(luminance) - 16;
}
