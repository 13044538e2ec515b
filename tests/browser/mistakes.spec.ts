import {expect, sharedTest} from "./app.ts";
import {Editor} from "./editor.ts";
import {QueryPanel} from "./query-panel.ts";

sharedTest(
  "a mistake in a cell is told in our words, once, above its old rows, and mended by a button",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    const cell = await editor.insert("sql");
    const field = cell.getByRole("textbox", {name: words.editSqlLabel(words.editNameSql)});
    await field.fill("SELECT sum(value) AS som FROM budget_main");
    await expect(cell.getByRole("grid")).toBeVisible();
    await field.fill("SELECT sum(valeu) AS som FROM budget_main");
    const alert = cell.getByRole("alert");
    await expect(alert).toHaveCount(1);
    await expect(alert).toContainText(words.queryReasons["no-column"]("valeu", ""));
    await expect(cell.locator(".cm-lintRange-error")).toHaveText("valeu");
    await expect(cell.getByText(words.cellRowsBefore)).toBeVisible();
    const engineText = cell.getByText(/Referenced column/);
    await expect(engineText).toBeHidden();
    await cell.getByText(words.queryEngineSays).click();
    await expect(engineText).toBeVisible();
    await cell.getByRole("button", {name: words.queryReplaceWith("value")}).click();
    await expect(field).toHaveText("SELECT sum(value) AS som FROM budget_main");
    await expect(alert).toHaveCount(0);
    await expect(cell.getByText(words.cellRowsBefore)).toHaveCount(0);
  },
);

sharedTest("a column of two tables is underlined, with both its names", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run("SELECT year FROM budget_main b, workforce_main w");
  await expect(panel.root.locator(".cm-lintRange-error")).toHaveText("year");
  await expect(panel.status.getByRole("alert")).toContainText("b.year of w.year");
});

sharedTest("a name that is near to nothing has no proposal", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run("SELECT * FROM bron");
  await expect(panel.status.getByRole("alert")).toContainText("Er is geen tabel bron.");
  await expect(panel.status).not.toContainText(words.queryDidYouMean);
});
