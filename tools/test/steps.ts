import {readPlaywright, readVitest} from "./tally.ts";
import type {ReadReport} from "./tally.ts";

/** Where a suite writes its report, and how to read it. */
export interface Report {
  readonly path: string;
  readonly read: ReadReport;
}

/** A command of the test run. */
export interface Step {
  readonly name: string;
  /** A program of a package, with its arguments. */
  readonly command: readonly string[];
  /** Beside those of the run. */
  readonly env?: Readonly<Record<string, string>>;
  /** Null for a check, which passes or fails as a whole. */
  readonly report: Report | null;
}

const CHECKS: readonly Step[] = [
  check("format", "prettier", "--check", "--log-level", "warn", "."),
  check("lint", "eslint", ".", "--max-warnings=0"),
  check("types", "svelte-check", "--fail-on-warnings", "--tsconfig", "./tsconfig.json"),
];

/** Unit tests that try thousands of cases or draw hundreds of charts: together half the time of all. */
export const LONG_TESTS = [
  "tests/analyses/build.test.ts",
  "tests/analyses/parity.test.ts",
  "tests/catalog/lineage-random.test.ts",
  "tests/charts/chromium.test.ts",
  "tests/charts/figure.test.ts",
  "tests/charts/layout.test.ts",
  "tests/charts/worst-cases.test.ts",
  "tests/engine/ingest.test.ts",
  "tests/notebook/history.test.ts",
  "tests/notebook/round-trip.test.ts",
];

/** What `npm run test:quick` does, in under three minutes: the checks, and the unit tests that are not long. */
export function quickSteps(reports: string): readonly (readonly Step[])[] {
  return [CHECKS, [vitest("quick", `${reports}/quick.json`)]];
}

/**
 * Everything that `npm test` does, a group after the other; reports are written to this folder. Those of a group run
 * at once: each uses one core only, the suites use all.
 */
export function testSteps(reports: string): readonly (readonly Step[])[] {
  return [
    [
      ...CHECKS,
      check("data files", "tsx", "tools/data/build.ts", "--check"),
      check("data checks", "tsx", "tools/data/check.ts"),
    ],
    [vitest("unit", `${reports}/unit.json`)],
    [vitest("data", `${reports}/data.json`)],
    [
      {
        name: "browser",
        command: ["playwright", "test", "--reporter=list,json"],
        env: {PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/browser.json`},
        report: {path: `${reports}/browser.json`, read: readPlaywright},
      },
    ],
  ];
}

function check(name: string, ...command: readonly string[]): Step {
  return {name, command, report: null};
}

function vitest(project: string, path: string): Step {
  return {
    name: project,
    command: [
      ...["vitest", "run", "--project", project],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${path}`],
    ],
    report: {path, read: readVitest},
  };
}
