/** Why the figures behind an answer cannot be told row by row. */
export type LineageObstacle =
  /** It changes or describes something. */
  | "not-a-select"
  | "several-statements"
  /** Its brackets do not match, or a clause is not one that is known here. */
  | "unreadable"
  | "pivot"
  | "recursive"
  /** EXCEPT and INTERSECT: rows are there because others are not. */
  | "set-operation"
  /** DISTINCT over groups or windows. */
  | "distinct"
  /** A sample or another draw of lots: asked twice, it answers twice. */
  | "random"
  /** A query inside an aggregate or beside rows without figures reads figures. */
  | "subquery"
  | "table-function"
  | "unknown-table"
  /** Rows without figures chosen by figures, joins under one alias, two tables of one name. */
  | "join"
  /** Columns are chosen, or a whole row is read, where added columns would show. */
  | "all-columns"
  /** The question with the ids got no answer. */
  | "unanswered";
