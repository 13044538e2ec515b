import type {Localized} from "#base";
import type {CheckKind, CheckRule, CheckSeverity, DataPackage} from "#catalog";

/** What a rule found of one figure. */
export interface Verdict {
  /** Id of the rule. */
  readonly check: string;
  readonly kind: CheckKind;
  /** Id of the figure under test. */
  readonly key: string;
  /** What the other figures make of it, to six decimals; null when one of them is absent. */
  readonly expected: number | null;
  /** Value of the figure under test. */
  readonly observed: number | null;
  /** Its characters. */
  readonly printed: string | null;
  /** observed − expected. */
  readonly diff: number | null;
  /** How much of the difference rounding may explain. */
  readonly tolerance: number;
  /** "NA" when there is nothing to compare with. */
  readonly verdict: "ok" | "violated" | "NA";
  readonly severity: CheckSeverity;
  /** The figure under test, then those it was compared with. */
  readonly figureIds: readonly string[];
  /** What the register of contradictions says of it; null when it says nothing. */
  readonly note: Localized | null;
  /** Whether the register knows a contradiction with these values; null when there is none. */
  readonly pinned: "known" | "new" | "changed" | null;
}

/** The contradictions that each figure is part of: the figure under test, and with it the same figure elsewhere. */
export function contradictedFigures(
  verdicts: readonly Verdict[],
): ReadonlyMap<string, readonly Verdict[]> {
  const found = new Map<string, Verdict[]>();
  for (const verdict of verdicts.filter((each) => each.verdict === "violated")) {
    const ids = verdict.kind === "same-figure" ? verdict.figureIds : [verdict.key];
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), verdict]);
  }
  return found;
}

/** The rules that compared nothing. That is a mistake: a rule that finds no figures would pass for ever. */
export function idleRules(pkg: DataPackage, verdicts: readonly Verdict[]): readonly CheckRule[] {
  const busy = new Set(verdicts.filter(({verdict}) => verdict !== "NA").map(({check}) => check));
  return (pkg["veldboek:checks"] ?? []).filter(({id}) => !busy.has(id));
}
