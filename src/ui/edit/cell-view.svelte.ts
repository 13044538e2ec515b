import {SvelteSet} from "svelte/reactivity";

/** Where the focus is to go: to the cell itself, or into what is written in it. */
export type FocusPlace = "cell" | "text" | "insert-before" | "insert-after";

/** How a reader looks at the cells of an open notebook: what is folded, and where the hand is. Nothing of it is kept. */
export class CellView {
  /** Keys of the cells of which only the head is shown. */
  readonly folded = new SvelteSet<string>();
  /** The paper has what a reader reads; the queries stand on it only while this is true. */
  printsQueries = $state(false);
  #current: string | null = $state(null);
  #wanted: {readonly key: string; readonly place: FocusPlace} | null = $state.raw(null);

  /** The key of the cell that has, or had last, the focus. */
  get current(): string | null {
    return this.#current;
  }

  /** A cell has got the focus. */
  enter(key: string): void {
    this.#current = key;
  }

  toggle(key: string): void {
    if (!this.folded.delete(key)) this.folded.add(key);
  }

  /** Asks a cell to take the focus as soon as it is there. */
  focus(key: string, place: FocusPlace): void {
    if (place === "text") this.folded.delete(key);
    this.#current = key;
    this.#wanted = {key, place};
  }

  /** What was asked of a cell; it is asked once. */
  take(key: string): FocusPlace | null {
    if (this.#wanted?.key !== key) return null;
    const {place} = this.#wanted;
    this.#wanted = null;
    return place;
  }
}
