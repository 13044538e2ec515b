import {spawn} from "node:child_process";
import {resolve} from "node:path";

/** How often pages are crashed, closed and loaded again, and workers killed. */
const TIMES = process.env["VELDBOEK_SOAK"] ?? "200";

/** Runs the tests of crashes for long: minutes rather than seconds, and on purpose only. */
const child = spawn(resolve("node_modules/.bin/playwright"), ["test", "crash.spec.ts"], {
  stdio: "inherit",
  env: {...process.env, VELDBOEK_SOAK: TIMES},
  // On Windows programs of packages are scripts, which only a shell runs.
  shell: process.platform === "win32",
});
child.once("close", (code) => (process.exitCode = code ?? 1));
