import {expect, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";
import {HOSTILE} from "./hostile-notebooks.ts";

test(`of ${HOSTILE.length} hostile notebooks nothing runs and nothing leaves`, async ({
  page,
  words,
}) => {
  // The fixture fails on requests to another origin, on errors, and on what the policy had to stop.
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const editor = new Editor(page, words);
  const consent = page.getByRole("alert").getByRole("button", {name: words.editRunAll});
  for (const {what, text, isRefused, isEndless, unopened} of HOSTILE) {
    await test.step(what, async () => {
      await openFile(page, words, "vijand.nb.md", text);
      if (unopened) {
        await expect(page.getByRole("alert"), what).toContainText(
          words.mineFileRefused("vijand.nb.md", words.mineFileKinds[unopened]),
        );
        return;
      }
      await expect(editor.title, what).toBeVisible();
      if (text.includes("```sql")) {
        // Before the reader agrees nothing has run.
        await expect(page.locator("section.cell.sql.done"), what).toHaveCount(0);
        await consent.click();
        if (isEndless) {
          await expect(page.locator("section.cell.sql.running"), what).toHaveCount(1);
          await page.getByRole("button", {name: words.cellCancel, exact: true}).click();
        }
        const open = page.locator("section.cell:is(.stale, .running)");
        await expect(open, what).toHaveCount(0);
        if (isRefused) {
          await expect(page.locator("section.cell.sql.failed"), what).toHaveCount(1);
        }
      }
      const traces = await page.evaluate(() => ({
        hacked: "hacked" in window || "hacked" in {},
        scripts: document.querySelectorAll("main script, main iframe, main form, main style")
          .length,
        links: [...document.querySelectorAll("main a")].filter(
          (link) => !/^(?:https?:|mailto:|#)/.test(link.getAttribute("href") ?? "#"),
        ).length,
        images: document.querySelectorAll("main img").length,
      }));
      expect(traces, what).toEqual({hacked: false, scripts: 0, links: 0, images: 0});
    });
  }
  // The app goes on, with its tables and without what was refused.
  await editor.insert("sql");
  await page
    .getByRole("textbox", {name: words.editSqlLabel("vraag")})
    .fill("SELECT count(*) > 0 AS staat FROM workforce");
  await consent.click();
  await expect(page.getByRole("gridcell", {name: words.valueBoolean(true)})).toBeVisible();
  expect(dialogs).toEqual([]);
});
