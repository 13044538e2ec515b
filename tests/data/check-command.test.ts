import {execFile} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import {checkReport} from "../../tools/data/check-report.ts";
import {isSound, runDataChecks} from "../../tools/data/check-run.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";
import {testSteps} from "../../tools/test/steps.ts";

const TIMEOUT_MS = 120_000;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
}

/** The command as npm runs it, in a process of its own. */
function check(...args: readonly string[]): Promise<Outcome> {
  const command = ["--import", "tsx", resolve("tools/data/check.ts"), ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, {maxBuffer: 1e8}, (error, stdout) => {
      done({code: error ? Number(error.code) : 0, stdout});
    });
  });
}

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, {recursive: true});
});

/** In a file of the data directory, a text that is there and what stands there instead. */
type Spoiling = readonly [file: string, from: string, to: string];

/** A copy of the data directory with other texts. */
function spoiled(...changes: readonly Spoiling[]): string {
  const dir = mkdtempSync(join(tmpdir(), "veldboek-"));
  copies.push(dir);
  cpSync(DATA_DIR, dir, {recursive: true});
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(dir, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(
      join(dir, file),
      text.replace(from, () => to),
    );
  }
  return dir;
}

/** The printed total of practices is 86 rather than 85. */
const PRACTICES: Spoiling = ["practices.csv", ",2024,,,85,85,", ",2024,,,86,86,"];

describe("the command", () => {
  test(
    "prints the verdicts as JSON and nothing else",
    async () => {
      const {code, stdout} = await check("--json");
      const verdicts: unknown = JSON.parse(stdout);
      expect(code).toBe(0);
      if (!Array.isArray(verdicts)) throw new Error("No array.");
      const keys =
        "check kind key expected observed printed diff tolerance verdict severity sources note";
      expect(new Set(verdicts.map((each) => Object.keys(each).join(" ")))).toEqual(new Set([keys]));
      const repeated = verdicts.find(
        ({key, kind}) => key === "jv2024-practices-total-2" && kind === "same-figure",
      );
      expect(repeated).toEqual({
        check: "practices-printed-again",
        kind: "same-figure",
        key: "jv2024-practices-total-2",
        expected: 85,
        observed: 85,
        printed: "85",
        diff: 0,
        tolerance: 0,
        verdict: "ok",
        severity: "error",
        sources: [
          {
            figure_id: "jv2024-practices-total-2",
            source_id: "socius-jaarverslag-2024",
            locator: expect.stringContaining("7. Beeldvorming"),
            page: null,
            printed: "85",
            value: 85,
          },
          {
            figure_id: "jv2024-practices-total",
            source_id: "socius-jaarverslag-2024",
            locator: expect.stringContaining("4.2. Praktijken"),
            page: null,
            printed: "85",
            value: 85,
          },
        ],
        note: null,
      });
      const share = verdicts.find(
        ({check: id, verdict}) =>
          id === "consultations-share-of-two-groups" && verdict === "violated",
      );
      expect(share).toMatchObject({
        diff: -0.666667,
        tolerance: 0.5,
        note: expect.stringMatching(/^52 en 62 van de 171 overlegmomenten/),
      });
    },
    TIMEOUT_MS,
  );

  test(
    "reports in words, in Dutch unless told otherwise",
    async () => {
      const {code, stdout} = await check();
      expect(code).toBe(0);
      expect(stdout).toContain(
        "[bekend] jv2024-demand-requests-primary-share: Gedrukt is 76% (Socius, Jaarverslag 2024 — Onze werking, 104 ontvangen vragen), " +
          "maar uit 51, 104 (Socius, Jaarverslag 2024 — Onze werking, 104 ontvangen vragen) volgt 49,038462.",
      );
      expect(stdout).toContain("Niets nieuws, en niets overgeslagen.");
    },
    TIMEOUT_MS,
  );

  test(
    "fails on a spoiled copy of the data, and still prints the verdicts",
    async () => {
      const {code, stdout} = await check("--json", "--lang", "en", spoiled(PRACTICES));
      expect(code).toBe(1);
      const verdicts: readonly {verdict: string; key: string; note: string | null}[] =
        JSON.parse(stdout);
      const found = verdicts.filter(
        ({verdict, key}) => verdict === "violated" && /practices/.test(key),
      );
      expect(found.map(({key}) => key)).toEqual([
        "jv2024-practices-total",
        "jv2024-practices-total-2",
      ]);
      expect(verdicts.find(({note}) => note)?.note).toMatch(/^The chapter prints 378/);
    },
    TIMEOUT_MS,
  );

  test("is a step of the test run", () => {
    const {scripts} = JSON.parse(readFileSync("package.json", "utf8"));
    const step = testSteps("reports")
      .flat()
      .find(({name}) => name === "data checks");
    expect(step?.command.join(" ")).toBe(scripts["data:check"]);
  });
});

test(
  "the report tells everything that is not as it was",
  async () => {
    const register = (from: string, to: string): Spoiling => ["contradictions.csv", from, to];
    const totals = `"practices"\n      ],\n      "whole": {\n        "recognition": `;
    const run = await runDataChecks(
      spoiled(
        PRACTICES,
        register(",49.038462,76,", ",49,76,"),
        register(
          "\nrequests-share,",
          "\nrequests-share,jv2024-paid-staff,workforce,1,2,nl,en\nrequests-share,",
        ),
        register("service-participants-share,", "services-share,"),
        ["datapackage.json", "= 'website_visitors' AND", "= 'nothing' AND"],
        ["datapackage.json", `${totals}"*"`, `${totals}"recognised"`],
      ),
    );
    expect(isSound(run)).toBe(false);
    const report = checkReport(run, "en");
    for (const line of [
      "NEW: practices-by-recognition jv2024-practices-total",
      "NEW: service-participants-share jv2024-demand-participants-primary-share",
      "CHANGED: requests-share jv2024-demand-requests-primary-share",
      "Known contradiction that is no longer there: requests-share jv2024-paid-staff",
      "This rule tests nothing: website-visitors-within-visits",
      "No rule computes this figure, and not_checkable does not list it: jv2024-practices-not-recognised",
    ]) {
      expect(report).toContain(line);
    }
    expect(report).toContain(
      "but the parts together are 85: 43, 42 (Socius, Annual report 2024 — 2024 in cijfers, ",
    );
    expect(report).not.toContain("Nothing new");
  },
  TIMEOUT_MS,
);

describe("a run is sound", () => {
  const lists = {
    idle: ["idle"],
    comparison: ["fresh", "changed", "vanished"],
    coverage: ["unchecked", "uncompared", "contradicted", "stale", "unknown"],
  };

  /** A run without problems, but for one in a list. */
  function runWith(problem: string): Parameters<typeof isSound>[0] {
    const filled = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, name === problem ? ["a problem"] : []]));
    // isSound counts the entries of each list and looks into none.
    return {
      ...filled(lists.idle),
      comparison: filled(lists.comparison),
      coverage: filled(lists.coverage),
    } as unknown as Parameters<typeof isSound>[0];
  }

  test("when there is no problem of any kind", () => {
    expect(isSound(runWith("none"))).toBe(true);
  });

  test.each(Object.values(lists).flat())("but not with anything under %s", (problem) => {
    expect(isSound(runWith(problem))).toBe(false);
  });
});
