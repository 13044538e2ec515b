import type {ComparabilityNote} from "#analyses";
import type {ChartWarning} from "#charts";

/** What is to be said of the figures behind a chart. */
export interface ChartNote {
  /** What it is about; null for what is about the rows as a whole. */
  readonly kind: ComparabilityNote["kind"] | null;
  readonly text: string;
}

/** A remark on a chart: words of a note, or a warning of its own; with both the warning only brings its cure. */
export interface Remark {
  readonly key: string;
  readonly note: string | null;
  readonly warning: ChartWarning | null;
}

/** The notes that tell what a warning tells. */
const SAME_FACT: Partial<Record<ChartWarning["code"], ComparabilityNote["kind"]>> = {
  years: "years",
  populations: "population",
};

/** Warnings and notes, each fact once: a note knows the figures, a warning how to tell them apart. */
export function mergeRemarks(
  warnings: readonly ChartWarning[],
  notes: readonly ChartNote[],
): readonly Remark[] {
  const tells = (warning: ChartWarning, note: ChartNote) =>
    note.kind !== null && SAME_FACT[warning.code] === note.kind;
  return [
    ...warnings
      .filter((warning) => !notes.some((note) => tells(warning, note)))
      .map((warning) => ({key: warning.code, note: null, warning})),
    ...notes.map((note, at) => ({
      key: `note ${at}`,
      note: note.text,
      warning: warnings.find((warning) => tells(warning, note)) ?? null,
    })),
  ];
}
