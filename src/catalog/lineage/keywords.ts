/** Words that DuckDB never takes for a name without quotes, and those that stand between two operands. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
  default deferrable desc describe distinct do else end except false fetch for foreign from group having in
  initially intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer
  pivot_wider placing primary qualify references returning select show some summarize symmetric table then to
  trailing true union unique unpivot using variadic when where window with
  like ilike glob similar between is isnull notnull`.split(/\s+/),
);

/** True for a bare word that names nothing. */
export function isKeyword(word: string): boolean {
  return NOT_NAMES.has(word);
}
