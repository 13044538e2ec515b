import {formatDate, formatNumber, messages, toBase64} from "#base";
import type {Messages} from "#base";
import {escapeMarkdown, fenced, isHidden, printProse} from "#notebook";
import type {Cell} from "#notebook";
import {queryOf} from "./cell-query.ts";
import {linesUnder, markdownTable, withPlainColors} from "./figure-text.ts";
import {inlineText} from "./inline-text.ts";
import {dataName, rowsOfCell} from "./published.ts";
import type {PublishedNotebook, PublishedResult} from "./published.ts";

/**
 * A notebook as Markdown for Quarto, with its figures as images and its rows as tables: it is turned into a page, a
 * Word file or a PDF without asking anything again. Nothing in it is run, and no HTML of its prose is HTML there.
 */
export function toQuartoFile(published: PublishedNotebook): string {
  const {notebook, exportedAt} = published;
  const {title, description, lang} = notebook.front;
  const words = messages(lang);
  const front = {
    title: title || "Veldboek",
    ...(description && {subtitle: description}),
    lang,
    engine: "markdown",
    // What looks like HTML or TeX in a sentence is text, as in the notebook.
    from: "markdown-raw_html-raw_tex-raw_attribute",
    format: {html: {"embed-resources": true}},
  };
  // JSON is YAML, and quotes what must be quoted.
  const head = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const made = words.publish.made(formatDate(exportedAt, lang), dataName(notebook.front));
  const body = notebook.cells.map((cell) => cellText(cell, published, words));
  const text = [...body, made].filter((piece) => piece !== "").join("\n\n");
  return `---\n${head.join("\n")}\n---\n\n${withoutShortcodes(text)}\n`;
}

function cellText(cell: Cell, published: PublishedNotebook, words: Messages): string {
  const {results, literals} = published;
  if (cell.kind === "prose") {
    return printProse(cell.body, (inline) => inlineText(inline, published)).trim();
  }
  if (isHidden(cell)) return "";
  const result = results.get(cell.id);
  const query = queryOf(cell, literals);
  const title = words.publish.sqlOf(cell.id);
  const sql =
    query === null
      ? ""
      : `::: {.callout-note collapse="true" title="${title}"}\n${fenced(query, "sql")}\n:::`;
  const answer = result ? resultText(cell.id, result, words, published) : "";
  const shown = result?.type === "rows" ? rowsText(cell, answer, published, words) : answer;
  return [sql, shown].filter((piece) => piece !== "").join("\n\n");
}

/** Rows that readers are not to see are left out; those of a step on the way are folded. */
function rowsText(cell: Cell, rows: string, published: PublishedNotebook, words: Messages): string {
  switch (rowsOfCell(cell, published)) {
    case "shown":
      return rows;
    case "folded":
      return `::: {.callout-note collapse="true" title="${words.publish.rowsOf(cell.id)}"}\n${rows}\n:::`;
    case "hidden":
      return "";
  }
}

function resultText(
  id: string,
  result: PublishedResult,
  words: Messages,
  {notebook}: PublishedNotebook,
): string {
  switch (result.type) {
    case "rows": {
      const shown = formatNumber(result.table.rows.length, notebook.front.lang);
      const cut = result.isCut ? `\n\n${words.publish.cut(shown)}` : "";
      const old = result.remark ? `${escapeMarkdown(result.remark)}\n\n` : "";
      const under = (result.lines ?? []).map((line) => `\n\n${escapeMarkdown(line)}`).join("");
      return old + markdownTable(result.table, escapeMarkdown) + cut + under;
    }
    case "chart": {
      const svg = toBase64(withPlainColors(result.svg));
      const {short} = result.description;
      const image = `![${caption(result)}](data:image/svg+xml;base64,${svg}){#fig-${anchor(id)} fig-alt="${attribute(short)}"}`;
      return [image, ...linesUnder(result, words).map(escapeMarkdown)].join("\n\n");
    }
    case "table": {
      const table = `${markdownTable(result.table, escapeMarkdown)}\n\n: ${caption(result)} {#tbl-${anchor(id)}}`;
      return [table, ...linesUnder(result, words).map(escapeMarkdown)].join("\n\n");
    }
    case "input":
      return `${escapeMarkdown(result.label)}: **${escapeMarkdown(result.value)}**`;
    case "nothing":
      return escapeMarkdown(result.reason);
  }
}

function caption({title, subtitle}: {readonly title: string; readonly subtitle: string}): string {
  return [title, subtitle]
    .filter((text) => text !== "")
    .map(escapeMarkdown)
    .join(". ");
}

/** Quarto's references have no "_". */
function anchor(id: string): string {
  return id.replaceAll("_", "-");
}

function attribute(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}

/** Quarto reads files named in "{{< include … >}}" wherever it stands; with another brace it is text. */
function withoutShortcodes(text: string): string {
  return text.replaceAll(/\{\{<(.*?)>\}\}/gs, "{{{<$1>}}}");
}
