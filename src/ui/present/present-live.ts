import {missingColumns} from "#charts";
import {isFiguresColumn} from "#analyses";
import {messages} from "#base";
import type {Lang} from "#base";
import type {Row, Table} from "#engine";
import {evaluateInline, splitInline, toProse} from "#notebook";
import type {Cell, InlineValue} from "#notebook";
import {localizeChart, neededColumns} from "#spec";
import type {AuthoredChartSpec} from "#spec";
import type {ShippedCell, ShippedChart, ShippedFigure, ShippedValue} from "../content/shipped.ts";
import {presentChart} from "./present-chart.ts";
import {tableFigures} from "./present-notebook.ts";
import {withOrigin} from "../query/with-origin.ts";
import type {Origin} from "../query/trace-answer.ts";
import {figureIdsIn, originOf, untracedSource} from "./shown.ts";
import type {Workshop} from "./workshop.ts";

/** A cell as a reader's own notebook shows it, or why there is nothing to show. */
export type LiveCell =
  | {
      readonly status: "shown";
      readonly cell: ShippedCell & {readonly kind: "prose" | "chart" | "table"};
      readonly figures: Readonly<Record<string, ShippedFigure>>;
    }
  /** The block cannot be read; the problems of the file say why. */
  | {readonly status: "unreadable"}
  /** The cell it shows has no rows yet. */
  | {readonly status: "no-rows"; readonly data: string}
  | {readonly status: "no-columns"; readonly columns: readonly string[]};

/** A cell that shows what others answer. */
export type ShowingCell = Extract<Cell, {kind: "prose" | "chart" | "table"}>;

/** What of a cell shows on the page: another name, comment or place of it changes nothing. */
export type LiveInput =
  | Pick<Extract<Cell, {kind: "prose"}>, "kind" | "body">
  | Pick<Extract<Cell, {kind: "chart"}>, "kind" | "spec">
  | Pick<Extract<Cell, {kind: "table"}>, "kind" | "spec">;

/** What of a cell shows on the page, by itself. */
export function liveInput(cell: ShowingCell): LiveInput {
  switch (cell.kind) {
    case "prose":
      return {kind: cell.kind, body: cell.body};
    case "chart":
      return {kind: cell.kind, spec: cell.spec};
    case "table":
      return {kind: cell.kind, spec: cell.spec};
  }
}

/** The tables that a cell shows rows or values of: no other can change what it shows. */
export function tablesShown(
  cell: LiveInput,
  tables: ReadonlyMap<string, Table>,
): ReadonlyMap<string, Table> {
  const names =
    cell.kind === "prose"
      ? splitInline(cell.body).flatMap((piece) => (typeof piece === "string" ? [] : [piece.cell]))
      : cell.spec
        ? [cell.spec.data]
        : [];
  return new Map(
    names.flatMap((name) => {
      const table = tables.get(name);
      return table ? [[name, table] as const] : [];
    }),
  );
}

/** How a cell is presented on one page. */
export interface LivePlace {
  /** Unique on the page. */
  readonly id: string;
  readonly lang: Lang;
  /** False where the page draws a chart itself, at the width that it has there. */
  readonly draws: boolean;
  /** Where the rows that it shows come from; null or absent while that is not known. */
  readonly origin?: Origin | null;
}

/** What is known of the values of a sentence beside the rows that are there. */
export interface ValueSources {
  /** How a cell stands that has no answer to what it asks now: is it asked, or did it fail? Null for all others. */
  readonly standing: (cell: string) => "asked" | "unasked" | "failed" | null;
  /** The value that a sentence was shipped with, if what it rests on is still what was shipped. */
  readonly shipped: (inline: InlineValue) => ShippedValue | null;
}

const ALL_ANSWERED: ValueSources = {standing: () => null, shipped: () => null};

/**
 * Presents prose, a chart or a table with the rows that its cells have now; its SQL is the business of
 * who shows it. Unlike a shipped page nothing here throws: a sentence without its number says so, and
 * rows may rest on no figure at all.
 */
export function presentLive(
  cell: LiveInput,
  tables: ReadonlyMap<string, Table>,
  workshop: Workshop,
  {id, lang, draws, origin = null}: LivePlace,
  sources: ValueSources = ALL_ANSWERED,
): LiveCell {
  if (cell.kind === "prose") {
    return presentProse(id, cell.body, tables, workshop, lang, sources);
  }
  if (cell.spec === null) return {status: "unreadable"};
  const {data} = cell.spec;
  const table = tables.get(data);
  if (!table) return {status: "no-rows", data};
  const read = cell.kind === "chart" ? shownColumns(withColumns(cell.spec, table)) : null;
  const isOwn = table.columns.some(({name}) => isFiguresColumn(name));
  const untraced = !isOwn && origin?.status === "tables" ? origin : null;
  const rows = withOrigin(table, origin, read).map((row) => withKnownFigures(row, workshop));
  if (cell.kind === "table") {
    const {figures} = workshop;
    const ids = rows.flatMap(figureIdsIn);
    const shown = {
      kind: "table" as const,
      id,
      spec: cell.spec,
      data,
      sql: "",
      ...originOf(ids, workshop, lang),
      ...(untraced && {source: untracedSource(untraced, workshop, lang)}),
      table: tableFigures(cell.spec, {...table, rows}, lang),
    };
    return {status: "shown", cell: shown, figures: figures.pick(ids, lang)};
  }
  const spec = localizeChart(withColumns(cell.spec, table), lang);
  if (Object.values(spec.encode).includes("")) {
    return {status: "no-columns", columns: []};
  }
  const missing = missingColumns(spec, rows);
  if (missing.length > 0) return {status: "no-columns", columns: missing};
  const input = {id, idPrefix: `own-${id}`, spec, rows, sql: "", lang, draws};
  const chart = presentChart(input, workshop);
  const shown: ShippedChart = {
    ...chart,
    ...(table.truncated && {isCut: true}),
    ...(untraced && {source: untracedSource(untraced, workshop, lang), trace: "untraced"}),
    ...(!isOwn && origin === null && {trace: "tracing"}),
  };
  return {status: "shown", cell: shown, figures: workshop.figures.pick(chart.figureIds, lang)};
}

/** The columns that a chart shows. */
function shownColumns({encode}: AuthoredChartSpec): readonly string[] {
  return Object.values(encode).filter((name) => typeof name === "string");
}

/** A chart made before its rows were there names no columns: it shows the first number by the first text. */
export function withColumns(spec: AuthoredChartSpec, {columns}: Table): AuthoredChartSpec {
  const shown = columns.filter(({name}) => !isFiguresColumn(name));
  const taken = new Set<string | null>(Object.values(spec.encode));
  const first = (isNumber: boolean) => {
    const found = shown.find(
      ({name, kind}) => (kind === "number") === isNumber && !taken.has(name),
    );
    if (found) taken.add(found.name);
    return found?.name ?? "";
  };
  const {encode} = spec;
  const value = encode.value || first(true);
  const needed = neededColumns(spec.type).map((column) => [
    column,
    encode[column] || first(column === "x" || column === "lower" || column === "upper"),
  ]);
  return {...spec, encode: {...encode, value, ...Object.fromEntries(needed)}};
}

/** A reader may write any text into `figure_ids`: what is no published figure has no passport. */
function withKnownFigures(row: Row, {figures}: Workshop): Row {
  if (!("figure_ids" in row)) return row;
  return {...row, figure_ids: figureIdsIn(row).filter((id) => figures.has(id))};
}

function presentProse(
  id: string,
  markdown: string,
  tables: ReadonlyMap<string, Table>,
  {figures}: Workshop,
  lang: Lang,
  sources: ValueSources,
): LiveCell {
  const words = messages(lang);
  const {children, values} = toProse(markdown);
  const shown = values.map((inline): ShippedValue => {
    const standing = sources.standing(inline.cell);
    if (standing === "failed") {
      // The rows of its last answer are not the answer to what it asks now.
      const alarm = words.inlineProblem(inline.source, words.inlineFailed);
      return {text: "…", figureIds: [], alarm};
    }
    const hasRows = tables.has(inline.cell);
    if (standing && !hasRows) {
      return sources.shipped(inline) ?? {text: "…", figureIds: [], waits: standing};
    }
    const result = evaluateInline(inline, tables, lang);
    if (standing) {
      const text = result.status === "done" ? result.text : "…";
      return {text, figureIds: [], waits: standing};
    }
    if (result.status === "failed") {
      const alarm = words.inlineProblem(inline.source, words.inlineProblems[result.problem]);
      return {text: "…", figureIds: [], alarm};
    }
    const figureIds = result.figureIds.filter((each) => figures.has(each));
    if (result.holds !== false) return {text: result.text, figureIds};
    return {text: result.text, figureIds, alarm: words.inlineAlarm(inline.source, result.text)};
  });
  const ids = shown.flatMap(({figureIds}) => figureIds);
  return {
    status: "shown",
    cell: {kind: "prose", id, nodes: children, values: shown},
    figures: figures.pick(ids, lang),
  };
}
