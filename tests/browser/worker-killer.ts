import type {Page} from "@playwright/test";

declare global {
  interface Window {
    /** The worker that the page started last, where it is watched. */
    lastWorker: Worker;
  }
}

/** Kills the engine's worker at once, whatever it does: nothing in the page is told. */
export class WorkerKiller {
  readonly #page: Page;

  /** Watches a page that is still to be opened. */
  static async watch(page: Page): Promise<WorkerKiller> {
    await page.addInitScript(rememberWorker);
    return new WorkerKiller(page);
  }

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Kills a while from now. */
  async killAfter(delayMs: number): Promise<void> {
    await this.#page.evaluate(async (waitMs) => {
      await new Promise((done) => setTimeout(done, waitMs));
      window.lastWorker.terminate();
    }, delayMs);
  }

  /**
   * Moves the page's slider, so that cells run, and kills a while after so many changes of how cells stand; for
   * more changes than there are: after the last.
   */
  async killInRun(slider: number, changes: number, delayMs: number): Promise<void> {
    await this.#page.evaluate(waitForChanges, {slider, changes});
    await this.killAfter(delayMs);
  }

  /** Resolves when no cell runs and none is about to. */
  async settled(): Promise<void> {
    await this.#page.waitForFunction(
      () => !document.querySelector("section.cell:is(.running, .stale)"),
      undefined,
      {timeout: 45_000},
    );
  }
}

/** Runs in the page before anything else. */
function rememberWorker(): void {
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      window.lastWorker = this;
    }
  };
}

/** Runs in the page. */
function waitForChanges({slider, changes}: {slider: number; changes: number}): Promise<void> {
  return new Promise((done) => {
    let left = changes;
    const observer = new MutationObserver((records) => {
      left -= records.length;
      const isStill = !document.querySelector("section.cell:is(.running, .stale)");
      if (left > 0 && !isStill) return;
      observer.disconnect();
      done();
    });
    observer.observe(document, {subtree: true, attributeFilter: ["class"]});
    const field = document.querySelector<HTMLInputElement>("input[type=range]");
    if (!field) throw new Error("The page has no slider.");
    field.value = String(slider);
    field.dispatchEvent(new Event("input", {bubbles: true}));
  });
}
