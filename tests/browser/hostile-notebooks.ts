/** A notebook file of somebody who means ill. */
export interface HostileNotebook {
  readonly what: string;
  readonly text: string;
  /** True where the engine must refuse its query. */
  readonly isRefused?: boolean;
  /** True where its query would never end. */
  readonly isEndless?: boolean;
  /** What is told of a file that is not opened at all. */
  readonly unopened?: "unknown" | "big";
}

const RUN = "window.hacked=true";
const TAGS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><script>${RUN}</script></svg>`,
  `<iframe srcdoc="<script>parent.hacked=true</script>"></iframe>`,
  `<math><mtext><style><img src=x onerror="${RUN}"></style></mtext></math>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">klik</button></form>`,
].join(" ");
const yaml = (value: unknown) => JSON.stringify(value);

function notebook(body: string, title = "Vijandig"): string {
  return `---\nformat: veldboek/1\ntitle: ${yaml(title)}\nlang: nl\n---\n\n${body}\n`;
}

const fence = (head: string, body: string) => `\`\`\`${head}\n${body}\n\`\`\`\n`;
const sql = (name: string, body: string) => fence(`sql {#${name}}`, body);
const other = "https://example.org";

/** Each opens, runs nothing of its own, and asks nothing of another address: before consent and after. */
export const HOSTILE: readonly HostileNotebook[] = [
  {what: "tags in prose", text: notebook(TAGS)},
  {what: "tags in the front matter", text: notebook("x", TAGS)},
  {
    what: "tags in the description",
    text: `---\nformat: veldboek/1\ntitle: x\nlang: nl\ndescription: ${yaml(TAGS)}\nlicence: ${yaml(TAGS)}\n---\n\nx\n`,
  },
  {
    what: "links that are scripts",
    text: notebook(
      `[a](javascript:${RUN}) [b](JaVaScRiPt:${RUN}) [c](java&#10;script:${RUN}) [d](data:text/html,<script>${RUN}</script>) [e](vbscript:x) <javascript:${RUN}> [f][r]\n\n[r]: javascript:${RUN}`,
    ),
  },
  {
    what: "images and styles from elsewhere",
    text: notebook(
      `![x](${other}/a.png) <img src="${other}/b.png"> <div style="background:url(${other}/c)">x</div> <link rel="stylesheet" href="${other}/d"> <style>@import "${other}/e"</style> <meta http-equiv="refresh" content="0;url=${other}">`,
    ),
  },
  {
    what: "tags in inline values",
    text: notebook(`{{a.b | ${TAGS}}} {{${TAGS}}}\n\n${sql("a", "select 1 as b")}`),
  },
  {what: "tags in an unknown fence", text: notebook(fence(`mermaid ${TAGS}`, TAGS))},
  {
    what: "tags in an input",
    text: notebook(
      fence(
        "input {#x}",
        `kind: select\nlabel: ${yaml(TAGS)}\noptions: [${yaml(TAGS)}, b]\nvalue: b`,
      ),
    ),
  },
  {
    what: "tags in a chart and its rows",
    text: notebook(
      `${sql("rijen", `select '${TAGS.replaceAll("'", "''")}' as naam, 1 as n union all select 'javascript:${RUN}', 2`)}\n${fence("chart {#fig}", `data: rijen\ntype: bar\nencode: {category: naam, value: n}\ncolors: {${yaml(TAGS)}: 1}\ntext: {title: ${yaml(TAGS)}, subtitle: ${yaml(TAGS)}, notes: [${yaml(TAGS)}]}`)}`,
    ),
  },
  {
    what: "tags in names of columns",
    text: notebook(
      `${sql("kolommen", `select 1 as "${TAGS.replaceAll('"', '""')}"`)}\n${fence("table {#t}", `data: kolommen\ntext: {title: ${yaml(TAGS)}}`)}`,
    ),
  },
  {
    what: "tags in an error",
    text: notebook(sql("fout", `select "${TAGS.replaceAll('"', '""')}" from nergens`)),
  },
  {
    what: "a chart with unknown keys",
    text: notebook(
      fence(
        "chart {#fig}",
        `data: x\ntype: bar\nhref: javascript:${RUN}\nencode: {category: a, value: b, href: c}`,
      ),
    ),
  },
  ...[
    `from read_csv('${other}/x.csv')`,
    `from read_text('${other}/x')`,
    `from '${other}/x.parquet'`,
    `select * from glob('${other}/*')`,
    `copy (select 1) to '${other}/x'`,
    `attach '${other}/x.db'`,
    `install httpfs`,
    `load '${other}/x.duckdb_extension'`,
    `set enable_external_access = true`,
    `select 1; select * from read_csv('${other}/twee.csv')`,
    `select getvariable('x') from read_blob('${other}/' || (select max(value) from workforce))`,
    `from read_csv('data/../../etc/passwd')`,
  ].map((body) => ({what: body, text: notebook(sql("lek", body)), isRefused: true})),
  {
    what: "keys that would change every object",
    text: notebook(
      `${fence("input {#x}", "kind: text\n__proto__: {hacked: true}\nconstructor: {prototype: {hacked: true}}")}\n${fence("chart {#fig}", "data: x\ntype: bar\n__proto__: {hacked: true}\ncolors: {__proto__: 1, constructor: 2}\nencode: {category: __proto__, value: toString}")}\n${sql("__proto__", "select 1 as __proto__, 2 as constructor")}`,
    ),
  },
  {
    what: "aliases that unfold a thousandfold",
    text: notebook(
      fence(
        "input {#x}",
        `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\nkind: select\noptions: *f`,
      ),
    ),
  },
  {
    what: "prose nested a thousand deep",
    text: notebook(`${"> ".repeat(1000)}x\n\n${"[".repeat(2000)}`),
  },
  {
    what: "an input that would end a statement",
    text: notebook(
      `${fence("input {#wie}", `kind: text\nvalue: "'; drop table workforce; --"`)}\n${sql("veilig", "select $wie as wie, (select count(*) > 0 from workforce) as staat")}`,
    ),
  },
  {
    what: "cells that read each other in a ring",
    text: notebook(`${sql("a", "from b")}\n${sql("b", "from a")}`),
  },
  {
    what: "a query that makes rows without end",
    text: notebook(
      sql(
        "eindeloos",
        "with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t",
      ),
    ),
    isEndless: true,
  },
  {
    what: "a key that is there twice",
    text: notebook(fence("input {#x}", `kind: text\nkind: slider\nvalue: ${yaml(TAGS)}`)),
  },
  {
    what: "bytes that are no text",
    text: notebook(`a\0b ${TAGS}`),
    unopened: "unknown",
  },
  {
    what: "a paragraph of 2 MB",
    text: notebook("woord ".repeat(333_000)),
  },
  {
    what: "more than 5 MB",
    text: notebook("woord ".repeat(900_000)),
    unopened: "big",
  },
  {
    what: "four thousand cells",
    text: notebook(
      Array.from({length: 4_000}, (_, at) => fence(`input {#x${at}}`, "kind: text")).join("\n"),
    ),
  },
  {
    what: "signs that turn the text around",
    text: notebook("\u202e\u2066tekst\u2069\u202c", "\u202eletit"),
  },
];
