/**
 * What charts and tables say, as plain data with one parser each. Knows nothing of how they are
 * drawn or where their rows come from.
 */
export {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS} from "./chart-spec.ts";
export type {
  Baseline,
  ChartMode,
  ChartSort,
  ChartSpec,
  ChartText,
  ChartType,
  ColorSlot,
  Encoding,
  ValueLabels,
} from "./chart-spec.ts";
export {parseChartSpec, parseTableSpec} from "./parse.ts";
export {MappingReader} from "./reader.ts";
export type {Parsed, SpecProblem} from "./reader.ts";
export type {TableColumnSpec, TableSpec} from "./table-spec.ts";
