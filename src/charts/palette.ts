import type {ColorSlot, StyleColor} from "#spec";

/** The page is light or dark; print is light. */
export type Theme = "light" | "dark";

/** One colour for each role, as the design's document lists them. */
export interface Palette {
  /** Slots 1 to 6, in order. */
  readonly series: readonly string[];
  /** Grey, for context and for whatever has no slot of its own. */
  readonly rest: string;
  /** Amounts in steps, from what is nearest to the paper on: one hue, at least 8 of L* apart. */
  readonly sequential: readonly string[];
  /** Under zero from far to near, then over zero from near to far. */
  readonly diverging: readonly string[];
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly paper: string;
}

/**
 * Any two series colours differ by at least 21 (CIE76) in normal, protan, deutan and tritan vision;
 * on paper they reach 3.05:1 (light) and 4.9:1 (dark). `tests/charts/palette.test.ts` holds that.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    series: ["#2440B7", "#D97357", "#0088D9", "#AA8713", "#7C2474", "#1B5217"],
    rest: "#767676",
    sequential: ["#DEE8FF", "#B5CAFD", "#87A4F3", "#5A7BE2", "#3451CA", "#1E3292"],
    diverging: ["#A73B15", "#E28061", "#FAD5C9", "#D1DEFD", "#7694E9", "#2A44BC"],
    ink: "#1F2328",
    muted: "#5B6169",
    rule: "#E3E0D8",
    paper: "#FBFAF7",
  },
  dark: {
    series: ["#60AEF9", "#E88F5A", "#A8E0A4", "#EED352", "#C065B3", "#E1596F"],
    rest: "#A8ADB4",
    sequential: ["#1C2F46", "#254974", "#3767A4", "#4F8BD6", "#7CB4FC", "#C9E0FE"],
    diverging: ["#FC9B6F", "#AD5B33", "#553324", "#293E5A", "#4379BC", "#87BAFD"],
    ink: "#E9E6DF",
    muted: "#A5A9AE",
    rule: "#2B3036",
    paper: "#14171A",
  },
};

/** Black or white, whichever reads better on a series colour; at least 4.5:1 on each of ours. */
export function inkOn(color: string): "#000000" | "#FFFFFF" {
  return contrast(color, "#000000") > contrast(color, "#FFFFFF") ? "#000000" : "#FFFFFF";
}

/**
 * The custom properties a page sets so that charts follow its theme without being drawn again:
 * "--series-1", "--on-series-1" (text on that colour), "--series-rest", "--ink", "--muted", …
 */
export function paletteProperties(theme: Theme): Readonly<Record<string, string>> {
  const {series, rest, sequential, diverging, ink, muted, rule, paper} = PALETTES[theme];
  const filled = [
    ...series.map((color, index) => [`series-${index + 1}`, color] as const),
    ["series-rest", rest] as const,
    ...sequential.map((color, index) => [`seq-${index + 1}`, color] as const),
    ...diverging.map((color, index) => [`div-${index + 1}`, color] as const),
  ];
  return Object.fromEntries([
    ...filled.map(([name, color]) => [`--${name}`, color]),
    ...filled.map(([name, color]) => [`--on-${name}`, inkOn(color)]),
    ["--ink", ink],
    ["--muted", muted],
    ["--rule", rule],
    ["--paper", paper],
  ]) as Record<string, string>; // fromEntries of string pairs
}

/** The light palette's properties with an organisation's own colours, and the text that reads on each. */
export function styledProperties(
  colors: Readonly<Partial<Record<StyleColor, string>>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(colors).flatMap(([name, color]) => [
    [`--${name}`, color] as const,
    ...(/^(series|seq|div)-/.test(name) ? [[`--on-${name}`, inkOn(color)] as const] : []),
  ]);
  return {...paletteProperties("light"), ...Object.fromEntries(own)};
}

/** A colour that a mark takes: a slot of the palette, or a step of the diverging one, from 1 to 6. */
export type MarkSlot = ColorSlot | `div-${number}`;

/** A mark's colour as a drawing writes it: the page's property, the light colour behind it. */
export function seriesPaint(slot: MarkSlot): string {
  return paint(nameOf(slot));
}

/** The colour of text on such a colour. */
export function onSeriesPaint(slot: MarkSlot): string {
  return paint(`on-${nameOf(slot)}`);
}

function nameOf(slot: MarkSlot): string {
  return typeof slot === "string" && slot.startsWith("div-") ? slot : `series-${slot}`;
}

const LIGHT = paletteProperties("light");

/** One of the page's colours as a drawing writes it: "var(--ink, #1F2328)". */
export function paint(name: string): string {
  return `var(--${name}, ${LIGHT[`--${name}`]})`;
}

/** The colour that `paint` wrote, with the page's properties filled in; "#000000" for what is none. */
export function literalColor(
  painted: string,
  properties: Readonly<Record<string, string>>,
): string {
  const [, name = "", fallback] = /^var\((--[a-z0-9-]+), (#[0-9A-Fa-f]{6})\)$/.exec(painted) ?? [];
  return properties[name] ?? fallback ?? "#000000";
}

/** WCAG contrast of two "#RRGGBB" colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = linearRgb(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue of "#RRGGBB" as linear light, 0 to 1. */
export function linearRgb(color: string): readonly number[] {
  return [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}
