/** What an analyst asks for most, first things first; the window functions are not in the engine's own list. */
const COMMON = (
  "count sum avg min max median round coalesce row_number rank lag lead mode any_value arg_max arg_min first_value " +
  "last_value dense_rank percent_rank cume_dist ntile nth_value quantile_cont string_agg list count_if stddev variance " +
  "corr regr_slope regr_r2 try_cast cast nullif ifnull greatest least abs floor ceil ln exp sqrt lower upper trim " +
  "length substring replace split_part contains starts_with ends_with concat strip_accents regexp_matches regexp_replace " +
  "regexp_extract year month day quarter date_trunc date_diff date_part strftime strptime make_date unnest " +
  "list_transform list_filter list_sort list_contains range generate_series"
).split(" ");

/** By the name of a function, how soon it is asked for; those that are not in it come last. */
export const COMMON_FUNCTIONS: ReadonlyMap<string, number> = new Map(
  COMMON.map((name, index) => [name, index]),
);

/** Functions of the language that the engine does not list. */
export const WINDOW_FUNCTIONS: readonly string[] =
  "row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value".split(
    " ",
  );

/** What describes the database to its reader; the rest of its own views is for its makers. */
const USEFUL_VIEWS = ["duckdb_columns", "duckdb_functions", "duckdb_tables", "duckdb_types"];

const INTERNAL_PREFIXES =
  /^(?:pg|has|duckdb|inet|pragma|current|read|arrow|test|txid|md5_number|parse|variant|array_to_string_comma)_/;

/** Operators in words, files, logs, sessions and sequences: of no use here, or refused. */
const INTERNAL = new Set(
  (
    "add subtract multiply divide xor alias stats combine finalize apply repeat_row row struct_concat summary " +
    "like_escape ilike_escape not_like_escape not_ilike_escape prefix suffix count_star sum_no_overflow " +
    "sniff_csv glob seq_scan checkpoint force_checkpoint which_secret " +
    "enable_logging disable_logging truncate_duckdb_logs write_log query query_table getvariable setseed " +
    "currval nextval in_search_path version user session_user transaction_timestamp get_current_timestamp " +
    "can_cast_implicitly cast_to_type replace_type vector_type create_sort_key constant_or_null remap_struct error " +
    "is_histogram_other_bin timetz_byte_comparable get_block_size generate_subscripts col_description obj_description " +
    "shobj_description format_pg_type format_type map_to_pg_oid unpivot_list timezone timezone_hour timezone_minute age"
  ).split(" "),
);

/** Whether a reader can use a function here: no part of the engine's inside, and not one that is always refused. */
export function isUsefulFunction(name: string): boolean {
  if (USEFUL_VIEWS.includes(name)) return true;
  return !INTERNAL.has(name) && !INTERNAL_PREFIXES.test(name);
}
