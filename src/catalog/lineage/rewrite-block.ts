import {quoteIdentifier} from "#engine";
import {isAggregate} from "./aggregates.ts";
import {blockObstacles} from "./block-obstacles.ts";
import type {BlockFacts} from "./block-obstacles.ts";
import {findCalls} from "./calls.ts";
import {usesOf} from "./cells.ts";
import type {Place, Uses} from "./cells.ts";
import {distinctSql, gatheredSql, joinedSql} from "./ids-sql.ts";
import type {Item} from "./items.ts";
import type {Block, SelectItem, SelectList} from "./query-tree.ts";
import type {Scope} from "./scope.ts";
import {toSource} from "./source.ts";
import type {Source} from "./source.ts";
import {splice} from "./splice.ts";
import type {Edit} from "./splice.ts";
import {plainStar, starEdits} from "./star.ts";
import {readsFigures} from "./subqueries.ts";
import type {ColumnUse, RewriteOptions, RewrittenQuery, Trace} from "./trace.ts";

/** Adds the ids of a SELECT's rows behind its last column; `tail` orders and limits those rows. */
export function rewriteBlock(
  block: Block,
  tail: readonly Item[],
  scope: Scope,
  trace: Trace,
  {ids, isOutermost, isRowsOnly = false}: RewriteOptions,
): RewrittenQuery {
  const sources = (block.from?.relations ?? []).map((each) => toSource(each, scope, trace));
  const facts = toFacts(block, tail, sources);
  const bears = sources.some((source) => source.ids !== null);
  meetObstacles(facts, bears, scope, trace);
  const list = joinedSql(sources.flatMap((source) => (source.ids === null ? [] : [source.ids])));
  const isGathered = facts.isAggregated || isMerged(block);
  const place = {sources, list, isGathered, isInAggregate: false, scope};
  const columns = readColumns(block, place, trace);
  const isAsked = columns.some(({use}) => use !== "counts");
  const rowIds = distinctSql(bears && isGathered ? gatheredSql(list) : list);
  const namer = new Namer({name: ids, sql: rowIds}, isGathered, trace);
  const hasOwn = (bears || isAsked) && !isMerged(block) && !isRowsOnly;
  const uses = columns.map((column) => namer.name(column, hasOwn, isOutermost));
  const added = [{name: ids, sql: rowIds}, ...namer.added].map(
    ({name, sql}) => `${sql} AS ${quoteIdentifier(name)}`,
  );
  return {
    sql: printBlock(block, sources, added.join(", "), bears, trace),
    bears: bears || isAsked,
    columns: columnsOf(block.select),
    outputs: hasOwn ? uses : withoutOwn(uses, columns),
    uses,
  };
}

function toFacts(block: Block, tail: readonly Item[], sources: readonly Source[]): BlockFacts {
  const selected = block.select?.items.map(({items}) => items) ?? [];
  const expressions = [...selected, ...block.expressions, ...block.calls, tail];
  const isAggregated =
    block.isGrouped ||
    expressions.flatMap(findCalls).some((call) => isAggregate(call) && call.over === null);
  return {block, sources, expressions, isAggregated};
}

/** A query that only decides which rows stay is not behind them, as long as these are of figures themselves. */
function meetObstacles(
  {block, sources, ...facts}: BlockFacts,
  bears: boolean,
  scope: Scope,
  trace: Trace,
): void {
  for (const obstacle of block.from?.obstacles ?? []) trace.meets(obstacle);
  const selected = block.select?.items.map(({items}) => items) ?? [];
  const choosing = facts.expressions.filter(
    (each) => !selected.includes(each) && !block.calls.includes(each),
  );
  const isChosen = readsFigures(choosing, scope, trace);
  if (readsFigures(block.calls, scope, trace) || (isChosen && !bears)) trace.meets("subquery");
  if (sources.some(({isFilter}) => isFilter) && !bears) trace.meets("join");
  if (!bears) return;
  for (const obstacle of blockObstacles({block, sources, ...facts})) trace.meets(obstacle);
}

/** True where rows that are alike become one. */
function isMerged({select}: Block): boolean {
  return select !== null && select.distinct !== null && !select.isDistinctOn;
}

/** A column of the answer, and what it takes from figures. */
interface Column extends Uses {
  readonly at: number | null;
  readonly name: string | null;
}

function readColumns({select}: Block, place: Place, trace: Trace): readonly Column[] {
  if (select === null) return starColumns(null, place);
  const uses = usesOf(select.items, place, trace);
  const several = select.items.findIndex((item) => isSeveral(item));
  return select.items.flatMap((item, at): readonly Column[] => {
    if (item.star) return starColumns(item.star.qualifier, place);
    const {parts = [], use = "counts"} = uses[at] ?? {};
    const isPlaced = several < 0 || at < several;
    // Several columns of one expression are not told apart.
    if (isSeveral(item)) return [];
    return [{at: isPlaced ? at : null, name: item.name, parts, use}];
  });
}

function starColumns(qualifier: string | null, {sources, isGathered}: Place): readonly Column[] {
  const shown = sources.filter(({alias}) => qualifier === null || alias === qualifier);
  return shown.flatMap(({values, measured}) =>
    values.flatMap((name): readonly Column[] => {
      const part = measured(name);
      if (!part) return [];
      const sql = isGathered ? gatheredSql(part.sql) : part.sql;
      return [{at: null, name, parts: [{...part, sql}], use: part.use}];
    }),
  );
}

/** True for an item that can become several columns, after which no place can be told. */
function isSeveral({body, star}: SelectItem): boolean {
  return star !== null || findCalls(body).some(({name}) => /^(?:columns|unnest)$/.test(name.text));
}

/** Gives each list of ids a column of its own, but for those of the row. */
class Namer {
  readonly added: {readonly name: string; readonly sql: string}[] = [];
  readonly #row: {readonly name: string; readonly sql: string};
  readonly #isGathered: boolean;
  readonly #trace: Trace;

  constructor(
    row: {readonly name: string; readonly sql: string},
    isGathered: boolean,
    trace: Trace,
  ) {
    this.#row = row;
    this.#isGathered = isGathered;
    this.#trace = trace;
  }

  name({at, name, parts, use}: Column, hasOwn: boolean, isOutermost: boolean): ColumnUse {
    if (!hasOwn || parts.length === 0) return {at, name, use, ids: null, parts: []};
    const ids = this.#nameOf(parts.map(({sql}) => sql));
    const isTold = isOutermost && parts.length > 1;
    const told = isTold ? parts.filter((part) => part.use !== "counts") : [];
    const named = told.flatMap((part) => {
      const own = this.#nameOf([part.sql]);
      return own === null ? [] : [{use: part.use, ids: own}];
    });
    return {at, name, use, ids, parts: named};
  }

  /** Null for a row that is one of the sources' own; of a group even its count is of a column. */
  #nameOf(lists: readonly string[]): string | null {
    const sql = distinctSql(joinedSql(lists));
    if (sql === this.#row.sql) return this.#isGathered ? this.#row.name : null;
    const known = this.added.find((each) => each.sql === sql);
    if (known) return known.name;
    const name = this.#trace.freshName();
    this.added.push({name, sql});
    return name;
  }
}

/** Where only the ids of rows go on, a column that had others of its own no longer tells what it brings together. */
function withoutOwn(uses: readonly ColumnUse[], columns: readonly Column[]): readonly ColumnUse[] {
  const valued = columns.filter(({use}) => use !== "counts");
  if (valued.length < 2) return uses;
  return uses.map((each) => (each.use === "counts" ? each : {...each, use: "shows"}));
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
    ...(bears && isMerged(block) ? withoutDistinct(select) : []),
    additionAfter(select, added),
  ]);
  return bears && isMerged(block) ? `${text} GROUP BY ALL` : text;
}

/** Rows that are alike become one group, so that their ids come together. */
function withoutDistinct({distinct}: SelectList): readonly Edit[] {
  return distinct ? [{from: distinct.from, to: distinct.to, text: ""}] : [];
}

function additionAfter({items}: SelectList, added: string): Edit {
  const end = items.at(-1)?.items.at(-1)?.to ?? 0;
  return {from: end, to: end, text: `, ${added}`};
}
