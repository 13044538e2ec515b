/** Announces change to whoever subscribed; what changed is read from the model itself. */
export class Emitter {
  readonly #listeners = new Set<() => void>();

  /** Calls back at every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls every listener; one that subscribes meanwhile waits for the next change. */
  emit(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
