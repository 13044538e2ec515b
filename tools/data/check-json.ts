import type {Lang} from "#base";
import type {Verdict} from "#analyses";
import type {CheckRun} from "./check-run.ts";

/** A figure as a verdict's source. */
export interface VerdictSource {
  readonly figure_id: string;
  readonly source_id: string;
  readonly locator: string;
  readonly page: number | null;
  readonly printed: string | null;
  readonly value: number | null;
}

/** A verdict for other programs. */
export interface VerdictJson extends Pick<
  Verdict,
  | "check"
  | "kind"
  | "key"
  | "expected"
  | "observed"
  | "printed"
  | "diff"
  | "tolerance"
  | "verdict"
  | "severity"
> {
  /** The figure under test, then those it was compared with. */
  readonly sources: readonly VerdictSource[];
  /** What the register says of a contradiction; null when it says nothing. */
  readonly note: string | null;
}

/** Every verdict of a run, in the order of the rules. */
export function verdictsJson({verdicts, figures}: CheckRun, lang: Lang): readonly VerdictJson[] {
  const sourceOf = (id: string): readonly VerdictSource[] => {
    const figure = figures.get(id);
    if (!figure) return [];
    const {sourceId, locator, page, printed, value} = figure;
    return [{figure_id: id, source_id: sourceId, locator, page, printed, value}];
  };
  return verdicts.map((each) => ({
    check: each.check,
    kind: each.kind,
    key: each.key,
    expected: each.expected,
    observed: each.observed,
    printed: each.printed,
    diff: each.diff,
    tolerance: each.tolerance,
    verdict: each.verdict,
    severity: each.severity,
    sources: each.figureIds.flatMap(sourceOf),
    note: each.note?.[lang] ?? null,
  }));
}
