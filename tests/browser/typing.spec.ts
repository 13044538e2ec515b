import type {Page} from "@playwright/test";
import {expect, sharedTest} from "./app.ts";
import {Editor} from "./editor.ts";
import {QueryPanel} from "./query-panel.ts";

/** How fast a statement is typed, in milliseconds a key, and the statement. */
const STATEMENTS: readonly (readonly [delayMs: number, sql: string])[] = [
  [60, "SELECT b.year AS jaar\n, count(*) AS dag\nFROM budget_main AS b\nGROUP BY ALL\n"],
  [120, "SELECT 1 AS dag\nFROM budget_main\nGROUP BY year\n"],
  [200, "SELECT 1 AS jaar\nFROM budget_main b\n"],
  [60, "SELECT sum(b.value) AS totaal\nFROM budget_main b\nGROUP BY year\nORDER BY jaar\n"],
  [60, "SELECT w.role\nFROM workforce w\nWHERE value IS NOT NULL\nAND role\n"],
  [60, "SELECT rank() OVER (\nPARTITION BY role\nORDER BY value\n) AS rang\nFROM vraag\n"],
  [60, "SELECT CASE WHEN x[1] > 0 THEN 'it''s (a' ELSE \"b c\" END\n"],
  [60, "FROM a\nJOIN b\nUSING (year)\nJOIN c ON (a.id = (c.id))\n"],
  [60, "WITH q AS (\nSELECT 1 AS va\n), r(n) AS (FROM q)\nFROM r AS t(dag)\n"],
  [60, "SELECT [x + 1 FOR x IN [1, 2]\nIF x > 1] AS lijst, {'a': 1}\n"],
  [60, "-- 't is (of [ is) niet\n/* {\" */ SELECT 1e3 -- su\n"],
];

/** Types as a person does: what the editor offers meanwhile must not come in the text. */
async function type(page: Page, sql: string, delayMs: number): Promise<void> {
  await page.keyboard.type(sql, {delay: delayMs});
}

/** Waits until names are offered that only the engine knows, and empties the editor again. */
async function untilNamesAreKnown(page: Page): Promise<void> {
  await page.keyboard.type("SELECT count_");
  await expect(page.locator(".cm-tooltip-autocomplete")).toContainText("count_if");
  await page.keyboard.press("Escape");
  await clear(page);
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
}

/** The text of the editor that has the focus, line by line. */
function written(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(document.activeElement?.querySelectorAll(".cm-line") ?? [])]
      .map((line) => line.textContent)
      .join("\n"),
  );
}

sharedTest("a statement that is typed is found as it was typed", async ({page, words}) => {
  sharedTest.slow();
  const panel = await QueryPanel.open(page, words);
  await panel.editor.fill("");
  await panel.editor.focus();
  await expect(async () => untilNamesAreKnown(page)).toPass();
  for (const [delayMs, sql] of STATEMENTS) {
    await type(page, sql, delayMs);
    expect(await written(page)).toBe(sql);
    await clear(page);
  }
});

sharedTest("and so in a cell, where Tab takes the first name", async ({page, words}) => {
  const editor = await Editor.create(page, words);
  const cell = await editor.insert("sql");
  const field = cell.getByRole("textbox", {name: words.editSqlLabel(words.editNameSql)});
  await field.focus();
  await clear(page);
  const sql = "SELECT year AS jaar\nFROM budget_main\nLIMIT 3";
  await type(page, sql, 60);
  expect(await written(page)).toBe(sql);
  await clear(page);
  await page.keyboard.type("FROM budget_ma");
  await expect(page.locator(".cm-tooltip-autocomplete")).toContainText("budget_main");
  await expect(async () => {
    await page.keyboard.press("Tab");
    expect(await written(page)).toBe("FROM budget_main");
  }).toPass();
});

sharedTest("a name that was chosen with the arrows is taken by Enter", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.editor.fill("");
  await panel.editor.pressSequentially("FROM workfo");
  const list = page.locator(".cm-tooltip-autocomplete");
  await expect(list).toContainText("workforce_main");
  await expect(list.locator("[aria-selected]")).toHaveCount(0);
  await expect(async () => {
    await panel.editor.press("ArrowDown");
    await expect(list.locator("[aria-selected]")).toHaveCount(1, {timeout: 1000});
  }).toPass();
  await panel.editor.press("Enter");
  await expect(panel.editor).toHaveText("FROM workforce");
});
