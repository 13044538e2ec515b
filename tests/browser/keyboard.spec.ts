import type {Page} from "@playwright/test";
import {expect, open, test} from "./app.ts";

test.use({viewport: {width: 1440, height: 900}});

/** Presses Tab and gives the accessible names on the way, until one of them comes. */
async function tabTo(page: Page, last: string): Promise<readonly string[]> {
  const names: string[] = [];
  while (names.at(-1) !== last && names.length < 30) {
    await page.keyboard.press("Tab");
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        const label = element?.getAttribute("aria-label");
        const labels = element instanceof HTMLSelectElement ? element.labels : null;
        return (
          label ??
          labels?.[0]?.querySelector("span")?.textContent ??
          element?.textContent ??
          ""
        ).trim();
      }),
    );
  }
  return names;
}

test("Tab goes through the header in its order, to the query button", async ({page, words}) => {
  await open(page);
  expect(await tabTo(page, words.queryOpen)).toEqual([
    words.skipToContent,
    words.appName,
    words.navAnalyses,
    words.navMine,
    words.navData,
    words.navChecks,
    words.navAbout,
    words.searchTitle,
    words.languageSwitch,
    words.themeLabel,
    words.queryOpen,
  ]);
});

test("the skip link shows itself and leads to the content", async ({page, words}) => {
  await open(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", {name: words.skipToContent});
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a question is asked and its answer walked through without a mouse", async ({page, words}) => {
  await open(page);
  await tabTo(page, words.queryOpen);
  await page.keyboard.press("Enter");
  const editor = page.getByRole("textbox", {name: words.queryEditorLabel});
  await expect(editor).toBeFocused();
  await page.keyboard.insertText("SELECT * FROM (VALUES (2, 'b'), (1, 'a')) t(n, tekst)");
  await page.keyboard.press("Control+Enter");
  const grid = page.getByRole("grid");
  await expect(grid).toBeVisible({timeout: 60_000});
  await tabTo(page, words.gridDownload);
  await page.keyboard.press("Tab");
  await expect(grid).toBeFocused();
  for (const key of ["ArrowUp", "Enter"]) await page.keyboard.press(key);
  await expect(grid.getByRole("columnheader").first()).toHaveAttribute("aria-sort", "ascending");
  await expect(grid.getByRole("gridcell").first()).toHaveText("1");
  await page.keyboard.press("ArrowDown");
  await expect(grid).toHaveAttribute("aria-activedescendant", /-0-0$/);
});

test.describe("Escape closes", () => {
  test("the search, and the focus returns to its button", async ({page, words}) => {
    await open(page);
    await tabTo(page, words.searchTitle);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", {name: words.searchTitle})).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("button", {name: words.searchTitle})).toBeFocused();
  });

  test("the passport, and the focus returns to the figure", async ({page, words}) => {
    await open(page);
    const value = page.locator(".prose").getByRole("button").first();
    await value.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", {name: words.passportTitle})).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(value).toBeFocused();
  });

  test("the menu, and the focus returns to its button", async ({page, words}) => {
    await page.setViewportSize({width: 390, height: 800});
    await open(page);
    await tabTo(page, words.navMenu);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", {name: words.navMenu})).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("button", {name: words.navMenu})).toBeFocused();
  });
});

test("closing the query panel gives the focus back to its button", async ({page, words}) => {
  await open(page);
  const opener = page.getByRole("button", {name: words.queryOpen, exact: true});
  await opener.press("Enter");
  await expect(page.getByRole("textbox", {name: words.queryEditorLabel})).toBeFocused();
  await page.getByRole("button", {name: words.close, exact: true}).press("Enter");
  await expect(opener).toBeFocused();
});

test("Tab leaves the editor, so that nobody is caught in it", async ({page, words}) => {
  await open(page);
  await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
  await expect(page.getByRole("textbox", {name: words.queryEditorLabel})).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", {name: words.queryRun, exact: true}).first()).toBeFocused();
});

test("the outline leads to its heading", async ({page, words}) => {
  await open(page);
  const link = page.getByRole("list", {name: words.outlineTitle}).getByRole("link").last();
  await link.press("Enter");
  const heading = page.getByRole("heading", {name: await link.innerText()});
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("arrows walk through a figure's marks, and Enter opens the provenance of one", async ({
  page,
  words,
}) => {
  await open(page);
  const figure = page.locator("figure.chart").first();
  await figure.getByRole("group").focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("status")).toContainText("Verenigingen: 57");
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("status")).toContainText("Vormingsinstellingen: 35");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const passport = page.getByRole("dialog", {name: words.passportTitle});
  await expect(passport.getByText("57", {exact: true})).toBeVisible();
});
