import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {paletteProperties} from "#charts";
import {carriedNotebook, toHtmlPage, toJupyterFile, toQuartoFile, toSqlFile} from "#publish";
import type {PublishedNotebook, PublishedResult} from "#publish";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {parseNotebook, printNotebook} from "#notebook";
import {curatedSources, openCurated} from "../data/package.ts";
import {EXAMPLE, FIGURE, publish} from "./example.ts";

const curated = openCurated();
/** Holds nothing but what the files themselves make. */
const empty = createNativeEngine();
let published: PublishedNotebook;
let sources: PublishedNotebook["sources"];

beforeAll(async () => {
  sources = await Promise.all(
    curatedSources().map(async ({csv, ...source}) => ({...source, csv: await csv()})),
  );
  published = await publish(curated, sources);
});
afterAll(() => Promise.all([curated.close(), empty.close()]));

/** Staff of the work types with more than 200: 1,219 + 439 + 341 = 1,999 (and 183, which are not). */
const TOTAL = 1999;

test("plain SQL answers in an empty database: it brings the tables that it reads, and no others", async () => {
  const file = toSqlFile(published);
  for (const statement of statementsOf(file)) await empty.query(statement);
  expect((await empty.query("FROM totaal")).rows).toEqual([{persons: TOTAL}]);
  expect((await empty.query("FROM per_type")).rows).toHaveLength(4);
  const {rows} = await empty.query("SELECT table_name FROM duckdb_tables() ORDER BY ALL");
  const tables = rows.map((row) => row["table_name"]);
  expect(tables).toContain("workforce");
  expect(tables).not.toContain("budget");
});

/** Statements end at a semicolon at the end of a line, outside of text. */
function statementsOf(file: string): readonly string[] {
  return file
    .split(/;$/m)
    .reduce<string[]>((found, piece) => {
      const last = found.at(-1) ?? "";
      const isOpen = (last.replaceAll(/^\s*--.*$/gm, "").match(/'/g)?.length ?? 0) % 2 === 1;
      if (isOpen) found[found.length - 1] = `${last};${piece}`;
      else found.push(piece);
      return found;
    }, [])
    .filter((text) => text.replaceAll(/^\s*--.*$/gm, "").trim() !== "");
}

describe("for Jupyter", () => {
  interface JupyterCell {
    readonly id: string;
    readonly cell_type: string;
    readonly source: readonly string[];
    readonly outputs?: readonly {readonly data: Readonly<Record<string, readonly string[]>>}[];
  }
  const read = () =>
    JSON.parse(toJupyterFile(published)) as {
      readonly nbformat: number;
      readonly nbformat_minor: number;
      readonly cells: readonly JupyterCell[];
    };

  test("it keeps the rules of nbformat 4.5: https://nbformat.readthedocs.io", () => {
    const {cells, nbformat, nbformat_minor} = read();
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    const ids = cells.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const cell of cells) {
      expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
      expect(Array.isArray(cell.outputs)).toBe(cell.cell_type === "code");
      expect(cell.source.slice(0, -1).every((line) => line.endsWith("\n"))).toBe(true);
    }
  });

  test("its queries stand where they can run, with the value of the input, and answer the same", async () => {
    const code = read().cells.filter(({cell_type}) => cell_type === "code");
    const engine = createNativeEngine();
    for (const cell of code) {
      for (const text of pythonTexts(cell.source.join(""))) {
        for (const statement of statementsOf(text)) await engine.query(statement);
      }
    }
    expect((await engine.query("FROM totaal")).rows).toEqual([{persons: TOTAL}]);
    expect((await engine.query("SELECT DISTINCT teken FROM per_type")).rows).toEqual([
      {teken: '"""\\\\"'},
    ]);
    await engine.close();
  });

  test("a chart is drawn in plain colours, and said in words", () => {
    const [output] = read().cells.at(-1)?.outputs ?? [];
    expect(output?.data["image/svg+xml"]?.join("")).toContain('fill="#2440B7"');
    expect(output?.data["text/plain"]?.join("")).toContain("Van 183 tot 1.219.");
  });
});

/** What Python reads between three quotes. */
function pythonTexts(code: string): readonly string[] {
  return Array.from(code.matchAll(/"""((?:\\.|[^\\])*?)"""/gs), ([, text = ""]) =>
    text.replaceAll(/\\(.)/g, "$1"),
  );
}

describe("for Quarto", () => {
  test("sentences have their values, and nothing in them is an order", () => {
    const file = toQuartoFile(published);
    expect(file).toContain("In totaal 1.999 betaalde krachten, en `{{totaal.persons}}` in code.");
    expect(file).not.toMatch(/<script|\]\(javascript:|example\.org/);
    expect(file.replaceAll("{{{<", "")).not.toContain("{{<");
    expect(file).toContain('title: "Wie werkt er? <b>"');
    expect(file).toContain('from: "markdown-raw_html-raw_tex-raw_attribute"');
  });

  test("figures are images with a text, rows are tables", () => {
    const file = toQuartoFile(published);
    expect(file).toContain(
      "![Betaald personeel &lt;i>. personen \\| 2012](data:image/svg+xml;base64,",
    );
    expect(file).toContain('{#fig-fig fig-alt="Staafdiagram: \\"personeel\\"."}');
    expect(file).toContain("| a\\|b &lt;x> | 1.219 |");
  });
});

describe("a web page", () => {
  const page = () => toHtmlPage(published, {fileName: "wie.nb.md", fontUrl: null});

  test("says what the notebook says, and has no script, no address and no HTML of the reader's", () => {
    const html = page();
    expect(html).toContain("In totaal 1.999 betaalde krachten");
    expect(html).toContain("1.219");
    expect(html).not.toMatch(/<script|href="javascript:|<b>"|<i>|src=/i);
    expect(html.match(/https?:\/\/[^"<\s]*/g)).toEqual([
      "http://www.w3.org/2000/svg",
      "http://www.w3.org/2000/svg",
    ]);
  });

  test("has every colour of its drawings for dark screens, as the program has", () => {
    const [, dark = ""] = /prefers-color-scheme:dark\)\{:root\{([^}]*)/.exec(page()) ?? [];
    for (const [name, color] of Object.entries(paletteProperties("dark"))) {
      expect(dark).toContain(`${name}:${color}`);
    }
  });

  test("carries the notebook byte for byte, also after a browser wrote its link anew", () => {
    const text = EXAMPLE.replace("Wie werkt er?", "Wié 🎉 </a>");
    const notebook = parseNotebook(text);
    const html = toHtmlPage({...published, notebook}, {fileName: 'é".nb.md', fontUrl: null});
    expect(carriedNotebook(html)).toBe(printNotebook(notebook));
    expect(carriedNotebook(html)).toBe(text);
    const [, href = ""] = /href="(data:text[^"]*)"/.exec(html) ?? [];
    expect(carriedNotebook(`<a class="x" href="${href}" id="veldboek-notebook">`)).toBe(text);
    expect(carriedNotebook("<!doctype html><p>Iets anders</p>")).toBeNull();
    expect(carriedNotebook(html.replace("base64,", "base64,/"))).toBeNull();
  });
});

describe("rows that are no longer the answer", () => {
  const TEXT = `---
format: veldboek/1
title: t
lang: nl
---

Mislukt {{a.n | number}}, en wacht {{b.n | number}}.

\`\`\`sql {#a}
SELECT 41 AS n
\`\`\`

\`\`\`sql {#b}
SELECT 43 AS n
\`\`\`
`;

  test("say so in every file; a sentence does not state what stood before an error", async () => {
    const fresh = await publish(curated, sources, TEXT);
    const result = {...FIGURE, remark: "Deze cijfers zijn van vóór de fout."};
    const old: PublishedNotebook = {
      ...fresh,
      old: new Map([
        ["a", "failed"],
        ["b", "stale"],
      ]),
      results: new Map<string, PublishedResult>([
        [
          "a",
          {
            type: "rows",
            table: FIGURE.table,
            isCut: false,
            remark: result.remark,
            lines: ["Bron: Socius, Beleidsplan", "Combineert 2011 en 2012 in een getal."],
          },
        ],
        ["b", result],
      ]),
    };
    for (const text of [
      toHtmlPage(old, {fileName: "t.nb.md", fontUrl: null}),
      toQuartoFile(old),
      toJupyterFile(old),
    ]) {
      expect(text).toContain(result.remark);
      expect(text).toContain("Bron: Socius, Beleidsplan");
      expect(text).toContain("Combineert 2011 en 2012 in een getal.");
      expect(text).not.toMatch(/Mislukt (<[^>]*>)*41/);
      expect(text).toContain("dat blok is mislukt");
      expect(text).toContain("niet opnieuw berekend sinds de vraag veranderde");
    }
  });
});

describe("what is not for readers", () => {
  const TEXT = `---
format: veldboek/1
title: t
lang: nl
rows: folded
---

Samen {{samen.n | number | expect > 5}}.

\`\`\`sql {#basis}
SELECT 'tussenstap' AS x, 1 AS n
\`\`\`

\`\`\`sql {#geheim .hidden}
SELECT 'geheim woord' AS x, 1 AS n
\`\`\`

\`\`\`sql {#stil .no-rows}
SELECT 'stille' || ' rij' AS x FROM geheim
\`\`\`

\`\`\`sql {#samen}
SELECT sum(n)::INTEGER AS n FROM (FROM basis UNION ALL FROM geheim)
\`\`\`
`;
  const rowsOf = (published: PublishedNotebook): PublishedNotebook => ({
    ...published,
    results: new Map(
      Array.from(published.tables, ([id, {rows}]) => [
        id,
        {
          type: "rows",
          isCut: false,
          table: {
            headers: [{text: "x", numeric: false}],
            rows: rows.map((row) => ({
              cells: [{text: `rij ${String(Object.values(row)[0])}`, numeric: false}],
            })),
          },
        },
      ]),
    ),
  });

  test("is left out of a page, folded where the file says so, and an expectation that fails is marked", async () => {
    const html = toHtmlPage(rowsOf(await publish(curated, sources, TEXT)), {
      fileName: "t.nb.md",
      fontUrl: null,
    });
    const body = html.slice(html.indexOf("<main>"), html.indexOf("<footer>"));
    expect(body).not.toContain("geheim woord");
    expect(body).not.toContain("rij stille rij");
    expect(body).toContain("SQL van stil");
    expect(body).toMatch(/<details><summary>Rijen van basis<\/summary>.*rij tussenstap/s);
    expect(body).toMatch(
      /Samen <span class="alarm" title="De waarde is nu 2[^"]*">2<sup>!<\/sup><\/span>/,
    );
    expect(body).toContain('<p class="note alarm">! De waarde is nu 2');
  });

  test("is left out of Quarto, and runs unseen in Jupyter", async () => {
    const published = rowsOf(await publish(curated, sources, TEXT));
    const quarto = toQuartoFile(published);
    expect(quarto).not.toContain("geheim woord");
    expect(quarto).not.toContain("rij stille rij");
    expect(quarto).toContain('collapse="true" title="Rijen van basis"');
    expect(quarto).toContain("Samen 2");
    expect(quarto).toContain("De waarde is nu 2");
    const {cells} = JSON.parse(toJupyterFile(published)) as {
      cells: {source: string[]; metadata: {tags?: string[]}; outputs?: unknown[]}[];
    };
    const cellOf = (text: string) => cells.find(({source}) => source.join("").includes(text));
    expect(cellOf('TABLE "geheim"')).toMatchObject({
      outputs: [],
      metadata: {tags: ["remove-cell", "hide-cell"], jupyter: {source_hidden: true}},
    });
    expect(cellOf('TABLE "geheim"')?.source.join("")).not.toContain("FROM geheim");
    expect(cellOf('TABLE "stil"')?.outputs).toEqual([]);
    expect(cellOf('TABLE "basis"')?.metadata).toEqual({
      jupyter: {outputs_hidden: true},
      tags: ["hide-output"],
    });
  });
});
