import {createContext} from "svelte";

/** Whether the query panel is open, the text in it, and what it was asked from elsewhere on the page. */
export class QueryPanelState {
  #open = $state(false);
  #draft = "";
  #asked: {readonly sql: string} | null = $state.raw(null);

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
