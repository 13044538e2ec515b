/** How many checks passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What a suite's JSON report says of the tests it ran. */
export type ReadReport = (report: unknown) => Tally;

/** A command that gives no report is one check. */
export function tallyOfCheck(exitCode: number): Tally {
  return exitCode === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/**
 * The tests that a suite's report counts; null stands for a report that is not there. A suite that
 * fails otherwise than by a test (it does not start, a hook throws) is one failure, as is one
 * that runs nothing.
 */
export function tallyOfSuite(exitCode: number, report: unknown, read: ReadReport): Tally {
  const {passed, failed} = report === null ? {passed: 0, failed: 0} : read(report);
  const failedOtherwise = failed === 0 && (exitCode !== 0 || passed === 0);
  return {passed, failed: failedOtherwise ? 1 : failed};
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, {passed}) => total + passed, 0),
    failed: tallies.reduce((total, {failed}) => total + failed, 0),
  };
}

/** The line that closes a run. */
export function printTally({passed, failed}: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** Reads Vitest's JSON: a file that cannot be loaded has no tests and counts as one failure. */
export function readVitest(report: unknown): Tally {
  // The shape of Jest's report, which Vitest writes.
  const {numPassedTests, numFailedTests, testResults} = report as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: readonly {status: string; assertionResults: readonly unknown[]}[];
  };
  const unloaded = testResults.filter(
    ({status, assertionResults}) => status === "failed" && assertionResults.length === 0,
  );
  return {passed: numPassedTests, failed: numFailedTests + unloaded.length};
}

/** Reads Playwright's JSON: a test that was skipped because one before it failed has failed too. */
export function readPlaywright(report: unknown): Tally {
  // As Playwright's JSONReport declares it.
  const {expected, unexpected, flaky, skipped} = (
    report as {stats: {expected: number; unexpected: number; flaky: number; skipped: number}}
  ).stats;
  return {passed: expected, failed: unexpected + flaky + skipped};
}
