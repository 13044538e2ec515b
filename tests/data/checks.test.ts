import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {contradictedFigures, runChecks} from "#analyses";
import type {Verdict} from "#analyses";
import {curatedTables} from "#catalog";
import {createDuckDbEngine} from "#engine";
import {coverFigures, needsComputing} from "../../tools/data/check-coverage.ts";
import type {CheckedFigure} from "../../tools/data/check-coverage.ts";
import {isSound, runDataChecks} from "../../tools/data/check-run.ts";
import type {CheckRun} from "../../tools/data/check-run.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";
import {readPrintedTotals} from "../../tools/data/read-totals.ts";
import {openWasmBesideUs} from "../engine/wasm-beside-us.ts";
import {figureTables, figures, pkg, rowsOf} from "./package.ts";

let run: CheckRun;
let verdicts: readonly Verdict[];
beforeAll(async () => {
  run = await runDataChecks(DATA_DIR);
  verdicts = run.verdicts;
});

const rules = pkg["veldboek:checks"] ?? [];

function verdictOf(check: string, key: string): Verdict {
  const found = verdicts.find((each) => each.check === check && each.key === key);
  if (!found) throw new Error(`${check} says nothing of ${key}.`);
  return found;
}

function keysOf(kept: (verdict: Verdict) => boolean): ReadonlySet<string> {
  return new Set(verdicts.filter(kept).map(({key}) => key));
}

describe("the rules", () => {
  test("have an id of their own in kebab-case, and a title in both languages", () => {
    const ids = rules.map(({id}) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(rules.filter(({title}) => !title.nl || !title.en || title.nl === title.en)).toEqual([]);
  });

  test("each compare something, and all of what they name is there", () => {
    expect(run.idle).toEqual([]);
    expect(verdicts.filter(({verdict}) => verdict === "NA")).toEqual([]);
  });

  test("are of every kind, with as many comparisons as there were", () => {
    const counts = Object.fromEntries(
      rules.map(({kind}) => [kind, verdicts.filter((each) => each.kind === kind).length]),
    );
    expect(counts).toEqual({
      "sum-of-parts": expect.toSatisfy((n: number) => n >= 129),
      share: expect.toSatisfy((n: number) => n >= 50),
      "same-figure": expect.toSatisfy((n: number) => n >= 92),
      ratio: expect.toSatisfy((n: number) => n >= 9),
      sql: expect.toSatisfy((n: number) => n >= 163),
    });
  });

  test("say one thing of a figure, and name only figures that exist, that figure first", () => {
    const places = verdicts.map(({check, key}) => `${check} ${key}`);
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
    expect(verdicts.filter(({key, figureIds}) => figureIds[0] !== key)).toEqual([]);
    const ids = new Set(figures.map((row) => row.figure_id));
    expect(verdicts.flatMap(({figureIds}) => figureIds).filter((id) => !ids.has(id))).toEqual([]);
  });

  test("give the same verdicts in WebAssembly, with the settings of the browser", async () => {
    const readCsv = async (path: string): Promise<string> =>
      readFileSync(join(DATA_DIR, path), "utf8");
    const engine = createDuckDbEngine({
      tables: curatedTables(pkg, readCsv),
      open: openWasmBesideUs,
    });
    const inBrowser = await runChecks(engine, pkg);
    await engine.close();
    expect(inBrowser).toEqual(verdicts);
  }, 60_000); // an engine starts and runs a hundred rules
});

describe("coverage", () => {
  test("reaches every total, percentage, mean and repetition, or says why not", () => {
    expect(run.coverage).toEqual({
      unchecked: [],
      uncompared: [],
      contradicted: [],
      stale: [],
      unknown: [],
    });
    expect(isSound(run)).toBe(true);
  });

  test("knows what needs a rule", () => {
    const needing = figures.filter(
      (row) => row.is_total === "true" || row.unit === "%" || row.measure?.endsWith("_mean"),
    );
    const facts = figures.map(factsOf).filter(needsComputing);
    expect(facts.map(({id}) => id)).toEqual(needing.map((row) => row.figure_id));
    expect(needing.length).toBeGreaterThan(220);
  });

  test("is by addition for every total, but for three that are no sum", () => {
    const summed = keysOf(({kind}) => kind === "sum-of-parts");
    const others = figures.filter(
      (row) => row.is_total === "true" && !summed.has(row.figure_id ?? ""),
    );
    expect(others.map((row) => row.figure_id)).toEqual([
      // The persons on some list: lists overlap.
      "jv2024-subscribers-total-recognised",
      "jv2024-subscribers-total-not-recognised",
      // All external stakeholders minus those of the validation interviews.
      "bp2016-survey-consulted-external",
    ]);
  });

  test("is by counts for every percentage, but for those that only complete another to 100%", () => {
    const computed = keysOf(({kind}) => kind === "share" || kind === "sum-of-parts");
    const listed = (pkg["veldboek:notCheckable"] ?? []).flatMap((each) => each.figures);
    const others = figures
      .filter((row) => row.unit === "%")
      .map((row) => row.figure_id ?? "")
      .filter((id) => !computed.has(id) && !listed.includes(id));
    expect(others).toEqual([
      "bp2016-content-staff-share-associations",
      "bp2016-support-staff-share-associations",
      "bp2016-content-staff-share-training-institutions",
      "bp2016-support-staff-share-training-institutions",
      "bp2016-content-staff-share-folk-high-schools",
      "bp2016-support-staff-share-folk-high-schools",
      "bp2016-reach-share-coordinators",
      "bp2016-reach-share-agogic-staff",
    ]);
  });

  test("gives a reason in both languages for what cannot be checked", () => {
    const groups = pkg["veldboek:notCheckable"] ?? [];
    expect(groups.filter(({reason, figures: ids}) => !reason.nl || !reason.en || !ids[0])).toEqual(
      [],
    );
  });

  const facts: readonly CheckedFigure[] = figures.map(factsOf);
  const total = "jv2024-practices-total";
  const repeated = "jv2024-practices-total-2";

  test("misses a figure whose rules are gone or say NA", () => {
    const without = verdicts.filter(({key}) => key !== total && key !== repeated);
    const coverage = coverFigures(facts, without, pkg);
    expect([coverage.unchecked, coverage.uncompared]).toEqual([[total, repeated], [repeated]]);
    const unsaid = verdicts.map((each) => ({...each, verdict: "NA"}) as const);
    const {unchecked, uncompared} = coverFigures(facts, unsaid, pkg);
    expect(unchecked.length + uncompared.length).toBeGreaterThan(250);
  });

  test("does not take a repetition for a computation, nor the other way round", () => {
    const same = verdicts.filter(({kind}) => kind === "same-figure");
    expect(coverFigures(facts, same, pkg).unchecked).toContain(repeated);
    const others = verdicts.filter(({kind}) => kind !== "same-figure");
    expect(coverFigures(facts, others, pkg).uncompared).toContain(repeated);
  });

  test("refuses a listing that is wrong, needless, unknown or double", () => {
    const listed = pkg["veldboek:notCheckable"] ?? [];
    const ids = [total, "jv2024-paid-staff", "jv2024-nobody", "jv2024-satisfaction-mean"];
    const more = {
      ...pkg,
      "veldboek:notCheckable": [...listed, {reason: {nl: "", en: ""}, figures: ids}],
    };
    const coverage = coverFigures(facts, verdicts, more);
    expect(coverage.contradicted).toEqual([total]);
    expect(coverage.stale).toEqual([
      "jv2024-paid-staff",
      "jv2024-nobody",
      "jv2024-satisfaction-mean",
    ]);
  });

  test("finds a verdict on a figure that does not exist", () => {
    const [first, ...rest] = verdicts;
    if (!first) throw new Error("No verdicts.");
    const odd = {...first, figureIds: [...first.figureIds, "jv2024-nobody"]};
    expect(coverFigures(facts, [odd, ...rest], pkg).unknown).toEqual(["jv2024-nobody"]);
  });
});

describe("contradictions", () => {
  test("are exactly those of the register, with the same values, each with its table", () => {
    const found = verdicts
      .filter(({verdict}) => verdict === "violated")
      .map(({check, key, expected, observed}) => [check, key, expected, observed].join(" "));
    const known = rowsOf("contradictions").map((row) =>
      [row.check, row.figure_id, Number(row.expected), Number(row.observed)].join(" "),
    );
    expect(found.sort()).toEqual(known.sort());
    expect(run.comparison).toEqual({fresh: [], changed: [], vanished: []});
  });

  test("have a note in both languages, which names what is printed", () => {
    for (const {key, pinned, note, printed, verdict} of verdicts) {
      if (verdict !== "violated") continue;
      expect(pinned, key).toBe("known");
      expect(note?.nl, key).toContain(printed);
      expect(note?.en, key).toBeTruthy();
    }
  });

  test("stand at the figure under test, and at both places of a figure printed twice", () => {
    const contradicted = contradictedFigures(verdicts);
    const checksAt = (id: string) => contradicted.get(id)?.map(({check}) => check);
    expect(checksAt("jv2024-demand-organisations-secondary")).toEqual([
      "demand-driven-printed-again",
      "demand-driven-printed-again",
    ]);
    expect(checksAt("jv2024-demand-organisations-secondary-2")).toEqual([
      "demand-driven-printed-again",
    ]);
    expect(checksAt("jv2024-demand-requests-primary-share")).toEqual(["requests-share"]);
    expect(checksAt("jv2024-demand-requests-primary-2")).toBeUndefined();
  });
});

test("every printed total that an independent reading compares has a verdict with the same sum", () => {
  const compared = [...readPrintedTotals(DATA_DIR).values()]
    .flat()
    .map(({figureId, sum, agrees}) => `${figureId} ${sum} ${agrees ? "ok" : "violated"}`);
  const given = verdicts
    .filter(({kind}) => kind === "sum-of-parts")
    .map(({key, expected, verdict}) => `${key} ${expected} ${verdict}`);
  // A total with two breakdowns is compared twice, and has two verdicts.
  const missing = compared.filter((each) => {
    const at = given.indexOf(each);
    if (at >= 0) given.splice(at, 1);
    return at < 0;
  });
  expect(compared.length).toBeGreaterThan(120);
  expect(missing).toEqual([]);
});

describe("worked by hand", () => {
  test.each([
    // 115 + 23 = 138, and not 139.
    [
      "organisations-reached-primary-by-recognition",
      "jv2024-organisations-reached-primary",
      138,
      "violated",
    ],
    // 14 + 40 + 9 + 59 + 17 + 12 + 37 + 7 + 12 + 0 + 14 + 8 + 1 + 8 = 238, and not 240.
    [
      "organisations-reached-secondary-by-domain",
      "jv2024-organisations-reached-secondary",
      238,
      "violated",
    ],
    // 16,500.06 + 1,471,237.94 + 122,795.02 + 199,277.97 = 1,809,810.99.
    ["expenses-by-line", "jv2024-income-statement-expense", 1809810.99, "ok"],
    // 52,155.82 + 63,668.16 + 39,418.74 + 44,035.25 = 199,277.97.
    ["operations-by-goal", "jv2024-income-statement-operations-expense", 199277.97, "ok"],
    // 388:30 + 68:15 + 264:00 = 720:45.
    ["activities-by-format", "jv2024-support-duration-total", 720.75, "ok"],
    // 33 + 4 + 4 + 5 + 4 = 50.
    ["survey-external-by-group", "bp2016-survey-respondents-external", 50, "ok"],
    // 400 + 275 = 675.
    ["programme-downloads-of-conditions", "jv2024-programme-downloads-conditions", 675, "ok"],
    // 30% + 36% = 66%, against two thirds and against 66%.
    [
      "consultations-share-policy-superstructure",
      "jv2024-consultation-meetings-policy-superstructure-share",
      66,
      "ok",
    ],
    // (52 + 62) / 171 = 114 / 171 = 2/3, which is 67% and not 66%.
    [
      "consultations-share-of-two-groups",
      "jv2024-consultations-share-policy-superstructure-2",
      66.666667,
      "violated",
    ],
    // The chapter's own 138 and 378, not the 139 and 379 of the synopsis: 138 / 378 = 36.5079%, printed 37%.
    [
      "organisations-reached-share-by-segment",
      "jv2024-organisations-reached-primary-share",
      36.507937,
      "ok",
    ],
    // 115 / 129 = 89.147%.
    [
      "organisations-coverage-share",
      "jv2024-recognised-organisations-coverage-share",
      89.147287,
      "ok",
    ],
    // 94 / 129 = 72.87%, within half of the 5 by which "three quarters" is told.
    [
      "programme-coverage-share",
      "jv2024-programme-open-offer-recognised-coverage-share",
      72.868217,
      "ok",
    ],
    // 37 / 40 = 92.5%, printed 92%: half a step is allowed.
    ["service-organisations-share", "jv2024-demand-organisations-primary-share", 92.5, "ok"],
    // 51 / 104 = 49.04%, printed 76%.
    ["requests-share", "jv2024-demand-requests-primary-share", 49.038462, "violated"],
    // 122,795.02 / 1,809,810.99 = 6.784964%, printed 6.79%.
    [
      "income-statement-share",
      "jv2024-income-statement-share-overhead-expense",
      6.784964,
      "violated",
    ],
    // 720.75 / 86 = 8.380814 h = 8:22:51, printed 8:22.
    ["activity-duration-mean-of-all", "jv2024-support-duration-mean-total", 8.380814, "violated"],
    // 388.5 / 43 = 9.034884 h = 9:02:06, printed 9:02.
    ["activity-duration-mean", "jv2024-support-duration-mean-offline", 9.034884, "ok"],
    // 625,173 / 184,546 = 3.3876, printed 3.4.
    ["website-pages-per-visit", "jv2024-web-socius-pages-per-visit", 3.387627, "ok"],
    // 1,219 / 57 = 21.386, printed 22; 183 / 13 = 14.08, printed 14.
    [
      "staff-per-organisation-mean",
      "bp2016-staff-per-organisation-mean-associations",
      21.385965,
      "violated",
    ],
    [
      "staff-per-organisation-mean",
      "bp2016-staff-per-organisation-mean-folk-high-schools",
      14.076923,
      "ok",
    ],
    // Almost a quarter, and then 23.6%.
    ["workforce-printed-again", "jv2024-serv-employees-share-emotional-strain-2", 25, "ok"],
    // 1,830,170.46 − 1,809,810.99 = 20,359.47.
    ["income-statement-result", "jv2024-income-statement-result", 20359.47, "ok"],
    // 41 + 5 = 46.
    ["requests-approved", "jv2024-demand-requests-approved", 46, "ok"],
    // Between 115 and 115 + 16 = 131: 116 itself.
    ["organisations-reached-any-channel", "jv2024-recognised-reached-any", 116, "ok"],
    // 50 − 4 = 46.
    ["survey-consulted", "bp2016-survey-consulted-external", 46, "ok"],
    // 2 + 2 + 1 and the director, less the 2 who prepared: 4.
    ["planning-cell-members", "bp2016-synthesis-reviewers", 4, "ok"],
    // 100 − (13 + 8 + 13 + 36) = 30.
    ["complementary-shares", "jv2024-consultations-policy-subtotal-share", 30, "ok"],
  ])("%s: %s", (check, key, expected, verdict) => {
    const found = verdictOf(check, key);
    expect(found.expected).toBeCloseTo(expected, 6);
    expect(found.verdict).toBe(verdict);
  });
});

function factsOf(row: Readonly<Record<string, string>>): CheckedFigure {
  return {
    id: row.figure_id ?? "",
    measure: row.measure ?? "",
    unit: row.unit ?? "",
    isTotal: row.is_total === "true",
    repeats: row.repeats || null,
  };
}

test("a repetition is compared in every table that has one", () => {
  const tables = figureTables.filter(({name}) => rowsOf(name).some(({repeats}) => repeats));
  const ruled = rules.flatMap((rule) =>
    rule.kind === "same-figure" && "table" in rule ? [rule.table] : [],
  );
  expect(ruled.sort()).toEqual(tables.map(({name}) => name).sort());
});
