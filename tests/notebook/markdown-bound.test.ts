import {readFileSync, readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {isReadableMarkdown, parseNotebook, printNotebook, printProse, toProse} from "#notebook";
import {carriedNotebook, notebookInSvg} from "#publish";
import {random} from "./random.ts";

const FRAGMENTS = [
  ..."[]()<>*_`!&\\|:@#-+>~=\"'.1a \n\t{}",
  ...["- ", "1. ", "> ", "[a][b] ", "[a](", "![", "*_", "**a ", "a <!-- ", "<a ", "`a``b", "&amp;"],
  ...[
    "- a\n  ",
    "> - ",
    "[a]: b\n",
    "|a|b|\n",
    "```\n",
    "~~~ a\n",
    "<b>",
    "\n\n",
    "a\\\n",
    "{{a.b}}",
  ],
];

test.each([
  ["- ", 5000],
  ["- ", 20_000],
  ["[a][b] ", 30_000],
  ["*_", 100_000],
  ["> ", 200_000],
  ["a <!-- ", 25_000],
  [`${"- ".repeat(50)}a\n`, 2000],
  [`${"1. ".repeat(30)}a\n`, 2000],
] as const)("%j so often that it would hold the page is shown as it is written", (piece, count) => {
  const text = piece.repeat(count);
  expect(isReadableMarkdown(text)).toBe(false);
  expect(toProse(text).children).toMatchObject([{tagName: "pre", children: [{value: text}]}]);
  expect(printProse(text, () => "")).toContain(text.trimEnd());
  const file = `---\nformat: veldboek/1\ntitle: a\n---\n\n${text}\n\n\`\`\`sql {#a}\nSELECT 1\n\`\`\`\n`;
  const notebook = parseNotebook(file);
  expect(printNotebook(notebook)).toBe(file);
  expect(notebook.cells.map(({kind}) => kind)).toEqual(["prose", "sql"]);
});

test("what people write is read: the shipped notebooks, a long table, a long list of links", () => {
  for (const name of readdirSync("data/notebooks").filter((each) => each.endsWith(".md"))) {
    expect(isReadableMarkdown(readFileSync(`data/notebooks/${name}`, "utf8")), name).toBe(true);
  }
  const link = "[een plaats](https://a.test/plaats_een) en *nadruk*";
  expect(isReadableMarkdown(`| ${link} | ${link} |\n`.repeat(60))).toBe(true);
  expect(isReadableMarkdown(`- ${link}\n`.repeat(5000))).toBe(true);
  expect(isReadableMarkdown(`> ${link}\n`.repeat(60))).toBe(true);
  expect(isReadableMarkdown("woord ".repeat(300_000))).toBe(true);
});

test("300 texts of repeated pieces are read or refused in few times the time of a plain one (seed 14)", () => {
  const below = random(14);
  const pick = () => FRAGMENTS[below(FRAGMENTS.length)] ?? "";
  const length = 20_000;
  /** Processor time, in milliseconds: what else the machine does does not count. */
  const time = (text: string) => {
    const from = process.cpuUsage();
    parseNotebook(text);
    toProse(text);
    const {user} = process.cpuUsage(from);
    return user / 1000;
  };
  const plain = "gewone tekst van een mens\n\n".repeat(length / 27);
  for (let warm = 0; warm < 5; warm += 1) time(plain);
  const slow: string[] = [];
  for (let at = 0; at < 300; at += 1) {
    const piece = Array.from({length: 1 + below(3)}, pick).join("");
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    // The best of some tries, and of both at the same moment: a busy machine is no slow text.
    const isSlow = () => time(text) > 30 * Math.max(20, time(plain));
    if (isSlow() && isSlow() && isSlow()) slow.push(piece);
    expect(printNotebook(parseNotebook(text)) === text, JSON.stringify(piece)).toBe(true);
  }
  expect(slow).toEqual([]);
}, 300_000);

test("a page or a drawing full of beginnings is looked through once", () => {
  const carried = (html: string) => carriedNotebook(`<html>${html}`);
  expect(carried("<a ".repeat(700_000))).toBe(null);
  expect(carried('id="veldboek-notebook"'.repeat(80_000))).toBe(null);
  expect(carried(`${'<b id="veldboek-notebook"'.repeat(80_000)}>`)).toBe(null);
  expect(notebookInSvg(`<svg>${"<dc:relation".repeat(160_000)}`)).toBe(null);
});
