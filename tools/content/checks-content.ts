import {checkSql, contradictedFigures, runChecks} from "#analyses";
import type {Verdict} from "#analyses";
import {LANGS} from "#base";
import type {Lang, Localized} from "#base";
import {readFigures, toSource} from "#catalog";
import type {CheckRule, DataPackage} from "#catalog";
import type {Engine} from "#engine";
import type {CatalogContent} from "../../src/ui/content/catalog-content.ts";
import type {CheckCounts, ShippedChecks} from "../../src/ui/content/shipped.ts";
import type {FigureBook} from "../../src/ui/present/figure-book.ts";
import {checkDigest} from "../../src/ui/present/check-digest.ts";
import {printVerdict} from "../../src/ui/present/print-verdict.ts";
import type {VerdictPlaces} from "../../src/ui/present/print-verdict.ts";

/** What the rules of a package found, with the figures and documents that the verdicts name. */
export interface CheckedPackage {
  readonly pkg: DataPackage;
  readonly verdicts: readonly Verdict[];
  readonly places: VerdictPlaces;
}

/** Runs the rules of the package on its tables; a contradiction that nobody has looked at throws. */
export async function checkPackage(pkg: DataPackage, engine: Engine): Promise<CheckedPackage> {
  const verdicts = await runChecks(engine, pkg);
  const strange = verdicts.find(({pinned}) => pinned === "new" || pinned === "changed");
  if (strange) {
    throw new Error(
      `Contradiction ${strange.pinned}: ${strange.check} ${strange.key}. See data:check.`,
    );
  }
  const ids = [...new Set(verdicts.flatMap(({figureIds}) => figureIds))];
  const figures = await readFigures(engine, ids);
  const sources = (await engine.query(`FROM "sources"`)).rows.map(toSource);
  const places = {
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
  return {pkg, verdicts, places};
}

/** What contradicts each figure, as sentences: for its passport, and for the mark it carries. */
export function contradictionsByFigure({
  verdicts,
  places,
}: CheckedPackage): CatalogContent["contradictions"] {
  const print = (verdict: Verdict): Localized => {
    const [nl, en] = LANGS.map((lang) => printVerdict(verdict, places, lang));
    return {nl: nl ?? "", en: en ?? ""};
  };
  const contradicted = [...contradictedFigures(verdicts)];
  return Object.fromEntries(contradicted.map(([id, found]) => [id, found.map(print)]));
}

/** The page of the checks in one language. */
export function shipChecks(
  {pkg, verdicts, places}: CheckedPackage,
  figures: FigureBook,
  lang: Lang,
): ShippedChecks {
  const rules = pkg["veldboek:checks"] ?? [];
  const contradictions = verdicts
    .filter(({verdict}) => verdict === "violated")
    .map((verdict) => ({
      check: verdict.check,
      key: verdict.key,
      severity: verdict.severity,
      rule: rules.find(({id}) => id === verdict.check)?.title[lang] ?? verdict.check,
      sentence: printVerdict(verdict, places, lang),
      note: verdict.note?.[lang] ?? "",
      figureIds: verdict.figureIds,
    }));
  return {
    lang,
    rules: rules.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      title: rule.title[lang],
      sql: checkSql(rule, pkg),
      digest: checkDigest(verdicts.filter(({check}) => check === rule.id)),
      ...countsOf(rule, verdicts),
    })),
    contradictions,
    notCheckable: (pkg["veldboek:notCheckable"] ?? []).map((group) => ({
      reason: group.reason[lang],
      count: group.figures.length,
    })),
    figures: figures.pick(
      contradictions.flatMap(({figureIds}) => figureIds),
      lang,
    ),
  };
}

function countsOf({id}: CheckRule, verdicts: readonly Verdict[]): CheckCounts {
  const own = verdicts.filter(({check}) => check === id);
  const count = (which: Verdict["verdict"]) => own.filter(({verdict}) => verdict === which).length;
  return {ok: count("ok"), violated: count("violated"), na: count("NA")};
}
