import {Emitter} from "#base";
import type {BrowserContext} from "@playwright/test";
import {expect} from "./app.ts";

/** What a page shows of a notebook that is open for editing. */
export interface Shown {
  readonly title: string;
  readonly cells: readonly ShownCell[];
}

export interface ShownCell {
  readonly id: string;
  /** Rendered prose, or the SQL or settings as they stand in their field. */
  readonly text: string;
}

/** What a page showed at one moment. */
export interface Moment {
  /** Counts the documents that the browser opened: a page that is loaded again is another one. */
  readonly visit: number;
  readonly shown: Shown;
  /** The word that says so was visible. */
  readonly isSaved: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Writes down, outside of the browser, what its pages show of a notebook and when they call it saved. What a page
 * told before it died is known here.
 */
export class Witness {
  readonly #changes = new Emitter();
  #moments: readonly Moment[] = [];
  #visits = 0;

  /** Watches every page that the context opens from now on; `savedWord` is how they call a notebook saved. */
  static async watch(context: BrowserContext, savedWord: string): Promise<Witness> {
    const witness = new Witness();
    await context.exposeBinding("tellWitness", (_, told: Moment | null) => {
      if (told === null) witness.#visits += 1;
      else witness.#hear({...told, visit: witness.#visits});
    });
    await context.addInitScript(watch, savedWord);
    return witness;
  }

  /** All that was told of the notebook that was opened last. */
  get moments(): readonly Moment[] {
    return this.#moments;
  }

  /** Resolves when so many moments more were told, one at least. */
  hears(count: number): Promise<void> {
    const wanted = this.#moments.length + count;
    return this.#become(() => this.#moments.length >= wanted);
  }

  /** Resolves when all is called saved. */
  hearsSaved(): Promise<void> {
    return this.#become(() => this.#moments.at(-1)?.isSaved ?? false);
  }

  /** Resolves as soon as this holds. */
  #become(holds: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!holds()) return;
        stop();
        done();
      };
      const stop = this.#changes.subscribe(look);
      look();
    });
  }

  /**
   * Opens a notebook. Gives what it shows first, as soon as it can be edited, and all that the one before showed
   * until it ended.
   */
  async opens(open: () => Promise<unknown>): Promise<{before: readonly Moment[]; shown: Shown}> {
    const {visit: last} = this.#moments.at(-1) ?? {visit: 0};
    await open();
    const first = () => this.#moments.find(({visit, isSaved}) => visit > last && isSaved);
    const told = {message: "a notebook that can be edited", intervals: [20]};
    await expect.poll(first, told).toBeDefined();
    const before = this.#moments.filter(({visit}) => visit === last);
    this.#moments = this.#moments.filter(({visit}) => visit > last);
    return {before, shown: first()?.shown ?? {title: "", cells: []}};
  }

  #hear(moment: Moment): void {
    this.#moments = [...this.#moments, moment];
    this.#changes.emit();
  }
}

/** Runs in the page, from its text, before anything else. */
function watch(savedWord: string): void {
  // Playwright put it there.
  const {tellWitness} = window as unknown as {
    tellWitness: (told: Omit<Moment, "visit"> | null) => void;
  };
  let last = {now: "", isSaved: false};
  const {port1, port2} = new MessageChannel();
  // Every state is told at once: it may be written down before this page has another turn.
  const hear = () => {
    tell(false);
    port2.postMessage(null);
  };
  // What is called saved is told in a turn of its own, when all that one change does to the page is done.
  port1.onmessage = () => tell(isSaved());
  new MutationObserver(hear).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  // A field's value is no part of the document.
  addEventListener("input", () => queueMicrotask(hear));
  tellWitness(null);

  function tell(isSaved: boolean) {
    const title = document.querySelector<HTMLInputElement>("article.notebook input.title");
    if (!title) return;
    const cells = [...document.querySelectorAll("section.cell")].map(read);
    const shown = {title: title.value, cells};
    const now = JSON.stringify(shown);
    if (now === last.now && (!isSaved || last.isSaved)) return;
    last = {now, isSaved};
    tellWitness({shown, isSaved, at: Date.now()});
  }

  function isSaved(): boolean {
    return [...document.querySelectorAll("[role=status]")].some(
      (status) => status.textContent?.trim() === savedWord && status.checkVisibility(),
    );
  }

  function read(cell: Element) {
    const {cell: id = ""} = (cell as HTMLElement).dataset;
    return {id, text: textOf(cell).trim()};
  }

  function textOf(cell: Element): string {
    const prose = cell.querySelector("div.prose");
    if (prose) return prose.textContent ?? "";
    const lines = cell.querySelectorAll(".cm-line");
    if (lines.length > 0) return [...lines].map((line) => line.textContent).join("\n");
    return cell.querySelector("textarea")?.value ?? "";
  }
}
