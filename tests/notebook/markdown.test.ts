import {describe, expect, test} from "vitest";
import {rowsShown} from "../../src/notebook/cell-attributes.ts";
import {replaceCell} from "../../src/notebook/change.ts";
import {apply} from "../../src/notebook/edit.ts";
import {parseNotebook, printNotebook} from "../../src/notebook/markdown.ts";
import type {NotebookProblem} from "../../src/notebook/problems.ts";
import {SAMPLE} from "./samples.ts";

const FRONT = "---\nformat: veldboek/1\ntitle: T\n---\n";

/** Problems in a line each: "7 cell-2 bad-key: encode.category missing". */
function problemsOf(text: string): readonly string[] {
  return parseNotebook(text).problems.map(
    (problem) => `${problem.line} ${problem.cellId ?? "-"} ${problem.code}${details(problem)}`,
  );
}

function details(problem: NotebookProblem): string {
  switch (problem.code) {
    case "bad-key":
      return `: ${problem.path.join(".")} ${problem.rule}`;
    case "bad-yaml":
      return `: ${problem.rule}`;
    case "no-such-cell":
    case "duplicate-name":
      return `: ${problem.name}`;
    case "bad-header":
      return `: ${problem.info}`;
    case "newer-format":
      return `: ${problem.version}`;
    case "no-front-matter":
    case "unclosed-front-matter":
    case "unclosed-fence":
    case "missing-name":
    case "conflict-marker":
      return "";
  }
}

/** Cells in a line each: "by_type sql: select 1". */
function cellsOf(text: string): readonly string[] {
  return parseNotebook(FRONT + text).cells.map(
    ({id, kind, body}) => `${id} ${kind}: ${body.replaceAll("\n", "/")}`,
  );
}

describe("parseNotebook", () => {
  test("reads front matter, prose and every kind of cell", () => {
    const notebook = parseNotebook(SAMPLE);
    const {problems} = notebook;
    expect(problems).toEqual([]);
    expect(notebook.front).toEqual({
      format: "veldboek/1",
      title: "Werkkrachten per werksoort",
      lang: "nl",
      description: "",
      data: {package: "veldboek", version: "1.0.0"},
      licence: "CC-BY-4.0",
      rows: "",
      extra: {editor: "Els"},
    });
    expect(notebook.cells.map(({id, kind}) => `${id} ${kind}`)).toEqual([
      "cell-1 prose",
      "role input",
      "by_type sql",
      "fig chart",
      "cell-5 table",
      "index analysis",
      "cell-7 unknown",
      "cell-8 prose",
    ]);
    expect(notebook.cells[3]).toMatchObject({spec: {data: "by_type", mode: "grouped"}});
    expect(notebook.cells[5]).toMatchObject({
      settings: {name: "budget_index", parameters: {base: 2013}},
    });
    expect(notebook.readOnly).toBe(false);
  });

  test.each<[string, string, readonly string[]]>([
    ["a longer fence", "````sql {#a}\n```\n````\n", ["a sql: ```"]],
    ["tildes", "~~~sql {#a}\nselect 1\n~~~", ["a sql: select 1"]],
    ["an indented fence", "  ```sql {#a}\n   select 1\n  ```", ["a sql:  select 1"]],
    ["Windows line ends", "```sql {#a}\r\na\r\nb\r\n```\r\n", ["a sql: a/b"]],
    ["an empty fence", "```sql {#a}\n```", ["a sql: "]],
    [
      "fences without a blank line between",
      "a\n```sql {#a}\n```\nb",
      ["cell-1 prose: a", "a sql: ", "cell-3 prose: b"],
    ],
    ["a fence in a list", "- a\n  ```sql {#a}\n  ```\n", ["cell-1 prose: - a/  ```sql {#a}/  ```"]],
    ["a fence in a quotation", "> ```sql {#a}\n> ```\n", ["cell-1 prose: > ```sql {#a}/> ```"]],
    [
      "a fence in a comment",
      "<!--\n```sql {#a}\n```\n-->\n",
      ["cell-1 prose: <!--/```sql {#a}/```/-->"],
    ],
    ["indented code", "    ```sql {#a}\n", ["cell-1 prose:     ```sql {#a}"]],
    ["an unknown fence", "```js title=x\n1\n```", ["cell-1 unknown: 1"]],
    ["a fence without words", "```\n1\n```", ["cell-1 unknown: 1"]],
    [
      "a second byte order mark",
      "\ufeff```sql {#a}\n```\n",
      ["cell-1 prose: \ufeff```sql {#a}", "cell-2 unknown: "],
    ],
    ["no cells", "", []],
  ])("reads %s", (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ["nothing at all", "", ["1 - no-front-matter"]],
    ["front matter without end", "---\ntitle: a\n", ["1 - unclosed-front-matter"]],
    ["bad YAML in front", "---\nformat: veldboek/1\ntitle: [\n---\n", ["4 - bad-yaml: BAD_INDENT"]],
    [
      "no title or format: the format is taken for today's",
      "---\nlang: nl\n---\n",
      ["2 - bad-key: title missing"],
    ],
    [
      "wrong values in front",
      "---\nformat: jupyter\ntitle: {}\nlang: fr\ndata:\n  package: a\n  url: b\n---",
      [
        "2 - bad-key: format not-one-of",
        "3 - bad-key: title not-text",
        "4 - bad-key: lang not-one-of",
        "5 - bad-key: data.version missing",
        "7 - bad-key: data.url unknown-key",
      ],
    ],
    ["a newer format", "---\nformat: veldboek/2\ntitle: a\n---\n", ["1 - newer-format: 2"]],
    [
      "bad YAML in a cell",
      `${FRONT}\n\`\`\`chart\ndata: a\n  b: c\n\`\`\``,
      ["7 cell-1 bad-yaml: BLOCK_AS_IMPLICIT_KEY"],
    ],
    [
      "a YAML alias",
      `${FRONT}\`\`\`input {#a}\na: &x 1\nb: *x\n\`\`\``,
      ["6 a bad-yaml: ReferenceError"],
    ],
    [
      "deep YAML",
      `${FRONT}\`\`\`input {#a}\n${"[".repeat(20_000)}\n\`\`\``,
      [expect.stringContaining("a bad-yaml") as string],
    ],
    [
      "an unknown chart key",
      `${FRONT}\`\`\`sql {#a}\n\`\`\`\n\`\`\`chart\ndata: a\ntype: pie\nencode:\n  category: x\n  value: y\n  size: z\ntext: {title: a}\n\`\`\``,
      ["9 cell-2 bad-key: type not-one-of", "13 cell-2 bad-key: encode.size unknown-key"],
    ],
    [
      "an empty table",
      `${FRONT}\`\`\`table {#t}\n\`\`\``,
      [
        "6 t bad-key:  not-a-mapping",
        "6 t bad-key: data missing",
        "6 t bad-key: text.title missing",
      ],
    ],
    [
      "an input that is a list",
      `${FRONT}\`\`\`input {#a}\n- 1\n\`\`\``,
      ["6 a bad-key:  not-a-mapping"],
    ],
    [
      "a name twice",
      `${FRONT}\`\`\`sql {#a}\n\`\`\`\n\`\`\`sql {#a}\n\`\`\``,
      ["7 cell-2 duplicate-name: a"],
    ],
    [
      "no name",
      `${FRONT}\`\`\`sql\n\`\`\`\n~~~input\nkind: text\n~~~\n`,
      ["5 cell-1 missing-name", "7 cell-2 missing-name"],
    ],
    [
      "a control with a mistake",
      `${FRONT}\`\`\`input {#a}\nkind: slider\nmax: veel\n\`\`\`\n`,
      ["7 a bad-key: max not-a-number"],
    ],
    [
      "a name that is none",
      `${FRONT}\`\`\`sql {#By type}\n\`\`\`\n`,
      ["5 cell-1 bad-header: sql {#By type}"],
    ],
    [
      "words behind a name",
      `${FRONT}\`\`\`sql {#a} x\n\`\`\`\n`,
      ["5 cell-1 bad-header: sql {#a} x"],
    ],
    ["an open fence", `${FRONT}a\n\n\`\`\`sql {#a}\nselect 1\n`, ["7 cell-2 unclosed-fence"]],
    [
      "a table of an unknown cell",
      `${FRONT}~~~table\ndata: a\ntext: {title: a}\n~~~`,
      ["5 cell-1 no-such-cell: a"],
    ],
    [
      "conflict markers",
      `${FRONT}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`,
      ["5 - conflict-marker", "9 - conflict-marker"],
    ],
  ])("tells of %s", (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test("keeps a version as it is written", () => {
    const text = "---\nformat: veldboek/1\ntitle: 2024\ndata: {package: a, version: 1.0}\n---\n";
    expect(parseNotebook(text).front).toMatchObject({
      title: "2024",
      data: {package: "a", version: "1.0"},
    });
  });

  test("opens a newer format read-only", () => {
    expect(parseNotebook("---\nformat: veldboek/2\ntitle: a\n---\n").readOnly).toBe(true);
  });

  test("a second cell of a name keeps its name and gets an id of its own", () => {
    const {cells} = parseNotebook("```sql {#a}\n```\n```sql {#a}\n```\n");
    expect(cells.map(({id, name}) => [id, name])).toEqual([
      ["a", "a"],
      ["cell-2", "a"],
    ]);
  });

  test.each([">".repeat(8_000), "- ".repeat(5000), "[".repeat(20_000), "`".repeat(20_000)])(
    "answers for deep nesting (%#)",
    (text) => {
      expect(printNotebook(parseNotebook(text))).toBe(text);
    },
  );

  test("prints what it read", () => {
    expect(printNotebook(parseNotebook(SAMPLE))).toBe(SAMPLE);
  });
});

describe("attributes in the header of a fence", () => {
  const headerOf = (header: string) => {
    const text = `\`\`\`${header}\nselect 1\n\`\`\`\n`;
    const notebook = parseNotebook(text);
    expect(printNotebook(notebook)).toBe(text);
    const [cell] = notebook.cells;
    return cell && "attributes" in cell ? [cell.name, ...cell.attributes] : (cell?.kind ?? null);
  };

  test.each<[string, readonly (string | null)[]]>([
    ["sql {#basis}", ["basis"]],
    ["sql {#basis .hidden}", ["basis", ".hidden"]],
    ["sql {.no-rows #basis}", ["basis", ".no-rows"]],
    ["sql {.hidden}", [null, ".hidden"]],
    [
      'sql {#basis   .anders echo=false cap="een twee" }',
      ["basis", ".anders", "echo=false", 'cap="een twee"'],
    ],
    ["sql {}", [null]],
    ["sql", [null]],
  ])("%s is read, and printed as it was", (header, expected) => {
    expect(headerOf(header)).toEqual(expected);
  });

  test.each(["sql {#a #b}", "sql {#A .hidden}", "sql {hidden}", "sql {#a .1}", "sql {#a} x"])(
    "%s cannot be read, and is kept as text",
    (header) => {
      expect(headerOf(header)).toBe("unknown");
    },
  );

  test("they stay when the cell is written anew, renamed or copied, and a new list takes their place", () => {
    const notebook = parseNotebook("```sql {#a .hidden x=1}\nselect 1\n```\n");
    const typed = replaceCell(notebook, "a", {kind: "sql", name: "a", body: "select 2"});
    expect(printNotebook(typed)).toBe("```sql {#a .hidden x=1}\nselect 2\n```\n");
    expect(printNotebook(apply(typed, {type: "rename", id: "a", name: "b"}))).toBe(
      "```sql {#b .hidden x=1}\nselect 2\n```\n",
    );
    const shown = replaceCell(notebook, "a", {
      kind: "sql",
      name: "a",
      attributes: ["x=1"],
      body: "select 1",
    });
    expect(printNotebook(shown)).toBe("```sql {#a x=1}\nselect 1\n```\n");
  });

  test("what readers see of the rows", () => {
    const {cells, ...notebook} = parseNotebook(
      "---\nformat: veldboek/1\ntitle: t\nlang: nl\nrows: folded\n---\n\n```sql {#a}\nselect 1\n```\n\n```sql {#b .no-rows}\nselect 1\n```\n\n```sql {#c .hidden}\nselect 1\n```\n",
    );
    const shown = (isRead: boolean, front = notebook.front) =>
      cells.map((cell) => rowsShown(cell, {front}, isRead));
    expect(notebook.problems).toEqual([]);
    expect(shown(true)).toEqual(["folded", "hidden", "hidden"]);
    expect(shown(false)).toEqual(["shown", "hidden", "hidden"]);
    expect(shown(true, {...notebook.front, rows: ""})).toEqual(["shown", "hidden", "hidden"]);
  });
});
