import {readFile} from "node:fs/promises";
import type {Page} from "@playwright/test";
import Papa from "papaparse";
import {expect, open, sharedTest} from "./app.ts";
import {readCatalog, readRecords} from "./catalog.ts";

for (const lang of ["nl", "en"] as const) {
  sharedTest.describe(`the data page (${lang})`, () => {
    sharedTest.use({lang});

    sharedTest("lists every table with its rows, and each leads to its page", async ({page}) => {
      await open(page, "#/data");
      const {tables} = await readCatalog(page);
      expect(tables.length).toBeGreaterThan(30);
      const links = page.locator("article h3 a");
      await expect(links).toHaveText(tables.map(({title}) => title[lang]));
      for (const {name, title} of tables) {
        await page.goto(`./#/data/${name}`);
        await expect(page.getByRole("heading", {level: 1})).toHaveText(title[lang]);
        await expect(page.locator(".rows tbody tr").first()).toBeVisible();
      }
    });
  });
}

sharedTest("a table's columns unfold on the data page", async ({page, words}) => {
  await open(page, "#/data");
  const entry = page.locator("article li").filter({has: page.locator('a[href="#/data/budget"]')});
  await entry.locator("summary").click();
  await expect(entry.getByRole("columnheader", {name: words.dataMeaning})).toBeVisible();
  await expect(entry.locator("tbody th code").first()).toHaveText("figure_id");
});

sharedTest.describe("a table's page", () => {
  sharedTest(
    "shows a hundred rows, more on request, and filters them by words",
    async ({page, words}) => {
      await open(page, "#/data/participants");
      const all = (await readRecords(page, "participants")).length;
      expect(all - 100, "between 100 and 200 rows").toBeLessThan(100);
      const rows = page.locator(".rows tbody tr");
      await expect(rows).toHaveCount(100);
      await page.getByRole("button", {name: words.dataMore(all - 100)}).click();
      await expect(rows).toHaveCount(all);
      const filter = page.getByRole("searchbox", {name: words.dataFilter});
      await filter.fill("VOLWASSENENWERK  sociaal-cult");
      const state = page.locator(".rows").getByRole("status");
      await expect(state).not.toHaveText(words.dataFilterCount(String(all), String(all)));
      const [, shown = ""] = /^(\d+) /.exec(await state.innerText()) ?? [];
      expect(Number(shown)).toBeGreaterThan(0);
      expect(Number(shown)).toBeLessThan(all);
      await expect(rows).toHaveCount(Number(shown));
      await filter.fill("xyzzy");
      await expect(page.getByText(words.dataFilterNone)).toBeVisible();
      await page.getByRole("button", {name: words.dataClearFilter}).click();
      await expect(rows).toHaveCount(all);
    },
  );

  sharedTest("opens a row's provenance: what is printed, and where", async ({page, words}) => {
    await open(page, "#/data/budget");
    const [record] = await readRecords(page, "budget");
    await page.locator(".rows tbody tr").first().getByRole("button").click();
    const passport = page.getByRole("dialog", {name: words.passportTitle});
    await expect(passport.locator(".printed .value")).toHaveText(record?.["printed"] ?? "?");
    await expect(passport).toContainText(record?.["locator"] ?? "?");
    await expect(passport.locator("code")).toHaveText(record?.["figure_id"] ?? "?");
  });

  sharedTest("copies a figure's citation", async ({page, words, context}) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, "#/data/budget");
    const [record] = await readRecords(page, "budget");
    await page.locator(".rows tbody tr").first().getByRole("button").click();
    await page.getByRole("button", {name: words.passportCopy}).click();
    await expect(page.getByRole("dialog").getByRole("status").first()).toHaveText(words.copied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(record?.["locator"]?.split(" > ").at(-1) ?? "?");
  });

  sharedTest(
    "downloads all rows for a Belgian spreadsheet: semicolons, decimal commas",
    async ({page, words}) => {
      await open(page, "#/data/budget");
      const records = await readRecords(page, "budget");
      const {name, text} = await downloaded(page, words.dataDownloadBe);
      expect(name).toBe("budget.csv");
      expect(text.startsWith("\ufefffigure_id;measure;")).toBe(true);
      const read = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        delimiter: ";",
        skipEmptyLines: true,
      }).data;
      expect(read.map((row) => row["value"])).toEqual(
        records.map((row) => String(Number(row["value"])).replace(".", ",")),
      );
      expect(read.map((row) => row["printed"])).toEqual(records.map((row) => row["printed"]));
    },
  );

  sharedTest(
    "downloads all rows as standard CSV: commas, decimal points",
    async ({page, words}) => {
      await open(page, "#/data/budget");
      const records = await readRecords(page, "budget");
      const {name, text} = await downloaded(page, words.dataDownloadStd);
      expect(name).toBe("budget.csv");
      expect(text.startsWith("figure_id,measure,")).toBe(true);
      const read = Papa.parse<Record<string, string>>(text, {
        header: true,
        delimiter: ",",
        skipEmptyLines: true,
      }).data;
      expect(read.map((row) => Number(row["value"]))).toEqual(
        records.map((row) => Number(row["value"])),
      );
    },
  );
});

async function downloaded(page: Page, button: string): Promise<{name: string; text: string}> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", {name: button}).click();
  const download = await downloading;
  return {name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8")};
}
