import {formatDate, formatNumber, messages, slug} from "#base";
import type {Lang, Messages} from "#base";
import {isHidden, printNotebook, toProse} from "#notebook";
import type {Cell, ProseNode} from "#notebook";
import type {ElementContent, RootContent} from "hast";
import {toHtml} from "hast-util-to-html";
import {h} from "hastscript";
import {carrier} from "./carried-notebook.ts";
import {queryOf} from "./cell-query.ts";
import {linesUnder} from "./figure-text.ts";
import {publishedValue} from "./inline-text.ts";
import type {PublishedValue} from "./inline-text.ts";
import {pageStyle} from "./page-style.ts";
import {dataName, rowsOfCell} from "./published.ts";
import type {PublishedFigure, PublishedNotebook, PublishedResult} from "./published.ts";
import {tableNode} from "./table-node.ts";

export interface PageOptions {
  /** The name under which the page's own link saves the notebook. */
  readonly fileName: string;
  /** The interface's font as the URL of its data; null leaves the reader's own sans-serif. */
  readonly fontUrl: string | null;
}

/**
 * A notebook as one page: text, figures and rows as they stand, readable without script, network or Veldboek. It
 * carries the notebook itself, which `carriedNotebook` reads back, byte for byte. Its policy allows no script.
 */
export function toHtmlPage(published: PublishedNotebook, {fileName, fontUrl}: PageOptions): string {
  const {notebook, exportedAt} = published;
  const {title, description, lang} = notebook.front;
  const words = messages(lang);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
  const date = formatDate(exportedAt, lang);
  const page = h("html", {lang: lang === "nl" ? "nl-BE" : "en"}, [
    h("head", [
      h("meta", {charSet: "utf-8"}),
      h("meta", {httpEquiv: "Content-Security-Policy", content: policy}),
      h("meta", {name: "viewport", content: "width=device-width, initial-scale=1"}),
      h("meta", {name: "generator", content: "Veldboek"}),
      h("meta", {name: "description", content: description}),
      h("title", title || "Veldboek"),
      h("style", pageStyle(fontUrl)),
    ]),
    h("body", [
      h("main", [
        h("h1", title || "Veldboek"),
        ...(description ? [h("p", {className: ["lead"]}, description)] : []),
        ...notebook.cells.flatMap((cell) => cellNodes(cell, published, words)),
      ]),
      h("footer", [
        h("p", words.publish.made(date, dataName(notebook.front))),
        h("p", [
          h("a", carrier(printNotebook(notebook), fileName), words.publish.file),
          `. ${words.publish.reopen}`,
        ]),
      ]),
    ]),
  ]);
  const tree = {type: "root" as const, children: [{type: "doctype" as const}, page]};
  // Only the drawings are raw: our own charts layer made them, which escapes every text.
  return `${toHtml(tree, {allowDangerousHtml: true})}\n`;
}

function cellNodes(
  cell: Cell,
  published: PublishedNotebook,
  words: Messages,
): readonly RootContent[] {
  const {lang} = published.notebook.front;
  if (cell.kind === "prose")
    return [h("section", {className: ["prose"]}, proseNodes(cell.body, published))];
  if (isHidden(cell)) return [];
  const result = published.results.get(cell.id);
  const query = queryOf(cell, published.literals);
  const sql =
    query === null ? [] : [folded(words.publish.sqlOf(cell.id), h("pre", h("code", query)))];
  const answer = result ? resultNodes(result, lang, words) : [];
  const shown = result?.type === "rows" ? rowsNodes(cell, answer, published, words) : answer;
  if (sql.length + shown.length === 0) return [];
  return [h("section", {className: [cell.kind]}, [...shown, ...sql])];
}

/** Rows that readers are not to see are left out; those of a step on the way are folded. */
function rowsNodes(
  cell: Cell,
  rows: readonly ElementContent[],
  published: PublishedNotebook,
  words: Messages,
): readonly ElementContent[] {
  switch (rowsOfCell(cell, published)) {
    case "shown":
      return rows;
    case "folded":
      return [folded(words.publish.rowsOf(cell.id), ...rows)];
    case "hidden":
      return [];
  }
}

function resultNodes(
  result: PublishedResult,
  lang: Lang,
  words: Messages,
): readonly ElementContent[] {
  switch (result.type) {
    case "rows": {
      const shown = formatNumber(result.table.rows.length, lang);
      const cut = result.isCut ? [h("p", {className: ["note"]}, words.publish.cut(shown))] : [];
      const old = result.remark ? [h("p", {className: ["note", "alarm"]}, result.remark)] : [];
      const under = (result.lines ?? []).map((line) => h("p", {className: ["note"]}, line));
      return [...old, scrolling(tableNode(result.table, null)), ...cut, ...under];
    }
    case "chart": {
      const {svg, narrowSvg, description, table, title} = result;
      const drawing = h("div", {className: ["drawing"]}, [
        h("div", {className: ["wide"]}, [{type: "raw", value: svg}]),
        h("div", {className: ["narrow"]}, [{type: "raw", value: narrowSvg}]),
      ]);
      return [
        figureNode(
          result,
          words,
          [drawing],
          [
            folded(words.publish.figures, scrolling(tableNode(table, title))),
            folded(words.publish.description, ...description.long.map((text) => h("p", text))),
          ],
        ),
      ];
    }
    case "table":
      return [figureNode(result, words, [scrolling(tableNode(result.table, result.title))], [])];
    case "input":
      return [h("p", {className: ["input"]}, [h("span", result.label), " ", h("b", result.value)])];
    case "nothing":
      return [h("p", {className: ["note"]}, result.reason)];
  }
}

function figureNode(
  figure: PublishedFigure,
  words: Messages,
  content: readonly ElementContent[],
  more: readonly ElementContent[],
): ElementContent {
  const {title, subtitle} = figure;
  return h("figure", [
    h("figcaption", [
      h("p", {className: ["title"]}, title),
      ...(subtitle ? [h("p", {className: ["subtitle"]}, subtitle)] : []),
    ]),
    ...content,
    ...linesUnder(figure, words).map((line) => h("p", {className: ["note"]}, line)),
    ...more,
  ]);
}

function folded(summary: string, ...content: readonly ElementContent[]): ElementContent {
  return h("details", [h("summary", summary), ...content]);
}

/** Wide tables scroll beside the page, also by keyboard. */
function scrolling(table: ElementContent): ElementContent {
  return h("div", {className: ["scroll"], tabIndex: 0}, [table]);
}

/** Prose with its inline values worked out; one that cannot be says so in the sentence. */
function proseNodes(markdown: string, published: PublishedNotebook): ElementContent[] {
  const {children, values} = toProse(markdown);
  const toNode = (node: ProseNode): ElementContent => {
    if (node.type === "text") return {type: "text", value: node.value};
    if (node.type === "value") {
      const inline = values[node.index];
      return inline ? valueNode(publishedValue(inline, published)) : {type: "text", value: ""};
    }
    const {tagName, properties} = node;
    return h(tagName, {...properties, ...anchor(node)}, node.children.map(toNode));
  };
  const alarms = values.flatMap((inline) => publishedValue(inline, published).alarm || []);
  const told = alarms.map((alarm) => h("p", {className: ["note", "alarm"]}, `! ${alarm}`));
  return [...children.map(toNode), ...told];
}

/** A value that may not be true has a mark, which the lines under the text explain. */
function valueNode({text, alarm}: PublishedValue): ElementContent {
  if (alarm === "") return {type: "text", value: text};
  return h("span", {className: ["alarm"], title: alarm}, [text, h("sup", "!")]);
}

/** Headings can be linked to, as in the notebook. */
function anchor(node: ProseNode & {type: "element"}): {readonly id?: string} {
  if (!/^h[2-4]$/.test(node.tagName)) return {};
  return {id: `s-${slug(textOf(node))}`};
}

function textOf(node: ProseNode): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
