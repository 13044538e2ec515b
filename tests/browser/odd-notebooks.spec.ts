import {parseNotebook, printNotebook} from "#notebook";
import {expect, open, sharedTest} from "./app.ts";
import {oddNotebook} from "./odd-notebooks.ts";

const COUNT = 200;

sharedTest(
  `${COUNT} notebooks with odd values in every place show their heading and all their cells (seeds 1 to ${COUNT})`,
  async ({page, words}) => {
    const notebooks = Array.from({length: COUNT}, (_, at) => oddNotebook(at + 1));
    await open(page, "#/mine");
    await expect(page.getByRole("button", {name: words.mineNew, exact: true})).toBeVisible();
    // All are stored at once, and opened one after the other by their address.
    const ids = await page.evaluate(async (texts) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("veldboek");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("no database"));
      });
      const store = database.transaction("generations", "readwrite").objectStore("generations");
      const ids = texts.map(({title, text}, at) => {
        const id = `vreemd-${at + 1}`;
        const facts = {origin: null, trusted: false, schema: 1, createdAt: 0, removedAt: null};
        store.put({id, slot: 0, count: 1, notebook: {id, title, text, ...facts, changedAt: at}});
        return id;
      });
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      database.close();
      return ids;
    }, notebooks);
    const wrong: string[] = [];
    for (const [at, id] of ids.entries()) {
      const {title = "", text = ""} = notebooks[at] ?? {};
      const notebook = parseNotebook(text);
      expect(printNotebook(notebook) === text, id).toBe(true);
      await page.evaluate((to) => (location.hash = `#/mine/${to}`), id);
      const isOpen = ([heading, count]: [string, number]) =>
        document.querySelector("main h1")?.textContent === heading &&
        (document.querySelectorAll("main section.cell").length === count ||
          document.querySelector("main .failure") !== null);
      await page
        .waitForFunction(
          isOpen,
          [notebook.front.title || words.mineUntitled, notebook.cells.length] as [string, number],
          {
            timeout: 15_000,
          },
        )
        .catch(() => wrong.push(`${id} (${title}) did not open`));
      const failures = await page.locator("main .failure").allTextContents();
      if (failures.length > 0) wrong.push(`${id}: ${failures.join(" | ").slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
    await page.evaluate(() => (location.hash = "#/mine"));
    await page.getByRole("button", {name: words.mineErase, exact: true}).click();
    await page.getByRole("button", {name: words.mineEraseYes, exact: true}).click();
    await expect(page.getByText(words.mineEmpty)).toBeVisible();
  },
);
