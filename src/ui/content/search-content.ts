/** A stretch of a notebook, or an analysis, with the words under which it is found. */
export interface SearchPassage {
  readonly kind: "section" | "analysis";
  /** Of the notebook or the analysis. */
  readonly id: string;
  /** Of the heading; empty for what stands before the first one, and for an analysis. */
  readonly section: string;
  readonly title: string;
  /** How it begins, for the reader. */
  readonly text: string;
  /** All else that it says: texts, titles of figures, categories, years; each once. */
  readonly words: string;
}
