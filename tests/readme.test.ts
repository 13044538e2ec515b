import {execFile} from "node:child_process";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {promisify} from "node:util";
import {expect, test} from "vitest";

test("the README's example in Node prints what the README says", async () => {
  const readme = readFileSync("README.md", "utf8");
  const [, code = ""] = /```ts\n([^]*?)```/.exec(readme) ?? [];
  // Beside the project's own files, so that it finds what it imports.
  const file = ".build/readme/ask.ts";
  mkdirSync(".build/readme", {recursive: true});
  writeFileSync(file, code.replace("./src/", "../../src/"));
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const {stdout} = await promisify(execFile)(process.execPath, [tsx, file]);
  rmSync(".build/readme", {recursive: true});
  expect(stdout.trim().split("\n").slice(0, 2)).toEqual([
    "Associations: 103.9",
    "Institutions: 95.3",
  ]);
  for (const line of stdout.trim().split("\n").slice(0, 2)) expect(readme).toContain(line);
}, 60_000);
