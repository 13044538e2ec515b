import {Keeper, Session, followKeys, parseNotebook, printNotebook, startKeys} from "#notebook";
import type {
  CellState,
  Edit,
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
} from "#notebook";
import type {Table} from "#engine";
import {createSubscriber} from "svelte/reactivity";
import type {EngineState} from "./engine-state.svelte.ts";

/** A notebook that is being closed. */
export interface Leaving {
  /** What the browser refused to keep; null when it kept all. */
  readonly unkept: Promise<StoredNotebook | null>;
  /** Settles when nothing of it is in the engine any more. */
  readonly freed: Promise<void>;
}

/** A reader's notebook that is open: its session, and what of it is written down. */
export class OpenNotebook {
  readonly #session: Session;
  readonly #keeper: Keeper;
  readonly #track: () => void;
  readonly #stop: () => void;
  #cells: readonly KeyedCell[] = $state.raw([]);
  #seen: Notebook;
  #text: string = $state.raw("");
  readonly #problems = $derived(parseNotebook(this.#text).problems);

  constructor(
    stored: StoredNotebook,
    store: Pick<NotebookStore, "save">,
    engine: EngineState,
    {
      reserved,
      after,
      isKept,
    }: Required<Pick<SessionOptions, "reserved" | "after">> & {readonly isKept: boolean},
  ) {
    const {notebook} = parseNotebook(stored.text);
    this.#session = new Session(engine, notebook, {
      reserved,
      after,
      mode: stored.trusted ? "automatic" : "manual",
    });
    this.#keeper = new Keeper(store, stored, {isKept});
    this.#seen = this.#session.notebook;
    this.#cells = startKeys(this.#seen.cells);
    this.#text = stored.text;
    this.#stop = this.#session.subscribe(() => this.#follow());
    this.#track = createSubscriber((update) => {
      const stops = [this.#session.subscribe(update), this.#keeper.subscribe(update)];
      return () => stops.forEach((stop) => stop());
    });
  }

  get notebook(): Notebook {
    this.#track();
    return this.#session.notebook;
  }

  /** The cells in their order, each with a key that stays with it. */
  get cells(): readonly KeyedCell[] {
    return this.#cells;
  }

  /** What is wrong in the file. */
  get problems(): readonly NotebookProblem[] {
    return this.#problems;
  }

  /** The notebook's file. */
  get text(): string {
    return this.#text;
  }

  /** Who reads whom. */
  get graph(): NotebookGraph {
    this.#track();
    return this.#session.graph;
  }

  /** The SQL of the value of each input, by name. */
  get literals(): ReadonlyMap<string, string> {
    this.#track();
    return this.#session.literals;
  }

  get saved(): KeepStatus {
    this.#track();
    return this.#keeper.status;
  }

  get mode(): RunMode {
    this.#track();
    return this.#session.mode;
  }

  get canUndo(): boolean {
    this.#track();
    return this.#session.canUndo;
  }

  get canRedo(): boolean {
    this.#track();
    return this.#session.canRedo;
  }

  get tables(): ReadonlyMap<string, Table> {
    this.#track();
    return this.#session.tables;
  }

  stateOf(id: string): CellState {
    this.#track();
    return this.#session.stateOf(id);
  }

  valueOf(name: string): InputValue {
    this.#track();
    return this.#session.valueOf(name);
  }

  edit(edit: Edit, group: string | null = null): void {
    this.#session.edit(edit, group);
  }

  undo(): void {
    this.#session.undo();
  }

  redo(): void {
    this.#session.redo();
  }

  setInput(name: string, value: InputValue): void {
    this.#session.setInput(name, value);
  }

  /** True once the reader agreed that what stands in the notebook may run. */
  get trusted(): boolean {
    this.#track();
    return this.#keeper.latest.trusted;
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

  /** Stops: what could not be written down is handed over, and the engine is freed. */
  close(): Leaving {
    this.#stop();
    return {unkept: this.#keeper.close(), freed: this.#session.close()};
  }

  #follow(): void {
    const {notebook} = this.#session;
    if (notebook === this.#seen) return;
    this.#seen = notebook;
    this.#cells = followKeys(this.#cells, notebook.cells);
    this.#text = printNotebook(notebook);
    this.#keeper.keep({text: this.#text, title: notebook.front.title});
  }
}
