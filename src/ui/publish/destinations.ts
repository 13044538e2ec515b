import type {HouseStyle} from "#spec";

/** Where a figure can go; each asks for other files. */
export const DESTINATIONS = ["document", "print", "website", "newsletter", "slide"] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** A size that figures have there, in millimetres on paper and in CSS pixels on screens. */
export interface FigureSize {
  readonly id: string;
  /** What its organisation calls it; absent for our own sizes. */
  readonly name?: string;
  readonly width: number;
  readonly unit: "mm" | "px";
  /** The height that it should not exceed; null where the figure may be as high as it is. */
  readonly height: number | null;
}

/** The sizes of each destination, the usual one first. */
export const SIZES: Readonly<Record<Destination, readonly FigureSize[]>> = {
  document: [
    {id: "text", width: 160, unit: "mm", height: 240},
    {id: "half", width: 85, unit: "mm", height: 240},
  ],
  print: [
    {id: "full", width: 170, unit: "mm", height: 240},
    {id: "a5", width: 120, unit: "mm", height: 170},
    {id: "half", width: 85, unit: "mm", height: 240},
    {id: "third", width: 55, unit: "mm", height: 240},
  ],
  website: [
    {id: "web", width: 720, unit: "px", height: null},
    {id: "phone", width: 360, unit: "px", height: null},
  ],
  newsletter: [{id: "mail", width: 600, unit: "px", height: null}],
  slide: [{id: "slide", width: 1280, unit: "px", height: 720}],
};

/** The sizes that an organisation adds to a destination: on paper or on screens. */
export function styleSizes(
  house: HouseStyle | null,
  destination: Destination,
): readonly FigureSize[] {
  if (destination === "newsletter" || destination === "slide") return [];
  const unit = destination === "website" ? "px" : "mm";
  return (house?.sizes ?? [])
    .map((size, index) => ({...size, id: `own-${index}`}))
    .filter((size) => size.unit === unit);
}

/** An address on the web as it was typed; null for anything else. */
export function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

/** Dots per inch of a picture: as printers ask, and twice or one and a half times the pixels of a screen. */
export const DPI: Readonly<Record<Destination, number>> = {
  document: 300,
  print: 600,
  website: 192,
  newsletter: 192,
  slide: 144,
};

/** CSS pixels of a length. */
export function pixels(length: number, unit: FigureSize["unit"]): number {
  return unit === "mm" ? (length * 96) / 25.4 : length;
}
