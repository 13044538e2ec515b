import type {Call} from "./calls.ts";

/**
 * What a column does with the values of the figures behind it:
 * - "counts": nothing; it counts rows, or shows a label, a year, a rank.
 * - "shows": one figure as it is.
 * - "shifts": a figure of another row (`lag`).
 * - "picks": one of several (`max`, `first`).
 * - "relates": several in a quotient, a product or a correlation.
 * - "differs": one less another.
 * - "averages": several in a mean, a median or a spread.
 * - "adds": several in a sum.
 */
export type FigureUse =
  "counts" | "shows" | "shifts" | "picks" | "relates" | "differs" | "averages" | "adds";

/** What one expression does with figures, and their ids in SQL: a list in a row of the answer. */
export interface Part {
  readonly sql: string;
  readonly use: FigureUse;
}

const namesIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const ADDING = namesIn("sum fsum kahan_sum sumkahan sum_no_overflow product");
const AVERAGING = namesIn(
  `avg mean favg median mad approx_quantile quantile quantile_cont quantile_disc percentile_cont
  percentile_disc reservoir_quantile stddev stddev_pop stddev_samp var_pop var_samp variance sem skewness
  kurtosis kurtosis_pop geomean geometric_mean entropy`,
);
const PICKING = namesIn(
  `min max min_by max_by argmin argmax arg_min arg_max arg_min_null arg_max_null any_value arbitrary first
  last mode`,
);
const RELATING = namesIn(
  `corr covar_pop covar_samp weighted_avg wavg regr_avgx regr_avgy regr_intercept regr_r2 regr_slope regr_sxx
  regr_sxy regr_syy`,
);
const LISTING = namesIn(
  "list array_agg string_agg group_concat listagg histogram histogram_exact json_group_array",
);
/** Windows that tell the place of a row among others. */
const RANKING = namesIn("row_number rank dense_rank rank_dense percent_rank cume_dist ntile");
/** Windows that give the value of another row. */
const SHIFTING = namesIn("lag lead first_value last_value nth_value first last any_value");
/** Aggregates whose value is that of their first argument. */
const KEYED = namesIn("min_by max_by argmin argmax arg_min arg_max arg_min_null arg_max_null");

/** What an aggregate does with the values in its arguments. */
export function aggregateUse({name: {text}}: Call): FigureUse {
  if (ADDING.has(text)) return "adds";
  if (AVERAGING.has(text)) return "averages";
  if (PICKING.has(text)) return "picks";
  if (RELATING.has(text)) return "relates";
  return LISTING.has(text) ? "shows" : "counts";
}

export function isRanking({name}: Call): boolean {
  return RANKING.has(name.text);
}

export function isShifting({name}: Call): boolean {
  return SHIFTING.has(name.text);
}

export function isKeyed({name}: Call): boolean {
  return KEYED.has(name.text);
}

/** What a whole does whose parts are brought together by these operators; null without an operator. */
export function wholeUse(
  parts: readonly Part[],
  operator: "relates" | "differs" | "adds" | null,
): FigureUse {
  const valued = new Map(
    parts.filter(({use}) => use !== "counts").map((part) => [part.sql, part] as const),
  );
  const [only, ...others] = valued.values();
  if (!only) return "counts";
  if (others.length === 0) return only.use;
  return operator ?? "shows";
}

const BY_GRAVITY: readonly FigureUse[] = [
  "counts",
  "shows",
  "shifts",
  "picks",
  "relates",
  "differs",
  "averages",
  "adds",
];

/** The last in the order of `FigureUse`; "counts" for none. */
export function gravestUse(uses: readonly {readonly use: FigureUse}[]): FigureUse {
  const places = uses.map(({use}) => BY_GRAVITY.indexOf(use));
  return BY_GRAVITY[Math.max(0, ...places)] ?? "counts";
}
