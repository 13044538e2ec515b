import {spawn} from "node:child_process";
import {mkdir, readFile, rm} from "node:fs/promises";
import {delimiter, resolve} from "node:path";
import {printTally, sum, tallyOfCheck, tallyOfSuite} from "./test/tally.ts";
import type {Tally} from "./test/tally.ts";
import {quickSteps, testSteps} from "./test/steps.ts";
import type {Report, Step} from "./test/steps.ts";

const REPORTS = ".build/test";

/**
 * Runs every check and suite to the end, whatever fails before, and closes with one line of the sum. With "quick" only
 * what can be known in under three minutes.
 */
async function test(): Promise<void> {
  await rm(REPORTS, {recursive: true, force: true});
  await mkdir(REPORTS, {recursive: true});
  const tallies: Tally[] = [];
  const steps = process.argv[2] === "quick" ? quickSteps : testSteps;
  for (const group of steps(REPORTS)) tallies.push(...(await runGroup(group)));
  const total = sum(tallies);
  console.log(`\n${printTally(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Runs steps at once. One alone tells as it goes; of several each tells when it is done. */
async function runGroup(group: readonly Step[]): Promise<readonly Tally[]> {
  return Promise.all(
    group.map(async (step) => {
      const start = performance.now();
      const tell = (output: string) => console.log(`\n== ${step.name}${output}`);
      if (group.length === 1) tell("");
      const {exitCode, output} = await run(step, group.length > 1);
      if (group.length > 1) tell(`\n${output}`.trimEnd());
      const tally = await tallyOf(step, exitCode);
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`== ${step.name}: ${printTally(tally)} (${seconds} s)`);
      return tally;
    }),
  );
}

async function tallyOf(step: Step, exitCode: number): Promise<Tally> {
  if (!step.report) return tallyOfCheck(exitCode);
  return tallyOfSuite(exitCode, await readReport(step.report), step.report.read);
}

/** Runs a command, and gives its exit code; its output goes into ours at once, or is kept. */
function run(
  {command, env}: Step,
  isKept: boolean,
): Promise<{readonly exitCode: number; readonly output: string}> {
  const [program = "", ...args] = command;
  const path = [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const child = spawn(program, args, {
    stdio: isKept ? ["ignore", "pipe", "pipe"] : "inherit",
    env: {...process.env, ...env, PATH: path},
    // On Windows programs of packages are scripts, which only a shell runs.
    shell: process.platform === "win32",
  });
  let output = "";
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(error.message);
      done({exitCode: 1, output});
    });
    child.once("close", (code) => done({exitCode: code ?? 1, output}));
  });
}

/** A suite that broke off wrote no report, or half of one. */
async function readReport({path}: Report): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

await test();
