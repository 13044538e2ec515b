import {comparabilityNotes} from "#analyses";
import type {ComparabilityNote} from "#analyses";
import {readFigures, toFigure, traceLineage} from "#catalog";
import type {LineageObstacle} from "#catalog";
import {literal} from "#engine";
import type {Engine, Table} from "#engine";
import type {CatalogContent} from "../content/catalog-content.ts";
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
      /** What the figures of these tables might combine. */
      readonly notes: readonly ComparabilityNote[];
      readonly obstacle: LineageObstacle;
    };

export interface TraceOptions {
  readonly engine: Pick<Engine, "query">;
  readonly catalog: CatalogContent;
  readonly signal: AbortSignal;
  /** Rows of the reader's answer at most. */
  readonly rowLimit: number;
}

/** Finds the published figures behind an answer, by asking the question once more with their ids. */
export async function traceAnswer(
  sql: string,
  answer: Table,
  {engine, catalog, signal, rowLimit}: TraceOptions,
): Promise<Origin> {
  const lineage = traceLineage(sql, lineageSchema(catalog));
  const {tables} = lineage;
  if (answer.columns.length === 0) return {status: "none"};
  if (lineage.status === "tables") {
    const curated = curatedTablesOf(tables, catalog);
    // Without a name that we know, figures may still hide in a table or function of the reader's own.
    const hides = lineage.obstacle === "unknown-table" || lineage.obstacle === "table-function";
    if (tables.length === 0 && !hides) return {status: "none"};
    return {...lineage, curated, notes: await notesOfTables(curated, engine, signal)};
  }
  if (tables.length === 0) return {status: "none"};
  const traced = await engine.query(lineage.sql, {signal, rowLimit});
  const found = new TracedAnswer(answer, traced, lineage);
  const figures = await readFigures(engine, found.figureIds, signal);
  const facts = new Map(figures.map((figure) => [figure.id, figure]));
  return {status: "traced", answer: found, notes: comparabilityNotes(found.rows, facts)};
}

/** The notes that would belong to an answer of all figures of some tables. */
async function notesOfTables(
  tables: readonly string[],
  engine: Pick<Engine, "query">,
  signal: AbortSignal,
): Promise<readonly ComparabilityNote[]> {
  if (tables.length === 0) return [];
  const names = tables.map((name) => literal(name)).join(", ");
  const {rows} = await engine.query(`FROM figures WHERE table_name IN (${names})`, {signal});
  const facts = new Map(rows.map((row) => [String(row["figure_id"]), toFigure(row)]));
  return comparabilityNotes(
    [...facts.keys()].map((id) => ({figureIds: [id], values: []})),
    facts,
  );
}
