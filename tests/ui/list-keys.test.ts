import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {listFiles} from "../support/source-files.ts";

/**
 * Keys that are names of our own: written in the source, or made unique where they are made. Two rows with one key
 * blank what they stand in, so nothing that a file, a query or a reader brings is ever one.
 */
const OWN_KEYS: readonly RegExp[] = [
  // Names that the program lists itself.
  /^(?:kind|page|theme|each|name|ink|field|side|key|style|own)$/,
  /^command\.id$/,
  /^param\.name$/,
  // A database gives each of its records another id; a notebook gives each of its cells one.
  /^notebook\.id$/,
  /^(?:node|cell)\.id$/,
  // Checked by the build: entries, rules and sources of the package.
  /^(?:entry|rule|source|each)\.id$/,
  /^group$/,
  /^id$/,
];

/** Lists whose items come from a file, a query or a reader: only their place tells these apart. */
const READ =
  /\b(?:options|rows|columns|notes|labels|sources|told|candidates|figures|outline|categories|series|colored|changed|findings|warnings|queries|conflicts|problems|values|choices)\b/;

function eachBlocks() {
  return listFiles("src/ui")
    .filter((file) => file.endsWith(".svelte"))
    .flatMap((file) =>
      [
        ...readFileSync(file, "utf8").matchAll(
          /\{#each\s+([^]+?)\s+as\s+([^]+?)\s*\(([^{}]*)\)\}/g,
        ),
      ].map(([, list = "", item = "", key = ""]) => ({file, list, item, key})),
    );
}

test("no list is told apart by what it shows", () => {
  const blocks = eachBlocks();
  expect(blocks.length).toBeGreaterThan(60);
  const wrong = blocks
    .filter(({list, item, key}) => {
      const isPlace =
        new RegExp(`,\\s*${key}$`).test(item) || (/\bindex\b/.test(item) && key === "index");
      if (isPlace || /^\{ ?index(?:: at)?, .*\}$/.test(item)) return false;
      return READ.test(list) || !OWN_KEYS.some((own) => own.test(key));
    })
    .map(({file, list, item, key}) => `${file}: {#each ${list} as ${item} (${key})}`);
  expect(wrong).toEqual([]);
});
