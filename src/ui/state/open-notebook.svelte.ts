import {
  Keeper,
  REAL_TIMER,
  Session,
  followKeys,
  parseNotebook,
  printNotebook,
  startKeys,
} from "#notebook";
import type {
  Cell,
  CellState,
  Edit,
  InputChoice,
  InputValue,
  KeepStatus,
  KeyedCell,
  Notebook,
  NotebookGraph,
  NotebookProblem,
  NotebookStore,
  RunMode,
  SessionOptions,
  StoredNotebook,
  Timer,
} from "#notebook";
import type {Table} from "#engine";
import type {LentAnswers} from "../present/lent-answers.ts";
import {SvelteMap} from "svelte/reactivity";
import type {Workshop} from "../present/workshop.ts";
import type {Origin} from "../query/trace-answer.ts";
import {CellOrigins} from "./cell-origins.svelte.ts";
import type {EngineState} from "./engine-state.svelte.ts";

/** Whether what the reader wrote is written down, or could not even be taken over. */
export type Saved =
  | KeepStatus
  /** The last change of a field was refused: the field holds what the notebook does not. */
  | {readonly status: "refused"; readonly error: Error; readonly text: string};

/** A change that could not be made. */
interface Refusal {
  /** Of the cell; null for a change of anything else. */
  readonly id: string | null;
  readonly error: Error;
  /** What stands in the field; empty for a change that nobody typed. */
  readonly text: string;
}

/** A text that was emptied: gone from the file, but still open on the page, where it was. */
interface EmptyText {
  readonly key: string;
  readonly index: number;
}

/** The id of an emptied text; no cell of a file has it. */
const EMPTY_ID = "cell-empty";
const EMPTY_CELL: Cell = {kind: "prose", id: EMPTY_ID, name: null, source: "", body: ""};

/** A notebook that is being closed. */
export interface Leaving {
  /** What the browser refused to keep; null when it kept all. */
  readonly unkept: Promise<StoredNotebook | null>;
  /** Settles when nothing of it is in the engine any more. */
  readonly freed: Promise<void>;
}

export interface OpenNotebookOptions extends Required<Pick<SessionOptions, "reserved">> {
  /** False for what the browser has refused so far: it is tried again at once. */
  readonly isKept: boolean;
  /** True to run nothing that the reader does not ask for. Default: false. */
  readonly isCareful?: boolean;
  /** Hears when a cell begins to run, and when none does any more. */
  readonly onrun?: (isRunning: boolean) => void;
  readonly timer?: Timer;
}

const EMPTY = parseNotebook("");
/** Never changed. */
const NO_TABLES: ReadonlyMap<string, Table> = new Map();
const NOTHING_TO_RUN: CellState = {
  status: "none",
  table: null,
  error: null,
  problem: null,
  rowCount: null,
  waitsFor: [],
  isDue: false,
};

/** A reader's notebook that is open: its session, and what of it is written down. */
export class OpenNotebook {
  readonly #session: Session;
  readonly #keeper: Keeper;
  readonly #origins: CellOrigins;
  readonly #stops: readonly (() => void)[];
  readonly #onrun: (isRunning: boolean) => void;
  // What the page reads, each by itself: a change of one cell must not make it look at all others.
  #notebook: Notebook = $state.raw(EMPTY);
  #cells: readonly KeyedCell[] = $state.raw([]);
  #text: string = $state.raw("");
  readonly #states = new SvelteMap<string, CellState>();
  #tables: ReadonlyMap<string, Table> = $state.raw(NO_TABLES);
  #mode: RunMode = $state("manual");
  #canUndo = $state(false);
  #canRedo = $state(false);
  /** Counts the changes, for what is worked out when it is read. */
  #version = $state(0);
  #kept: KeepStatus = $state.raw({status: "saved"});
  readonly #refusals = new SvelteMap<string, Refusal>();
  #empty: EmptyText | null = null;
  #trusted = $state(false);
  #shipped: LentAnswers | null = $state.raw(null);

  constructor(
    stored: StoredNotebook,
    store: Pick<NotebookStore, "change">,
    engine: EngineState,
    {
      reserved,
      isKept,
      isCareful = false,
      onrun = () => undefined,
      timer = REAL_TIMER,
    }: OpenNotebookOptions,
  ) {
    const notebook = parseNotebook(stored.text);
    this.#origins = new CellOrigins(engine);
    this.#session = new Session(engine, notebook, {
      reserved,
      schema: engine.nextSchema(),
      mode: stored.trusted && !isCareful ? "automatic" : "manual",
    });
    this.#onrun = onrun;
    this.#keeper = new Keeper(store, stored, {isKept, timer});
    this.#cells = startKeys(notebook.cells);
    this.#text = stored.text;
    this.#stops = [
      this.#session.subscribe(() => this.#follow()),
      this.#keeper.subscribe(() => this.#followKeeper()),
    ];
    this.#show();
    this.#followKeeper();
  }

  get notebook(): Notebook {
    return this.#notebook;
  }

  /** The cells in their order, each with a key that stays with it. */
  get cells(): readonly KeyedCell[] {
    return this.#cells;
  }

  /** What is wrong in the file. */
  get problems(): readonly NotebookProblem[] {
    return this.#notebook.problems;
  }

  /** The notebook's file. */
  get text(): string {
    return this.#text;
  }

  /** Who reads whom. */
  get graph(): NotebookGraph {
    void this.#notebook;
    return this.#session.graph;
  }

  /** The schema in the engine that holds the rows of its cells. */
  get schema(): string {
    return this.#session.schema;
  }

  /** The SQL of the value of each input, by name. */
  get literals(): ReadonlyMap<string, string> {
    void this.#version;
    return this.#session.literals;
  }

  get saved(): Saved {
    const [refusal] = this.#refusals.values();
    return refusal ? {status: "refused", ...refusal} : this.#kept;
  }

  /** True for a cell whose field holds what could not be taken over. */
  isRefused(id: string): boolean {
    return [...this.#refusals.values()].some((refusal) => refusal.id === id);
  }

  get mode(): RunMode {
    return this.#mode;
  }

  get canUndo(): boolean {
    return this.#canUndo;
  }

  get canRedo(): boolean {
    return this.#canRedo;
  }

  get tables(): ReadonlyMap<string, Table> {
    return this.#tables;
  }

  stateOf(id: string): CellState {
    return this.#states.get(id) ?? NOTHING_TO_RUN;
  }

  /** Where the rows of a cell come from; null while that is not known. */
  originOf(id: string): Origin | null {
    const cell = this.#asked(id);
    return cell && this.#origins.of(cell);
  }

  /** Finds where the rows of a cell come from, once they are there. */
  async findOrigin(id: string, workshop: Workshop): Promise<void> {
    const cell = this.#asked(id);
    if (cell) await this.#origins.find(cell, workshop);
  }

  /** Gives up finding it: the cell asks something else, runs again or was stopped. */
  dropOrigin(id: string): void {
    this.#origins.drop(id);
  }

  #asked(id: string) {
    const {status, table} = this.stateOf(id);
    const {notebook, literals} = this;
    return status === "done" && table ? {notebook, literals, id, table} : null;
  }

  valueOf(name: string): InputValue {
    void this.#version;
    return this.#session.valueOf(name);
  }

  /** What an input offers; null while its query has not answered. */
  choicesOf(name: string): readonly InputChoice[] | null {
    void this.#version;
    return this.#session.choicesOf(name);
  }

  /** Makes a change. One that cannot be made is told by `saved`, never thrown: the field keeps what it holds. */
  edit(edit: Edit, group: string | null = null): void {
    const id = "id" in edit ? edit.id : null;
    const text =
      edit.type === "replace" ? edit.cell.body : edit.type === "front" ? edit.front.title : "";
    this.#try(`${edit.type} ${id}`, {id, text}, () => this.#editText(edit, group));
  }

  undo(): void {
    this.#try("undo", {id: null, text: ""}, () => this.#session.undo());
  }

  redo(): void {
    this.#try("undo", {id: null, text: ""}, () => this.#session.redo());
  }

  /** The reader leaves a text: one that was left empty is no longer shown. */
  leaveText(): void {
    if (!this.#empty) return;
    this.#empty = null;
    this.#cells = this.#cells.filter(({cell}) => cell.id !== EMPTY_ID);
  }

  #try(name: string, about: Pick<Refusal, "id" | "text">, change: () => void): void {
    try {
      change();
      this.#refusals.delete(name);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      this.#refusals.set(name, {...about, error: reason});
    }
  }

  /** An emptied text stays open where it was, and what is typed in it next is inserted there. */
  #editText(edit: Edit, group: string | null): void {
    const empty = this.#empty;
    const isBlank =
      edit.type === "replace" && edit.cell.kind === "prose" && edit.cell.body.trim() === "";
    if (edit.type === "replace" && edit.id === EMPTY_ID) {
      if (isBlank || !empty) return;
      // The list still has the empty one, whose key the new cell takes over.
      this.#empty = null;
      return this.#session.edit({type: "insert", index: empty.index, cell: edit.cell}, group);
    }
    const index = isBlank ? this.#notebook.cells.findIndex(({id}) => id === edit.id) : -1;
    const key = this.#cells.find(({cell}) => isBlank && cell.id === edit.id)?.key;
    this.#empty = index >= 0 && key !== undefined ? {key, index} : null;
    this.#session.edit(edit, group);
  }

  setInput(name: string, value: InputValue): void {
    this.#session.setInput(name, value);
  }

  /** What the notebook that this is a copy of was shipped with; null while it is unknown, or for no copy. */
  get shipped(): LentAnswers | null {
    return this.#shipped;
  }

  /** Lends the answers of the shipped notebook until the engine has its own. */
  lend(answers: LentAnswers): void {
    this.#shipped = answers;
  }

  /** True once the reader agreed that what stands in the notebook may run. */
  get trusted(): boolean {
    return this.#trusted;
  }

  /** The reader agrees: everything runs. */
  trust(): void {
    this.#keeper.keep({trusted: true});
    this.#session.setMode("automatic");
  }

  setMode(mode: RunMode): void {
    this.#session.setMode(mode);
  }

  run(id?: string): void {
    this.#session.run(id);
  }

  cancel(id: string): void {
    this.#session.cancel(id);
  }

  /** Writes down at once what is not yet: the page may be going away. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  /** The notebook with what is not written down yet, or was refused; null when all is. */
  get unwritten(): StoredNotebook | null {
    void this.#kept;
    return this.#keeper.unwritten;
  }

  /** True once this tab has written over the text of another one, which then became a version. */
  get hasDisplaced(): boolean {
    void this.#kept;
    return this.#keeper.hasDisplaced;
  }

  /** Writes everything down again: the browser has lost what it had. */
  keepAgain(): void {
    this.#keeper.keepAgain();
  }

  /** Writes nothing down from now on. */
  stop(): void {
    this.#keeper.stop();
  }

  /** Stops: what could not be written down is handed over, unless it is given up, and the engine is freed. */
  close(isAbandoned = false): Leaving {
    for (const stop of this.#stops) stop();
    this.#origins.close();
    if (isAbandoned) this.#keeper.stop();
    const unkept = isAbandoned ? Promise.resolve(null) : this.#keeper.close();
    return {unkept, freed: this.#session.close()};
  }

  #follow(): void {
    const {notebook} = this.#session;
    const isEdited = notebook !== this.#notebook;
    this.#show();
    if (!isEdited) return;
    const cells = followKeys(this.#cells, notebook.cells);
    const empty = this.#empty;
    this.#cells = empty
      ? cells.toSpliced(empty.index, 0, {key: empty.key, cell: EMPTY_CELL})
      : cells;
    for (const [name, {id}] of this.#refusals) {
      if (id !== null && !notebook.cells.some((cell) => cell.id === id))
        this.#refusals.delete(name);
    }
    this.#text = printNotebook(notebook);
    this.#keeper.keep({text: this.#text, title: notebook.front.title});
  }

  #show(): void {
    const {notebook, tables, mode, canUndo, canRedo} = this.#session;
    this.#version += 1;
    this.#notebook = notebook;
    this.#tables = tables;
    this.#mode = mode;
    this.#canUndo = canUndo;
    this.#canRedo = canRedo;
    for (const {id} of notebook.cells) this.#states.set(id, this.#session.stateOf(id));
    this.#onrun(notebook.cells.some(({id}) => this.#states.get(id)?.status === "running"));
  }

  #followKeeper(): void {
    this.#kept = this.#keeper.status;
    this.#trusted = this.#keeper.latest.trusted;
  }
}
