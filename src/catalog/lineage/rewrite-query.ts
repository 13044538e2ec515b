import {quoteIdentifier} from "#engine";
import {gravestUse} from "./figure-use.ts";
import {distinctSql, gatheredSql, joinedSql} from "./ids-sql.ts";
import type {Item} from "./items.ts";
import {readNamed} from "./named-tables.ts";
import type {Cte, Operand, Query, SetOperator} from "./query-tree.ts";
import {readQuery} from "./read-query.ts";
import {rewriteBlock} from "./rewrite-block.ts";
import type {Output, Scope} from "./scope.ts";
import {renameOutputs} from "./source.ts";
import {splice} from "./splice.ts";
import type {Edit} from "./splice.ts";
import {readsFigures} from "./subqueries.ts";
import type {RewriteOptions, RewrittenQuery, Trace} from "./trace.ts";

/**
 * Adds to a query the ids of the figures behind each row, as its last column. A query that reads no figures
 * gets an empty list in every row; inside another it is better left as it is.
 */
export function rewriteQuery(
  items: readonly Item[],
  outer: Scope,
  trace: Trace,
  options: RewriteOptions,
): RewrittenQuery {
  const query = readQuery(items);
  const {scope, edits} = rewriteCtes(query, outer, trace);
  const body = rewriteOperands(query, scope, trace, options);
  const withText = splice(
    trace.sql,
    query.withItems[0]?.from ?? 0,
    query.withItems.at(-1)?.to ?? 0,
    edits,
  );
  const parts = [withText, body.sql, trace.textOf(query.tail)];
  return {...body, sql: parts.filter((part) => part !== "").join(" ")};
}

/** Each query of a WITH clause may read those before it. */
function rewriteCtes(
  {ctes, isRecursive}: Query,
  outer: Scope,
  trace: Trace,
): {readonly scope: Scope; readonly edits: readonly Edit[]} {
  const scope = new Map(outer);
  const edits: Edit[] = [];
  for (const cte of ctes) {
    if (isRecursive) scope.set(cte.name, {ids: null, columns: null, outputs: []});
    const ids = trace.freshName();
    const {sql, bears, columns, outputs} = trace.rewriteQuery(cte.body.items, scope, trace, {
      ids,
      isOutermost: false,
    });
    if (bears) edits.push({from: cte.body.from, to: cte.body.to, text: `(${sql})`});
    if (bears && isRecursive) trace.meets("recursive");
    scope.set(cte.name, {
      ids: bears ? ids : null,
      columns: renamed(columns, cte),
      outputs: renameOutputs(outputs, cte.columns, columns !== null),
    });
  }
  return {scope, edits};
}

function renamed(columns: RewrittenQuery["columns"], cte: Cte): RewrittenQuery["columns"] {
  if (!cte.columns || !columns) return cte.columns ?? columns;
  return [...cte.columns, ...columns.slice(cte.columns.length)];
}

function rewriteOperands(
  query: Query,
  scope: Scope,
  trace: Trace,
  options: RewriteOptions,
): RewrittenQuery {
  const {first, others, tail} = query;
  if (others.length === 0) return rewriteOperand(first, tail, scope, trace, options);
  const inside = {...options, isOutermost: false, isRowsOnly: true};
  const left = rewriteOperand(first, [], scope, trace, inside);
  const rights = others.map(({operand}) => rewriteOperand(operand, [], scope, trace, inside));
  const bears = left.bears || rights.some((right) => right.bears);
  const operators = others.map(({operator}) => operator);
  const isUnion = operators.every(({type}) => type === "union");
  if (bears && !isUnion) trace.meets("set-operation");
  if (readsFigures([tail], scope, trace) && !bears) trace.meets("subquery");
  const outputs = unitedOutputs([left, ...rights]);
  const sql = rights.reduce((text, right, at) => {
    const operator = operators[at];
    return operator ? joinOperands(text, operator, right.sql, isUnion, options.ids, trace) : text;
  }, left.sql);
  const uses = outputs.map((output, at) => ({
    ...output,
    at: left.columns === null ? null : at,
    parts: [],
  }));
  return {sql, bears, columns: left.columns, outputs, uses};
}

/** The gravest that a side does with figures in each column: by its place where all places are known, else by name. */
function unitedOutputs(sides: readonly RewrittenQuery[]): readonly Output[] {
  const [first, ...others] = sides;
  const hasPlaces = sides.every(({columns}) => columns !== null);
  return (first?.outputs ?? []).map((output, at) => {
    const alike = others.flatMap(({outputs}) => {
      const found = hasPlaces ? outputs[at] : outputs.find(({name}) => name === output.name);
      return found ?? [];
    });
    return {name: output.name, ids: null, use: gravestUse([output, ...alike])};
  });
}

/** The last column of both sides holds the ids. Rows that UNION makes one have those of both. */
function joinOperands(
  left: string,
  operator: SetOperator,
  right: string,
  isUnion: boolean,
  ids: string,
  trace: Trace,
): string {
  // Empty lists on all sides change neither EXCEPT nor INTERSECT, and with figures they are not asked.
  if (!isUnion) return `${left} ${trace.textOf(operator.items)} ${right}`;
  const column = quoteIdentifier(ids);
  const all = `${left} UNION ALL ${operator.isByName ? "BY NAME " : ""}${right}`;
  if (!operator.isAll) {
    const merged = distinctSql(gatheredSql(column));
    return `SELECT * EXCLUDE (${column}), ${merged} AS ${column} FROM (${all}) GROUP BY ALL`;
  }
  // BY NAME puts the columns that only the right side has behind those of the left.
  return operator.isByName ? `SELECT * EXCLUDE (${column}), ${column} FROM (${all})` : all;
}

function rewriteOperand(
  operand: Operand,
  tail: readonly Item[],
  scope: Scope,
  trace: Trace,
  options: RewriteOptions,
): RewrittenQuery {
  switch (operand.type) {
    case "block":
      return rewriteBlock(operand.block, tail, scope, trace, options);
    case "query": {
      const inner = trace.rewriteQuery(operand.group.items, scope, trace, options);
      if (readsFigures([tail], scope, trace) && !inner.bears) trace.meets("subquery");
      return {...inner, sql: `(${inner.sql})`};
    }
    case "values":
      return rewriteValues([...operand.items, ...tail], operand.items, scope, trace, options.ids);
    case "other":
      trace.meets(operand.obstacle);
      readNamed(operand.items, trace);
      return {...NOTHING, sql: trace.textOf(operand.items)};
  }
}

const NOTHING = {bears: false, columns: null, outputs: [], uses: []};

function rewriteValues(
  expressions: readonly Item[],
  items: readonly Item[],
  scope: Scope,
  trace: Trace,
  ids: string,
): RewrittenQuery {
  if (readsFigures([expressions], scope, trace)) trace.meets("subquery");
  const column = quoteIdentifier(ids);
  const sql = `SELECT *, ${joinedSql([])} AS ${column} FROM (${trace.textOf(items)})`;
  return {...NOTHING, sql};
}
