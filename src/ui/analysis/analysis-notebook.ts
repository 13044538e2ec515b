import {shownColumns, toChartSpec} from "#analyses";
import type {AnyAnalysis, ParamValues} from "#analyses";
import {messages} from "#base";
import type {Lang} from "#base";
import type {Row, Table} from "#engine";
import {printChartSpec, printSettings, printTableSpec, toNotebook} from "#notebook";
import type {Notebook} from "#notebook";
import {unitFormat} from "../present/unit-format.ts";

/** Name of the cell that asks, and that chart and table read. */
const DATA = "answer";

/**
 * A notebook that asks an analysis with these parameters, and shows its chart, its table and what
 * must be known of them. `rows` are those of the answer, for the colours of the chart.
 */
export function analysisNotebook(
  analysis: AnyAnalysis,
  params: ParamValues,
  rows: readonly Row[],
  notes: readonly string[],
  {lang, version}: {readonly lang: Lang; readonly version: string},
): Notebook {
  const words = messages(lang);
  const chart = {...toChartSpec(analysis, params, rows, lang), data: DATA};
  const remarks = [...notes, ...analysis.caveats.map((caveat) => caveat[lang])];
  return toNotebook({
    front: {
      title: analysis.title[lang],
      description: analysis.description[lang],
      lang,
      data: {package: "veldboek", version},
      licence: "CC-BY-4.0",
    },
    cells: [
      {kind: "analysis", name: DATA, body: printSettings({analysis: analysis.id, params})},
      {kind: "chart", name: "fig_answer", body: printChartSpec(chart)},
      {kind: "table", name: "tab_answer", body: printTableSpec(tableSpec(analysis, lang))},
      ...(remarks.length > 0
        ? [{kind: "prose" as const, body: asList(words.analysisCaveats, remarks)}]
        : []),
    ],
  });
}

/** The answer as the table of the notebook's one query, so that nothing has to run again. */
export function answerTables({columns}: AnyAnalysis, rows: readonly Row[]) {
  const table: Table = {
    columns: columns.map(({name, type}) => ({
      name,
      type,
      kind: type === "INTEGER" || type === "DOUBLE" ? "number" : "text",
    })),
    rows,
    truncated: false,
    durationMs: 0,
  };
  return new Map([[DATA, table]]);
}

function tableSpec(analysis: AnyAnalysis, lang: Lang) {
  return {
    data: DATA,
    columns: shownColumns(analysis, lang).map(({column, shown}) => ({
      name: shown,
      label: column.title[lang],
      format: column.unit === null ? ("text" as const) : unitFormat(column.unit),
      decimals: column.decimals,
    })),
    text: {title: messages(lang).analysisTable, subtitle: "", notes: []},
  };
}

function asList(title: string, items: readonly string[]): string {
  return [`## ${title}`, "", ...items.map((item) => `- ${item}`)].join("\n");
}
