import {execFileSync} from "node:child_process";
import {createRequire} from "node:module";

/** The folder with the built app. */
export const SITE = process.env["VELDBOEK_SITE"] ?? ".build/site";

/** Builds the app once for all tests; a site that VELDBOEK_SITE names is taken as it is. */
function buildSite(): void {
  if (process.env["VELDBOEK_SITE"]) return;
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  execFileSync(process.execPath, [tsx, "tools/build.ts", SITE], {stdio: "inherit"});
}

// Playwright takes a set-up by its default export.
export {buildSite as default};
