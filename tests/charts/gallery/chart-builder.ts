import type {ChartSpec, Encoding} from "#spec";

/** A ChartSpec with only what matters to a test written out. */
export type LooseChart = Partial<Omit<ChartSpec, "encode" | "text">> & {
  readonly encode: Pick<Encoding, "category" | "value"> & Partial<Encoding>;
  readonly text?: Partial<ChartSpec["text"]>;
};

/** Completes a chart for the gallery and tests: bars of numbers with all values. */
export function chart({encode, text, ...rest}: LooseChart): ChartSpec {
  return {
    data: "rows",
    type: "bar",
    mode: "grouped",
    encode: {series: null, facet: null, ...encode},
    sort: "data",
    format: "number",
    decimals: null,
    labels: "all",
    baseline: "zero",
    highlight: [],
    colors: {},
    text: {title: "Titel", subtitle: "", notes: [], ...text},
    ...rest,
  };
}
