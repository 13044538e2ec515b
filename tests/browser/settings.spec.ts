import {messages} from "#base";
import type {Page} from "@playwright/test";
import {expect, marked, open, test} from "./app.ts";
import {NOTEBOOK_IDS, notebookHash, readWritten} from "./shipped-notebooks.ts";

const english = messages("en");

test("the language is switched in place, and remembered after a reload", async ({page, words}) => {
  await open(page, notebookHash("budgetten"));
  await page.getByRole("button", {name: words.languageSwitch}).click();
  const heading = page.getByRole("heading", {level: 1});
  await expect(heading).toHaveText(readWritten("budgetten", "en").title);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", {name: english.queryOpen, exact: true})).toBeVisible();
  await page.goto("./");
  await page.reload();
  await expect(heading).toHaveText(readWritten(NOTEBOOK_IDS[0], "en").title);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("a browser that wants another language", () => {
  test.use({lang: "en"});

  test("gets the first of ours that it knows", async ({page}) => {
    await open(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveTitle(`${readWritten(NOTEBOOK_IDS[0], "en").title} · Veldboek`);
  });
});

test.describe("a browser that wants none of our languages", () => {
  test.use({locale: "fr-FR"});

  test("gets Dutch", async ({page}) => {
    await open(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  });
});

test("the theme follows the system until it is chosen, and the choice is remembered", async ({
  page,
  words,
}) => {
  await page.emulateMedia({colorScheme: "dark"});
  await open(page);
  const dark = await paper(page);
  await page.emulateMedia({colorScheme: "light"});
  const light = await paper(page);
  expect(light).not.toBe(dark);
  await page.getByRole("combobox", {name: words.themeLabel}).selectOption({label: words.themeDark});
  await expect.poll(() => paper(page)).toBe(dark);
  await page.reload();
  expect(await paper(page)).toBe(dark);
  await marked(page, "veldboek:interactive");
  const choice = page.getByRole("combobox", {name: words.themeLabel});
  await choice.selectOption({label: words.themeSystem});
  await expect.poll(() => paper(page)).toBe(light);
});

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test("a browser that forbids storage shows everything all the same", async ({page, words}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await open(page);
  await page.getByRole("button", {name: words.languageSwitch}).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
