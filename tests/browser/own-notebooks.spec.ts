import {readFile} from "node:fs/promises";
import type {Messages} from "#base";
import type {Page} from "@playwright/test";
import {expect, marked, open, sharedTest, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";

const FILE = `---
format: veldboek/1
title: Van elders
lang: nl
---

Er zijn {{total.n | integer | expect > 5}} rijen.

\`\`\`sql {#total}
select count(*)::int as n from range(3)
\`\`\`

\`\`\`mermaid
graph TD
\`\`\`
`;

sharedTest(
  "a question, its chart, an input and text are made from nothing, and stay",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    await editor.title.fill("Werk per soort");
    const question = await editor.insertExample();
    await expect(question.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
    const chart = await editor.insert("chart");
    await expect(chart.locator("svg:visible [data-row]")).toHaveCount(4);
    await expect(chart.locator(".source")).toContainText("Socius");
    const input = await editor.insert("input");
    await expect(input.getByRole("slider")).toHaveValue("50");
    await editor.insert("sql");
    const second = editor.cell("sql").last();
    await second
      .getByRole("textbox", {name: words.editSqlLabel("vraag_2")})
      .fill("SELECT $keuze * 2 AS dubbel");
    await expect(second.getByRole("gridcell", {name: "100", exact: true})).toBeVisible();
    await input.getByRole("slider").fill("60");
    await expect(second.getByRole("gridcell", {name: "120", exact: true})).toBeVisible();
    await editor.cell("prose").getByRole("button", {name: words.editProseOpen}).click();
    await page
      .getByRole("textbox", {name: words.editProseLabel})
      .fill("Het is {{vraag_2.dubbel}}.");
    await page.keyboard.press("Escape");
    await expect(editor.cell("prose")).toContainText("Het is 120.");
    await editor.saved();

    await page.reload();
    await marked(page, "veldboek:interactive");
    await expect(editor.title).toHaveValue("Werk per soort");
    await expect(editor.cells).toHaveCount(5);
    // What an input was set to belongs to the visit, not to the document.
    await expect(editor.cell("prose")).toContainText("Het is 100.");
  },
);

sharedTest(
  "a new question is empty, runs nothing, and offers an example to begin with",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    const question = await editor.insert("sql");
    const field = question.getByRole("textbox", {name: words.editSqlLabel("vraag")});
    await expect(field).toHaveText(words.editSqlEmpty);
    await expect(question.getByText("FROM workforce_main")).toBeVisible();
    await editor.saved();
    await expect(question.getByRole("grid")).toHaveCount(0);
    await expect(question.getByRole("alert")).toHaveCount(0);

    await field.press("Control+Space");
    const list = page.locator(".cm-tooltip-autocomplete");
    await expect(list).toContainText("SELECT");
    await page.keyboard.press("Escape");
    await page.keyboard.type("FROM budg");
    await expect(list).toContainText("budget_main");
    await expect(question.getByText("FROM workforce_main")).toHaveCount(0);

    await field.fill("");
    await question.getByRole("button", {name: words.editSqlExample}).click();
    await expect(field).toBeFocused();
    await expect(question.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
    await expect(question.locator(".origin")).toContainText("Socius");
  },
);

/** A notebook with a question that was answered, then changed into one with a mistake, and a chart of its rows. */
async function spoiledQuestion(page: Page, words: Messages) {
  const editor = await Editor.create(page, words);
  const question = await editor.insertExample();
  await expect(question.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
  const chart = await editor.insert("chart");
  await expect(chart.locator("svg:visible [data-row]")).toHaveCount(4);
  await question
    .getByRole("textbox", {name: words.editSqlLabel("vraag")})
    .fill("SELECT oeps FROM workforce");
  await expect(question.getByRole("alert")).toContainText("oeps");
  return {question, chart};
}

sharedTest("a mistake is told at its cell, and what reads it waits", async ({page, words}) => {
  const {question, chart} = await spoiledQuestion(page, words);
  await expect(chart.locator("svg:visible [data-row]")).toHaveCount(4);
  await question.getByRole("textbox", {name: words.cellRename}).fill("Mijn Vraag");
  await question.getByRole("textbox", {name: words.cellRename}).press("Enter");
  await expect(question.getByText(words.cellNameBad)).toBeVisible();
});

sharedTest(
  "rows from before an error leave the page only with the words that say so",
  async ({page, words, context}) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const {question, chart} = await spoiledQuestion(page, words);
    await expect(chart.getByText(words.oldRows.failed)).toBeVisible();

    await page.evaluate(() => navigator.clipboard.writeText("leeg"));
    await question.getByRole("button", {name: words.gridCopyAll}).click();
    await expect(question.getByText(words.oldRowsStay(words.oldRows.failed))).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("leeg");

    await chart.getByRole("button", {name: words.pubOpen}).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(words.pubGate["old-failed"]())).toBeVisible();
    await expect(dialog.getByRole("button", {name: words.pubPng(300)})).toBeDisabled();
    await page.keyboard.press("Escape");

    const download = page.waitForEvent("download");
    await page.getByRole("button", {name: words.editMore, exact: true}).click();
    await page.getByRole("button", {name: words.commands.saveHtml, exact: true}).click();
    const html = await readFile(await (await download).path(), "utf8");
    expect(html.split(words.oldRows.failed)).toHaveLength(3);
  },
);

sharedTest(
  "cells are renamed, moved, copied and deleted, and all of it is undone",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    await editor.insertExample();
    const chart = await editor.insert("chart");
    await expect(chart.locator("svg:visible [data-row]")).toHaveCount(4);
    const name = editor.cell("sql").getByRole("textbox", {name: words.cellRename});
    await name.fill("werk");
    await name.press("Enter");
    await expect(editor.cell("sql")).toHaveAttribute("data-cell", "werk");
    await expect(chart.locator("svg:visible [data-row]")).toHaveCount(4);
    await chart.getByRole("button", {name: words.cellUp}).click();
    await expect(editor.cells.nth(1)).toHaveClass(/chart/);
    await chart.getByRole("button", {name: words.cellDuplicate}).click();
    await expect(editor.cell("chart")).toHaveCount(2);
    await editor.cell("sql").getByRole("button", {name: words.cellRemove}).click();
    await expect(editor.cell("sql")).toHaveCount(0);
    const undo = page.getByRole("button", {name: words.editUndo});
    while (await undo.isEnabled()) await undo.click();
    await expect(editor.cells).toHaveCount(1);
    const redo = page.getByRole("button", {name: words.editRedo});
    while (await redo.isEnabled()) await redo.click();
    await expect(editor.cell("sql")).toHaveCount(0);
    await expect(editor.cell("chart")).toHaveCount(2);
  },
);

sharedTest(
  "a copy of a shipped notebook is one's own, and the shipped one stays",
  async ({page, words}) => {
    await open(page);
    await page.getByRole("button", {name: words.editCopy}).click();
    const editor = new Editor(page, words);
    await expect(editor.title).toHaveValue("Het landschap in een oogopslag");
    await expect(editor.cell("chart").first().locator("svg:visible [data-row]")).toHaveCount(4);
    await expect(editor.cell("prose").first()).toContainText("136");
    await editor.title.fill("Mijn landschap");
    await editor.saved();
    await page.getByRole("link", {name: words.editBack}).first().click();
    await expect(page.getByRole("link", {name: "Mijn landschap"})).toBeVisible();
    await page.goto("./#/");
    await expect(page.getByRole("heading", {level: 1})).toHaveText(
      "Het landschap in een oogopslag",
    );
  },
);

sharedTest("a file from elsewhere runs nothing before the reader agrees", async ({page, words}) => {
  await openFile(page, words, "elders.nb.md", FILE);
  const editor = new Editor(page, words);
  await expect(editor.title).toHaveValue("Van elders");
  const consent = page.getByRole("alert").filter({hasText: words.editForeign(1)});
  await expect(consent).toBeVisible();
  await expect(editor.cell("sql")).toContainText(words.cellStates.stale);
  // Neither reading on nor asking for one cell starts anything.
  await editor
    .cell("sql")
    .getByRole("textbox", {name: words.editSqlLabel("total")})
    .focus();
  await page.keyboard.press("Control+Enter");
  await expect(editor.cell("sql")).toContainText(words.cellStates.stale);
  await expect(editor.cell("sql").getByRole("button", {name: words.cellRun})).toHaveCount(0);
  await consent.getByRole("button", {name: words.editRunAll}).click();
  await expect(editor.cell("prose")).toContainText("Er zijn 3");
  // The writer expected more than 5.
  await expect(editor.cell("prose").getByRole("img")).toHaveAccessibleName(/expect > 5/);
  await expect(consent).toHaveCount(0);
});

test("reading a file from elsewhere does not even fetch the engine", async ({page, words}) => {
  await openFile(page, words, "elders.nb.md", FILE);
  await expect(page.locator("section.cell.sql .cm-content")).toBeVisible();
  const files = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({name}) => name),
  );
  expect(files.filter((name) => /duckdb/.test(name))).toEqual([]);
});

sharedTest(
  "a fault in a cell's settings is told in words, with its line",
  async ({page, words}) => {
    await openFile(
      page,
      words,
      "fout.nb.md",
      "---\nformat: veldboek/1\ntitle: Fout\nlang: nl\n---\n\n```input {#keuze}\nkind: slider\nmax: veel\n```\n",
    );
    await expect(page.getByRole("alert")).toHaveText(
      words.cellUnreadable(9, words.cellKeyFault("max", words.cellKeyFaults["not-a-number"], "")),
    );
  },
);

test("a notebook kept by a newer program is read, not changed", async ({page, words}) => {
  const editor = await Editor.create(page, words);
  await editor.saved();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open("veldboek");
      opening.onsuccess = () => done(opening.result);
    });
    const table = database.transaction("generations", "readwrite").objectStore("generations");
    const all = await new Promise<{notebook: {schema: number}}[]>((done) => {
      const reading = table.getAll();
      reading.onsuccess = () => done(reading.result as {notebook: {schema: number}}[]);
    });
    await Promise.all(
      all.map(
        (record) =>
          new Promise((done) => {
            record.notebook.schema = 2;
            table.put(record).onsuccess = done;
          }),
      ),
    );
    database.close();
  });
  await page.reload();
  await expect(page.getByText(words.editNewer)).toBeVisible();
  await expect(editor.title).toHaveCount(0);
});

test("a tab with what is kept nowhere is not closed unasked", async ({page, words}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {value: undefined});
  });
  const editor = await Editor.create(page, words);
  await editor.title.fill("Vluchtig");
  const asked = page.waitForEvent("dialog");
  await page.close({runBeforeUnload: true});
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(editor.title).toHaveValue("Vluchtig");
});

test("a file is saved byte for byte when nothing was changed", async ({page, words}) => {
  // A browser without access to files downloads.
  await page.addInitScript(() => Object.assign(window, {showSaveFilePicker: undefined}));
  await openFile(page, words, "elders.nb.md", FILE);
  await page.getByRole("button", {name: words.editMore, exact: true}).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: words.commands.save}).click(),
  ]);
  expect(file.suggestedFilename()).toBe("van-elders.nb.md");
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe(FILE);

  // And as plain SQL, for DuckDB elsewhere.
  await page.getByRole("button", {name: words.editMore, exact: true}).click();
  const [script] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: words.commands.saveSql}).click(),
  ]);
  expect(script.suggestedFilename()).toBe("van-elders.sql");
  const lines = await (await script.createReadStream()).toArray();
  expect(Buffer.concat(lines as Buffer[]).toString()).toContain(
    'CREATE OR REPLACE TABLE "total" AS (\nselect count(*)::int as n from range(3)\n);',
  );
});

test("a file that is no text is refused, and the list stays", async ({page, words}) => {
  await openFile(page, words, "foto.md", Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await expect(page.getByRole("alert")).toContainText(
    words.mineFileRefused("foto.md", words.mineFileKinds.image),
  );
  await expect(page.getByText(words.mineEmpty)).toBeVisible();
});

test("a notebook is thrown away and brought back; everything is erased only when sure", async ({
  page,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Weg en terug");
  await editor.saved();
  await open(page, "#/mine");
  const link = page.getByRole("link", {name: "Weg en terug"});
  await page.getByRole("button", {name: `${words.mineRemove}: Weg en terug`}).click();
  await expect(link).toHaveCount(0);
  await page.getByRole("button", {name: words.undo, exact: true}).click();
  await expect(link).toBeVisible();
  await page.getByRole("button", {name: words.mineErase}).click();
  await page.getByRole("button", {name: words.mineEraseNo}).click();
  await expect(link).toBeVisible();
  await page.getByRole("button", {name: words.mineErase}).click();
  await page.getByRole("button", {name: words.mineEraseYes}).click();
  await expect(page.getByText(words.mineEmpty)).toBeVisible();
});

test("one tab writes; a second one reads along, and can take over", async ({
  page,
  context,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Twee tabbladen");
  await editor.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(words.editElsewhere)).toBeVisible();
  await expect(second.getByRole("heading", {level: 1})).toHaveText("Twee tabbladen");
  await editor.title.fill("Drie tabbladen");
  await expect(second.getByRole("heading", {level: 1})).toHaveText("Drie tabbladen");
  await second.getByRole("button", {name: words.editTakeOver}).click();
  const title = second.getByRole("textbox", {name: words.editTitle, exact: true});
  await expect(title).toHaveValue("Drie tabbladen");
  await expect(page.getByText(words.editElsewhere)).toBeVisible();
  await title.fill("Vier tabbladen");
  await expect(page.getByRole("heading", {level: 1})).toHaveText("Vier tabbladen");
});

test("who leaves in the moment of a change has it saved, and other tabs hear of it", async ({
  page,
  context,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(words.editElsewhere)).toBeVisible();
  await editor.title.fill("Op de valreep");
  await page.evaluate(() => (location.hash = "#/mine"));
  await expect(page.getByRole("link", {name: "Op de valreep"})).toBeVisible();
  await expect(second.getByRole("heading", {level: 1})).toHaveText("Op de valreep");
  await expect(page.getByRole("alert")).toHaveCount(0);
  // The other tab writes now by itself, and the first one reads along.
  await expect(new Editor(second, words).title).toHaveValue("Op de valreep");
  await page.getByRole("link", {name: "Op de valreep"}).click();
  await expect(page.getByText(words.editElsewhere)).toBeVisible();
});

test("a browser that keeps nothing says so loudly, and the file can be saved", async ({
  page,
  words,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {value: undefined});
    Object.assign(window, {showSaveFilePicker: undefined});
  });
  const editor = await Editor.create(page, words);
  await expect(page.getByRole("alert").filter({hasText: words.storeMemory})).toBeVisible();
  await expect(page.getByText(words.editSaved, {exact: true})).toHaveCount(0);
  await editor.title.fill("Vluchtig");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: words.mineDownload}).click(),
  ]);
  expect(file.suggestedFilename()).toBe("vluchtig.nb.md");
});

test("a full disk is told, nothing is called saved, and it is tried again", async ({
  page,
  words,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if ((window as unknown as {full?: boolean}).full) {
        throw new DOMException("full", "QuotaExceededError");
      }
      return put.apply(this, args);
    };
  });
  const editor = await Editor.create(page, words);
  await editor.saved();
  const setFull = (full: boolean) =>
    page.evaluate((value) => ((window as unknown as {full?: boolean}).full = value), full);
  await setFull(true);
  await editor.title.fill("Te veel");
  const banner = page.getByRole("alert").filter({hasText: words.editSaveFailed});
  await expect(banner).toBeVisible();
  await expect(page.getByText(words.editSaved, {exact: true})).toHaveCount(0);
  // Going elsewhere in the app loses nothing either.
  await page.getByRole("link", {name: words.editBack}).first().click();
  await expect(banner).toBeVisible();
  await page.getByRole("link", {name: "Te veel"}).click();
  await expect(editor.title).toHaveValue("Te veel");
  await expect(banner).toBeVisible();
  await setFull(false);
  await editor.saved();
  await expect(banner).toHaveCount(0);
  await page.reload();
  await expect(editor.title).toHaveValue("Te veel");
});
