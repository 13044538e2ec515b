import {isFormatName} from "#base";
import type {FormatName} from "#base";
import {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS} from "./chart-spec.ts";
import type {ChartSpec, ColorSlot} from "./chart-spec.ts";
import {MappingReader} from "./reader.ts";
import type {Parsed} from "./reader.ts";
import type {TableSpec} from "./table-spec.ts";

const FORMATS: readonly FormatName[] = [
  "number",
  "integer",
  "percent",
  "euro",
  "compact",
  "year",
  "hours",
  "text",
].filter(isFormatName);
const SLOTS: readonly ColorSlot[] = [1, 2, 3, 4, 5, 6, "rest"];
const TEXT_KEYS = ["title", "subtitle", "notes"];

/** Completes a chart block's YAML; unknown keys and values are problems, never ignored. */
export function parseChartSpec(data: unknown): Parsed<ChartSpec> {
  const reader = new MappingReader(data, [
    "data",
    "type",
    "mode",
    "encode",
    "sort",
    "format",
    "decimals",
    "labels",
    "baseline",
    "highlight",
    "colors",
    "text",
  ]);
  const encode = reader.mapping("encode", ["category", "value", "series", "facet"]);
  return reader.result<ChartSpec>({
    data: reader.text("data"),
    type: reader.oneOf("type", CHART_TYPES),
    mode: reader.oneOf("mode", CHART_MODES, "grouped"),
    encode: {
      category: encode.text("category"),
      value: encode.text("value"),
      series: encode.text("series", "") || null,
      facet: encode.text("facet", "") || null,
    },
    sort: reader.oneOf("sort", CHART_SORTS, "data"),
    format: reader.oneOf("format", FORMATS, "number"),
    decimals: reader.count("decimals"),
    labels: reader.oneOf("labels", VALUE_LABELS, "all"),
    baseline: reader.oneOf("baseline", BASELINES, "zero"),
    highlight: reader.texts("highlight"),
    colors: readColors(reader),
    text: readText(reader),
  });
}

/** Completes a table block's YAML; unknown keys and values are problems, never ignored. */
export function parseTableSpec(data: unknown): Parsed<TableSpec> {
  const reader = new MappingReader(data, ["data", "columns", "text"]);
  return reader.result<TableSpec>({
    data: reader.text("data"),
    columns: reader.mappings("columns", ["name", "label", "format", "decimals"], (column) => ({
      name: column.text("name"),
      label: column.text("label"),
      format: column.oneOf("format", FORMATS, "number"),
      decimals: column.count("decimals"),
    })),
    text: readText(reader),
  });
}

function readText(reader: MappingReader) {
  const text = reader.mapping("text", TEXT_KEYS);
  return {
    title: text.text("title"),
    subtitle: text.text("subtitle", ""),
    notes: text.texts("notes"),
  };
}

function readColors(reader: MappingReader): Readonly<Record<string, ColorSlot>> {
  const colors: Record<string, ColorSlot> = Object.create(null);
  for (const [label, value] of reader.entries("colors")) {
    const slot = SLOTS.find((candidate) => candidate === value);
    if (slot === undefined) reader.reject("colors", "not-one-of", SLOTS.map(String));
    else colors[label] = slot;
  }
  return colors;
}
