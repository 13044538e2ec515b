import {describe, expect, test} from "vitest";
import {escapeMarkdown, fenced, printProse} from "../../src/notebook/prose-print.ts";

const print = (markdown: string) => printProse(markdown, ({column}) => `<${column}*>`);

describe("prose for other programs", () => {
  test.each([
    ["stays as it is", "## Kop\n\n- *a* **b** [c](https://example.org)\n\n> d\n"],
    ["keeps an escaped brace", "\\{{a.b}} en `{{a.b}}`"],
    ["keeps code", "```sql\nselect '{{a.b}}'\n```"],
  ])("%s", (_, markdown) => {
    expect(print(markdown)).toBe(markdown);
  });

  test.each([
    ["a value", "x {{a.b}} y", "x &lt;b\\*> y"],
    ["a value in a link", "[{{a.b}}](#s)", "[&lt;b\\*>](#s)"],
    ["HTML", "a <b onclick=x>c</b>", "a &lt;b onclick=x>c&lt;/b>"],
    ["a block of HTML", "<script>\nalert(1)\n</script>", "&lt;script>\nalert\\(1\\)\n&lt;/script>"],
    ["a link that runs", "[a](javascript:b) <javascript:c>", "a javascript:c"],
    ["a link by name", "[a][b]\n\n[b]: javascript:c", "[a][b]\n\n"],
    ["an image", "![a*b](https://example.org/x.png)", "a\\*b"],
    ["code that is an order", "```{python}\nimport os\n```", "```\nimport os\n```"],
    ["raw code", "```{=html}\n<script>\n```", "```\n<script>\n```"],
  ])("makes %s harmless", (_, markdown, printed) => {
    expect(print(markdown)).toBe(printed);
  });

  test("survives what is nested too deep", () => {
    const deep = ">".repeat(8_000);
    expect(print(deep)).toContain(deep);
  });

  test("a fence is longer than any in its text", () => {
    expect(fenced("a\n````\nb", "sql")).toBe("`````sql\na\n````\nb\n`````");
  });

  test("plain text says only itself", () => {
    expect(escapeMarkdown("*a* _b_ <c> [d](e) `f` #1 | $x$ &amp;")).toBe(
      "\\*a\\* \\_b\\_ &lt;c> \\[d\\]\\(e\\) \\`f\\` \\#1 \\| \\$x\\$ &amp;amp;",
    );
  });
});
