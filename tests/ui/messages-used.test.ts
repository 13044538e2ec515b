import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {messages} from "#base";

test("every message is used somewhere in the interface, in what it publishes, or before it is there", () => {
  const source = ["src/ui", "src/publish", "src/catalog/values", "tools/site"]
    .flatMap((folder) =>
      readdirSync(folder, {recursive: true, encoding: "utf8"}).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const unused = Object.keys(messages("nl")).filter(
    (key) => !new RegExp(`\\bwords\\s*\\.\\s*${key}\\b`).test(source),
  );
  expect(unused).toEqual([]);
});
