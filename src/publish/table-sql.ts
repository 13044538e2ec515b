import {literal, quoteIdentifier} from "#engine";
import Papa from "papaparse";
import {queryOf} from "./cell-query.ts";
import type {PublishedNotebook, ReadTableSource} from "./published.ts";

/**
 * The statements that make what a notebook reads of the curated data, in working order: tables with their rows,
 * views and macros. A name that a statement mentions brings along what it stands for.
 */
export function tableStatements({
  notebook,
  sources,
}: Pick<PublishedNotebook, "notebook" | "sources">): readonly string[] {
  const cells = new Set(notebook.cells.map(({id}) => id));
  const queries = notebook.cells.map((cell) => queryOf(cell, new Map()) ?? "");
  const pieces = sources.flatMap(piecesOf);
  const byName = new Map(pieces.map((piece) => [piece.name, piece]));
  const needed = new Set<Piece>();
  const waiting = wordsOf(queries.join("\n")).filter((name) => !cells.has(name));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const piece = byName.get(name);
    if (!piece || needed.has(piece)) continue;
    needed.add(piece);
    waiting.push(...wordsOf(piece.sql));
  }
  return pieces
    .filter((piece) => needed.has(piece))
    .flatMap(({sql, source}) => [statement(sql), ...(source ? rowsOf(source) : [])]);
}

/** A statement that makes a table, a view or a macro. */
interface Piece {
  readonly name: string;
  readonly sql: string;
  /** Where the rows of a table come from. */
  readonly source: ReadTableSource | null;
}

function piecesOf(source: ReadTableSource): readonly Piece[] {
  const {name, createSql, afterSql = []} = source;
  // Macros come as one text of several statements.
  const statements = afterSql.flatMap((sql) => sql.split(/;\s*\n(?=CREATE )/));
  const others = statements.map((sql): Piece => {
    const made = /^CREATE (?:OR REPLACE )?(?:VIEW|MACRO) "([^"]+)"/.exec(sql)?.[1] ?? name;
    return {name: made, sql, source: null};
  });
  return [{name, sql: createSql, source}, ...others];
}

function wordsOf(sql: string): string[] {
  return [...new Set(sql.toLowerCase().match(/\w+/g))];
}

function statement(sql: string): string {
  return `${sql.trim().replace(/;$/, "")};`;
}

/** An empty field is null, as in the engine; DuckDB makes of each text what its column holds. */
function rowsOf({name, csv}: ReadTableSource): readonly string[] {
  const {data} = Papa.parse<readonly string[]>(csv, {skipEmptyLines: true});
  const rows = data.slice(1).map((fields) => {
    const values = fields.map((field) => (field === "" ? "NULL" : literal(field)));
    return `(${values.join(", ")})`;
  });
  if (rows.length === 0) return [];
  return [`INSERT INTO ${quoteIdentifier(name)} VALUES\n${rows.join(",\n")};`];
}
