import {expect, sharedTest} from "./app.ts";
import {Editor, openFile} from "./editor.ts";

const FILE = `---
format: veldboek/1
title: Keuzes
lang: nl
rows: folded
---

Samen {{samen.n | number}}.

\`\`\`input {#drempel}
kind: number
label: Drempel
min: 1
max: 5000
value: 1.5
\`\`\`

\`\`\`input {#dag}
kind: select
label: Dag
options: {sql: "SELECT unnest([DATE '2024-01-31', NULL, DATE '2024-01-31'])"}
value: "2023-01-01"
\`\`\`

\`\`\`sql {#lees}
SELECT $drempel AS v, coalesce($dag::VARCHAR, 'niets') AS d
\`\`\`

\`\`\`sql {#basis}
SELECT 2 AS n FROM range(2500)
\`\`\`

\`\`\`sql {#samen}
SELECT sum(n)::INTEGER AS n FROM basis
\`\`\`

\`\`\`sql {#fout}
SELECT nope
\`\`\`

\`\`\`sql {#erna}
FROM fout
\`\`\`
`;

sharedTest("choices and cells say what the SQL gets, and how they stand", async ({page, words}) => {
  await openFile(page, words, "keuzes.nb.md", FILE);
  const editor = new Editor(page, words);
  const prose = editor.cell("prose");
  // Nobody has asked yet: that is no alarm.
  await expect(prose.getByTitle(words.inlineNotRun)).toHaveText(/…/);
  await expect(prose.getByRole("img")).toHaveCount(0);
  await page.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
  await expect(prose).toContainText("Samen 5.000");

  const cell = (name: string) => page.locator(`section[data-cell="${name}"]`);
  await expect(cell("basis")).toContainText(words.cellRows("2.500", 2500));
  await expect(cell("samen")).toContainText(`1 ${words.cellRows("", 1).trim()}`);
  await expect(cell("erna")).toContainText(words.cellBlocked("fout", 1));
  // What others read is folded, as the file says.
  await expect(cell("basis").getByRole("grid")).toHaveCount(0);
  await cell("basis").getByText(words.cellRowsFolded("2.500", 2500)).click();
  await expect(cell("basis").getByRole("grid")).toBeVisible();

  const day = page.getByLabel("Dag", {exact: true});
  await expect(day.locator("option")).toHaveText(["31 januari 2024", words.inputNull]);
  await expect(cell("dag")).toContainText(words.inputGone("2023-01-01"));
  await expect(cell("lees").getByRole("grid")).toContainText("niets");
  await day.selectOption("31 januari 2024");
  await expect(cell("lees").getByRole("grid")).toContainText("2024-01-31");

  const number = page.getByLabel("Drempel", {exact: true});
  await expect(number).toHaveValue("1,5");
  await number.fill("2.000");
  await number.press("Enter");
  await expect(cell("lees").getByRole("grid")).toContainText("2.000");
  await expect(number).toHaveValue("2.000");
  await number.fill("9.000");
  await number.press("Enter");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await expect(cell("drempel").getByRole("alert")).toContainText(words.numberBounds("1", "5000"));
  await expect(cell("lees").getByRole("grid")).toContainText("2.000");
});

sharedTest(
  "a cell is hidden from readers by a key, runs, and comes back",
  async ({page, words}) => {
    await openFile(page, words, "keuzes.nb.md", FILE);
    const basis = page.locator('section[data-cell="basis"]');
    await basis.focus();
    await page.keyboard.press("h");
    await expect(basis).toContainText(words.cellHidden);
    await expect(basis.locator(".cm-content")).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(basis).not.toContainText(words.cellHidden);
    await basis.focus();
    await page.keyboard.press("r");
    await expect(basis).toContainText(words.cellRowsHidden);
    await basis.getByRole("button", {name: words.cellShowAgain}).click();
    await expect(basis).not.toContainText(words.cellRowsHidden);
  },
);
