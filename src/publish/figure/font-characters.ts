import type {StyleFontFace} from "./figure-style.ts";

/** The characters in the font that figures carry: ASCII, letters of Western and Central Europe, and the signs of our numbers. */
export const FONT_CHARACTERS = [
  ...Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index)),
  ..."\u00a0£§©°±²³·½×÷«»ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜßàáâäçèéêëìíîïñòóôöùúûüÿŒœÆæ",
  // Latin Extended-A, but for a letter that Unicode advises against and the font leaves out.
  ...Array.from({length: 128}, (_, index) => String.fromCharCode(0x100 + index)).filter(
    (character) => character !== "ŉ",
  ),
  ..."–—‘’“”„•…€−≈≤≥→↑\u2009\u202f",
].join("");

/** The characters of a text that the carried font, or a house style's, does not have, each once. */
export function uncoveredCharacters(
  text: string,
  font: StyleFontFace | null = null,
): readonly string[] {
  const covers = (character: string) =>
    font ? font.covers(character) : FONT_CHARACTERS.includes(character);
  return [...new Set(text)].filter((character) => !/\s/.test(character) && !covers(character));
}
