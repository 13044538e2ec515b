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

/**
 * Everything that `npm test` does, a group after the other; reports are written to this folder. Those of a group run
 * at once: each uses one core only, the suites use all.
 */
export function testSteps(reports: string): readonly (readonly Step[])[] {
  return [
    [
      check("format", "prettier", "--check", "--log-level", "warn", "."),
      check("lint", "eslint", ".", "--max-warnings=0"),
      check("types", "svelte-check", "--fail-on-warnings", "--tsconfig", "./tsconfig.json"),
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
