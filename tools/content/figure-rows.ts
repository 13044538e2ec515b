import {quoteIdentifier} from "#engine";
import type {Engine} from "#engine";
import type {FigureRows} from "../../src/ui/present/figure-book.ts";

/** The rows of all figures as a database with the curated tables has them. */
export function figureRows(engine: Pick<Engine, "query">): FigureRows {
  const rows = async (sql: string) => (await engine.query(sql)).rows;
  return {
    ofTable: ({name}) => rows(`FROM ${quoteIdentifier(name)}`),
    observations: () => rows("FROM figures WHERE table_name = 'deflator'"),
  };
}
