import type {Page} from "@playwright/test";
import {expect, open, sharedTest} from "./app.ts";
import {readCatalog} from "./catalog.ts";
import {NOTEBOOK_IDS, notebookHash} from "./shipped-notebooks.ts";

/** How many pixels of the page lie beyond the edge of the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

for (const lang of ["nl", "en"] as const) {
  sharedTest.describe(`on a phone of 360 px (${lang})`, () => {
    sharedTest.use({lang, viewport: {width: 360, height: 740}});

    sharedTest("no page scrolls sideways", async ({page}) => {
      await open(page);
      const {tables, analyses} = await readCatalog(page);
      const hashes = [
        ...NOTEBOOK_IDS.map(notebookHash),
        "#/data",
        ...tables.map(({name}) => `#/data/${name}`),
        "#/analyses",
        ...analyses.map(({id}) => `#/analyses/${id}`),
        "#/checks",
        "#/about",
        "#/nowhere",
      ];
      const wide: string[] = [];
      let heading = "";
      for (const hash of hashes) {
        await page.goto(`./${hash}`);
        const h1 = page.getByRole("heading", {level: 1});
        if (hash !== "#/") await expect(h1).not.toHaveText(heading);
        heading = await h1.innerText();
        await page.evaluate(() => document.fonts.ready);
        if ((await overflow(page)) > 0) wide.push(`${hash}: ${await overflow(page)} px`);
      }
      expect(wide).toEqual([]);
    });

    sharedTest("nothing that opens makes it scroll sideways", async ({page, words}) => {
      await open(page, "#/data");
      await expect(page.getByRole("heading", {level: 1})).toHaveText(words.dataTitle);
      await page.locator("summary").evaluateAll((all: HTMLElement[]) => {
        for (const summary of all) summary.click();
      });
      await expect(page.locator("details:not([open])")).toHaveCount(0);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole("button", {name: words.navMenu}).click();
      await expect(page.getByRole("dialog", {name: words.navMenu})).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole("button", {name: words.close}).click();
      await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
      await expect(page.getByRole("textbox", {name: words.queryEditorLabel})).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });
}

sharedTest.describe("on paper", () => {
  for (const hash of [
    ...NOTEBOOK_IDS.map(notebookHash),
    "#/data/budget",
    "#/analyses/budget_index",
    "#/checks",
    "#/about",
  ]) {
    sharedTest(`${hash} has nothing to press that is not text`, async ({page}) => {
      await open(page, hash);
      await expect(page.getByRole("heading", {level: 1})).toBeVisible();
      await page.emulateMedia({media: "print"});
      const controls = page.locator(
        "button, input, select, textarea, summary, [role=separator], nav",
      );
      const shown = await controls.filter({visible: true}).evaluateAll((elements) =>
        elements
          // A number in a sentence, a source line and a place in a table are read as text.
          .filter((element) => !element.closest(".prose, .source, .origin, td, th"))
          .map((element) => element.outerHTML),
      );
      expect(shown).toEqual([]);
    });
  }

  sharedTest(
    "a notebook keeps its charts, their notes and their sources",
    async ({page, words}) => {
      await page.emulateMedia({media: "print", colorScheme: "dark"});
      await open(page);
      for (const chart of await page.locator("figure.chart").all()) {
        await expect(chart.locator("svg:visible")).toHaveCount(1);
        await expect(chart.getByText(`${words.source}:`)).toBeVisible();
      }
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      expect(paper).toBe("rgb(255, 255, 255)");
    },
  );
});
