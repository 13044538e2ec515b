import {comparabilityNotes} from "#analyses";
import type {ComparabilityNote} from "#analyses";
import {traceLineage} from "#catalog";
import type {Lineage, LineageObstacle} from "#catalog";
import {QueryError} from "#engine";
import type {Engine, Table} from "#engine";
import type {Workshop} from "../present/workshop.ts";
import {curatedTablesOf, lineageSchema} from "./lineage-schema.ts";
import {TracedAnswer} from "./traced-answer.ts";

/** What is known of where an answer comes from. */
export type Origin =
  /** It reads no published figures. */
  | {readonly status: "none"}
  | {
      readonly status: "traced";
      readonly answer: TracedAnswer;
      readonly notes: readonly ComparabilityNote[];
    }
  /** The query's shape hides which rows count: only the tables are known. */
  | {
      readonly status: "tables";
      /** As the query names them. */
      readonly tables: readonly string[];
      /** The curated tables behind these. */
      readonly curated: readonly string[];
      readonly obstacle: LineageObstacle;
    };

export interface TraceOptions {
  readonly engine: Pick<Engine, "query">;
  readonly workshop: Pick<Workshop, "catalog" | "figures">;
  readonly signal: AbortSignal;
  /** Rows of the reader's answer at most. */
  readonly rowLimit: number;
}

/** Finds the published figures behind an answer, by asking the question once more with their ids. */
export async function traceAnswer(
  sql: string,
  answer: Pick<Table, "columns">,
  {engine, workshop, signal, rowLimit}: TraceOptions,
): Promise<Origin> {
  if (answer.columns.length === 0) return {status: "none"};
  const {catalog, figures} = workshop;
  const lineage = traceLineage(sql, lineageSchema(catalog));
  if (lineage.status === "tables") return tablesOnly(lineage, workshop);
  if (lineage.tables.length === 0 || lineage.isConstant) return {status: "none"};
  let traced: Table;
  try {
    traced = await engine.query(lineage.sql, {signal, rowLimit});
  } catch (error) {
    // The reader's own question was answered: what cannot be asked with ids has a shape that is not known here.
    if (error instanceof QueryError) {
      return tablesOnly({tables: lineage.tables, obstacle: "unreadable"}, workshop);
    }
    throw error;
  }
  const found = new TracedAnswer(answer, traced, lineage);
  const facts = figures.facts(found.figureIds.filter((id) => figures.has(id)));
  return {status: "traced", answer: found, notes: comparabilityNotes(found.rows, facts)};
}

/** What can be said of an answer whose figures could not be asked for: the tables that its question names. */
export function unansweredOrigin(sql: string, workshop: Pick<Workshop, "catalog">): Origin {
  const {tables} = traceLineage(sql, lineageSchema(workshop.catalog));
  return tablesOnly({tables, obstacle: "unanswered"}, workshop);
}

/** Statements that describe or change something show no figures. */
const SHOWS_NONE: readonly LineageObstacle[] = ["not-a-select", "several-statements"];

function tablesOnly(
  {tables, obstacle}: Pick<Extract<Lineage, {status: "tables"}>, "tables" | "obstacle">,
  {catalog}: Pick<Workshop, "catalog">,
): Origin {
  // Without a name that we know, figures may still hide in a table or function of the reader's own.
  const hides = obstacle === "unknown-table" || obstacle === "table-function";
  if (SHOWS_NONE.includes(obstacle) || (tables.length === 0 && !hides)) return {status: "none"};
  return {status: "tables", tables, obstacle, curated: curatedTablesOf(tables, catalog)};
}
