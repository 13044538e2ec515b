import type {Figure} from "#catalog";

/** A dimension that a figure fills, and with what. */
export interface PlacedIn {
  /** Name of the column. */
  readonly dimension: string;
  /** The code, the one above it in its list, and so on: ["goal_1", "operations", "income_statement"]. */
  readonly path: readonly string[];
  /** True where the codes of the list overlap, so that figures by them never add up. */
  readonly overlaps: boolean;
}

/** What the rules need to know of a published figure. */
export type FigureFacts = Pick<
  Figure,
  "id" | "table" | "measure" | "series" | "period" | "unit" | "status" | "qualifier" | "repeats"
> & {
  /** The part of the whole that it is about; empty for the whole itself. */
  readonly place: readonly PlacedIn[];
  /** True when the parts of one breakdown add up to the whole. */
  readonly additive: boolean;
};

/** "2023-06-30" is of 2023; an interval names its two years: "2014/2015". */
export function yearOf({period}: Pick<FigureFacts, "period">): string {
  const [from = "", to = from] = period.split("/").map((day) => day.slice(0, 4));
  return from === to ? from : `${from}/${to}`;
}

/** Figures whose place in a breakdown is not known: enough where each row is known as a whole only. */
export function factsOf(figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, FigureFacts> {
  return new Map([...figures].map(([id, figure]) => [id, {...figure, place: [], additive: true}]));
}
