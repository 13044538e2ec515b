import type {Lang} from "#base";
import type {Row} from "#engine";
import {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "#spec";
import type {ChartSpec, ColorSlot} from "#spec";
import type {AnyAnalysis, ResultColumn} from "./analysis.ts";
import {labelOfValue} from "./params.ts";
import type {ParamValues} from "./params.ts";

/**
 * The chart of an answer in one language. Codes become the names that stand beside them, colours
 * follow the codes, and `{parameter}` in the texts becomes its value.
 */
export function toChartSpec(
  analysis: AnyAnalysis,
  params: ParamValues,
  rows: readonly Row[],
  lang: Lang,
): ChartSpec {
  const {encode, colors, title, subtitle, ...rest} = analysis.chart;
  const name = (column: string) => shownColumn(analysis.columns, column, lang);
  const maybe = (column: string | null) => (column === null ? null : name(column));
  return {
    ...CHART_DEFAULTS,
    ...rest,
    data: analysis.id,
    encode: {
      ...ENCODING_DEFAULTS,
      category: name(encode.category),
      value: encode.value,
      series: maybe(encode.series),
      facet: maybe(encode.facet),
    },
    colors: colorsByLabel(colors, rows, encode.series ?? encode.category, name),
    text: {
      ...TEXT_DEFAULTS,
      title: fillIn(title[lang], analysis, params, lang),
      subtitle: fillIn(subtitle[lang], analysis, params, lang),
    },
  };
}

/** The column a reader sees for a code: the one with its names in their language, or itself. */
export function shownColumn(columns: readonly ResultColumn[], name: string, lang: Lang): string {
  const label = `${name}_${lang}`;
  return columns.some((column) => column.name === label) ? label : name;
}

/** The columns to show in one language, in order: names instead of codes, no lists of figures. */
export function shownColumns(
  {columns}: AnyAnalysis,
  lang: Lang,
): readonly {readonly column: ResultColumn; readonly shown: string}[] {
  return columns
    .filter(({role}) => role === "dimension" || role === "measure")
    .map((column) => ({column, shown: shownColumn(columns, column.name, lang)}));
}

/** A text with the names of the parameters' values in place of `{parameter}`. */
function fillIn(text: string, {params}: AnyAnalysis, values: ParamValues, lang: Lang): string {
  return text.replace(/\{([a-z0-9_]+)\}/g, (whole, name: string) => {
    const param = params.find((each) => each.name === name);
    const value = values[name];
    return param && value !== undefined ? labelOfValue(param, value, lang) : whole;
  });
}

function colorsByLabel(
  colors: Readonly<Record<string, ColorSlot>>,
  rows: readonly Row[],
  column: string,
  name: (column: string) => string,
): Readonly<Record<string, ColorSlot>> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const slot = colors[String(row[column])];
      return slot === undefined ? [] : [[String(row[name(column)]), slot] as const];
    }),
  );
}
