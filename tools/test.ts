import {spawn} from "node:child_process";
import {mkdir, readFile, rm} from "node:fs/promises";
import {delimiter, resolve} from "node:path";
import {printTally, sum, tallyOfCheck, tallyOfSuite} from "./test/tally.ts";
import type {Tally} from "./test/tally.ts";
import {testSteps} from "./test/steps.ts";
import type {Report, Step} from "./test/steps.ts";

const REPORTS = ".build/test";

/** Runs every check and suite to the end, whatever fails before, and closes with one line of the sum. */
async function test(): Promise<void> {
  await rm(REPORTS, {recursive: true, force: true});
  await mkdir(REPORTS, {recursive: true});
  const tallies: Tally[] = [];
  for (const step of testSteps(REPORTS)) {
    console.log(`\n== ${step.name}`);
    const start = performance.now();
    const tally = await runStep(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`== ${step.name}: ${printTally(tally)} (${seconds} s)`);
    tallies.push(tally);
  }
  const total = sum(tallies);
  console.log(`\n${printTally(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runStep(step: Step): Promise<Tally> {
  const exitCode = await run(step);
  if (!step.report) return tallyOfCheck(exitCode);
  return tallyOfSuite(exitCode, await readReport(step.report), step.report.read);
}

/** Runs a command with its output in ours, and gives its exit code. */
function run({command, env}: Step): Promise<number> {
  const [program = "", ...args] = command;
  const path = [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const child = spawn(program, args, {
    stdio: "inherit",
    env: {...process.env, ...env, PATH: path},
    // On Windows programs of packages are scripts, which only a shell runs.
    shell: process.platform === "win32",
  });
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.once("close", (code) => done(code ?? 1));
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
