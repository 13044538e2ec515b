import type {Messages} from "#base";
import type {Locator, Page} from "@playwright/test";
import {expect, open} from "./app.ts";

/** A reader's own notebook on its page. */
export class Editor {
  readonly page: Page;
  readonly #words: Messages;

  constructor(page: Page, words: Messages) {
    this.page = page;
    this.#words = words;
  }

  /** A new notebook, from the list of one's own. */
  static async create(page: Page, words: Messages): Promise<Editor> {
    await open(page, "#/mine");
    await page.getByRole("button", {name: words.mineNew, exact: true}).click();
    const editor = new Editor(page, words);
    await expect(editor.title).toBeVisible();
    return editor;
  }

  get title(): Locator {
    return this.page.getByRole("textbox", {name: this.#words.editTitle, exact: true});
  }

  get cells(): Locator {
    return this.page.locator("section.cell");
  }

  cell(kind: "prose" | "sql" | "chart" | "table" | "input" | "analysis"): Locator {
    return this.page.locator(`section.cell.${kind}`);
  }

  /** Inserts a cell at the end. */
  async insert(kind: "prose" | "sql" | "chart" | "table" | "input" | "analysis"): Promise<Locator> {
    const before = await this.cell(kind).count();
    const name = this.#words.editKinds[kind];
    const bar = this.page.getByRole("group", {name: this.#words.editInsert}).last();
    await bar.getByRole("button", {name, exact: true}).click();
    await expect(this.cell(kind)).toHaveCount(before + 1);
    return this.cell(kind).last();
  }

  /** Inserts a query at the end, with the example that its empty field offers. */
  async insertExample(): Promise<Locator> {
    const cell = await this.insert("sql");
    await cell.getByRole("button", {name: this.#words.editSqlExample}).click();
    return cell;
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(this.#words.editSaved, {exact: true})).toBeVisible();
  }
}

/** Opens a file in the list of one's own notebooks. */
export async function openFile(
  page: Page,
  words: Messages,
  name: string,
  content: string | Buffer,
) {
  await open(page, "#/mine");
  await page
    .getByLabel(words.mineOpenFile)
    .setInputFiles({name, mimeType: "text/markdown", buffer: Buffer.from(content)});
}
