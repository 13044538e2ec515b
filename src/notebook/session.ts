import {Emitter, textKey} from "#base";
import {QueryError, admitQuestion, literal, quoteTable} from "#engine";
import type {Engine, Table} from "#engine";
import type {Edit} from "./edit.ts";
import {readGraph} from "./graph.ts";
import type {GraphProblem, NotebookGraph} from "./graph.ts";
import {record, redo, startHistory, undo} from "./history.ts";
import type {History} from "./history.ts";
import {inputChoices} from "./input-choices.ts";
import type {InputChoice} from "./input-choices.ts";
import type {InputSpec} from "./input-spec.ts";
import {toInputValue} from "./input-value.ts";
import type {InputValue} from "./input-value.ts";
import type {Notebook} from "./notebook.ts";
import {readableCells} from "./kept-reads.ts";
import {inputLiterals, planCell, readInputs} from "./plan.ts";
import type {CellPlan, ChoicesOf} from "./plan.ts";
import {readTables} from "./references.ts";
import {runCell} from "./run.ts";
import type {CellError} from "./run.ts";

/** How a cell stands. Its last rows stay with it, also while it is stale, runs or fails. */
export interface CellState {
  readonly status:
    /** Nothing to run: prose, charts, tables, most inputs. */
    | "none"
    /** What it asks has changed since it ran, or it never ran. */
    | "stale"
    | "running"
    | "done"
    /** The engine refused it, or the graph does. */
    | "failed"
    /** A cell that it reads has failed. */
    | "blocked";
  /** The rows of the last run that succeeded, up to the row limit. */
  readonly table: Table | null;
  readonly error: CellError | null;
  readonly problem: GraphProblem | null;
  /** Tables that it read and that only this browser has, such as those made in the query panel. */
  readonly elsewhere?: readonly string[];
  /** How many rows there are in all; null without rows. */
  readonly rowCount: number | null;
  /** Of a cell that waits: the cells that have to answer first, or (blocked) those that failed, far up or near. */
  readonly waitsFor: readonly string[];
  /** Of a stale cell: it will run by itself, or was asked to. */
  readonly isDue: boolean;
}

/** When cells run: by themselves as soon as they are stale, or only when asked. */
export type RunMode = "automatic" | "manual";

export interface SessionOptions {
  /** Default: automatic. */
  readonly mode?: RunMode;
  /** Names that cells may not have: the curated tables and views. */
  readonly reserved?: readonly string[];
  /** Rows of a cell that are handed over. Default: 1000. */
  readonly rowLimit?: number;
  /** The schema that holds the rows of its cells; no two open sessions may have the same. Default: "nb_0". */
  readonly schema?: string;
}

/** What is used of an engine. */
type SessionEngine = Pick<Engine, "query" | "keep" | "forget" | "losses">;

/** What is known of a cell's last run. */
interface Ran {
  /** What was asked, with all it rests on; null when its table is gone. */
  readonly asked: number | null;
  readonly table: Table | null;
  /** Of the table, beyond the row limit too. */
  readonly rowCount: number | null;
  readonly error: CellError | null;
  /** Tables of this browser alone that it read. */
  readonly elsewhere: readonly string[];
}

interface Running {
  readonly id: string;
  readonly asked: number;
  readonly abort: AbortController;
}

/**
 * An open notebook: its document with undo, the values of its inputs, and the results of its cells. It
 * runs what is stale in the order in which cells read each other, gives up a run that an edit has
 * overtaken, and leaves the cells alone that an edit does not reach.
 */
export class Session {
  readonly #engine: SessionEngine;
  readonly #options: Required<Omit<SessionOptions, "mode">>;
  readonly #changes = new Emitter();
  #mode: RunMode;
  #history: History;
  #graph: NotebookGraph;
  #inputs: ReadonlyMap<string, InputSpec>;
  #plans: ReadonlyMap<string, CellPlan> = new Map();
  /** What each cell asks now, with all it rests on: the same number means the same rows. */
  #asks: ReadonlyMap<string, number> = new Map();
  /** A number for every question with what it rests on that was ever asked here. */
  readonly #questions = new Map<string, number>();
  readonly #chosen = new Map<string, InputValue>();
  readonly #ran = new Map<string, Ran>();
  /** Names that cells had here and have no longer. */
  readonly #gone = new Set<string>();
  /** Cells to run though the mode is manual. */
  readonly #wanted = new Set<string>();
  #running: Running | null = null;
  /** How cells stood when they were last asked for: a state that is still so is the same object. */
  readonly #states = new Map<string, CellState>();
  /** What others ask for again and again between two changes; null until somebody does. */
  #tables: ReadonlyMap<string, Table> | null = null;
  #blocked: ReadonlySet<string> | null = null;
  #pump: Promise<void> | null = null;
  /** How often the engine had lost its tables when those of the cells were last known to be there. */
  #losses: number;
  #isClosed = false;

  constructor(
    engine: SessionEngine,
    notebook: Notebook,
    {mode = "automatic", reserved = [], rowLimit = 1000, schema = "nb_0"}: SessionOptions = {},
  ) {
    this.#engine = engine;
    this.#losses = engine.losses;
    this.#options = {reserved, rowLimit, schema};
    this.#mode = mode;
    this.#history = startHistory(notebook);
    this.#graph = readGraph(notebook.cells);
    this.#inputs = readInputs(notebook);
    this.#plan();
  }

  get notebook(): Notebook {
    return this.#history.notebook;
  }

  get mode(): RunMode {
    return this.#mode;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The rows of cells, by id, as charts, tables and sentences show them; the same map until some of them change. */
  get tables(): ReadonlyMap<string, Table> {
    if (this.#tables) return this.#tables;
    const tables = new Map<string, Table>();
    for (const [id, {table}] of this.#ran) if (table) tables.set(id, table);
    return (this.#tables = tables);
  }

  /** The schema that holds the rows of its cells. */
  get schema(): string {
    return this.#options.schema;
  }

  /** Who reads whom. */
  get graph(): NotebookGraph {
    return this.#graph;
  }

  /** The SQL of the value of each input, by name. */
  get literals(): ReadonlyMap<string, string> {
    return inputLiterals(this.#inputs, this.#chosen, this.#choicesOf);
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** How a cell stands, the same object as long as that is so; an unknown id has nothing to run. */
  stateOf(id: string): CellState {
    const [now, last] = [this.#readState(id), this.#states.get(id)];
    if (last && isSameState(now, last)) return last;
    this.#states.set(id, now);
    return now;
  }

  #readState(id: string): CellState {
    const plan = this.#plans.get(id);
    const ran = this.#ran.get(id);
    const table = ran?.table ?? null;
    const state = (status: CellState["status"], more: Partial<CellState> = {}): CellState => ({
      status,
      table,
      error: null,
      problem: null,
      elsewhere: ran?.elsewhere ?? [],
      rowCount: ran?.rowCount ?? null,
      waitsFor: [],
      isDue: false,
      ...more,
    });
    if (plan?.type === "problem") return state("failed", {problem: plan.problem});
    if (plan?.type === "error") return state("failed", {error: plan.error});
    if (plan?.type !== "query") return state("none");
    if (this.#running?.id === id) return state("running");
    if (ran && ran.asked === this.#asks.get(id)) {
      return ran.error ? state("failed", {error: ran.error}) : state("done");
    }
    if (this.#isBlocked(id)) return state("blocked", {waitsFor: this.#failedBefore(id)});
    const isDue = this.#mode === "automatic" || this.#wanted.has(id);
    const waitsFor = isDue ? this.#rests(id).filter((read) => !this.#isFresh(read)) : [];
    return state("stale", {isDue, waitsFor});
  }

  /** The value of an input: what was chosen as long as it is possible, else what it begins with. */
  valueOf(name: string): InputValue {
    const spec = this.#inputs.get(name);
    if (!spec) return null;
    return toInputValue(spec, this.#chosen.get(name), this.#choicesOf(name, spec));
  }

  /** What an input offers; null while its query has not answered. */
  choicesOf(name: string): readonly InputChoice[] | null {
    const spec = this.#inputs.get(name);
    return spec ? this.#choicesOf(name, spec) : [];
  }

  /** Gives an input a value; the cells that read it become stale. */
  setInput(name: string, value: InputValue): void {
    this.#chosen.set(name, value);
    this.#change(this.#history);
  }

  /** Makes an edit. Edits of one group that follow each other are undone together. Throws like `apply`. */
  edit(edit: Edit, group: string | null = null): void {
    const history = record(this.#history, edit, group);
    if (edit.type === "rename") this.#follow(edit.id, edit.name);
    this.#change(history);
  }

  undo(): void {
    this.#change(undo(this.#history));
  }

  redo(): void {
    this.#change(redo(this.#history));
  }

  /** In automatic mode everything stale runs at once. */
  setMode(mode: RunMode): void {
    this.#mode = mode;
    this.#change(this.#history);
  }

  /** Runs a cell, also one that is fresh or was refused, after the stale ones that it reads; without an id all. */
  run(id?: string): void {
    if (id === undefined) {
      const seen = new Set<string>();
      for (const each of this.#graph.order) this.#want(each, seen);
    } else {
      this.#want(id);
    }
    this.#change(this.#history);
  }

  /** Gives up the running query of a cell; it counts as refused until it is run again or changed. */
  cancel(id: string): void {
    if (this.#running?.id === id) this.#running.abort.abort(new CancelledError());
    this.#wanted.delete(id);
  }

  /** Resolves when nothing runs and nothing is about to. */
  async settled(): Promise<void> {
    while (this.#pump) await this.#pump;
  }

  /** Stops everything and removes the tables of the cells from the engine. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#running?.abort.abort(new CancelledError());
    await this.settled();
    // What cannot be removed went with the engine.
    await this.#engine.forget({schema: this.schema}).catch(() => undefined);
    this.#ran.clear();
    this.#tables = null;
  }

  #change(history: History): void {
    const isEdited = history.notebook !== this.#history.notebook;
    this.#history = history;
    this.#noticeLoss();
    if (isEdited) {
      this.#graph = readGraph(history.notebook.cells);
      this.#inputs = readInputs(history.notebook);
    }
    this.#plan();
    const {id, asked, abort} = this.#running ?? {};
    if (id !== undefined && this.#asks.get(id) !== asked) abort?.abort(new OvertakenError());
    this.#emit();
    this.#pump ??= this.#work().finally(() => (this.#pump = null));
  }

  /** Works out anew what every cell asks, and what that rests on. */
  #plan(): void {
    const literals = this.literals;
    const {cells} = this.notebook;
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const plans = new Map<string, CellPlan>();
    const asks = new Map<string, number>();
    const kept = {schema: this.schema, names: this.#keptNames()};
    for (const id of this.#graph.order) {
      const cell = byId.get(id);
      if (!cell) continue;
      const plan = planCell(cell, this.#graph, literals, kept);
      plans.set(id, plan);
      if (plan.type !== "query") continue;
      // An input counts by its value, which stands in the SQL, once it is known what there is to choose.
      const rests = this.#rests(id).map((read) =>
        this.#inputs.has(read)
          ? [read, asks.get(read) === this.#freshAsk(read)]
          : [read, asks.get(read) ?? null],
      );
      const question = JSON.stringify([textKey(plan.sql), rests]);
      const number = this.#questions.get(question) ?? this.#questions.size;
      this.#questions.set(question, number);
      asks.set(id, number);
    }
    for (const id of this.#plans.keys()) this.#gone.add(id);
    for (const id of plans.keys()) this.#gone.delete(id);
    this.#plans = plans;
    this.#asks = asks;
  }

  /** Cells that SQL can read; one with the name of curated data is refused and read by nobody. */
  #keptNames(): ReadonlySet<string> {
    const {reserved} = this.#options;
    return new Set([...readableCells(this.notebook.cells)].filter((id) => !reserved.includes(id)));
  }

  /** The cells that have to answer before a cell: those whose rows it reads, and inputs that ask what there is to choose. */
  #rests(id: string): readonly string[] {
    const reads = this.#graph.nodes.get(id)?.reads ?? [];
    return reads.filter((read) => {
      const input = this.#inputs.get(read);
      return !input || isAsking(input);
    });
  }

  /** What a cell was asked when it last answered; null when it has not, or refused. */
  #freshAsk(id: string): number | null {
    const ran = this.#ran.get(id);
    return ran?.error === null ? ran.asked : null;
  }

  /** What an input offers by the last answer of its query, if that is one of its query as it is now. */
  readonly #choicesOf: ChoicesOf = (name, spec) => {
    const isAnswered = this.#freshAsk(name) !== null && this.#isFresh(name);
    return inputChoices(spec, isAnswered ? (this.#ran.get(name)?.table ?? null) : null);
  };

  /** Marks a cell to run, and what it reads that is not fresh; each once, however many ways lead to it. */
  #want(id: string, seen = new Set<string>()): void {
    const ran = this.#ran.get(id);
    if (seen.has(id) || this.#plans.get(id)?.type !== "query") return;
    seen.add(id);
    if (ran) this.#ran.set(id, {...ran, asked: null});
    this.#wanted.add(id);
    for (const read of this.#rests(id)) if (!this.#isFresh(read)) this.#want(read, seen);
  }

  #isFresh(id: string): boolean {
    const ran = this.#ran.get(id);
    return ran !== undefined && ran.asked === this.#asks.get(id) && ran.error === null;
  }

  /** True for a cell that waits for one that failed, however far up. */
  #isBlocked(id: string): boolean {
    this.#blocked ??= this.#readBlocked();
    return this.#blocked.has(id);
  }

  /** In the order in which cells read each other, so that each is looked at once. */
  #readBlocked(): ReadonlySet<string> {
    const blocked = new Set<string>();
    for (const id of this.#graph.order) {
      const isBlocked = this.#rests(id).some((read) => blocked.has(read) || this.#hasFailed(read));
      if (isBlocked) blocked.add(id);
    }
    return blocked;
  }

  /** The failed cells that a cell waits for, each once. */
  #failedBefore(id: string): readonly string[] {
    const [failed, seen] = [new Set<string>(), new Set<string>()];
    const look = (at: string) => {
      for (const read of this.#rests(at)) {
        if (seen.has(read)) continue;
        seen.add(read);
        if (this.#hasFailed(read)) failed.add(read);
        else if (this.#isBlocked(read)) look(read);
      }
    };
    look(id);
    return [...failed];
  }

  #hasFailed(id: string): boolean {
    const plan = this.#plans.get(id);
    // A query that is empty gives its readers nothing.
    if (plan?.type !== "query") return plan !== undefined;
    const ran = this.#ran.get(id);
    return this.#running?.id !== id && ran?.asked === this.#asks.get(id) && Boolean(ran?.error);
  }

  #emit(): void {
    this.#blocked = null;
    this.#changes.emit();
  }

  #keepRun(id: string, ran: Ran): void {
    if (this.#ran.get(id)?.table !== ran.table) this.#tables = null;
    this.#ran.set(id, ran);
  }

  async #work(): Promise<void> {
    // Edits made in one turn are one change; without a turn the first of them would run alone.
    await Promise.resolve();
    this.#noticeLoss();
    // Tidying takes turns of its own, in which something can become stale again.
    do {
      for (let next = this.#next(); next !== null; next = this.#next()) await this.#runOne(next);
      await this.#tidy();
    } while (this.#next() !== null);
  }

  /** The first cell that is to run and whose own cells are done; null when there is none. */
  #next(): string | null {
    if (this.#isClosed) return null;
    return (
      this.#graph.order.find((id) => {
        if (this.#plans.get(id)?.type !== "query") return false;
        if (this.#mode === "manual" && !this.#wanted.has(id)) return false;
        const isAnswered = this.#ran.get(id)?.asked === this.#asks.get(id);
        return !isAnswered && this.#rests(id).every((read) => this.#isFresh(read));
      }) ?? null
    );
  }

  async #runOne(id: string): Promise<void> {
    const plan = this.#plans.get(id);
    const asked = this.#asks.get(id);
    if (plan?.type !== "query" || asked === undefined) return;
    const abort = new AbortController();
    this.#running = {id, asked, abort};
    this.#wanted.delete(id);
    this.#emit();
    const ran = await this.#ask(id, plan, abort.signal);
    this.#running = null;
    this.#noticeLoss();
    // Overtaken: its table is not what the next one will be, and its rows are still the last good ones.
    const {table, rowCount} = (ran?.table ? ran : this.#ran.get(id)) ?? {
      table: null,
      rowCount: null,
    };
    const {error = null, elsewhere = []} = ran ?? {};
    this.#keepRun(id, {asked: ran ? asked : null, table, rowCount, error, elsewhere});
    // What an input now offers decides what the cells that read it ask.
    if (this.#inputs.has(id)) this.#plan();
    this.#emit();
  }

  /** Rows or a refusal; null when the run was overtaken, or its rows are gone. */
  async #ask(
    id: string,
    plan: Extract<CellPlan, {type: "query"}>,
    signal: AbortSignal,
  ): Promise<Omit<Ran, "asked"> | null> {
    const {rowLimit, reserved, schema} = this.#options;
    const failed = (error: CellError) => ({
      table: null,
      rowCount: null,
      error: this.#explain({...error, range: error.range && plan.toSource(error.range)}),
      elsewhere: [],
    });
    try {
      const elsewhere = () => this.#findElsewhere(id);
      if (!plan.keep) {
        admitQuestion(plan.sql);
        const table = await this.#engine.query(plan.sql, {signal, rowLimit});
        const rowCount = table.truncated ? null : table.rows.length;
        return {table, rowCount, error: null, elsewhere: await elsewhere()};
      }
      const result = await runCell(id, plan.sql, this.#engine, {
        signal,
        rowLimit,
        reserved,
        schema,
      });
      // Its table went with the engine that made it, or those that it reads did.
      if (this.#losses !== this.#engine.losses) return null;
      if (result.status === "failed") return failed(result.error);
      const {table} = result;
      const rowCount = table.truncated ? await this.#count(id, signal) : table.rows.length;
      return {table, rowCount, error: null, elsewhere: await elsewhere()};
    } catch (error) {
      return error instanceof OvertakenError ? null : failed(toCellError(error));
    }
  }

  /** A table that is not there, in words of the notebook: what cells read is other cells. */
  #explain(error: CellError): CellError {
    const name = /^Table with name "?(.+?)"? does not exist/.exec(error.message)?.[1];
    if (error.type !== "Catalog" || name === undefined) return error;
    return this.#gone.has(name.toLowerCase()) ? {...error, type: "GoneCell", subject: name} : error;
  }

  /** The tables that a cell reads and that neither the notebook nor the curated data has. */
  async #findElsewhere(id: string): Promise<readonly string[]> {
    const own = this.#keptNames();
    const {reserved} = this.#options;
    const others = readTables(this.#sqlOf(id)).filter(
      (name) => !own.has(name) && !reserved.includes(name) && !name.includes("."),
    );
    if (others.length === 0) return [];
    const {rows} = await this.#engine.query(ownTablesSql(others));
    return rows.map((row) => String(row["name"]));
  }

  #sqlOf(id: string): string {
    const cell = this.notebook.cells.find((each) => each.id === id);
    if (cell?.kind === "sql") return cell.body;
    const spec = this.#inputs.get(id);
    return spec && "options" in spec && spec.options.type === "query" ? spec.options.sql : "";
  }

  /** How many rows are kept under a name. */
  async #count(id: string, signal: AbortSignal): Promise<number> {
    const sql = `SELECT count(*) AS n FROM ${quoteTable({schema: this.#options.schema, name: id})}`;
    const {rows} = await this.#engine.query(sql, {signal});
    return Number(rows[0]?.["n"]);
  }

  /** An engine that died took its tables with it: every cell has to run again, but keeps what it shows. */
  #noticeLoss(): void {
    if (this.#losses === this.#engine.losses) return;
    this.#losses = this.#engine.losses;
    for (const [id, ran] of this.#ran) {
      if (ran.error === null) this.#ran.set(id, {...ran, asked: null});
    }
  }

  /** A renamed cell asks what it asked: what it shows moves along, so that nothing seems lost. */
  #follow(id: string, name: string): void {
    if (this.notebook.cells.some((cell) => cell.id === name)) return;
    const ran = this.#ran.get(id);
    if (ran) this.#keepRun(name, {...ran, asked: null});
  }

  /** Removes the tables of cells that are no longer there. */
  async #tidy(): Promise<void> {
    for (const id of [...this.#ran.keys()].filter((each) => !this.#plans.has(each))) {
      if (this.#plans.has(id)) continue;
      this.#ran.delete(id);
      this.#states.delete(id);
      this.#tables = null;
      await this.#drop(id);
    }
  }

  async #drop(name: string): Promise<void> {
    // A table that cannot be removed is overwritten when its name comes back.
    await this.#engine.forget({schema: this.schema, name}).catch(() => undefined);
  }
}

/** True for an input that asks the engine what there is to choose. */
function isAsking(input: InputSpec): boolean {
  return "options" in input && input.options.type === "query";
}

/** Those of some names, in lower case, that are tables or views a reader made outside of notebooks. */
function ownTablesSql(names: readonly string[]): string {
  const list = names.map((name) => literal(name)).join(", ");
  const own = `NOT internal AND database_name IN ('memory', 'temp')`;
  return `SELECT table_name AS name FROM duckdb_tables() WHERE ${own} AND lower(table_name) IN (${list})
UNION SELECT view_name FROM duckdb_views() WHERE ${own} AND lower(view_name) IN (${list}) ORDER BY 1`;
}

function isSameState(a: CellState, b: CellState): boolean {
  return (
    a.status === b.status &&
    a.table === b.table &&
    a.error === b.error &&
    a.problem === b.problem &&
    a.rowCount === b.rowCount &&
    a.isDue === b.isDue &&
    a.waitsFor.join() === b.waitsFor.join() &&
    a.elsewhere?.join() === b.elsewhere?.join()
  );
}

/** A newer change made a run pointless. */
class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

/** The reader gave up a run. */
class CancelledError extends Error {
  override readonly name = "Cancelled";
}

function toCellError(error: unknown): CellError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof QueryError) {
    const {type, range, candidates, subject} = error;
    return {message, type, range, candidates, subject};
  }
  return {
    message,
    type: error instanceof Error ? error.name : "Error",
    range: null,
    candidates: [],
  };
}
