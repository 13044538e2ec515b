import {describe, expect, test} from "vitest";
import {
  changeFront,
  insertCell,
  removeCell,
  replaceCell,
  toNotebook,
} from "../../src/notebook/change.ts";
import {parseNotebook, printNotebook} from "../../src/notebook/markdown.ts";
import {SAMPLE} from "./samples.ts";

const read = (text: string) => parseNotebook(text);

describe("changes", () => {
  test("a new notebook is written the way a person writes it", () => {
    const notebook = toNotebook({
      front: {title: "Budget", data: {package: "veldboek", version: "1.0"}},
      cells: [
        {kind: "prose", body: "## Budget\n"},
        {kind: "sql", name: "a", body: "select '```'"},
        {kind: "prose", body: "Slot."},
      ],
    });
    expect(printNotebook(notebook)).toBe(
      `---
format: veldboek/1
title: Budget
lang: nl
data: {package: veldboek, version: "1.0"}
---

## Budget

\`\`\`\`sql {#a}
select '\`\`\`'
\`\`\`\`

Slot.
`,
    );
  });

  test("a replaced cell leaves every other byte alone", () => {
    const after = replaceCell(read(SAMPLE), "by_type", {kind: "sql", name: "b", body: "from b"});
    expect(printNotebook(after)).toBe(
      SAMPLE.replace(/```sql[^]*?```\n/, "```sql {#b}\nfrom b\n```\n\n"),
    );
  });

  test("a file without final line end keeps none", () => {
    const text = "```sql {#a}\nselect 1\n```";
    const after = replaceCell(read(text), "a", {kind: "sql", name: "a", body: "select 2"});
    expect(printNotebook(after)).toBe("```sql {#a}\nselect 2\n```");
  });

  test("an inserted cell stands between blank lines", () => {
    const after = insertCell(read("a\n```js\n```"), 1, {kind: "sql", name: "a", body: "from x"});
    expect(printNotebook(after)).toBe("a\n\n```sql {#a}\nfrom x\n```\n\n```js\n```");
    const last = insertCell(read("a"), 99, {kind: "unknown", info: "js", body: "1"});
    expect(printNotebook(last)).toBe("a\n\n```js\n1\n```\n");
  });

  test("a removed cell takes its blank lines with it", () => {
    expect(printNotebook(removeCell(read("a\n\n```js\n```\n\n\nb\n"), "cell-2"))).toBe("a\n\nb\n");
  });

  test("an unknown id throws", () => {
    expect(() => removeCell(read("a"), "b")).toThrow(RangeError);
    expect(() => replaceCell(read("a"), "b", {kind: "prose", body: ""})).toThrow(RangeError);
  });

  test("changed front matter keeps comments, order and unknown keys", () => {
    const text =
      "\ufeff---\n# ours\nlang: nl\nformat: veldboek/1 # v\ndata:\n  package: a\n  version: 1.0\nx: [1]\ntitle: a\n---\n\n\n## b\n";
    const notebook = read(text);
    const after = changeFront(notebook, {...notebook.front, title: "c", licence: "CC0-1.0"});
    expect(printNotebook(after)).toBe(text.replace("title: a\n", "title: c\nlicence: CC0-1.0\n"));
  });

  test("front matter is added to a file without, and replaces one that is broken", () => {
    const printed = "---\nformat: veldboek/1\ntitle: a\nlang: nl\n---\n\n";
    for (const text of ["b\n", "---\n{\n---\n\nb\n"]) {
      const notebook = read(text);
      const after = changeFront(notebook, {...notebook.front, title: "a"});
      expect(printNotebook(after)).toBe(`${printed}b\n`);
    }
  });
});

describe("line ends", () => {
  const CRLF =
    "---\nformat: veldboek/1\ntitle: Een\nlang: nl\n---\n\nEen.\nTwee.\n\n```sql {#a}\nSELECT 1\n```\n\nDrie.\n".replaceAll(
      "\n",
      "\r\n",
    );
  const bare = (text: string) => text.replaceAll("\r\n", "").match(/[\r\n]/g) ?? [];

  test("of a file with CRLF stay so after an edit of its prose, its SQL and its title", () => {
    const prose = replaceCell(parseNotebook(CRLF), "cell-1", {
      kind: "prose",
      body: "Een.\nAnders.",
    });
    expect(printNotebook(prose)).toBe(CRLF.replace("Twee.", "Anders."));
    const sql = replaceCell(prose, "a", {kind: "sql", name: "a", body: "SELECT 2,\n3"});
    expect(printNotebook(sql)).toContain("SELECT 2,\r\n3\r\n```\r\n\r\nDrie.");
    const titled = changeFront(sql, {...sql.front, title: "Nieuw"});
    expect(printNotebook(titled)).toContain("title: Nieuw\r\n");
    const more = insertCell(titled, 1, {kind: "sql", name: "b", body: "SELECT 4"});
    expect(bare(printNotebook(more))).toEqual([]);
    expect(bare(printNotebook(removeCell(more, "a")))).toEqual([]);
  });

  test("that differ stay where nothing was changed", () => {
    const mixed = CRLF.replace("Drie.\r\n", "Drie.\nVier.\n");
    const edited = replaceCell(parseNotebook(mixed), "a", {
      kind: "sql",
      name: "a",
      body: "SELECT 2",
    });
    expect(printNotebook(edited)).toBe(mixed.replace("SELECT 1", "SELECT 2"));
  });
});

test("a text written between fences is read by itself, and as the whole file would be", () => {
  const file =
    "# Kop\n\n```sql {#a}\nSELECT 1\n```\n\nTekst.\n\n```sql {#b}\nSELECT 2\n```\n\nSlot.\n";
  for (const body of [
    "- a\n- b",
    "<!-- open",
    "> a",
    "a\n\n    code",
    "a\n===",
    "[a]: b",
    "<pre>",
    "~~~",
    "1. a\n   ```\n   b",
  ]) {
    for (const id of ["cell-1", "cell-3", "cell-5"]) {
      const notebook = replaceCell(parseNotebook(file), id, {kind: "prose", body});
      expect(notebook, `${id} ${body}`).toEqual(parseNotebook(printNotebook(notebook)));
    }
  }
});
