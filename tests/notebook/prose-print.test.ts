import fc from "fast-check";
import type {Nodes} from "mdast";
import {fromMarkdown} from "mdast-util-from-markdown";
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
    [
      "a link that is text because of a sign in it",
      "[a](<javascript:b//<c>)",
      "\\[a\\](&lt;javascript:b//&lt;c>)",
    ],
    [
      "an image that is text because of a sign in it",
      "![a](<https://example.org/x?<b>)",
      "!\\[a\\](&lt;https://example.org/x?&lt;b>)",
    ],
    ["an image", "![a*b](https://example.org/x.png)", "a\\*b"],
    ["code that is an order", "```{python}\nimport os\n```", "```\nimport os\n```"],
    ["raw code", "```{=html}\n<script>\n```", "```\n<script>\n```"],
  ])("makes %s harmless", (_, markdown, printed) => {
    expect(print(markdown)).toBe(printed);
  });

  test("no text makes a link, an image or HTML that the page does not have", () => {
    const piece = fc.constantFrom(
      ...[
        "[a]",
        "![a]",
        "(<",
        "<b>",
        "<b",
        ">)",
        "](",
        ")",
        "javascript:x",
        "data:text/html,",
        "<",
      ],
      ...[
        "https://example.org/",
        "\n\n",
        "\n",
        " ",
        "[b]: ",
        "{{a.b}}",
        "`",
        "*",
        "\\",
        "<!--",
        "-->",
      ],
      ...["&lt;", "&#91;", "&#x5d;", "<a href=", '"', "'", "> ", "- ", "    ", "[", "]", "!", "a"],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => {
        const markdown = pieces.join("");
        const kept = dangers(fromMarkdown(markdown)).filter(isSafe);
        const made = dangers(fromMarkdown(print(markdown)));
        expect(made.filter((danger) => !kept.includes(danger))).toEqual([]);
      }),
      {numRuns: 20_000, seed: 20261130},
    );
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

/** The addresses of links, and what else a program would follow or run. */
function dangers(node: Nodes): readonly string[] {
  if (node.type === "html") return [`html ${node.value}`];
  if (node.type === "image" || node.type === "imageReference") return [node.type];
  const own = node.type === "link" || node.type === "definition" ? [`link ${node.url}`] : [];
  return "children" in node ? [...own, ...node.children.flatMap(dangers)] : own;
}

/** What the page links to as well. */
function isSafe(danger: string): boolean {
  return /^link (?:https?:|mailto:|#)/.test(danger);
}
