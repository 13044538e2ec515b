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
