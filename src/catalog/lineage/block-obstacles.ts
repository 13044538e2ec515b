import {isAggregate} from "./aggregates.ts";
import {findCalls} from "./calls.ts";
import type {Call} from "./calls.ts";
import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Item} from "./items.ts";
import type {LineageObstacle} from "./obstacle.ts";
import type {Block} from "./query-tree.ts";
import type {Source} from "./source.ts";

/** A SELECT with what is known of it. */
export interface BlockFacts {
  readonly block: Block;
  readonly sources: readonly Source[];
  /** Its expressions, and those that order its rows. */
  readonly expressions: readonly (readonly Item[])[];
  readonly isAggregated: boolean;
  readonly isOutermost: boolean;
}

/** What keeps a SELECT over figures from being rewritten. */
export function blockObstacles(facts: BlockFacts): readonly LineageObstacle[] {
  const {block, sources} = facts;
  const calls = facts.expressions.flatMap(findCalls);
  const found: readonly (readonly [LineageObstacle, boolean])[] = [
    ["join", hasBlurredJoin(facts)],
    ["random", block.hasSample || calls.some(({name}) => RANDOM.includes(name.text))],
    ["distinct-on", block.select?.isDistinctOn === true],
    ["distinct", isDistinctOverGroups(facts, calls)],
    ["window", block.namesWindows || hasWindowInTheWay(facts)],
    ["unreadable", calls.some((call) => isAggregate(call) && call.isChained)],
    ["all-columns", sources.some((source) => showsAdded(source, facts, calls))],
  ];
  return found.flatMap(([obstacle, isThere]) => (isThere ? [obstacle] : []));
}

const RANDOM = ["random", "uuid", "uuidv4", "uuidv7", "gen_random_uuid", "nextval"];

/** Figures that only decide which rows stay, tables of one name, or added columns joined to each other. */
function hasBlurredJoin({block, sources}: BlockFacts): boolean {
  const bearing = sources.filter(({ids}) => ids !== null);
  const isTwice = (key: "alias" | "added", source: Source): boolean =>
    source[key] !== null && sources.filter((each) => each[key] === source[key]).length > 1;
  return (
    bearing.some(({isFilter}) => isFilter) ||
    bearing.some((source) => isTwice("alias", source)) ||
    (block.from?.hasNatural === true && bearing.some((source) => isTwice("added", source)))
  );
}

function isDistinctOverGroups({block, isAggregated}: BlockFacts, calls: readonly Call[]): boolean {
  if (!block.select?.distinct || block.select.isDistinctOn) return false;
  // What unnest makes cannot be grouped by in the SELECT that makes it.
  return isAggregated || calls.some(({name}) => name.text === "unnest");
}

/**
 * True for any window in the select list but an aggregate over a partition in the outermost query. Windows that
 * order rows change nothing in them.
 */
function hasWindowInTheWay({block, isOutermost, isAggregated}: BlockFacts): boolean {
  const calls = findCalls(block.select?.items.flatMap(({items}) => items) ?? []);
  const windowed = calls.filter(({over}) => over !== null);
  const isAllowed = isOutermost && !isAggregated && !block.select?.distinct;
  return windowed.some((call) => !isAllowed || !isAggregate(call) || !isPartition(call.over));
}

/** True for `()` and `(PARTITION BY x)`, where every row of the partition counts. */
function isPartition(over: Item | null): boolean {
  if (over?.type !== "group") return false;
  return !over.items.some((item) => isWord(item, "order", "rows", "range", "groups"));
}

/** True when an added column would show in a value, or be counted among the columns. */
function showsAdded(source: Source, {expressions}: BlockFacts, calls: readonly Call[]): boolean {
  if (source.added === null) return false;
  const isRow = expressions.some((items) => readsRow(items, source));
  return (
    isRow || calls.some(({name, args}) => name.text === "columns" || takesStar(name.text, args))
  );
}

/** True for `f(*)` and `f(t.*)`, but for `count(*)`. */
function takesStar(name: string, args: readonly Item[]): boolean {
  if (name === "count" && args.length === 1) return false;
  return args.some((item, at) => {
    const before = args[at - 1];
    return isMark(item, "*") && (!before || isMark(before, ",", "."));
  });
}

/** True when the name of a source stands for its whole row; unless it is that of one of its columns. */
function readsRow(items: readonly Item[], source: Source): boolean {
  if (source.alias === null || source.columns?.includes(source.alias)) return false;
  return items.some((item, at) => {
    if (item.type === "group") return readsRow(item.items, source);
    const before = items[at - 1];
    const isPart = isMark(before, ".") || isWord(before, "as") || isMark(items[at + 1], ".", ":");
    return isName(item) && item.text === source.alias && !isPart && !isGroup(items[at + 1]);
  });
}
