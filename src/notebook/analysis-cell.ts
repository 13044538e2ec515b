import {ANALYSES, ParameterError, readableSql, toParams} from "#analyses";
import type {AnyAnalysis, ParamValues} from "#analyses";
import type {AnalysisCell} from "./notebook.ts";

/** What an analysis cell asks, or why it cannot: in the words of the fault itself. */
export type AnalysisReading =
  | {readonly ok: true; readonly analysis: AnyAnalysis; readonly params: ParamValues}
  | {readonly ok: false; readonly type: "UnknownAnalysis" | "Parameter"; readonly message: string};

/** Reads `analysis: budget_index` and `params: {base_year: 2013}`; parameters may be left out. */
export function readAnalysisCell({settings}: Pick<AnalysisCell, "settings">): AnalysisReading {
  const id = settings?.["analysis"];
  const analysis = ANALYSES.find((each) => each.id === id);
  if (!analysis) return {ok: false, type: "UnknownAnalysis", message: String(id ?? "")};
  const given = settings?.["params"] ?? {};
  try {
    return {ok: true, analysis, params: toParams(analysis, Object(given) as object)};
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return {ok: false, type: "Parameter", message: error.message};
  }
}

/** The query of an analysis cell for a reader; empty when it cannot be read. */
export function sqlOfAnalysis(cell: Pick<AnalysisCell, "settings">): string {
  const reading = readAnalysisCell(cell);
  return reading.ok ? readableSql(reading.analysis, reading.params) : "";
}
