import {strToU8, zipSync} from "fflate";
import {expect, test} from "vitest";
import {readNotebookFiles} from "../../src/ui/mine/read-files.ts";

const base64 = btoa("---\ntitle: Een\n---\n");

test("of a published page the notebook that it carries is read, other pages are told as bad", async () => {
  const link = `<a id="veldboek-notebook" href="data:text/markdown;charset=utf-8;base64,${base64}">`;
  const {texts, refused} = await readNotebookFiles([
    new File([`<!doctype html><html>${link}x</a></html>`], "een.html"),
    new File(["<!DOCTYPE html><p>Iets anders</p>"], "ander.html"),
    new File(["Gewone tekst"], "tekst.md"),
    new File([new Uint8Array([0xff, 0xfe])], "beeld.png"),
  ]);
  expect(texts).toEqual(["---\ntitle: Een\n---\n", "Gewone tekst"]);
  expect(refused).toEqual([
    {name: "ander.html", kind: "page"},
    {name: "beeld.png", kind: "encoding"},
  ]);
});

test("a notebook of more than 5 MB is told as too big, in a file, a page or an archive", async () => {
  const long = "x".repeat(5_000_001);
  const link = `<a id="veldboek-notebook" href="data:text/markdown;charset=utf-8;base64,${btoa(long)}">`;
  const zip = zipSync({"lang.nb.md": strToU8(long)});
  const reading = await readNotebookFiles([
    new File([long], "lang.md"),
    new File([`<!doctype html>${link}x</a>`], "lang.html"),
    new File([new Uint8Array(zip)], "lang.zip"),
    new File(["x".repeat(5_000_000)], "net-niet.md"),
    Object.defineProperty(new File([], "film.mp4"), "size", {value: 60_000_000}),
  ]);
  expect(reading).toEqual({
    texts: ["x".repeat(5_000_000)],
    refused: ["lang.md", "lang.html", "lang.zip", "film.mp4"].map((name) => ({name, kind: "big"})),
  });
});

const bytes = (text: string) => new Uint8Array(Array.from(text, (each) => each.charCodeAt(0)));

/** [name, content, what it is]; the names say something else where they can. */
const OTHERS: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["mijn.csv", "plaats;aantal\nGent;12\nBrugge;7\n", "csv"],
  ["mijn.md", "plaats;aantal\nGent;12\nBrugge;7\n", "csv"],
  ["mijn.txt", "a,b,c\n1,2,3\n4,5,6\n", "csv"],
  ["een-kolom.csv", "plaats\nGent\n", "csv"],
  ["latijn.csv", bytes("plaats;aantal\nGent;12\ncaf\u00e9;7\n"), "csv"],
  ["mijn.md", '{"a": [1, 2]}', "json"],
  ["regels.jsonl", '{"a": 1}\n{"a": 2}\n', "json"],
  ["elders.ipynb", '{"cells": [], "nbformat": 4, "metadata": {}}', "jupyter"],
  ["mijn.nb.md", bytes("PAR1\u0000\u0015"), "parquet"],
  ["mijn.md", bytes("SQLite format 3\u0000x"), "database"],
  ["oud.xls", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), "sheet"],
  ["x.sql", "DROP TABLE a;", "sql"],
  ["x.md", "-- mijn vraag\nSELECT a\nFROM b;", "sql"],
  ["foto.jpg", bytes("\u00ff\u00d8\u00ff\u00e0"), "image"],
  ["leeg.md", "", "empty"],
  ["wit.md", " \n\n", "empty"],
  ["vreemd.md", bytes("\u0001\u0002\u00ff\u00c0"), "unknown"],
];

test("a file that is no notebook is told by what it is, whatever it is called, and none is dropped", async () => {
  const files = OTHERS.map(([name, content]) => new File([content as BlobPart], name));
  const sheet = zipSync({"xl/workbook.xml": strToU8("<a/>")});
  files.splice(3, 0, new File(["# Van mij\n\nEen tekst, met komma's.\n"], "van-mij.md"));
  const {texts, refused} = await readNotebookFiles([
    ...files,
    new File([new Uint8Array(sheet)], "b.md"),
  ]);
  expect(texts).toEqual(["# Van mij\n\nEen tekst, met komma's.\n"]);
  expect(refused).toEqual([
    ...OTHERS.map(([name, , kind]) => ({name, kind})),
    {name: "b.md", kind: "sheet"},
  ]);
});

test("prose that only looks a little like data opens", async () => {
  const proses = [
    "Eerst dit, dan dat.\nToen iets, en meer.\nLater, veel later.\n",
    "From there we went home, and select friends came.\n",
    "{{a.b}} is een getal.\n",
    "[een](https://a.test) en meer\n",
    "a;b\n",
  ];
  const files = proses.map((text, at) => new File([text], `p${at}.md`));
  expect(await readNotebookFiles(files)).toEqual({texts: proses, refused: []});
});

test("a Jupyter file that was made here gives the notebook that it was made from", async () => {
  const text = "---\nformat: veldboek/1\ntitle: R&amp;D\n---\n\nA &eacute;\n";
  const file = JSON.stringify({cells: [], metadata: {veldboek: {notebook: text}}, nbformat: 4});
  expect((await readNotebookFiles([new File([file], "a.ipynb")])).texts).toEqual([text]);
});
