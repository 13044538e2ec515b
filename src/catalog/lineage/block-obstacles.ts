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
}

/** What keeps a SELECT over figures from being rewritten. */
export function blockObstacles(facts: BlockFacts): readonly LineageObstacle[] {
  const {block, sources} = facts;
  const calls = facts.expressions.flatMap(findCalls);
  const found: readonly (readonly [LineageObstacle, boolean])[] = [
    ["join", hasBlurredJoin(facts)],
    ["random", block.hasSample || calls.some(({name}) => RANDOM.includes(name.text))],
    ["distinct", isDistinctOverGroups(facts, calls)],
    ["unreadable", calls.some((call) => isAggregate(call) && call.isChained)],
    ["all-columns", sources.some((source) => showsAdded(source, facts, calls))],
  ];
  return found.flatMap(([obstacle, isThere]) => (isThere ? [obstacle] : []));
}

const RANDOM = ["random", "uuid", "uuidv4", "uuidv7", "gen_random_uuid", "nextval"];

/** Tables of one name, or added columns joined to each other. */
function hasBlurredJoin({block, sources}: BlockFacts): boolean {
  const bearing = sources.filter(({ids}) => ids !== null);
  const isTwice = (source: Source, keyOf: (each: Source) => string | undefined | null): boolean => {
    const key = keyOf(source) ?? null;
    return key !== null && sources.filter((each) => keyOf(each) === key).length > 1;
  };
  return (
    bearing.some((source) => isTwice(source, ({alias}) => alias)) ||
    (block.from?.hasNatural === true &&
      bearing.some((source) => isTwice(source, ({added}) => added[0])))
  );
}

function isDistinctOverGroups({block, isAggregated}: BlockFacts, calls: readonly Call[]): boolean {
  if (!block.select?.distinct || block.select.isDistinctOn) return false;
  // What unnest or a window makes cannot be grouped by in the SELECT that makes it.
  return isAggregated || calls.some(({name, over}) => name.text === "unnest" || over !== null);
}

/** True when an added column would show in a value, or be counted among the columns. */
function showsAdded(source: Source, {expressions}: BlockFacts, calls: readonly Call[]): boolean {
  if (source.added.length === 0) return false;
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
