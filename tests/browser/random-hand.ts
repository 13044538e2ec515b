import type {Messages} from "#base";
import type {Page} from "@playwright/test";

/** A whole number below a bound. */
export type Pick = (bound: number) => number;

const WORDS = ["werk", "één", "euro’s", "(x)", "2024", "SELECT", "n", "é😀"];
const MOST_CELLS = 7;

/** A reader in a hurry: makes edits of every kind with mouse and keyboard, without waiting for what comes of them. */
export class RandomHand {
  readonly #page: Page;
  readonly #words: Messages;
  readonly #pick: Pick;

  constructor(page: Page, words: Messages, pick: Pick) {
    this.#page = page;
    this.#words = words;
    this.#pick = pick;
  }

  /** Makes one edit, or a few strokes. */
  async edit(): Promise<void> {
    const kinds = await this.#page
      .locator("section.cell")
      .evaluateAll((cells) => cells.map((cell) => cell.classList[1] ?? ""));
    const index = this.#pick(Math.max(1, kinds.length));
    const kind = kinds[index];
    const choice = this.#pick(10);
    if (kind === undefined || (choice === 0 && kinds.length < MOST_CELLS)) {
      return this.#insert(kinds.length);
    }
    if (choice === 1 && kinds.length > 1) return this.#press(index, this.#words.cellRemove);
    if (choice === 2 && index > 0) return this.#press(index, this.#words.cellUp);
    if (choice === 3) return this.#take(this.#words.editUndo);
    if (choice === 4) return this.#take(this.#words.editRedo);
    if (choice < 8) return this.#write(index, kind);
    await this.#page.getByRole("textbox", {name: this.#words.editTitle, exact: true}).focus();
    await this.#type();
  }

  /** True now and then. */
  isTired(): boolean {
    return this.#pick(3) === 0;
  }

  async #insert(length: number): Promise<void> {
    const kinds = ["prose", "sql", "input"] as const;
    const kind = this.#words.editKinds[kinds[this.#pick(kinds.length)] ?? "prose"];
    const bar = this.#page.getByRole("group", {name: this.#words.editInsert});
    await bar
      .nth(this.#pick(length + 1))
      .getByRole("button", {name: kind, exact: true})
      .dispatchEvent("click");
  }

  async #press(index: number, name: string): Promise<void> {
    const cell = this.#page.locator("section.cell").nth(index);
    await cell.getByRole("button", {name, exact: true}).dispatchEvent("click");
  }

  /** Undo and redo are there while there is something to take back. */
  async #take(name: string): Promise<void> {
    const button = this.#page.getByRole("button", {name, exact: true});
    if (await button.isEnabled()) await button.dispatchEvent("click");
  }

  async #write(index: number, kind: string): Promise<void> {
    const cell = this.#page.locator("section.cell").nth(index);
    const field = cell.locator(kind === "sql" ? ".cm-content" : "textarea");
    if (!(await field.isVisible())) {
      const door = cell.getByRole("button", {name: this.#words.editProseOpen});
      await (kind === "prose" ? door : cell.locator("summary")).dispatchEvent("click");
    }
    await field.focus();
    await this.#type();
  }

  async #type(): Promise<void> {
    const word = WORDS[this.#pick(WORDS.length)] ?? "";
    await this.#page.keyboard.type(` ${word}`);
  }
}
