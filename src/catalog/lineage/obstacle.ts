/** Why the figures behind an answer cannot be told row by row. */
export type LineageObstacle =
  /** It changes or describes something. */
  | "not-a-select"
  | "several-statements"
  /** Its brackets do not match, or a clause is not one that is known here. */
  | "unreadable"
  /** A window that is more than an aggregate over a partition, or one below the outermost query; QUALIFY. */
  | "window"
  | "pivot"
  | "recursive"
  /** EXCEPT and INTERSECT: rows are there because others are not. */
  | "set-operation"
  | "distinct-on"
  /** DISTINCT over groups. */
  | "distinct"
  /** A sample or another draw of lots: asked twice, it answers twice. */
  | "random"
  /** An expression asks figures a question of its own. */
  | "subquery"
  | "table-function"
  | "unknown-table"
  /** SEMI and ANTI joins with figures, joins under one alias, two tables of one name. */
  | "join"
  /** Columns are chosen, or a whole row is read, where added columns would show. */
  | "all-columns";
