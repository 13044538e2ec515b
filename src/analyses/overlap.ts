import type {FigureFacts} from "./figure-facts.ts";

/** Why two figures of one measure, series and period have something in common. */
export type Overlap =
  /** The one is printed again as the other. */
  | {readonly reason: "repeats"}
  /** The one is a part of the other. */
  | {readonly reason: "totals"}
  /** Both are parts of one whole, cut in different ways; the dimensions in which they differ. */
  | {readonly reason: "breakdowns"; readonly dimensions: readonly string[]};

const GRAVEST = ["totals", "repeats", "breakdowns"] as const;

/** The gravest overlap among some figures; null when each stands for something of its own. */
export function overlapAmong(figures: readonly FigureFacts[]): Overlap | null {
  const found = groupsOf(figures).flatMap(overlapsIn);
  const reason = GRAVEST.find((each) => found.some((overlap) => overlap.reason === each));
  if (reason !== "breakdowns") return reason ? {reason} : null;
  const dimensions = found.flatMap((overlap) =>
    overlap.reason === "breakdowns" ? overlap.dimensions : [],
  );
  return {reason, dimensions: [...new Set(dimensions)].sort()};
}

/** Figures that could be parts of one whole: of one measure, series and period. */
function groupsOf(figures: readonly FigureFacts[]): readonly (readonly FigureFacts[])[] {
  const groups = new Map<string, FigureFacts[]>();
  for (const figure of new Set(figures)) {
    const key = [figure.measure, figure.series, figure.period].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function overlapsIn(group: readonly FigureFacts[]): readonly Overlap[] {
  return group.flatMap((one, at) =>
    group.slice(at + 1).flatMap((other) => overlapOf(one, other) ?? []),
  );
}

/** What two figures of one measure, series and period have in common; null when nothing. */
function overlapOf(one: FigureFacts, other: FigureFacts): Overlap | null {
  if ((one.repeats ?? one.id) === (other.repeats ?? other.id)) return {reason: "repeats"};
  const names = [...new Set([...one.place, ...other.place].map(({dimension}) => dimension))];
  const relations = names.map((dimension) => ({
    dimension,
    relation: relate(one, other, dimension),
  }));
  const all = relations.map(({relation}) => relation);
  if (all.includes("apart")) return null;
  const different = relations.flatMap(({dimension, relation}) =>
    relation === "same" ? [] : [dimension],
  );
  // Nothing in the table tells the two apart: they are told apart elsewhere.
  if (different.length === 0) return null;
  const isPart = ["inside", "around"].some((each) =>
    all.every((relation) => relation === "same" || relation === each),
  );
  return isPart ? {reason: "totals"} : {reason: "breakdowns", dimensions: different};
}

type Relation = "same" | "apart" | "across" | "inside" | "around";

function relate(one: FigureFacts, other: FigureFacts, dimension: string): Relation {
  const mine = one.place.find((each) => each.dimension === dimension);
  const theirs = other.place.find((each) => each.dimension === dimension);
  if (!mine) return "around";
  if (!theirs) return "inside";
  const [own = ""] = mine.path;
  const [their = ""] = theirs.path;
  if (own === their) return "same";
  if (mine.path.includes(their)) return "inside";
  if (theirs.path.includes(own)) return "around";
  return mine.overlaps ? "across" : "apart";
}
