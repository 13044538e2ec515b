import type {Call} from "./calls.ts";
import {isMark, isWord, splitAtCommas} from "./items.ts";
import type {Item} from "./items.ts";

/** DuckDB's aggregates, its macros over aggregates, and two that only its grammar knows. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  `any_value approx_count_distinct approx_quantile approx_top_k arbitrary arg_max arg_max_null arg_min
  arg_min_null argmax argmin array_agg avg bit_and bit_or bit_xor bitstring_agg bool_and bool_or corr count
  count_if count_star countif covar_pop covar_samp entropy favg first fsum group_concat histogram
  histogram_exact kahan_sum kurtosis kurtosis_pop last list listagg mad max max_by mean median min min_by mode
  product quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope
  regr_sxx regr_sxy regr_syy reservoir_quantile sem skewness stddev stddev_pop stddev_samp string_agg sum
  sum_no_overflow sumkahan var_pop var_samp variance
  geomean geometric_mean weighted_avg wavg json_group_array json_group_object json_group_structure
  percentile_cont percentile_disc`.split(/\s+/),
);

/** Aggregates in whose answer a row without a value has its part. */
const KEEPING_NULLS = ["array_agg", "list", "first", "last", "arbitrary", "json_group_array"];
/** Aggregates that leave out rows by their last argument only. */
const KEEPING_FIRST_NULLS = ["arg_max_null", "arg_min_null"];
const COUNTING_TRUTHS = ["count_if", "countif"];

/** True for a call that makes one value of many rows. */
export function isAggregate({name}: Call): boolean {
  return AGGREGATES.has(name.text);
}

/** The conditions, in SQL, that all hold for each row the aggregate uses; none when it uses every row. */
export function usedRows(
  call: Call,
  textOf: (items: readonly Item[]) => string,
): readonly string[] {
  const filter = call.filter ? [`(${textOf(call.filter)})`] : [];
  const args = usedArguments(call).map((arg) => `(${textOf(arg)})`);
  const isTruth = COUNTING_TRUTHS.includes(call.name.text);
  return [...filter, ...args.map((arg) => (isTruth ? arg : usesSql(call, arg)))];
}

/** A row that a sum would give 0 in its place (`CASE ... ELSE 0 END`) has no part in it. */
function usesSql({name}: Call, arg: string): string {
  const isZeroed = name.text === "sum" && /\belse\s+0\s+end\b/i.test(arg);
  return isZeroed ? `(${arg} IS NOT NULL AND ${arg} <> 0)` : `${arg} IS NOT NULL`;
}

/** The arguments for want of which a row is left out. */
function usedArguments({name, args, within}: Call): readonly (readonly Item[])[] {
  if (KEEPING_NULLS.includes(name.text)) return [];
  const own = [...argumentsOf(args), ...sortKeys(within ?? [])];
  const used = KEEPING_FIRST_NULLS.includes(name.text) ? own.slice(1) : own;
  return used.filter((arg) => !isConstant(arg) && !isMark(arg[0], "*"));
}

/** The arguments of `DISTINCT x, y ORDER BY z`. */
export function argumentsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const start = isWord(items[0], "distinct", "all") ? 1 : 0;
  const end = items.findIndex((item, at) => isWord(item, "order") && isWord(items[at + 1], "by"));
  return splitAtCommas(items.slice(start, end < 0 ? undefined : end));
}

/** The expressions of `ORDER BY x DESC NULLS LAST`. */
function sortKeys(items: readonly Item[]): readonly (readonly Item[])[] {
  return splitAtCommas(items.slice(2)).map((key) => {
    const end = key.findIndex((item) => isWord(item, "asc", "desc", "nulls"));
    return key.slice(0, end < 0 ? undefined : end);
  });
}

function isConstant([first, ...others]: readonly Item[]): boolean {
  return others.length === 0 && (first?.type === "number" || first?.type === "text");
}
