import {quoteIdentifier} from "#engine";
import {isAggregate} from "./aggregates.ts";
import {blockObstacles} from "./block-obstacles.ts";
import type {BlockFacts} from "./block-obstacles.ts";
import {findCalls} from "./calls.ts";
import {cellIds} from "./cells.ts";
import {distinctSql, gatheredSql, joinedSql} from "./ids-sql.ts";
import type {Item} from "./items.ts";
import type {Block, SelectList} from "./query-tree.ts";
import type {Scope} from "./scope.ts";
import {toSource} from "./source.ts";
import type {Source} from "./source.ts";
import {splice} from "./splice.ts";
import type {Edit} from "./splice.ts";
import {plainStar, starEdits} from "./star.ts";
import {readsFigures} from "./subqueries.ts";
import type {RewrittenQuery, Trace} from "./trace.ts";

/** Adds the ids of a SELECT's rows as its last column; `tail` orders and limits those rows. */
export function rewriteBlock(
  block: Block,
  tail: readonly Item[],
  scope: Scope,
  trace: Trace,
  {ids, isOutermost}: {readonly ids: string; readonly isOutermost: boolean},
): RewrittenQuery {
  const sources = (block.from?.relations ?? []).map((each) => toSource(each, scope, trace));
  const facts = toFacts(block, tail, sources, isOutermost);
  const bears = sources.some((source) => source.ids !== null);
  meetObstacles(facts, bears, scope, trace);
  const list = joinedSql(sources.flatMap((source) => (source.ids === null ? [] : [source.ids])));
  const isMerged = bears && (facts.isAggregated || isDistinct(block));
  const rowIds = distinctSql(isMerged ? gatheredSql(list) : list);
  const cells = isOutermost && bears && !isDistinct(block) ? namedCells(block, list, trace) : [];
  const added = [{name: ids, sql: rowIds}, ...cells].map(
    ({name, sql}) => `${sql} AS ${quoteIdentifier(name)}`,
  );
  return {
    sql: printBlock(block, sources, added.join(", "), bears, trace),
    bears,
    columns: columnsOf(block.select),
    cellIds: new Map(cells.map(({at, name}) => [at, name])),
  };
}

function toFacts(
  block: Block,
  tail: readonly Item[],
  sources: readonly Source[],
  isOutermost: boolean,
): BlockFacts {
  const selected = block.select?.items.map(({items}) => items) ?? [];
  const expressions = [...selected, ...block.expressions, tail];
  const isAggregated =
    block.isGrouped ||
    expressions.flatMap(findCalls).some((call) => isAggregate(call) && call.over === null);
  return {block, sources, expressions, isAggregated, isOutermost};
}

function meetObstacles(facts: BlockFacts, bears: boolean, scope: Scope, trace: Trace): void {
  for (const obstacle of facts.block.from?.obstacles ?? []) trace.meets(obstacle);
  if (readsFigures(facts.expressions, scope, trace)) trace.meets("subquery");
  if (bears) for (const obstacle of blockObstacles(facts)) trace.meets(obstacle);
}

function isDistinct({select}: Block): boolean {
  return select?.distinct !== undefined && select.distinct !== null;
}

interface Cell {
  readonly at: number;
  readonly name: string;
  readonly sql: string;
}

function namedCells({select}: Block, list: string, trace: Trace): readonly Cell[] {
  const cells = cellIds(select?.items ?? [], list, trace);
  return [...cells].map(([at, sql]) => ({at, name: trace.freshName(), sql}));
}

function columnsOf(select: SelectList | null): RewrittenQuery["columns"] {
  if (!select || select.items.some(({star}) => star)) return null;
  return select.items.map(({name}) => name);
}

function printBlock(
  block: Block,
  sources: readonly Source[],
  added: string,
  bears: boolean,
  trace: Trace,
): string {
  const from = block.items[0]?.from ?? 0;
  const to = block.items.at(-1)?.to ?? 0;
  const edits = sources.flatMap((source) => source.edits);
  const {select} = block;
  if (!select)
    return `SELECT ${plainStar(sources)}, ${added} ${splice(trace.sql, from, to, edits)}`;
  const stars = select.items.flatMap((item) => starEdits(item, sources));
  const text = splice(trace.sql, from, to, [
    ...edits,
    ...stars,
    ...(bears ? withoutDistinct(select) : []),
    additionAfter(select, added),
  ]);
  return bears && select.distinct ? `${text} GROUP BY ALL` : text;
}

/** Rows that are alike become one group, so that their ids come together. */
function withoutDistinct({distinct}: SelectList): readonly Edit[] {
  return distinct ? [{from: distinct.from, to: distinct.to, text: ""}] : [];
}

function additionAfter({items}: SelectList, added: string): Edit {
  const end = items.at(-1)?.items.at(-1)?.to ?? 0;
  return {from: end, to: end, text: `, ${added}`};
}
