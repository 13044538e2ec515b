import {formatAs} from "#base";
import type {Lang} from "#base";
import {figureIdsOfCell, readableSql, shownColumns, toChartSpec} from "#analyses";
import type {Answer, AnyAnalysis, ParamValues, ResultColumn} from "#analyses";
import type {Row, Value} from "#engine";
import type {ShippedAnalysis, ShippedTable} from "../content/shipped.ts";
import {presentChart} from "./present-chart.ts";
import {printContradicted, printNote} from "./print-note.ts";
import {figureIdsIn} from "./shown.ts";
import {unitFormat} from "./unit-format.ts";
import type {Workshop} from "./workshop.ts";

/** An answer as its page shows it: chart, table, notes and the figures behind them. */
export function presentAnalysis(
  analysis: AnyAnalysis,
  params: ParamValues,
  {rows, notes}: Pick<Answer<Row>, "rows" | "notes">,
  workshop: Workshop,
  lang: Lang,
): ShippedAnalysis {
  const spec = toChartSpec(analysis, params, rows, lang);
  const charted = analysis.columns.find(({name}) => name === spec.encode.value);
  const chart = presentChart(
    {
      id: analysis.id,
      idPrefix: `analysis-${lang}-${analysis.id}`,
      spec,
      rows,
      sql: readableSql(analysis, params),
      lang,
      idsOf: (row) => (charted ? figureIdsOfCell(analysis, charted, row) : figureIdsIn(row)),
    },
    workshop,
  );
  const table = analysisTable(analysis, rows, lang);
  const ids = table.rows.flatMap(({cells}) => cells.flatMap(({figureIds = []}) => figureIds));
  const figures = workshop.figures.pick([...chart.figureIds, ...ids], lang);
  return {
    id: analysis.id,
    lang,
    params,
    chart,
    table,
    notes: [
      ...notes.map((note) => printNote(note, workshop.catalog, lang)),
      ...[printContradicted(Object.keys(figures), workshop.catalog, lang)].filter(
        (text) => text !== null,
      ),
    ],
    figures,
  };
}

function analysisTable(analysis: AnyAnalysis, rows: readonly Row[], lang: Lang): ShippedTable {
  const columns = shownColumns(analysis, lang);
  return {
    headers: columns.map(({column}) => ({
      text: column.title[lang],
      numeric: column.role === "measure",
    })),
    rows: rows.map((row) => ({
      cells: columns.map(({column, shown}) => {
        const text = cellText(row[shown] ?? null, column, lang);
        if (column.role !== "measure") return {text, numeric: false};
        return {text, numeric: true, figureIds: figureIdsOfCell(analysis, column, row)};
      }),
      figureIds: figureIdsIn(row),
    })),
  };
}

/** A value as its unit is written; a missing one as a dash, a code without a name too. */
function cellText(value: Value, {unit, decimals}: ResultColumn, lang: Lang): string {
  if (value === null) return "–";
  if (typeof value !== "number" || unit === null) return String(value);
  const style = decimals === null ? {} : {decimals};
  return formatAs(unitFormat(unit), value, lang, style);
}
