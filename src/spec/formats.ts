import type {FormatName} from "#base";

/** The formats that a chart or a table may write its values in. */
export const FORMATS = [
  "number",
  "integer",
  "percent",
  "share",
  "euro",
  "compact",
  "year",
  "hours",
  "text",
] as const satisfies readonly FormatName[];
