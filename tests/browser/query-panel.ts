import type {Messages} from "#base";
import type {Locator, Page} from "@playwright/test";
import {expect, marked, open} from "./app.ts";

/** The query panel as a reader uses it. */
export class QueryPanel {
  readonly root: Locator;
  readonly editor: Locator;
  /** How the last run went: rows and time, or what is wrong. */
  readonly status: Locator;
  readonly grid: Locator;
  readonly #words: Messages;

  private constructor(page: Page, words: Messages) {
    this.#words = words;
    this.root = page.getByRole("region", {name: words.queryTitle, exact: true});
    this.editor = this.root.getByRole("textbox", {name: words.queryEditorLabel});
    this.status = this.root.locator(".status");
    this.grid = this.root.getByRole("grid");
  }

  /** Opens the panel on the start page, empty, and waits until the engine can be asked. */
  static async open(page: Page, words: Messages): Promise<QueryPanel> {
    if (page.url() === "about:blank") await open(page);
    // Cells of a notebook have buttons of that name too.
    const header = page.getByRole("banner");
    await header.getByRole("button", {name: words.queryOpen, exact: true}).click();
    await marked(page, "veldboek:engine-ready");
    return new QueryPanel(page, words);
  }

  /** Runs the example that an empty panel offers, and waits for its answer. */
  async runExample(): Promise<void> {
    await this.button(this.#words.queryRun).last().click();
    await expect(this.grid).toBeVisible();
  }

  /** Writes a statement in the place of what stands there. */
  async write(sql: string): Promise<void> {
    await this.editor.fill(sql);
  }

  /** Runs a statement with the keyboard. */
  async run(sql: string): Promise<void> {
    await this.write(sql);
    await this.editor.press("Control+Enter");
  }

  button(name: string): Locator {
    return this.root.getByRole("button", {name, exact: true});
  }

  /** The cells of the rows that are drawn, as texts; rows are drawn a moment after the grid. */
  async cells(): Promise<readonly (readonly string[])[]> {
    await expect(this.grid.getByRole("gridcell").first()).toBeVisible();
    return this.grid.evaluate((grid) =>
      [...grid.querySelectorAll("[role=row]:has([role=gridcell])")].map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim() ?? ""),
      ),
    );
  }

  /** Asserts that the answer is this one value. */
  async expectValue(text: string): Promise<void> {
    await expect(this.grid.getByRole("gridcell")).toHaveText([text]);
  }
}
