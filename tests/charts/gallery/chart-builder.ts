import {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "#spec";
import type {ChartSpec, Encoding} from "#spec";

/** A ChartSpec with only what matters to a test written out. */
export type LooseChart = Partial<Omit<ChartSpec, "encode" | "text">> & {
  readonly encode: Pick<Encoding, "category" | "value"> & Partial<Encoding>;
  readonly text?: Partial<ChartSpec["text"]>;
};

/** Completes a chart for the gallery and tests: bars of numbers with all values. */
export function chart({encode, text, ...rest}: LooseChart): ChartSpec {
  return {
    ...CHART_DEFAULTS,
    data: "rows",
    type: "bar",
    encode: {...ENCODING_DEFAULTS, ...encode},
    text: {...TEXT_DEFAULTS, title: "Titel", ...text},
    ...rest,
  };
}
