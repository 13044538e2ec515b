import type {Localized} from "#base";
import type {Row} from "#engine";
import type {QueryEngine} from "../run.ts";
import type {Verdict} from "./verdict.ts";

/** One line of the register: a contradiction that we have seen, and what we can say of it. */
export interface KnownContradiction {
  /** Id of the rule. */
  readonly check: string;
  readonly figureId: string;
  readonly expected: number;
  readonly observed: number;
  readonly note: Localized;
}

/** How what was found differs from the register; three empty lists when it does not. */
export interface KnownComparison {
  /** Contradictions that the register does not have. */
  readonly fresh: readonly Verdict[];
  /** Contradictions that have other values than the register says. */
  readonly changed: readonly Verdict[];
  /** Lines of the register that are no contradiction, or no longer. */
  readonly vanished: readonly KnownContradiction[];
}

/** Reads the register. Needs the curated tables. */
export async function readKnown(
  engine: QueryEngine,
  signal?: AbortSignal,
): Promise<readonly KnownContradiction[]> {
  const {rows} = await engine.query(
    `SELECT * FROM "contradictions" ORDER BY "check", "figure_id"`,
    signal ? {signal} : {},
  );
  return rows.map(toKnown);
}

function toKnown(row: Row): KnownContradiction {
  return {
    check: String(row.check),
    figureId: String(row.figure_id),
    expected: Number(row.expected),
    observed: Number(row.observed),
    note: {nl: String(row.note_nl), en: String(row.note_en)},
  };
}

/** The verdict with what the register says of it. */
export function withKnown(verdict: Verdict, known: readonly KnownContradiction[]): Verdict {
  if (verdict.verdict !== "violated") return verdict;
  const found = known.find((each) => isAbout(each, verdict));
  if (!found) return {...verdict, pinned: "new"};
  return {...verdict, note: found.note, pinned: hasValues(found, verdict) ? "known" : "changed"};
}

/** Compares what was found with the register. */
export function compareWithKnown(
  verdicts: readonly Verdict[],
  known: readonly KnownContradiction[],
): KnownComparison {
  const found = verdicts
    .filter(({verdict}) => verdict === "violated")
    .map((verdict) => withKnown(verdict, known));
  return {
    fresh: found.filter(({pinned}) => pinned === "new"),
    changed: found.filter(({pinned}) => pinned === "changed"),
    vanished: known.filter((each) => !found.some((verdict) => isAbout(each, verdict))),
  };
}

function isAbout({check, figureId}: KnownContradiction, verdict: Verdict): boolean {
  return check === verdict.check && figureId === verdict.key;
}

/** Both come rounded to six decimals, but for what floating point adds. */
function hasValues(known: KnownContradiction, {expected, observed}: Verdict): boolean {
  const same = (a: number, b: number | null): boolean => b !== null && Math.abs(a - b) < 1e-6;
  return same(known.expected, expected) && same(known.observed, observed);
}
