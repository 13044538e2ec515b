import {NOTE_KINDS, PARAM_TYPES, THEMES} from "../../src/analyses/analysis.ts";
import type {
  AnyAnalysis,
  ChartTemplate,
  DomainValue,
  Param,
  ParamValue,
  Refusal,
} from "../../src/analyses/analysis.ts";
import {isFormatName} from "#base";
import {BASELINES, CHART_MODES, CHART_SORTS, CHART_TYPES, VALUE_LABELS} from "#spec";
import type {ColorSlot} from "#spec";
import {AnalysisFault, HeaderReader, readAnalysisFile, toLocalized} from "./header.ts";

/** Asks the tables: for the values of a parameter's domain. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What the header says of a column; its type comes from DuckDB. */
export type ColumnHeader = ReadonlyMap<string, HeaderReader>;

/** An analysis as its file says, before DuckDB has bound it. */
export interface DraftAnalysis {
  /** Place within its theme. */
  readonly sort: number;
  readonly analysis: Omit<AnyAnalysis, "columns">;
  readonly columns: ColumnHeader;
}

const COLUMN_KEYS = [
  ...["title", "description", "unit", "nullable", "decimals", "ratio"],
  // A printed quotient needs no parts; a derived one is made of them in another way than by dividing.
  ...["printed", "derived"],
];

/** Reads an annotated file; domains that are queries are asked. Anything amiss throws an AnalysisFault. */
export async function readAnalysis(id: string, text: string, ask: Ask): Promise<DraftAnalysis> {
  const file = readAnalysisFile(id, text);
  if (!/^[a-z][a-z0-9_]*$/.test(id)) throw new AnalysisFault(`${id}: no name for an SQL function`);
  const header = new HeaderReader(file.header, id, [
    ...["title", "description", "theme", "sort", "params", "columns"],
    ...["chart", "caveats", "comparability", "refuse"],
  ]);
  const params: Param[] = [];
  for (const [name, data] of header.entries("params")) {
    params.push(await readParam(name, data, `${id}.params.${name}`, ask));
  }
  return {
    sort: header.count("sort") ?? 0,
    analysis: {
      id,
      theme: header.oneOf("theme", THEMES),
      title: header.localized("title"),
      description: header.localized("description"),
      params,
      caveats: header
        .list("caveats")
        .map((each, at) => toLocalized(each, `${id}.caveats.${at + 1}`)),
      comparability: header.list("comparability").map((each) => {
        const kind = NOTE_KINDS.find((known) => known === each);
        if (!kind) throw header.fault("comparability", `unknown kind ${String(each)}`);
        return kind;
      }),
      refusals: header
        .list("refuse")
        .map((each, at) => readRefusal(each, `${id}.refuse.${at + 1}`)),
      chart: readChart(header.raw("chart"), `${id}.chart`),
      sql: file.sql,
    },
    columns: new Map(
      header
        .entries("columns")
        .map(([name, data]) => [
          name,
          new HeaderReader(data, `${id}.columns.${name}`, COLUMN_KEYS),
        ]),
    ),
  };
}

/** A domain is a query (value and, for codes, label_nl and label_en) or a list of values with labels. */
async function readParam(name: string, data: unknown, place: string, ask: Ask): Promise<Param> {
  const header = new HeaderReader(data, place, [
    ...["type", "default", "domain", "values", "title", "description"],
  ]);
  const query = header.maybeText("domain");
  const domain =
    query === null
      ? header.list("values").map((each, at) => readValue(each, `${place}.values.${at + 1}`))
      : (await ask(query)).map((row) => rowValue(row, place));
  if (domain.length === 0) throw new AnalysisFault(`${place}: a parameter needs a domain`);
  const usual = header.raw("default");
  const found = domain.find(({value}) => value === usual);
  if (!found) throw header.fault("default", `${String(usual)} is not in the domain`);
  return {
    name,
    type: header.oneOf("type", PARAM_TYPES),
    default: found.value,
    domain,
    title: header.localized("title"),
    description: header.localized("description"),
  };
}

function readValue(data: unknown, place: string): DomainValue {
  const header = new HeaderReader(data, place, ["value", "label"]);
  const value = toParamValue(header.raw("value"), place);
  return {value, label: header.localized("label", {nl: String(value), en: String(value)})};
}

/** A value without any label is its own name; a label in one language only is a fault. */
function rowValue(row: Readonly<Record<string, unknown>>, place: string): DomainValue {
  const value = toParamValue(row["value"], place);
  const {label_nl: nl, label_en: en} = row;
  const own = {nl: String(value), en: String(value)};
  const isNamed = nl !== undefined || en !== undefined;
  return {value, label: isNamed ? toLocalized({nl, en}, `${place}.domain`) : own};
}

function toParamValue(value: unknown, place: string): ParamValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  throw new AnalysisFault(`${place}: ${String(value)} cannot be a parameter's value`);
}

function readRefusal(data: unknown, place: string): Refusal {
  const header = new HeaderReader(data, place, ["when", "message"]);
  return {when: header.text("when"), message: header.localized("message")};
}

const CHART_KEYS = [
  ...["type", "mode", "category", "value", "series", "facet", "sort", "format"],
  ...["decimals", "labels", "baseline", "colors", "title", "subtitle"],
];
const SLOTS: readonly ColorSlot[] = [1, 2, 3, 4, 5, 6, "rest"];

function readChart(data: unknown, place: string): ChartTemplate {
  const header = new HeaderReader(data, place, CHART_KEYS);
  const format = header.text("format", "number");
  if (!isFormatName(format)) throw header.fault("format", `${format} is no format`);
  return {
    type: header.oneOf("type", CHART_TYPES),
    mode: header.oneOf("mode", CHART_MODES, "grouped"),
    encode: {
      category: header.text("category"),
      value: header.text("value"),
      series: header.maybeText("series"),
      facet: header.maybeText("facet"),
    },
    sort: header.oneOf("sort", CHART_SORTS, "data"),
    format,
    decimals: header.count("decimals"),
    labels: header.oneOf("labels", VALUE_LABELS, "all"),
    baseline: header.oneOf("baseline", BASELINES, "zero"),
    colors: Object.fromEntries(
      header.entries("colors").map(([code, slot]) => {
        const known = SLOTS.find((each) => each === slot);
        if (known === undefined) throw header.fault("colors", `${String(slot)} is no colour`);
        return [code, known];
      }),
    ),
    title: header.localized("title"),
    subtitle: header.localized("subtitle"),
  };
}
