import {defineConfig} from "@playwright/test";
import {LAUNCH_ARGS, findBrowser} from "./tools/browser.ts";

/**
 * Every test starts DuckDB anew, where compiling its WebAssembly a second time, for speed, costs more than it
 * brings: half the processor time of a start. What it computes is the same.
 */
const BASELINE_ONLY = "--js-flags=--liftoff-only";

/** The built app in a real browser. VELDBOEK_SITE names a folder that is built already. */
export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/build-site.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Patience for slow machines, not a promise: an engine's start alone can take ten seconds there.
  timeout: 150_000,
  expect: {timeout: 45_000},
  reporter: "list",
  use: {
    launchOptions: {executablePath: findBrowser(), args: [...LAUNCH_ARGS, BASELINE_ONLY]},
    timezoneId: "Europe/Brussels",
    screenshot: "only-on-failure",
    contextOptions: {reducedMotion: "reduce"},
  },
});
