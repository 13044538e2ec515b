/** A font in the two weights of a figure, as TrueType without axes. */
export interface FontFiles {
  readonly regular: ArrayBuffer;
  readonly semibold: ArrayBuffer;
}
