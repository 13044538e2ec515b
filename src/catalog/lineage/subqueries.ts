import {findSubqueries} from "./calls.ts";
import type {Item} from "./items.ts";
import type {Scope} from "./scope.ts";
import type {Trace} from "./trace.ts";

/** True when a subquery in one of these expressions reads figures. All are gone through, for their tables. */
export function readsFigures(
  expressions: readonly (readonly Item[])[],
  scope: Scope,
  trace: Trace,
): boolean {
  const subqueries = expressions.flatMap(findSubqueries);
  const bearing = subqueries.filter((group) => {
    const options = {ids: trace.freshName(), isOutermost: false};
    return trace.rewriteQuery(group.items, scope, trace, options).bears;
  });
  return bearing.length > 0;
}
