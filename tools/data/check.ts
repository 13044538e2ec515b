/**
 * Checks the published figures against each other. `npm run data:check` reports in words; with `-- --json`
 * it prints the verdicts as a JSON array and nothing else. `--lang en` for English, a path for another data
 * directory. Exits with 1 when a contradiction is new, changed or gone, or when a rule or figure is left out.
 */
import {parseArgs} from "node:util";
import {isLang} from "#base";
import {verdictsJson} from "./check-json.ts";
import {checkReport} from "./check-report.ts";
import {isSound, runDataChecks} from "./check-run.ts";
import {DATA_DIR} from "./csv-files.ts";

const {values, positionals} = parseArgs({
  options: {json: {type: "boolean", default: false}, lang: {type: "string", default: "nl"}},
  allowPositionals: true,
});
const {json, lang} = values;
if (!isLang(lang)) throw new Error(`--lang ${lang}: nl or en`);
const run = await runDataChecks(positionals[0] ?? DATA_DIR);
console.log(json ? JSON.stringify(verdictsJson(run, lang), null, 2) : checkReport(run, lang));
if (!isSound(run)) process.exitCode = 1;
