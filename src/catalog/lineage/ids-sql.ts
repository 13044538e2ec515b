const NO_IDS = "CAST([] AS VARCHAR[])";

/** One list of the ids in several lists of a row; may hold an id twice, and nulls. */
export function joinedSql(lists: readonly string[]): string {
  const [first = NO_IDS, ...others] = lists;
  return others.length === 0 ? first : `flatten([${lists.join(", ")}])`;
}

/** The ids of a list, each once, sorted, without nulls; none for null. */
export function distinctSql(list: string): string {
  return `coalesce(list_sort(list_distinct(${list})), ${NO_IDS})`;
}

/** The list of the ids in a list of each row of a group, or of a window; null without rows. */
export function gatheredSql(list: string, conditions: readonly string[] = [], over = ""): string {
  const filter = conditions.length > 0 ? ` FILTER (WHERE ${conditions.join(" AND ")})` : "";
  return `flatten(list(${list})${filter}${over})`;
}
