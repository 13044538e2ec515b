import {quoteTable} from "#engine";
import type {Cell} from "./notebook.ts";
import {literalsIn, replaceIn} from "./parameters.ts";
import type {BoundSql, Replacement} from "./parameters.ts";
import {readTablePlaces} from "./references.ts";

/** The cells of a notebook that SQL can read, and the schema that holds their rows. */
export interface KeptCells {
  readonly schema: string;
  /** In lower case. */
  readonly names: ReadonlySet<string>;
}

/**
 * Where an SQL text reads cells, each with the name of its table in the engine, so that no table of that name
 * elsewhere is read by accident. `onlyBare` passes over what stands behind a schema: there it names that one.
 */
export function keptReadsIn(
  sql: string,
  {schema, names}: KeptCells,
  {onlyBare = false}: {readonly onlyBare?: boolean} = {},
): readonly Replacement[] {
  return readTablePlaces(sql).flatMap(({name, from, to, start}) => {
    if (!names.has(name) || (onlyBare && start !== from)) return [];
    return [{from: start, to, text: quoteTable({schema, name})}];
  });
}

/** The names of the cells whose rows others can read. */
export function readableCells(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({id, name, kind}) =>
      name === id && (kind === "sql" || kind === "analysis") ? [id] : [],
    ),
  );
}

/** An SQL text with the values of inputs and the tables of cells in it. */
export function bindSql(
  sql: string,
  literals: ReadonlyMap<string, string>,
  kept: KeptCells,
): BoundSql {
  return replaceIn(sql, [...literalsIn(sql, literals), ...keptReadsIn(sql, kept)]);
}
