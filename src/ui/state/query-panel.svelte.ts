import type {Notebook} from "#notebook";
import {createContext} from "svelte";
import type {CellName} from "../editor/name-notes.ts";

/** What the panel can read of the notebook that stands open beside it. */
export interface OpenCells {
  /** In the engine, of the rows of its cells. */
  readonly schema: string;
  readonly notebook: Notebook;
  /** The SQL of the values of its inputs. */
  readonly literals: ReadonlyMap<string, string>;
  /** Its cells with rows, for completion. */
  readonly names: readonly CellName[];
}

/** Whether the query panel is open, the text in it, and what it was asked from elsewhere on the page. */
export class QueryPanelState {
  #open = $state(false);
  #draft = "";
  #asked: {readonly sql: string} | null = $state.raw(null);
  #lookUp: () => OpenCells | null = () => null;

  get open(): boolean {
    return this.#open;
  }

  /** The editor's text; kept while the panel is closed. Not reactive: the editor holds the living text. */
  get draft(): string {
    return this.#draft;
  }

  /** The last SQL that was put in from the page; a new object each time, so that the same text counts again. */
  get asked(): {readonly sql: string} | null {
    return this.#asked;
  }

  /** The cells of the open notebook as they are now; null when none is open. */
  get cells(): OpenCells | null {
    return this.#lookUp();
  }

  /** A notebook is open whose cells can be read from here on; returns how to tell that it is closed. */
  readFrom(lookUp: () => OpenCells): () => void {
    this.#lookUp = lookUp;
    return () => {
      // Another one may have come in between.
      if (this.#lookUp === lookUp) this.#lookUp = () => null;
    };
  }

  close(): void {
    this.#open = false;
    this.#asked = null;
  }

  toggle(): void {
    if (this.#open) this.close();
    else this.#open = true;
  }

  /** Opens the panel with this SQL in the editor; it is not run before the reader says so. */
  ask(sql: string): void {
    if (!this.#open) this.#draft = sql;
    this.#asked = {sql};
    this.#open = true;
  }

  keep(text: string): void {
    this.#draft = text;
  }
}

export const [getQueryPanel, setQueryPanel] = createContext<QueryPanelState>();
