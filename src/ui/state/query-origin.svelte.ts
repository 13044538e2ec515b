import {ANALYSES, comparabilityNotes} from "#analyses";
import type {ComparabilityNote} from "#analyses";
import {readFigures, traceLineage} from "#catalog";
import type {LineageObstacle, LineageSchema} from "#catalog";
import type {Table} from "#engine";
import type {CatalogContent} from "../content/catalog-content.ts";
import type {Content} from "../content/content.ts";
import {TracedAnswer} from "../query/traced-answer.ts";
import type {EngineState} from "./engine-state.svelte.ts";
import {ROW_LIMIT} from "./query-run.svelte.ts";

/** What is known of where an answer comes from. */
export type OriginStatus =
  /** It reads no published figures. */
  | {readonly status: "none"}
  | {readonly status: "tracing"}
  | {
      readonly status: "traced";
      readonly answer: TracedAnswer;
      readonly notes: readonly ComparabilityNote[];
    }
  /** The query's shape hides which rows count: only the tables are known. */
  | {
      readonly status: "tables";
      readonly tables: readonly string[];
      readonly obstacle: LineageObstacle | "failed";
    };

/** Finds the published figures behind the last answer, by asking the question once more with their ids. */
export class QueryOrigin {
  readonly #engine: EngineState;
  readonly #content: Content;
  #state: OriginStatus = $state.raw({status: "none"});
  #abort: AbortController | null = null;

  constructor(engine: EngineState, content: Content) {
    this.#engine = engine;
    this.#content = content;
  }

  get state(): OriginStatus {
    return this.#state;
  }

  /** Traces an answer; a newer one overtakes. */
  async trace(sql: string, answer: Table): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#state = {status: "tracing"};
    const state = await this.#find(sql, answer, abort.signal);
    if (this.#abort === abort) this.#state = state;
  }

  /** Forgets what was found: another question is on its way. */
  clear(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#state = {status: "none"};
  }

  async #find(sql: string, answer: Table, signal: AbortSignal): Promise<OriginStatus> {
    const lineage = traceLineage(sql, lineageSchema(await this.#content.catalog()));
    const {tables} = lineage;
    if (tables.length === 0 || answer.columns.length === 0) return {status: "none"};
    if (lineage.status === "tables") return lineage;
    try {
      const options = {signal, rowLimit: ROW_LIMIT};
      const traced = new TracedAnswer(
        answer,
        await this.#engine.query(lineage.sql, options),
        lineage,
      );
      const figures = await readFigures(this.#engine, traced.figureIds, signal);
      const facts = new Map(figures.map((figure) => [figure.id, figure]));
      return {status: "traced", answer: traced, notes: comparabilityNotes(traced.rows, facts)};
    } catch {
      // The reader's own question was answered: that its origin was not found is said, and no more.
      return {status: "tables", tables, obstacle: "failed"};
    }
  }
}

/** How the tables, views and analyses name the figures behind their rows. */
export function lineageSchema({tables}: CatalogContent): LineageSchema {
  const analyses = new Set(ANALYSES.map(({id}): string => id));
  const names = new Map<string, "row" | "none">([["figures", "row"]]);
  for (const {name, figures, columns} of tables) {
    const named = columns.some((column) => column.name === "figure_id");
    // The register of contradictions speaks of figures, it holds none.
    names.set(name, named && name !== "contradictions" ? "row" : "none");
    if (figures) names.set(`${name}_main`, "row");
  }
  return {
    idsOf: (name, isMacro) =>
      isMacro ? (analyses.has(name) ? "list" : null) : (names.get(name) ?? null),
  };
}
