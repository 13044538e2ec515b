import {zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {isZip, unzipNotebooks, zipNotebooks} from "../../src/ui/mine/notebook-zip.ts";
import {looksLikeNotebook, readNotebookFiles} from "../../src/ui/mine/read-files.ts";

const TEXT = "---\nformat: veldboek/1\ntitle: Wie?\n---\n\nTekst é 🎉\r\n";
const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (files: readonly Uint8Array[] | null) =>
  files?.map((file) => new TextDecoder("utf-8", {ignoreBOM: true}).decode(file));

describe("all notebooks in one ZIP", () => {
  test("come back byte for byte, also with the same title or none", () => {
    const zip = zipNotebooks([
      {title: "Wie?", text: TEXT},
      {title: "Wie?", text: `\ufeff${TEXT}`},
      {title: "", text: ""},
    ]);
    expect(isZip(zip)).toBe(true);
    expect(texts(unzipNotebooks(zip))).toEqual([TEXT, `\ufeff${TEXT}`, ""]);
  });

  test("leave out what is no notebook", () => {
    const zip = zipSync({
      "a.nb.md": bytes("a"),
      "foto.png": bytes("b"),
      "__MACOSX/a.nb.md": bytes("c"),
    });
    expect(texts(unzipNotebooks(zip))).toEqual(["a"]);
  });

  test("are refused when they unfold to too much, or are no ZIP", () => {
    const large = zipSync({"a.md": new Uint8Array(50_000_001)});
    expect(unzipNotebooks(large)).toBeNull();
    const many = Object.fromEntries(Array.from({length: 2001}, (_, n) => [`${n}.md`, bytes("")]));
    expect(unzipNotebooks(zipSync(many))).toBeNull();
    expect(unzipNotebooks(bytes("PK\u0003\u0004 and no more"))).toBeNull();
  });
});

test("files are read as text or as a ZIP, and what is neither is named", async () => {
  const zip = new File([zipNotebooks([{title: "a", text: "in zip"}])], "alles.zip");
  const reading = await readNotebookFiles([
    new File([TEXT], "a.nb.md"),
    zip,
    new File([new Uint8Array([0xff, 0xd8, 0xff])], "foto.md"),
    new File(["a\0b"], "nul.md"),
  ]);
  const refused = [
    {name: "foto.md", kind: "image"},
    {name: "nul.md", kind: "unknown"},
  ];
  expect(reading).toEqual({texts: [TEXT, "in zip"], refused});
});

test.each([
  [TEXT, true],
  ["Tekst\n\n```sql {#a}\nselect 1\n```\n", true],
  ["```sql\nselect 1\n```", false],
  ["Een gewone zin met format: veldboek/1 erin", false],
  ["---\ntitle: ander programma\n---\n", false],
])("%j looks like a notebook: %s", (text, expected) => {
  expect(looksLikeNotebook(text)).toBe(expected);
});
