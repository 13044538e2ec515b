import type {ChartSpec, ChartText, Encoding} from "./chart-spec.ts";

/** What a chart is where its author says nothing. */
export const CHART_DEFAULTS = {
  mode: "grouped",
  sort: "data",
  top: null,
  index: null,
  bins: [],
  format: "number",
  decimals: null,
  labels: "all",
  baseline: "zero",
  highlight: [],
  colors: {},
  annotations: [],
  published: null,
} as const satisfies Omit<ChartSpec, "data" | "type" | "encode" | "text">;

/** The columns that a chart need not read. */
export const ENCODING_DEFAULTS = {
  series: null,
  facet: null,
  x: null,
  lower: null,
  upper: null,
  provisional: null,
} as const satisfies Partial<Encoding>;

/** The words that a chart need not have. */
export const TEXT_DEFAULTS = {
  subtitle: "",
  notes: [],
  x: "",
  y: "",
  alt: "",
} as const satisfies Partial<ChartText>;
