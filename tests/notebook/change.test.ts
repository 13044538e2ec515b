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
