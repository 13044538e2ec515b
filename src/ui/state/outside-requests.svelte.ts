import {createSubscriber} from "svelte/reactivity";

/**
 * Counts the requests this page made to another origin, as the browser itself reports them, those
 * from before somebody looked included. Outside a browser (prerendering) it counts nothing.
 */
export class OutsideRequests {
  #count = 0;
  readonly #track = createSubscriber((update) => this.#observe(update));

  /** Reading it subscribes. */
  get count(): number {
    this.#track();
    return this.#count;
  }

  #observe(update: () => void): () => void {
    this.#count = 0;
    const observer = new PerformanceObserver((list) => {
      this.#count += list.getEntries().filter((entry) => isOutside(entry.name)).length;
      update();
    });
    observer.observe({type: "resource", buffered: true});
    return () => observer.disconnect();
  }
}

function isOutside(address: string): boolean {
  const url = new URL(address, location.href);
  return /^https?:$/.test(url.protocol) && url.origin !== location.origin;
}
