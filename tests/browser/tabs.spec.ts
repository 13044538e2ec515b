import type {Page} from "@playwright/test";
import {expect, open, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";
import {readStates} from "./stored-states.ts";

/** As many cells as a long notebook has, none of which needs the engine before somebody asks. */
const LONG = `---
format: veldboek/1
title: Lang
lang: nl
---

${Array.from({length: 23}, (_, at) => `Alinea ${at} met {{tel_${at}.n}}.\n\n\`\`\`sql {#tel_${at}}\nselect ${at} as n\n\`\`\`\n`).join("\n")}
Slot.
`;

/** The stored text of the only notebook. */
async function storedText(page: Page): Promise<string> {
  const [state] = await readStates(page);
  return (state?.notebook as {text: string}).text; // as it was written
}

test("a notebook of 47 cells is taken over six times in the midst of typing, and no letter is lost", async ({
  page,
  context,
  words,
}) => {
  await openFile(page, words, "lang.nb.md", LONG);
  await expect(new Editor(page, words).title).toHaveValue("Lang");
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(words.editElsewhere)).toBeVisible();
  const pages = [page, second];
  let typed = "";
  for (let round = 0; round < 6; round += 1) {
    const [from, to] = [pages[round % 2], pages[(round + 1) % 2]];
    if (!from || !to) break;
    const cell = from.locator("section.cell.prose").last();
    const area = cell.getByRole("textbox", {name: words.editProseLabel});
    await cell.getByRole("button", {name: words.editProseOpen}).click();
    await area.press("Control+End");
    const word = ` ronde${round} abcdefghijklmnopqrstuvwxyz`;
    await area.pressSequentially(word);
    typed += word;
    // In the same moment: nothing waits for the last letter to be saved.
    await to.getByRole("button", {name: words.editTakeOver}).click();
    await expect(to.locator("section.cell.prose").last()).toContainText(`Slot.${typed}`);
    await expect(
      to.locator("section.cell.prose").last().getByRole("button", {name: words.editProseOpen}),
    ).toBeVisible();
    await expect(from.getByText(words.editElsewhere)).toBeVisible();
    expect(await storedText(page)).toContain(`Slot.${typed}`);
  }
  // Who closes the tab that writes gives it back.
  await second.getByRole("button", {name: words.editTakeOver}).click();
  await expect(page.getByText(words.editElsewhere)).toBeVisible();
  await second.close();
  await expect(page.getByText(words.editElsewhere)).toHaveCount(0);
  await page
    .locator("section.cell.prose")
    .last()
    .getByRole("button", {name: words.editProseOpen})
    .click();
  await page.getByRole("textbox", {name: words.editProseLabel}).fill("Weer hier.");
  await expect.poll(() => storedText(page)).toContain("Weer hier.");
});

test("what stands in a field that counts when it is left comes along", async ({
  page,
  context,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.insert("sql");
  await editor.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(words.editElsewhere)).toBeVisible();
  await editor.cell("sql").getByRole("textbox", {name: words.cellRename}).fill("halverwege");
  await second.getByRole("button", {name: words.editTakeOver}).click();
  await expect(second.locator('section.cell[data-cell="halverwege"]')).toBeVisible();
});

test("the list throws away, puts back, copies and saves what another tab wrote since it was shown", async ({
  page,
  context,
  words,
}) => {
  await page.addInitScript(() => Object.assign(window, {showSaveFilePicker: undefined}));
  const editor = await Editor.create(page, words);
  await editor.title.fill("Werk");
  await editor.saved();
  const address = page.url();
  await open(page, "#/mine");
  // As where tabs cannot tell each other anything: the list is as old as it can be.
  await page.addInitScript(() => Object.assign(window, {BroadcastChannel: undefined}));
  await page.reload();
  await expect(page.getByRole("link", {name: "Werk"})).toBeVisible();
  const second = await context.newPage();
  await second.goto(address);
  const other = new Editor(second, words);
  await other.cell("prose").first().getByRole("button", {name: words.editProseOpen}).click();
  await second.getByRole("textbox", {name: words.editProseLabel}).fill("DRIE UUR WERK");
  await other.saved();
  await second.close();

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: `${words.mineDownload}: Werk`}).click(),
  ]);
  const lines = await (await file.createReadStream()).toArray();
  expect(Buffer.concat(lines as Buffer[]).toString()).toContain("DRIE UUR WERK");
  await page.getByRole("button", {name: `${words.mineRemove}: Werk`}).click();
  await page.getByRole("button", {name: words.undo, exact: true}).click();
  await expect(page.getByRole("link", {name: "Werk"})).toBeVisible();
  expect(await storedText(page)).toContain("DRIE UUR WERK");
  await page.getByRole("button", {name: `${words.mineDuplicate}: Werk`}).click();
  await page.getByRole("link", {name: words.mineCopyOf("Werk")}).click();
  await expect(page.getByText("DRIE UUR WERK")).toBeVisible();
});

test("the list follows other tabs; what is thrown away or erased there is told where it is open", async ({
  page,
  context,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Gedeeld");
  await editor.saved();
  const list = await context.newPage();
  await list.goto(new URL("#/mine", page.url()).href);
  await expect(list.getByRole("link", {name: "Gedeeld"})).toBeVisible();
  await editor.title.fill("Anders genoemd");
  await expect(list.getByRole("link", {name: "Anders genoemd"})).toBeVisible();

  await list.getByRole("button", {name: `${words.mineRemove}: Anders genoemd`}).click();
  await expect(page.getByText(words.editRemoved)).toBeVisible();
  await page.getByRole("button", {name: words.mineRestore}).click();
  await expect(list.getByRole("link", {name: "Anders genoemd"})).toBeVisible();
  await expect(page.getByText(words.editRemoved)).toHaveCount(0);

  await list.evaluate(() => localStorage.setItem("veldboek.house-style", "{}"));
  await list.getByRole("button", {name: words.mineErase}).click();
  await list.getByRole("button", {name: words.mineEraseYes}).click();
  await expect(list.getByText(words.mineEmpty)).toBeVisible();
  await expect(page.getByText(words.editErased)).toBeVisible();
  await expect(page.getByRole("heading", {level: 1})).toHaveText("Anders genoemd");
  await expect(editor.title).toHaveCount(0);
  // Leaving writes nothing back either.
  await page.evaluate(() => (location.hash = "#/mine"));
  await expect(page.getByText(words.mineEmpty)).toBeVisible();
  expect(await readStates(page)).toEqual([]);
  const left = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
  ]);
  expect(left).toEqual([]);
});

test("while the disk is full the banner stands, whatever is typed, and goes when it was saved", async ({
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
  await editor.title.fill("Vol");
  const banner = page.getByRole("alert").filter({hasText: words.editSaveFailed});
  await expect(banner).toBeVisible();
  // What a person sees after each of sixty strokes, over more than one attempt.
  for (let stroke = 0; stroke < 60; stroke += 1) {
    await editor.title.press("x");
    expect(await banner.count(), `after stroke ${stroke}`).toBe(1);
    expect(await page.getByText(words.editSaving, {exact: true}).count()).toBe(0);
  }
  await setFull(false);
  await editor.saved();
  await expect(banner).toHaveCount(0);
});

test("a database that the browser cleared is opened again, and the notebook on the page is stored anew", async ({
  page,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Blijft");
  await editor.saved();
  const devtools = await page.context().newCDPSession(page);
  const {origin} = new URL(page.url());
  for (let round = 1; round <= 5; round += 1) {
    await devtools.send("Storage.clearDataForOrigin", {origin, storageTypes: "indexeddb"});
    const title = `Blijft ${round}`;
    await editor.title.fill(title);
    await editor.saved();
    expect((await readStates(page))[0]?.notebook).toMatchObject({title});
  }
  await page.reload();
  await expect(editor.title).toHaveValue("Blijft 5");
});

test("a damaged record hides nothing; what can be read of it is opened beside it", async ({
  page,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Heel");
  await editor.saved();
  await page.evaluate(async () => {
    const opening = indexedDB.open("veldboek");
    await new Promise((done) => (opening.onsuccess = done));
    const transaction = opening.result.transaction(["generations", "versions"], "readwrite");
    const put = (record: unknown) => transaction.objectStore("generations").put(record);
    const text = "---\nformat: veldboek/1\ntitle: Gered\nlang: nl\n---\n\nNog te lezen.\n";
    put({
      id: "oud",
      slot: 0,
      count: 3,
      notebook: {id: "oud", text, title: "Oude datum", changedAt: 1e300},
    });
    put({
      id: "weg",
      slot: 0,
      count: 3,
      notebook: {id: "weg", text, title: "Toch hier", removedAt: 5n},
    });
    put({id: "leeg", slot: 0, count: 1, notebook: {id: "leeg", text: 9}});
    transaction.objectStore("versions").put({id: "leeg", savedAt: 5, text});
    await new Promise((done) => (transaction.oncomplete = done));
    opening.result.close();
  });
  await open(page, "#/mine");
  for (const name of ["Heel", "Oude datum", "Toch hier"]) {
    await expect(page.getByRole("link", {name})).toBeVisible();
  }
  await expect(page.getByText(words.mineDamaged(1))).toBeVisible();
  const damaged = `${words.mineDamagedName} 1`;
  await page.getByRole("button", {name: `${words.mineDamagedOpen}: ${damaged}`}).click();
  await expect(editor.title).toHaveValue("Gered");
  await open(page, "#/mine");
  await page.getByRole("button", {name: `${words.minePurge}: ${damaged}`}).click();
  await expect(page.getByText(words.mineDamaged(1))).toHaveCount(0);
  await expect(page.getByRole("link", {name: "Gered"})).toBeVisible();
});

test("a notebook of a newer program is neither renamed nor thrown away, and that is said", async ({
  page,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Van morgen");
  await editor.saved();
  await page.evaluate(async () => {
    const opening = indexedDB.open("veldboek");
    await new Promise((done) => (opening.onsuccess = done));
    const transaction = opening.result.transaction("generations", "readwrite");
    const reading = transaction.objectStore("generations").getAll();
    await new Promise((done) => (reading.onsuccess = done));
    for (const record of reading.result as {notebook: object}[]) {
      transaction
        .objectStore("generations")
        .put({...record, notebook: {...record.notebook, schema: 2}});
    }
    await new Promise((done) => (transaction.oncomplete = done));
    opening.result.close();
  });
  await open(page, "#/mine");
  await page.getByRole("button", {name: `${words.mineRemove}: Van morgen`}).click();
  await expect(page.getByRole("alert").filter({hasText: words.mineNewer})).toBeVisible();
  await expect(page.getByRole("link", {name: "Van morgen"})).toBeVisible();
});

test("a database of a newer program is told in words, and no empty list is shown", async ({
  page,
  words,
}) => {
  await open(page);
  await page.evaluate(async () => {
    const opening = indexedDB.open("veldboek", 9);
    await new Promise((done) => (opening.onsuccess = done));
    opening.result.close();
  });
  await open(page, "#/mine");
  await expect(page.getByRole("alert").filter({hasText: words.storeNewer})).toBeVisible();
  await expect(page.getByText(words.mineEmpty)).toHaveCount(0);
});
