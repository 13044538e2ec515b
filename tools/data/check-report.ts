import type {Lang} from "#base";
import type {Verdict} from "#analyses";
import type {CheckRule} from "#catalog";
import {printVerdict} from "../../src/ui/present/print-verdict.ts";
import type {CheckCoverage} from "./check-coverage.ts";
import {isSound} from "./check-run.ts";
import type {CheckRun} from "./check-run.ts";
import {CHECK_WORDS} from "./check-words.ts";

/** What the checks found, as text for a terminal. */
export function checkReport(run: CheckRun, lang: Lang): string {
  const rules = run.pkg["veldboek:checks"] ?? [];
  const known = run.verdicts.filter(({pinned}) => pinned === "known");
  return [
    ...rules.map((rule) => ruleReport(rule, run, lang)),
    "",
    countsOf(run.verdicts, lang),
    CHECK_WORDS[lang].total(rules.length, known.length),
    ...notCheckable(run, lang),
    "",
    ...(isSound(run) ? [CHECK_WORDS[lang].sound] : problems(run, lang)),
  ].join("\n");
}

function ruleReport(rule: CheckRule, run: CheckRun, lang: Lang): string {
  const verdicts = run.verdicts.filter(({check}) => check === rule.id);
  return [
    `${rule.title[lang]} (${rule.id}, ${CHECK_WORDS[lang].kinds[rule.kind]})`,
    `  ${countsOf(verdicts, lang)}`,
    ...verdicts
      .filter(({verdict}) => verdict === "violated")
      .map((verdict) => `  - ${contradiction(verdict, run, lang)}`),
  ].join("\n");
}

function countsOf(verdicts: readonly Verdict[], lang: Lang): string {
  const count = (which: Verdict["verdict"]): number =>
    verdicts.filter(({verdict}) => verdict === which).length;
  const [ok, violated, na] = [count("ok"), count("violated"), count("NA")];
  return CHECK_WORDS[lang].counts(ok + violated, ok, violated, na);
}

function contradiction(verdict: Verdict, run: CheckRun, lang: Lang): string {
  const words = CHECK_WORDS[lang];
  const state = verdict.pinned ? words.pinned[verdict.pinned] : "";
  const note = verdict.note ? `\n    ${verdict.note[lang]}` : "";
  return `[${state}] ${verdict.key}: ${printVerdict(verdict, run, lang)}${note}`;
}

function notCheckable({pkg}: CheckRun, lang: Lang): readonly string[] {
  const groups = pkg["veldboek:notCheckable"] ?? [];
  const count = groups.reduce((sum, {figures}) => sum + figures.length, 0);
  return [
    CHECK_WORDS[lang].notCheckable(count),
    ...groups.map(({reason, figures}) => `  ${figures.length}: ${reason[lang]}`),
  ];
}

function problems({comparison, coverage, idle}: CheckRun, lang: Lang): readonly string[] {
  const words = CHECK_WORDS[lang];
  const {fresh, changed, vanished} = comparison;
  const missing = Object.entries(coverage).flatMap(([name, ids]: [string, readonly string[]]) =>
    // The keys of an object of this type are those of its words.
    ids.map((id) => `${words.coverage[name as keyof CheckCoverage]}: ${id}`),
  );
  return [
    ...fresh.map(({check, key}) => `${words.pinned.new}: ${check} ${key}`),
    ...changed.map(({check, key}) => `${words.pinned.changed}: ${check} ${key}`),
    ...vanished.map(({check, figureId}) => `${words.vanished}: ${check} ${figureId}`),
    ...idle.map(({id}) => `${words.idle}: ${id}`),
    ...missing,
  ];
}
