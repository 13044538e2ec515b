import type {Lang} from "#base";
import type {CheckKind} from "#catalog";
import type {CheckCoverage} from "./check-coverage.ts";

/** Words of the report on the checks. */
export interface CheckWords {
  readonly kinds: Readonly<Record<CheckKind, string>>;
  readonly pinned: Readonly<Record<"known" | "new" | "changed", string>>;
  readonly coverage: Readonly<Record<keyof CheckCoverage, string>>;
  readonly counts: (evaluated: number, ok: number, violated: number, na: number) => string;
  readonly total: (rules: number, known: number) => string;
  readonly notCheckable: (count: number) => string;
  readonly vanished: string;
  readonly idle: string;
  readonly sound: string;
}

/** The report's words in each language. */
export const CHECK_WORDS: Readonly<Record<Lang, CheckWords>> = {
  nl: {
    kinds: {
      "sum-of-parts": "som van delen",
      share: "aandeel",
      ratio: "gemiddelde",
      "same-figure": "zelfde cijfer",
      sql: "eigen regel",
    },
    pinned: {known: "bekend", new: "NIEUW", changed: "VERANDERD"},
    coverage: {
      unchecked: "Geen regel berekent dit cijfer, en het staat niet bij not_checkable",
      uncompared: "Deze herhaling is niet vergeleken met de eerste vermelding",
      contradicted: "Staat bij not_checkable, maar een regel berekent het",
      stale: "Staat bij not_checkable zonder dat het nodig is",
      unknown: "Een regel noemt een cijfer dat niet bestaat",
    },
    counts: (evaluated, ok, violated, na) =>
      `${evaluated} getoetst: ${ok} in orde, ${violated} in tegenspraak, ${na} niet te toetsen`,
    total: (rules, known) => `${rules} regels; ${known} tegenspraken zijn bekend.`,
    notCheckable: (count) => `${count} totalen, percentages en gemiddelden zijn niet te berekenen:`,
    vanished: "Bekende tegenspraak die er niet meer is",
    idle: "Deze regel toetst niets",
    sound: "Niets nieuws, en niets overgeslagen.",
  },
  en: {
    kinds: {
      "sum-of-parts": "sum of parts",
      share: "share",
      ratio: "mean",
      "same-figure": "same figure",
      sql: "custom rule",
    },
    pinned: {known: "known", new: "NEW", changed: "CHANGED"},
    coverage: {
      unchecked: "No rule computes this figure, and not_checkable does not list it",
      uncompared: "This repetition is not compared with the first mention",
      contradicted: "Listed under not_checkable, but a rule computes it",
      stale: "Listed under not_checkable without need",
      unknown: "A rule names a figure that does not exist",
    },
    counts: (evaluated, ok, violated, na) =>
      `${evaluated} tested: ${ok} hold, ${violated} contradicted, ${na} cannot be tested`,
    total: (rules, known) => `${rules} rules; ${known} contradictions are known.`,
    notCheckable: (count) => `${count} totals, percentages and means cannot be computed:`,
    vanished: "Known contradiction that is no longer there",
    idle: "This rule tests nothing",
    sound: "Nothing new, and nothing left out.",
  },
};
