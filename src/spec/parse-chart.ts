import {FORMATS} from "./formats.ts";
import {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS} from "./chart-spec.ts";
import type {
  Annotation,
  AuthoredChartSpec,
  ChartType,
  ColorSlot,
  Encoding,
  LocalText,
  PublishedVersion,
  TopCategories,
} from "./chart-spec.ts";
import {CHART_DEFAULTS as DEFAULT} from "./defaults.ts";
import {CHART_VERSION, migrateChart} from "./migrate.ts";
import {MappingReader} from "./reader.ts";
import type {Parsed} from "./reader.ts";

const SLOTS: readonly ColorSlot[] = [1, 2, 3, 4, 5, 6, "rest"];

const KEYS = [
  "version",
  "data",
  "type",
  "mode",
  "encode",
  "sort",
  "top",
  "index",
  "bins",
  "format",
  "decimals",
  "labels",
  "baseline",
  "highlight",
  "colors",
  "annotations",
  "text",
  "published",
];

/** Completes a chart block's YAML; unknown keys and values are problems, never ignored. */
export function parseChartSpec(data: unknown): Parsed<AuthoredChartSpec> {
  const reader = new MappingReader(migrateChart(data), KEYS);
  const version = reader.count("version") ?? CHART_VERSION;
  if (version < 1 || version > CHART_VERSION) {
    reader.reject("version", "not-one-of", [String(CHART_VERSION)]);
  }
  const name = reader.text("data");
  const type = reader.oneOf("type", CHART_TYPES);
  return reader.result<AuthoredChartSpec>({
    data: name,
    type,
    mode: reader.oneOf("mode", CHART_MODES, DEFAULT.mode),
    encode: readEncoding(reader, type),
    sort: reader.oneOf("sort", CHART_SORTS, DEFAULT.sort),
    top: readTop(reader),
    index: reader.text("index", "") || null,
    bins: readBins(reader),
    format: reader.oneOf("format", FORMATS, DEFAULT.format),
    decimals: readDecimals(reader),
    labels: reader.oneOf("labels", VALUE_LABELS, DEFAULT.labels),
    baseline: reader.oneOf("baseline", BASELINES, DEFAULT.baseline),
    highlight: reader.texts("highlight"),
    colors: readColors(reader),
    annotations: readAnnotations(reader),
    text: readText(reader),
    published: readPublished(reader),
  });
}

/** The columns that a type cannot do without, beside its value. */
const NEEDED: Readonly<Partial<Record<ChartType, readonly (keyof Encoding)[]>>> = {
  histogram: [],
  scatter: ["category", "x"],
  interval: ["category", "lower", "upper"],
  pyramid: ["category", "series"],
  heatmap: ["category", "series"],
  sankey: ["category", "series"],
};

/** The columns that a chart of this type must name, beside its value. */
export function neededColumns(type: ChartType): readonly (keyof Encoding)[] {
  return NEEDED[type] ?? ["category"];
}

function readEncoding(reader: MappingReader, type: ChartType): Encoding {
  const encode = reader.mapping("encode", [
    "category",
    "value",
    "series",
    "facet",
    "x",
    "lower",
    "upper",
    "provisional",
  ]);
  const needed = neededColumns(type);
  // An empty name is a column that is not chosen yet; none at all is one that the type lacks.
  const column = (key: keyof Encoding) =>
    needed.includes(key) ? encode.text(key) : encode.text(key, "") || null;
  return {
    category: column("category"),
    value: encode.text("value"),
    series: column("series"),
    facet: column("facet"),
    x: column("x"),
    lower: column("lower"),
    upper: column("upper"),
    provisional: column("provisional"),
  };
}

function readTop(reader: MappingReader): TopCategories<LocalText> | null {
  if (!reader.has("top")) return null;
  const top = reader.mapping("top", ["count", "rest"]);
  const count = top.count("count");
  if (count === null) top.require("count");
  else if (count === 0) top.reject("count", "not-a-number");
  return {count: count ?? 1, rest: top.localText("rest", "") || null};
}

/** What can be read in a label; more would also be refused by what writes numbers. */
const MOST_DECIMALS = 9;

function readDecimals(reader: MappingReader): number | null {
  const decimals = reader.count("decimals");
  if (decimals !== null && decimals > MOST_DECIMALS) reader.reject("decimals", "not-a-number");
  return decimals;
}

function readBins(reader: MappingReader): readonly number[] {
  const bins = reader.numbers("bins");
  const rise = bins.every((bin, index) => index === 0 || bin > (bins[index - 1] ?? bin));
  if (!rise || bins.length === 1) reader.reject("bins", "not-rising");
  return bins;
}

/** What each kind says besides its text. */
const ANNOTATION_KEYS: Readonly<Record<Annotation["kind"], readonly string[]>> = {
  line: ["axis", "at"],
  band: ["axis", "from", "to"],
  point: ["category", "series"],
};

function readAnnotations(reader: MappingReader): readonly Annotation<LocalText>[] {
  const all = ["kind", "axis", "at", "from", "to", "category", "series", "text"];
  return reader.mappings("annotations", all, (item): Annotation<LocalText> => {
    const kind = item.oneOf("kind", ["line", "band", "point"] as const);
    const own = ["kind", "text", ...ANNOTATION_KEYS[kind]];
    for (const key of all) {
      if (item.has(key) && !own.includes(key)) item.reject(key, "unknown-key", own);
    }
    const axis = item.oneOf("axis", ["value", "category"] as const, "value");
    const place = (key: string) => (axis === "value" ? item.needNumber(key) : item.text(key));
    const text = item.localText("text");
    switch (kind) {
      case "line":
        return {kind, axis, at: place("at"), text};
      case "band":
        return {kind, axis, from: place("from"), to: place("to"), text};
      case "point":
        return {
          kind,
          category: item.text("category"),
          series: item.text("series", "") || null,
          text,
        };
    }
  });
}

function readPublished(reader: MappingReader): PublishedVersion | null {
  if (!reader.has("published")) return null;
  const published = reader.mapping("published", ["version", "at", "data", "sha256", "figures"]);
  const version = published.count("version");
  if (version === null) published.require("version");
  return {
    version: version ?? 1,
    at: published.text("at"),
    data: published.text("data", ""),
    sha256: published.text("sha256"),
    figures: published.text("figures", ""),
  };
}

function readColors(reader: MappingReader): Readonly<Record<string, ColorSlot>> {
  const colors: Record<string, ColorSlot> = Object.create(null);
  for (const [label, value] of reader.entries("colors")) {
    const slot = SLOTS.find((candidate) => candidate === value);
    if (slot === undefined) reader.reject("colors", "not-one-of", SLOTS.map(String), [label]);
    else colors[label] = slot;
  }
  return colors;
}

function readText(reader: MappingReader): AuthoredChartSpec["text"] {
  const text = reader.mapping("text", ["title", "subtitle", "notes", "x", "y", "alt"]);
  return {
    title: text.localText("title"),
    subtitle: text.localText("subtitle", ""),
    notes: text.localTexts("notes"),
    x: text.localText("x", ""),
    y: text.localText("y", ""),
    alt: text.localText("alt", ""),
  };
}
