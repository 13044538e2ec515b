/**
 * What charts and tables say, as plain data with one parser each. Knows nothing of how they are
 * drawn or where their rows come from.
 */
export {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS} from "./chart-spec.ts";
export type {
  Annotation,
  AuthoredChartSpec,
  Baseline,
  ChartMode,
  ChartSort,
  ChartSpec,
  ChartText,
  ChartType,
  ColorSlot,
  Encoding,
  LocalText,
  PointNote,
  PublishedVersion,
  ReferenceBand,
  ReferenceLine,
  TopCategories,
  ValueLabels,
} from "./chart-spec.ts";
export {FORMATS as CHART_FORMATS} from "./formats.ts";
export {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "./defaults.ts";
export {localizeChart, textIn} from "./localize.ts";
export {CHART_VERSION, migrateChart} from "./migrate.ts";
export type {Migration} from "./migrate.ts";
export {neededColumns, parseChartSpec} from "./parse-chart.ts";
export {parseTableSpec} from "./parse-table.ts";
export {MappingReader} from "./reader.ts";
export type {Parsed, SpecProblem} from "./reader.ts";
export type {TableColumnSpec, TableSpec} from "./table-spec.ts";
export {
  MAIN_COLORS,
  MOST_INK,
  PLAIN_STYLE,
  STYLE_COLORS,
  STYLE_WIDTHS,
  parseHouseStyle,
  printHouseStyle,
  toCmyk,
} from "./house-style.ts";
export type {Cmyk, HouseStyle, StyleColor, StyleFont, StyleLogo, StyleSize} from "./house-style.ts";
