import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {PROSE_TAGS} from "../../src/notebook/prose-schema.ts";
import {toProse} from "../../src/notebook/prose.ts";
import type {Prose, ProseNode} from "../../src/notebook/prose.ts";

/** A tree in a line: "<p>a {0}</p>", attributes in full. */
function show({children}: Pick<Prose, "children">): string {
  return children.map(showNode).join("");
}

function showNode(node: ProseNode): string {
  if (node.type === "text") return node.value.replaceAll("<", "‹").replaceAll("\n", "/");
  if (node.type === "value") return `{${node.index}}`;
  const attributes = Object.entries(node.properties).map(([key, value]) => ` ${key}=${value}`);
  return `<${node.tagName}${attributes.join("")}>${show(node)}</${node.tagName}>`;
}

/** Fails on anything that is not in the contract of the tree. */
function expectSafe(prose: Prose): void {
  expect(JSON.parse(JSON.stringify(prose))).toEqual(prose);
  prose.children.forEach(expectSafeNode);
}

function expectSafeNode(node: ProseNode): void {
  if (node.type === "text") return expect(Object.keys(node)).toEqual(["type", "value"]);
  if (node.type === "value") return expect(Object.keys(node)).toEqual(["type", "index"]);
  expect(PROSE_TAGS).toContain(node.tagName);
  const {href, start, ...others} = node.properties;
  expect(others).toEqual({});
  if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:|#)/i);
  if (start !== undefined) expect(start).toBeTypeOf("number");
  node.children.forEach(expectSafeNode);
}

describe("toProse", () => {
  test.each([
    ["a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>"],
    ["# a\n## b\n### c\n#### d\n##### e", "<h2>a</h2>/<h2>b</h2>/<h3>c</h3>/<h4>d</h4>/<h4>e</h4>"],
    ["- a\n- b", "<ul>/<li>a</li>/<li>b</li>/</ul>"],
    ["3. a", "<ol start=3>/<li>a</li>/</ol>"],
    ["> a", "<blockquote>/<p>a</p>/</blockquote>"],
    ["```js\n<b>\n```", "<pre><code>‹b>/</code></pre>"],
    ["a  \nb\n\n---", "<p>a<br></br>/b</p>/<hr></hr>"],
    ["[a](https://x.be/?q=1 'titel')", "<p><a href=https://x.be/?q=1>a</a></p>"],
    [
      "[a][1] <mailto:a@b.be>\n\n[1]: #deel",
      "<p><a href=#deel>a</a> <a href=mailto:a@b.be>mailto:a@b.be</a></p>",
    ],
    ["![beeld](https://x.be/a.png) ![twee][1]\n\n[1]: x", "<p>beeld twee</p>"],
    ["a <b>c</b>", "<p>a ‹b>c‹/b></p>"],
    ["<div>\nx\n</div>", "<p>‹div>/x/‹/div></p>"],
    ["a &lt;b&gt; &amp; \\*", "<p>a ‹b> & *</p>"],
    ["", ""],
  ])("shows %j", (markdown, expected) => {
    expect(show(toProse(markdown))).toBe(expected);
  });

  test("puts inline values in their place, in reading order", () => {
    const prose = toProse("# {{a.b}}\n\nSamen *{{c.d | number}}* en [{{e.f}}](#x){{g.h}}.");
    expect(show(prose)).toBe("<h2>{0}</h2>/<p>Samen <em>{1}</em> en <a href=#x>{2}</a>{3}.</p>");
    expect(prose.values.map(({cell}) => cell)).toEqual(["a", "c", "e", "g"]);
    expectSafe(prose);
  });

  test.each([
    ["an escaped one", "\\{{a.b}} \\{\\{a.b}}", "<p>{{a.b}} {{a.b}}</p>"],
    [
      "one in code",
      "`{{a.b}}`\n\n    {{a.b}}",
      "<p><code>{{a.b}}</code></p>/<pre><code>{{a.b}}/</code></pre>",
    ],
    ["a malformed one", "{{a.b | pounds}} {{a.b", "<p>{{a.b | pounds}} {{a.b</p>"],
  ])("leaves %s as text", (_, markdown, expected) => {
    const prose = toProse(markdown);
    expect(show(prose)).toBe(expected);
    expect(prose.values).toEqual([]);
  });

  test("an escaped brace does not hide the value behind it", () => {
    expect(show(toProse("\\{{{a.b}}"))).toBe("<p>{{0}</p>");
  });

  test("names with underscores and long values are read whole", () => {
    const prose = toProse("{{by_type._a_b | number 1\n| expect > 1000}} {{_a._b}}");
    expect(show(prose)).toBe("<p>{0} {1}</p>");
  });

  test("answers for any text, and safely", () => {
    const piece = fc.constantFrom(
      ..."<|>|[|](|)|!|*|_|`|```|{{a.b}}|\\{{|\\|\n|\n\n|    |javascript:|&#x6A;|&colon;|href=|\"|'|<a |<img src=x onerror=1>|- |> |# |\u0000|é|data:|//|http://x|<!--|-->|]: ".split(
        "|",
      ),
    );
    const text = fc.oneof(
      fc.array(piece, {maxLength: 25}).map((all) => all.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (markdown) => expectSafe(toProse(markdown))),
      {seed: 7, numRuns: 1000},
    );
  });

  test.each([
    [">".repeat(8_000)],
    ["- ".repeat(4000)],
    ["[".repeat(20_000)],
    ["*a **b ".repeat(5000)],
  ])("answers for deep nesting (%#)", (markdown) => {
    const {children} = toProse(markdown);
    expect(children.length).toBeGreaterThan(0);
    expect(JSON.stringify(children).match(/"children"/g)?.length).toBeGreaterThan(0);
  });

  test("shows what is nested too deep as it is written", () => {
    expect(show(toProse(`${">".repeat(99)} a`))).toBe(`<pre>${">".repeat(99)} a</pre>`);
    expect(show(toProse(">> a"))).toContain("<blockquote>");
  });
});

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.be/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<a href=javascript:alert(1)>x</a>",
  "<base href=https://evil.be/>",
  "<meta http-equiv=refresh content=0;url=https://evil.be>",
  "<link rel=stylesheet href=https://evil.be/x.css>",
  "<style>@import 'https://evil.be/x.css'</style>",
  "<div style=background:url(https://evil.be)>x</div>",
  "<p id=cookie name=body onclick=alert(1)>x</p>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<body onload=alert(1)>",
  "<template><img src=x onerror=alert(1)></template>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](<java\nscript:alert(1)>)",
  "[x](&#x6A;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x]( javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](blob:https://evil.be/1)",
  "[x](file:///etc/passwd)",
  "[x](//evil.be)",
  "[x](\\\\evil.be)",
  "[x](../../evil)",
  "[x][1]\n\n[1]: javascript:alert(1)",
  "[1]\n\n[1]: <javascript:alert(1)> 'title'",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](https://evil.be/pixel.png)",
  '![x](x"onerror="alert(1))',
  '[x](https://a.be "onmouseover=alert(1)")',
  "[![x](https://evil.be/p.png)](javascript:alert(1))",
  "```html onload=alert(1)\n<script>alert(1)</script>\n```",
  "`<img src=x onerror=alert(1)>`",
  "{{constructor.prototype}} {{__proto__.x}} {{a.b | <script>}}",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
];

test.each(PAYLOADS)("%s does nothing", (payload) => {
  for (const markdown of [payload, `a ${payload} b`, `- ${payload}`, `> **${payload}**`]) {
    const prose = toProse(markdown);
    expectSafe(prose);
    expect(show(prose)).not.toMatch(/<a href=(?!https:\/\/a\.be|mailto|#)/);
  }
});
