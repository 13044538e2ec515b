import {argumentsOf, isAggregate, usedRows} from "./aggregates.ts";
import {callAt} from "./calls.ts";
import type {Call} from "./calls.ts";
import {aggregateUse, isKeyed, isRanking, isShifting, wholeUse} from "./figure-use.ts";
import type {FigureUse, Part} from "./figure-use.ts";
import {holdsQuery} from "./holds-query.ts";
import {gatheredSql, joinedSql} from "./ids-sql.ts";
import {isGroup, isMark, isName, isWord, splitAtCommas} from "./items.ts";
import type {Item} from "./items.ts";
import {isKeyword} from "./keywords.ts";
import {operatorOf} from "./operators.ts";
import type {SelectItem} from "./query-tree.ts";
import type {Scope} from "./scope.ts";
import type {Source} from "./source.ts";
import type {Trace} from "./trace.ts";

/** What a column takes from figures: several parts when it brings several together. */
export interface Uses {
  readonly parts: readonly Part[];
  readonly use: FigureUse;
}

/** Where an expression stands. */
export interface Place {
  readonly sources: readonly Source[];
  /** The list, in SQL, of all ids of a row of the sources. */
  readonly list: string;
  /** True where one row stands for many: what is not in an aggregate is gathered. */
  readonly isGathered: boolean;
  /** True inside an aggregate, where no query can be asked for its ids. */
  readonly isInAggregate: boolean;
  readonly scope: Scope;
}

/** What each item of a select list takes from figures; earlier names stand for their expressions. */
export function usesOf(items: readonly SelectItem[], place: Place, trace: Trace): readonly Uses[] {
  const found: Uses[] = [];
  for (const {body, star} of items) {
    const earlier = items.slice(0, found.length);
    found.push(star ? NOTHING : new Reader(place, trace, earlier, found).read(body));
  }
  return found;
}

const NOTHING: Uses = {parts: [], use: "counts"};

class Reader {
  readonly #place: Place;
  readonly #trace: Trace;
  readonly #earlier: readonly SelectItem[];
  readonly #uses: readonly Uses[];

  constructor(
    place: Place,
    trace: Trace,
    earlier: readonly SelectItem[] = [],
    uses: readonly Uses[] = [],
  ) {
    this.#place = place;
    this.#trace = trace;
    this.#earlier = earlier;
    this.#uses = uses;
  }

  read(items: readonly Item[]): Uses {
    const parts = unique(this.#partsOf(items));
    const operator = operatorOf(items, (call) => isAggregate(call) || call.over !== null);
    return {parts, use: wholeUse(parts, operator)};
  }

  #partsOf(items: readonly Item[]): readonly Part[] {
    let end = 0;
    return items.flatMap((item, index) => {
      if (item.from < end) return [];
      const call = callAt(items, index);
      if (call && (call.over !== null || isAggregate(call))) {
        end = call.to;
        return call.over === null ? [this.#aggregated(call)] : this.#windowed(call);
      }
      if (item.type === "group") {
        return isGroup(item) && holdsQuery(item.items)
          ? this.#asked(item.items)
          : this.#partsOf(item.items);
      }
      return isColumn(items, index) ? this.#named(items, index) : [];
    });
  }

  /** A sum has the figures of its arguments' columns, a count those of all rows. */
  #aggregated(call: Call): Part {
    const {list} = this.#place;
    const inside = {...this.#place, isGathered: false, isInAggregate: true};
    const uses = new Reader(inside, this.#trace).read(valueOf(call));
    const condition = usedRows(call, (items) => this.#trace.textOf(items));
    const {sql, use} = summed(call, uses, list);
    return {sql: gatheredSql(sql, condition), use};
  }

  #windowed(call: Call): readonly Part[] {
    if (isRanking(call)) return [];
    const {isGathered, list} = this.#place;
    const text = (items: readonly Item[]): string => this.#trace.textOf(items);
    const over = ` OVER ${text(call.over ? [call.over] : [])}`;
    const uses = this.read(valueOf(call));
    if (isShifting(call) && !isAsked(call)) return shifted(call, uses, text, over);
    const own = isGathered ? gatheredSql(list) : list;
    const {sql, use} = summed(call, uses, own);
    // Inside a group an argument is an aggregate, which a condition cannot repeat.
    const condition = isGathered
      ? call.filter
        ? [`(${text(call.filter)})`]
        : []
      : usedRows(call, text);
    return [{sql: gatheredSql(sql, condition, over), use}];
  }

  /** A query in an expression brings the figures of its rows. */
  #asked(items: readonly Item[]): readonly Part[] {
    const ids = this.#trace.freshName();
    const {scope, isInAggregate} = this.#place;
    const {sql, bears, outputs} = this.#trace.rewriteQuery(items, scope, this.#trace, {
      ids,
      isOutermost: false,
    });
    if (!bears) return [];
    if (isInAggregate) this.#trace.meets("subquery");
    const use = outputs?.[0]?.use ?? "counts";
    return [{sql: `(SELECT ${gatheredSql(`"${ids}"`)} FROM (${sql}))`, use}];
  }

  #named(items: readonly Item[], index: number): readonly Part[] {
    const {sources, isGathered} = this.#place;
    const name = textAt(items, index);
    const qualifier = isMark(items[index - 1], ".") ? textAt(items, index - 2) : null;
    const named = sources.filter(({alias}) => qualifier === null || alias === qualifier);
    for (const {measured} of named) {
      const found = measured(name);
      if (found) return [isGathered ? {...found, sql: gatheredSql(found.sql)} : found];
    }
    if (qualifier !== null) return [];
    const at = this.#earlier.findLastIndex((item) => meansItself(item, name));
    return this.#uses[at]?.parts ?? [];
  }
}

/** True for a query among the arguments, or rows that are put in an order of their own. */
function isAsked({args}: Call): boolean {
  return args.some((item) => isWord(item, "order", "select"));
}

/** What the value of a call is made of: of `arg_max(value, year)` only the first argument. */
function valueOf(call: Call): readonly Item[] {
  const args = argumentsOf(call.args);
  if (call.within) return [...call.args, ...call.within];
  const read = isKeyed(call) || isShifting(call) ? args.slice(0, 1) : args;
  return read.flat();
}

function summed(call: Call, uses: Uses, list: string): Part {
  const valued = uses.parts.filter(({use}) => use !== "counts");
  const use = aggregateUse(call);
  if (valued.length === 0 || use === "counts") return {sql: list, use: "counts"};
  const isRelated = uses.use === "relates" && (use === "adds" || use === "averages");
  return {sql: joinedSql(valued.map(({sql}) => sql)), use: isRelated ? "relates" : use};
}

/** `lag(x, 2)` has the figures of that other row, where its x is there. */
function shifted(
  call: Call,
  {parts}: Uses,
  text: (items: readonly Item[]) => string,
  over: string,
): readonly Part[] {
  if (parts.length === 0) return [];
  const [value = [], offset = []] = splitAtCommas(call.args).map(withoutNulls);
  const ignores = call.args.some((item) => isWord(item, "ignore")) ? " IGNORE NULLS" : "";
  const list = joinedSql(parts.map(({sql}) => sql));
  const there = `CASE WHEN (${text(value)}) IS NOT NULL THEN ${list} END`;
  const by = offset.length > 0 ? `, ${text(offset)}` : "";
  const filter = call.filter ? ` FILTER (WHERE ${text(call.filter)})` : "";
  return [{sql: `${call.name.text}(${there}${by}${ignores})${filter}${over}`, use: "shifts"}];
}

function withoutNulls(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex((item) => isWord(item, "ignore", "respect"));
  return items.slice(0, end < 0 ? undefined : end);
}

/** True when the name can only be this item's: in `sum(value) AS value` it is also a table's, which goes first. */
function meansItself(item: SelectItem, name: string): boolean {
  return item.name === name && !readsName(item.body, name);
}

function readsName(items: readonly Item[], name: string): boolean {
  return items.some((item, at) => {
    return item.type === "group"
      ? !isAggregateArgs(items, at) && readsName(item.items, name)
      : isColumn(items, at) && textAt(items, at) === name;
  });
}

function isAggregateArgs(items: readonly Item[], at: number): boolean {
  const call = callAt(items, at - 1);
  return call !== null && isAggregate(call);
}

/** The name of a column, the last of its path: not a keyword, a function, a table, or a type behind `::` and `AS`. */
export function isColumn(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (!isName(item) || (item.type === "word" && isKeyword(item.text))) return false;
  if (isMark(items[index - 1], "::") || isWord(items[index - 1], "as")) return false;
  return !isGroup(items[index + 1]) && !isMark(items[index + 1], ".");
}

function textAt(items: readonly Item[], index: number): string {
  const item = items[index];
  return isName(item) ? item.text : "";
}

function unique(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [`${part.use} ${part.sql}`, part])).values()];
}
