import {expect, sharedTest} from "./app.ts";
import {openFile} from "./editor.ts";
import {QueryPanel} from "./query-panel.ts";

/** What is printed of the first year of the budget. */
const PRINTED =
  "SELECT value FROM budget_main WHERE measure = 'payment_credits' ORDER BY year LIMIT 1";

const STATEMENTS = [
  "UPDATE budget SET value = value * 10",
  "WITH x AS (SELECT 1) DELETE FROM budget",
  "EXPLAIN ANALYZE UPDATE budget SET value = 0",
  "DROP TABLE budget CASCADE",
  "CREATE OR REPLACE VIEW budget_main AS SELECT 1 AS value",
  "CREATE TEMP TABLE budget AS SELECT 1 AS value",
  "CREATE OR REPLACE MACRO sum(x) AS 42",
  "CALL enable_logging(storage='file')",
  "ATTACH ':memory:' AS m2",
];

sharedTest(
  "no statement in the panel changes what is printed, or ends the engine",
  async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run(PRINTED);
    await expect(panel.grid.getByRole("gridcell")).toHaveCount(1);
    const [[printed = ""] = []] = await panel.cells();
    for (const sql of STATEMENTS) {
      await panel.run(sql);
      await expect(panel.status.getByRole("alert"), sql).toBeVisible();
    }
    await panel.run("UPDATE budget SET value = 0");
    await expect(panel.status).toContainText(words.refusals.ReadOnly("budget"));
    await panel.run(`${PRINTED} -- opnieuw`);
    await expect(panel.status.getByRole("alert")).toHaveCount(0);
    await panel.expectValue(printed);
  },
);

/** A notebook whose cell leaves its brackets, and one that would change figures by what an input offers. */
const HOSTILE = `---
format: veldboek/1
title: Van elders
lang: nl
---

\`\`\`input {#k}
kind: select
options:
  sql: UPDATE workforce SET value = 1 RETURNING value
\`\`\`

\`\`\`sql {#mooi}
SELECT 1 AS ok); UPDATE budget SET value = value * 10; CREATE OR REPLACE TABLE mooi AS (SELECT 1 AS ok
\`\`\`

\`\`\`sql {#echt}
SELECT value::BIGINT AS v FROM budget_main WHERE measure = 'payment_credits' ORDER BY year LIMIT 1
\`\`\`
`;

sharedTest(
  "a notebook from elsewhere shows all it asks, and changes nothing",
  async ({page, words}) => {
    await openFile(page, words, "elders.nb.md", HOSTILE);
    const banner = page.getByRole("alert").filter({hasText: words.editForeign(3)});
    await banner.getByText(words.editForeignSql).click();
    await expect(banner).toContainText("UPDATE workforce SET value = 1");
    await banner.getByRole("button", {name: words.editRunAll}).click();
    const cell = page.locator("section.cell.sql");
    await expect(cell.first()).toContainText(words.refusals.SeveralStatements());
    await expect(cell.last().getByRole("gridcell", {name: /24.186.000/})).toBeVisible();
    const input = page.locator("section.cell.input");
    await expect(input).toContainText(words.refusals.NotAQuestion("UPDATE"));
  },
);

sharedTest("a removed cell's readers fail at once, in our words", async ({page, words}) => {
  const file = `---\nformat: veldboek/1\ntitle: Spook\nlang: nl\n---\n\n\`\`\`sql {#bron}\nSELECT 7 AS x\n\`\`\`\n\n\`\`\`sql {#lezer}\nSELECT x * 2 AS y FROM bron\n\`\`\`\n\n\`\`\`sql {#leeg}\n-- straks\n\`\`\`\n\n\`\`\`sql {#kort}\nSUMMARIZE bron\n\`\`\`\n`;
  await openFile(page, words, "spook.nb.md", file);
  await page.getByRole("button", {name: words.editRunAll}).first().click();
  const cell = page.locator("section.cell.sql");
  await expect(cell.nth(1).getByRole("gridcell", {name: "14", exact: true})).toBeVisible();
  await expect(cell.nth(3).getByRole("gridcell", {name: "x", exact: true})).toBeVisible();
  await expect(cell.nth(2).getByRole("alert")).toHaveCount(0);

  // What stands open can be asked on from the panel, one statement after the other.
  const panel = await QueryPanel.open(page, words);
  await panel.run(
    "CREATE OR REPLACE TABLE mijn AS FROM bron; SELECT x + 1 AS z FROM mijn, bron AS b",
  );
  await expect(panel.status.getByRole("alert")).toBeVisible();
  await expect(panel.status).toContainText(words.queryPartFailed(2, 2));
  await panel.run(
    "CREATE OR REPLACE TABLE mijn AS FROM bron; SELECT x + 1 AS z FROM bron; DROP TABLE mijn",
  );
  await panel.expectValue("8");
  await expect(panel.status).toContainText(words.queryPartShown(2, 3));
  await expect(panel.status).toContainText(words.queryReadsCells("bron", 1));
  await panel.button(words.close).click();

  await cell.first().focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText(words.refusals.GoneCell("bron")).first()).toBeVisible();
});
