import type {Cmyk, HouseStyle} from "#spec";

/**
 * The inks of each colour of the light palette, set by hand: text and axes in black alone, so that
 * small letters do not fringe; nothing over 300 per cent in all, as offset printers ask.
 */
const INKS: Readonly<Record<string, Cmyk>> = {
  "#1F2328": [0, 0, 0, 100],
  "#5B6169": [0, 0, 0, 75],
  "#E3E0D8": [0, 0, 0, 15],
  "#FFFFFF": [0, 0, 0, 0],
  "#000000": [0, 0, 0, 100],
  "#2440B7": [95, 80, 0, 0],
  "#D97357": [10, 65, 65, 0],
  "#0088D9": [80, 35, 0, 0],
  "#AA8713": [30, 40, 100, 5],
  "#7C2474": [60, 100, 15, 5],
  "#1B5217": [80, 35, 100, 45],
  "#767676": [0, 0, 0, 65],
  "#DEE8FF": [12, 6, 0, 0],
  "#B5CAFD": [28, 16, 0, 0],
  "#87A4F3": [48, 32, 0, 0],
  "#5A7BE2": [68, 50, 0, 0],
  "#3451CA": [85, 70, 0, 0],
  "#1E3292": [100, 90, 0, 15],
  "#A73B15": [20, 90, 100, 15],
  "#E28061": [5, 60, 60, 0],
  "#FAD5C9": [0, 20, 18, 0],
  "#D1DEFD": [18, 9, 0, 0],
  "#7694E9": [55, 38, 0, 0],
  "#2A44BC": [90, 78, 0, 0],
};

/**
 * The inks of a colour, by the house style or by Veldboek; one that has none by hand throws, since a
 * computed one would surprise in print.
 */
export function inksOf(color: string, own: HouseStyle["inks"] = {}): Cmyk {
  const inks = own[color.toUpperCase()] ?? INKS[color.toUpperCase()];
  if (!inks) throw new RangeError(`No inks are set for ${color}.`);
  return inks;
}

/** The inks that Veldboek knows for a colour; null when there are none. */
export function knownInks(color: string): Cmyk | null {
  return INKS[color.toUpperCase()] ?? null;
}
