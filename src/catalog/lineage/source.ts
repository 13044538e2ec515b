import {quoteIdentifier} from "#engine";
import type {Part} from "./figure-use.ts";
import {joinedSql} from "./ids-sql.ts";
import type {Leaf} from "./items.ts";
import type {Relation} from "./query-tree.ts";
import type {Output, Scope, ScopedQuery} from "./scope.ts";
import type {Edit} from "./splice.ts";
import type {OwnLists, Trace} from "./trace.ts";

/** A relation of a FROM clause with the ids of its rows. */
export interface Source {
  /** Its name in the query, in lower case; null without. */
  readonly alias: string | null;
  /** A list of the ids of a row, in SQL; null when it comes from no figures. */
  readonly ids: string | null;
  /** The columns that were added for them. */
  readonly added: readonly string[];
  /** Its columns in lower case; null when they are not known. */
  readonly columns: ScopedQuery["columns"];
  /** What a column of it does with the values of figures, with their ids; null for a column without. */
  readonly measured: (name: string) => Part | null;
  /** The columns of which `measured` knows. */
  readonly values: readonly string[];
  /** What changes in its text. */
  readonly edits: readonly Edit[];
  /** True for figures on the right of SEMI and ANTI, which only decide which rows of others stay. */
  readonly isFilter: boolean;
}

type Found = Omit<Source, "alias" | "isFilter">;

const NO_FIGURES: Found = {
  ids: null,
  added: [],
  columns: null,
  measured: () => null,
  values: [],
  edits: [],
};

/** Finds what a relation is and how its rows name their figures. */
export function toSource(relation: Relation, scope: Scope, trace: Trace): Source {
  const name = relation.alias ?? ownName(relation);
  const found = findIds(relation, name, scope, trace);
  const alias = name?.text ?? null;
  // Figures that only decide which rows of others stay are not behind them.
  if (relation.isFilter) {
    return {...NO_FIGURES, columns: found.columns, alias, isFilter: found.ids !== null};
  }
  return {...found, alias, isFilter: false};
}

/** The name under which a table without alias is known. */
function ownName({source}: Relation): Leaf | null {
  return source.type === "table" ? (source.path.at(-1) ?? null) : null;
}

function findIds(relation: Relation, name: Leaf | null, scope: Scope, trace: Trace): Found {
  const {source} = relation;
  switch (source.type) {
    case "query":
      return queryIds(relation, name, scope, trace);
    case "function":
      return functionIds(relation, source.path, trace);
    case "table":
      return tableIds(relation, source.path, name, scope, trace);
    case "file":
      trace.meets("unknown-table");
      return NO_FIGURES;
  }
}

function queryIds(relation: Relation, name: Leaf | null, scope: Scope, trace: Trace): Found {
  const [group] = relation.items;
  if (group?.type !== "group") return NO_FIGURES;
  const added = trace.freshName();
  const {sql, bears, columns, outputs} = trace.rewriteQuery(group.items, scope, trace, {
    ids: added,
    isOutermost: false,
  });
  if (!bears) return {...NO_FIGURES, columns};
  const edit = {from: group.from, to: group.to, text: `(${sql})`};
  const renamed = renameOutputs(outputs, relation.columnNames, columns !== null);
  return {...addedIds(added, renamed, name, trace), columns, edits: [edit]};
}

/** The first columns may get new names; behind a star no place is known, and nothing is told of them. */
export function renameOutputs(
  outputs: readonly Output[],
  names: readonly string[] | null,
  hasPlaces: boolean,
): readonly Output[] {
  if (names === null) return outputs;
  if (!hasPlaces) return [];
  return outputs.map((output, at) => ({...output, name: names[at] ?? output.name}));
}

/** What columns of ids tell that a query inside has added. */
function addedIds(
  row: string,
  outputs: readonly Output[],
  name: Leaf | null,
  trace: Trace,
): Pick<Found, "ids" | "added" | "measured" | "values"> {
  const own = outputs.flatMap(({ids}) => ids ?? []);
  const valued = outputs.filter(({use}) => use !== "counts");
  return {
    ids: columnOf(name, row, trace),
    added: [row, ...new Set(own)],
    measured: (column) => {
      const found = valued.find((output) => isNamed(output, column));
      return found ? {use: found.use, sql: columnOf(name, found.ids ?? row, trace)} : null;
    },
    values: valued.flatMap((output) => output.name ?? []),
  };
}

/** DuckDB names a column without a name after its expression: "sum(value)". */
function isNamed({name}: Output, column: string): boolean {
  return name === null ? column.includes("(") : name === column;
}

/** Functions that give rows of their own making. */
const ROW_MAKERS = ["range", "generate_series", "unnest"];

function functionIds(relation: Relation, path: readonly Leaf[], trace: Trace): Found {
  const name = path.length === 1 ? (path[0]?.text ?? "") : "";
  const kind = ROW_MAKERS.includes(name) ? "none" : trace.schema.idsOf(name, true);
  if (kind === null) trace.meets("table-function");
  if (kind === null || kind === "none") return NO_FIGURES;
  trace.readsTable(name);
  const values = trace.schema.valuesOf(name, true);
  const lists = (column: string) => trace.schema.listsOf?.(name, column) ?? null;
  return ownIds(relation, kind, relation.alias, {values, lists}, trace);
}

function tableIds(
  relation: Relation,
  path: readonly Leaf[],
  name: Leaf | null,
  scope: Scope,
  trace: Trace,
): Found {
  const scoped = path.length === 1 ? scope.get(path[0]?.text ?? "") : undefined;
  if (scoped) return scopedIds(scoped, name, trace);
  const table = tableName(path);
  const kind = table === null ? null : trace.schema.idsOf(table, false);
  if (table === null || kind === null) trace.meets("unknown-table");
  if (table === null || kind === null || kind === "none") return NO_FIGURES;
  trace.readsTable(table);
  const values = trace.schema.valuesOf(table, false);
  return ownIds(relation, kind, name, {values, lists: () => null}, trace);
}

const PLAIN_SCHEMAS = ["", "main", "memory", "memory.main", "curated", "curated.main"];

/** `main.workforce` is `workforce`; in another schema nothing is known: null. */
function tableName(path: readonly Leaf[]): string | null {
  const where = path
    .slice(0, -1)
    .map(({text}) => text)
    .join(".");
  return PLAIN_SCHEMAS.includes(where) ? (path.at(-1)?.text ?? null) : null;
}

function scopedIds({ids, columns, outputs}: ScopedQuery, name: Leaf | null, trace: Trace): Found {
  if (ids === null) return {...NO_FIGURES, columns};
  return {...addedIds(ids, outputs, name, trace), columns, edits: []};
}

/** The ids in a column of the relation's own. New names of its columns may hide that one: then it gets a copy. */
function ownIds(
  relation: Relation,
  kind: "row" | "list",
  name: Leaf | null,
  {values, lists}: {values: readonly string[]; lists: (column: string) => OwnLists | null},
  trace: Trace,
): Found {
  if (relation.columnNames !== null) return copiedIds(relation, kind, name, trace);
  const to = relation.items.at(-1)?.to ?? 0;
  const alias = name ? trace.textOf([name]) : quoteIdentifier(trace.freshName());
  const edits = name ? [] : [{from: to, to, text: ` AS ${alias}`}];
  const ids = kind === "row" ? `[${alias}.figure_id]` : `${alias}.figure_ids`;
  // What gives lists of ids has already brought figures together.
  const shown: Part = {use: kind === "row" ? "shows" : "relates", sql: ids};
  const measured = (column: string): Part | null => {
    if (!values.includes(column)) return null;
    const own = lists(column);
    if (own === null) return shown;
    const named = own.columns.map((each) => `${alias}.${quoteIdentifier(each)}`);
    return {use: own.use, sql: joinedSql(named)};
  };
  return {...NO_FIGURES, ids, measured, values, edits};
}

function copiedIds(
  {items}: Relation,
  kind: "row" | "list",
  name: Leaf | null,
  trace: Trace,
): Found {
  const added = trace.freshName();
  const ids = kind === "row" ? "[figure_id]" : "figure_ids";
  const text = `(SELECT *, ${ids} AS ${quoteIdentifier(added)} FROM ${trace.textOf(items)})`;
  const edit = {from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0, text};
  return {...NO_FIGURES, ids: columnOf(name, added, trace), added: [added], edits: [edit]};
}

function columnOf(name: Leaf | null, column: string, trace: Trace): string {
  const quoted = quoteIdentifier(column);
  return name ? `${trace.textOf([name])}.${quoted}` : quoted;
}
