import {existsSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {LONG_TESTS, quickSteps} from "../../tools/test/steps.ts";
import {
  printTally,
  readPlaywright,
  readVitest,
  sum,
  tallyOfCheck,
  tallyOfSuite,
} from "../../tools/test/tally.ts";

const vitest = (passed: number, failed: number, ...files: readonly object[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

const broken = {status: "failed", assertionResults: []};
const red = {status: "failed", assertionResults: [{status: "failed"}]};

describe("a run is counted", () => {
  test("a check is one", () => {
    expect([tallyOfCheck(0), tallyOfCheck(2)].map(printTally)).toEqual([
      "1 passed, 0 failed",
      "0 passed, 1 failed",
    ]);
  });

  test.each([
    ["all is well", 0, vitest(5, 0), "5 passed, 0 failed"],
    ["a test fails", 1, vitest(4, 1, red), "4 passed, 1 failed"],
    ["a file cannot be loaded", 1, vitest(4, 0, broken), "4 passed, 1 failed"],
    ["both", 1, vitest(4, 1, broken, red), "4 passed, 2 failed"],
    ["it fails without a failing test", 1, vitest(5, 0), "5 passed, 1 failed"],
    ["it runs nothing", 0, vitest(0, 0), "0 passed, 1 failed"],
    ["it writes no report", 1, null, "0 passed, 1 failed"],
  ])("a suite of Vitest in which %s", (_, exitCode, report, line) => {
    expect(printTally(tallyOfSuite(exitCode, report, readVitest))).toBe(line);
  });

  test("a browser test that did not run has failed", () => {
    const report = {stats: {expected: 7, unexpected: 1, flaky: 0, skipped: 2}};
    expect(printTally(tallyOfSuite(1, report, readPlaywright))).toBe("7 passed, 3 failed");
  });

  test("the sum is that of all steps", () => {
    const steps = [tallyOfCheck(0), tallyOfCheck(1), {passed: 10, failed: 2}];
    expect(printTally(sum(steps))).toBe("11 passed, 3 failed");
  });
});

describe("the quick run", () => {
  test("leaves out tests that are there, and no suite's check", () => {
    expect(LONG_TESTS.filter((path) => !existsSync(path))).toEqual([]);
    const names = quickSteps("x").flatMap((group) => group.map(({name}) => name));
    expect(names).toEqual(["format", "lint", "types", "quick"]);
  });
});
