import {strToU8, zipSync} from "fflate";
import {expect, test} from "vitest";
import {readNotebookFiles} from "../../src/ui/mine/read-files.ts";

const base64 = btoa("---\ntitle: Een\n---\n");

test("of a published page the notebook that it carries is read, other pages are told as bad", async () => {
  const link = `<a id="veldboek-notebook" href="data:text/markdown;charset=utf-8;base64,${base64}">`;
  const {texts, bad} = await readNotebookFiles([
    new File([`<!doctype html><html>${link}x</a></html>`], "een.html"),
    new File(["<!DOCTYPE html><p>Iets anders</p>"], "ander.html"),
    new File(["Gewone tekst"], "tekst.md"),
    new File([new Uint8Array([0xff, 0xfe])], "beeld.png"),
  ]);
  expect(texts).toEqual(["---\ntitle: Een\n---\n", "Gewone tekst"]);
  expect(bad).toEqual(["ander.html", "beeld.png"]);
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
    bad: [],
    big: ["lang.md", "lang.html", "lang.zip", "film.mp4"],
  });
});
