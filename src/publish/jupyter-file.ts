import {formatDate, formatNumber, messages} from "#base";
import type {Messages} from "#base";
import {quoteIdentifier} from "#engine";
import {escapeMarkdown, isHidden, printNotebook, printProse} from "#notebook";
import type {Cell, Notebook} from "#notebook";
import {h} from "hastscript";
import {toHtml} from "hast-util-to-html";
import {createStatement, queryOf} from "./cell-query.ts";
import {linesUnder, markdownTable, withPlainColors} from "./figure-text.ts";
import {inlineText} from "./inline-text.ts";
import {dataName, rowsOfCell} from "./published.ts";
import type {PublishedNotebook, PublishedResult, TextTable} from "./published.ts";
import {tableStatements} from "./table-sql.ts";

/**
 * A notebook for Jupyter (nbformat 4.5) with what its cells answered. Its code is Python with the package duckdb:
 * the first cell makes the curated tables that the others read, so that it runs anywhere. Inputs are the values
 * they have; cells stand in an order in which they can run.
 */
export function toJupyterFile(published: PublishedNotebook): string {
  const {notebook, exportedAt} = published;
  const {title, description, lang} = notebook.front;
  const words = messages(lang);
  const made = words.publish.made(formatDate(exportedAt, lang), dataName(notebook.front));
  const head = [`# ${escapeMarkdown(title || "Veldboek")}`, escapeMarkdown(description), made];
  const cells = [
    markdownCell("veldboek-title", head.filter((line) => line !== "").join("\n\n")),
    markdownCell("veldboek-python", words.publish.python),
    codeCell("veldboek-tables", setupCode(published), []),
    ...inRunningOrder(published).flatMap((cell, index) => toCells(cell, index, published, words)),
  ];
  const metadata = {
    kernelspec: {display_name: "Python 3", language: "python", name: "python3"},
    language_info: {name: "python"},
    title,
    // The notebook itself: what is opened again is what was written, not what Python made of it.
    veldboek: {notebook: printNotebook(notebook)},
  };
  return `${JSON.stringify({cells, metadata, nbformat: 4, nbformat_minor: 5}, null, 1)}\n`;
}

interface JupyterCell {
  readonly id: string;
  readonly cell_type: "markdown" | "code";
  readonly metadata: object;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly JupyterOutput[];
}

interface JupyterOutput {
  readonly output_type: "display_data";
  readonly data: Readonly<Record<string, readonly string[]>>;
  readonly metadata: object;
}

/** As in the document, but each query after those that it reads. */
function inRunningOrder({notebook, graph}: PublishedNotebook): readonly Cell[] {
  const rank = new Map(graph.order.map((id, index) => [id, index]));
  const queries = notebook.cells
    .filter(isQuery)
    .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  // Where the document's order works already it stays; else queries take each other's places.
  const waiting = queries.values();
  return notebook.cells.map((cell) => (isQuery(cell) ? (waiting.next().value ?? cell) : cell));
}

function isQuery({kind}: Notebook["cells"][number]): boolean {
  return kind === "sql" || kind === "analysis";
}

function setupCode(published: PublishedNotebook): string {
  const statements = tableStatements(published);
  const head = "import duckdb\n\ncon = duckdb.connect()";
  if (statements.length === 0) return head;
  return `${head}\ncon.execute(${pythonText(statements.join("\n"))})`;
}

function toCells(
  cell: Cell,
  index: number,
  published: PublishedNotebook,
  words: Messages,
): readonly JupyterCell[] {
  const {results, literals} = published;
  // An id is unique in the file and has letters, digits, "-" and "_" only.
  const id = `cell-${index}`;
  if (cell.kind === "prose") {
    const text = printProse(cell.body, (inline) => inlineText(inline, published));
    return [markdownCell(id, text.trim())];
  }
  const result = results.get(cell.id);
  const query = queryOf(cell, literals);
  if (query !== null) {
    const name = quoteIdentifier(cell.id);
    const rows = rowsOfCell(cell, published);
    const make = `con.execute(${pythonText(createStatement(cell.id, query))})`;
    // What it defines is read further on: it runs, and shows nothing; the semicolon keeps the connection from sight.
    if (rows === "hidden") return [codeCell(id, `${make};`, [], isHidden(cell) ? HIDDEN_CELL : {})];
    const code = `${make}\ncon.sql(${pythonText(`FROM ${name}`)})`;
    const outputs = result ? outputsOf(result, words, published) : [];
    return [codeCell(id, code, outputs, rows === "folded" ? FOLDED_OUTPUT : {})];
  }
  if (!result || isHidden(cell)) return [];
  if (result.type === "input") {
    return [
      markdownCell(id, `${escapeMarkdown(result.label)}: **${escapeMarkdown(result.value)}**`),
    ];
  }
  if (result.type !== "chart" && result.type !== "table") return [];
  const lines = [`**${escapeMarkdown(result.title)}**`, escapeMarkdown(result.subtitle)];
  const under = linesUnder(result, words).map(escapeMarkdown);
  const data = cell.kind === "chart" || cell.kind === "table" ? (cell.spec?.data ?? "") : "";
  const show = `con.sql(${pythonText(`FROM ${quoteIdentifier(data)}`)})`;
  return [
    markdownCell(`${id}-text`, [...lines, ...under].filter((line) => line !== "").join("\n\n")),
    codeCell(id, show, outputsOf(result, words, published)),
  ];
}

function outputsOf(
  result: PublishedResult,
  words: Messages,
  {notebook}: PublishedNotebook,
): readonly JupyterOutput[] {
  switch (result.type) {
    case "rows": {
      const shown = formatNumber(result.table.rows.length, notebook.front.lang);
      const cut = result.isCut ? [output({"text/plain": words.publish.cut(shown)})] : [];
      const old = result.remark ? [output({"text/plain": result.remark})] : [];
      const under = (result.lines ?? []).map((line) => output({"text/plain": line}));
      return [...old, tableOutput(result.table), ...cut, ...under];
    }
    case "table":
      return [tableOutput(result.table)];
    case "chart": {
      const {short, long} = result.description;
      const text = [short, ...long].join("\n");
      return [output({"image/svg+xml": withPlainColors(result.svg), "text/plain": text})];
    }
    case "nothing":
      return [output({"text/plain": result.reason})];
    case "input":
      return [];
  }
}

function tableOutput(table: TextTable): JupyterOutput {
  const line = (name: "td" | "th", cells: TextTable["headers"]) =>
    h(
      "tr",
      cells.map(({text, numeric}) => h(name, numeric ? {style: "text-align:right"} : {}, text)),
    );
  const html = h("table", [
    h("thead", [line("th", table.headers)]),
    h(
      "tbody",
      table.rows.map(({cells}) => line("td", cells)),
    ),
  ]);
  return output({"text/html": toHtml(html), "text/plain": markdownTable(table, (text) => text)});
}

function output(data: Readonly<Record<string, string>>): JupyterOutput {
  const lines = Object.entries(data).map(([type, text]) => [type, toLines(text)] as const);
  return {output_type: "display_data", data: Object.fromEntries(lines), metadata: {}};
}

function markdownCell(id: string, text: string): JupyterCell {
  return {id, cell_type: "markdown", metadata: {}, source: toLines(text)};
}

/** What JupyterLab folds, and what nbconvert and Quarto leave out by the tags in common use. */
const HIDDEN_CELL = {
  jupyter: {source_hidden: true, outputs_hidden: true},
  tags: ["remove-cell", "hide-cell"],
};
const FOLDED_OUTPUT = {jupyter: {outputs_hidden: true}, tags: ["hide-output"]};

function codeCell(
  id: string,
  code: string,
  outputs: readonly JupyterOutput[],
  metadata: object = {},
): JupyterCell {
  return {
    id,
    cell_type: "code",
    metadata,
    source: toLines(code),
    execution_count: null,
    outputs,
  };
}

/** Lines with their ends, as the format wants text. */
function toLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Text between three quotes, which Python reads as it is. */
function pythonText(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
  const isLong = escaped.includes("\n") || escaped.endsWith('"');
  return isLong ? `"""\n${escaped}\n"""` : `"""${escaped}"""`;
}
