import fontFile from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import {bytesToBase64, messages} from "#base";
import type {Lang, Messages} from "#base";
import {isFiguresColumn, shownColumns} from "#analyses";
import {columnWriter} from "#catalog";
import {parseInputSpec, readAnalysisCell} from "#notebook";
import type {Cell} from "#notebook";
import {toHtmlPage, toJupyterFile, toQuartoFile, toSqlFile} from "#publish";
import type {PublishedNotebook, PublishedResult, ReadTableSource, TextTable} from "#publish";
import type {Table} from "#engine";
import type {Content} from "../content/content.ts";
import {presentLive} from "../present/present-live.ts";
import {originLines} from "../query/origin-lines.ts";
import type {Workshop} from "../present/workshop.ts";
import type {OpenNotebook} from "../state/open-notebook.svelte.ts";
import {inputText} from "./choice-text.ts";
import {fileName} from "./file-name.ts";
import {oldRows} from "./old-rows.ts";

/** What a notebook can be saved as beside its own file. */
export type ExportFormat = "html" | "ipynb" | "qmd" | "sql";

const TYPES: Readonly<Record<ExportFormat, string>> = {
  html: "text/html",
  ipynb: "application/x-ipynb+json",
  qmd: "text/markdown",
  sql: "application/sql",
};

/** Rows of a question that are written down; all of them are in the notebook's engine only. */
const ROWS = 100;

interface ExportedFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** A notebook as a file for another program: as it stands on the page, in the notebook's language. */
export async function exportNotebook(
  format: ExportFormat,
  open: OpenNotebook,
  workshop: Workshop,
  content: Pick<Content, "tables">,
): Promise<ExportedFile> {
  const {notebook, graph, literals, tables} = open;
  // A figure does not leave without its source because that was still being looked up.
  for (const cell of notebook.cells) {
    if (cell.kind === "sql") await open.findOrigin(cell.id, workshop);
    if ((cell.kind === "chart" || cell.kind === "table") && cell.spec) {
      await open.findOrigin(cell.spec.data, workshop);
    }
  }
  const old = notebook.cells.flatMap(({id}) => {
    const why = oldRows(open.stateOf(id));
    return why ? [[id, why] as const] : [];
  });
  const published: PublishedNotebook = {
    notebook,
    graph,
    literals,
    tables,
    old: new Map(old),
    sources: format === "sql" || format === "ipynb" ? await readSources(content) : [],
    results: new Map(
      notebook.cells.flatMap((cell) => {
        const result = resultOf(cell, open, workshop);
        return result ? [[cell.id, result] as const] : [];
      }),
    ),
    exportedAt: new Date(),
  };
  const name = fileName(notebook.front.title);
  const text = await print(format, published, name);
  return {name: name.replace(/nb\.md$/, format), text, type: TYPES[format]};
}

async function print(
  format: ExportFormat,
  published: PublishedNotebook,
  name: string,
): Promise<string> {
  switch (format) {
    case "html":
      return toHtmlPage(published, {fileName: name, fontUrl: await dataUrl(fontFile)});
    case "ipynb":
      return toJupyterFile(published);
    case "qmd":
      return toQuartoFile(published);
    case "sql":
      return toSqlFile(published);
  }
}

async function readSources(content: Pick<Content, "tables">): Promise<readonly ReadTableSource[]> {
  const sources = await content.tables();
  return Promise.all(sources.map(async ({csv, ...source}) => ({...source, csv: await csv()})));
}

function resultOf(cell: Cell, open: OpenNotebook, workshop: Workshop): PublishedResult | null {
  const {lang} = open.notebook.front;
  const words = messages(lang);
  switch (cell.kind) {
    case "prose":
    case "unknown":
      return null;
    case "input":
      return inputResult(cell, open, words);
    case "sql":
    case "analysis": {
      const {table, error} = open.stateOf(cell.id);
      const analysis = cell.kind === "analysis" ? readAnalysisCell(cell) : null;
      const columns = analysis?.ok
        ? shownColumns(analysis.analysis, lang).map(({shown}) => shown)
        : null;
      if (table) {
        const lines = originLines(open.originOf(cell.id), workshop, lang);
        return {...rowsResult(table, columns, lang), lines, ...remarkOn(cell.id, open, words)};
      }
      return error ? {type: "nothing", reason: error.message} : null;
    }
    case "chart":
    case "table":
      return figureResult(cell, open, workshop, words);
  }
}

/** What the page says of rows that are no longer the answer. */
function remarkOn(id: string, open: OpenNotebook, words: Messages): {readonly remark?: string} {
  const why = oldRows(open.stateOf(id));
  return why ? {remark: words.oldRows[why]} : {};
}

function inputResult(
  cell: Extract<Cell, {kind: "input"}>,
  open: OpenNotebook,
  words: Messages,
): PublishedResult | null {
  const spec = parseInputSpec(cell.settings);
  if (!spec.ok) return null;
  const {lang} = open.notebook.front;
  const [value, choices] = [open.valueOf(cell.id), open.choicesOf(cell.id)];
  const text = inputText(spec.value, value, choices, lang, words);
  return {type: "input", label: spec.value.label || cell.id, value: text};
}

function rowsResult(
  table: Table,
  wanted: readonly string[] | null,
  lang: Lang,
): Extract<PublishedResult, {type: "rows"}> {
  // The columns that say where a row comes from are opened, not read.
  const all = table.columns.filter(({name}) => !isFiguresColumn(name));
  const columns = wanted
    ? wanted.flatMap((name) => all.find((column) => column.name === name) ?? [])
    : all;
  const rows = table.rows.slice(0, ROWS);
  const writers = columns.map((column) =>
    columnWriter(
      column,
      rows.map((row) => row[column.name] ?? null),
      lang,
    ),
  );
  const shown: TextTable = {
    headers: columns.map(({name, kind}) => ({text: name, numeric: kind === "number"})),
    rows: rows.map((row) => ({
      cells: columns.map((column, at) => ({
        text: writers[at]?.text(row[column.name] ?? null) ?? "–",
        numeric: column.kind === "number",
      })),
    })),
  };
  return {type: "rows", table: shown, isCut: table.truncated || table.rows.length > rows.length};
}

function figureResult(
  cell: Extract<Cell, {kind: "chart" | "table"}>,
  open: OpenNotebook,
  workshop: Workshop,
  words: Messages,
): PublishedResult | null {
  const {lang} = open.notebook.front;
  const origin = cell.spec && open.originOf(cell.spec.data);
  const live = presentLive(cell, open.tables, workshop, {id: cell.id, lang, draws: true, origin});
  switch (live.status) {
    case "unreadable":
      return null;
    case "no-rows":
      return {type: "nothing", reason: words.cellNoRows(live.data)};
    case "no-columns":
      return {type: "nothing", reason: words.cellNoColumns(live.columns.join(", "))};
    case "shown": {
      const shown = live.cell;
      if (shown.kind === "prose") return null;
      const {table, source, reservations, spec} = shown;
      const {title, subtitle, notes} = spec.text;
      const remark = remarkOn(shown.data, open, words);
      const figure = {title, subtitle, notes, table, source, reservations, ...remark};
      if (shown.kind === "table") return {type: "table", ...figure};
      if (shown.drawings === null) return null;
      return {
        type: "chart",
        ...figure,
        svg: shown.drawings.wide,
        narrowSvg: shown.drawings.narrow,
        description: shown.description,
      };
    }
  }
}

/** A file of the site as an address that holds it. */
async function dataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return `data:font/woff2;base64,${bytesToBase64(await response.arrayBuffer())}`;
}
