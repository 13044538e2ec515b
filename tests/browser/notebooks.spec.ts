import {LANGS} from "#base";
import {expect, open, sharedTest} from "./app.ts";
import {NOTEBOOK_IDS, notebookHash, readWritten} from "./shipped-notebooks.ts";

for (const lang of LANGS) {
  for (const id of NOTEBOOK_IDS) {
    sharedTest.describe(`${id} (${lang})`, () => {
      sharedTest.use({lang});
      const written = readWritten(id, lang);

      sharedTest("shows every chart and table it has, and every sentence holds", async ({page}) => {
        await page.setViewportSize({width: 360, height: 900});
        await open(page, notebookHash(id));
        await expect(page.getByRole("heading", {level: 1})).toHaveText(written.title);
        const charts = page.locator("figure.chart");
        await expect(charts.locator(".title")).toHaveText([...written.charts]);
        await expect(page.locator("figure.table")).toHaveCount(written.tables);
        for (const width of [360, 1440]) {
          await page.setViewportSize({width, height: 900});
          await expect(charts.locator("svg:visible")).toHaveCount(written.charts.length);
          for (const svg of await charts.locator("svg:visible").all()) {
            expect(await svg.locator("[data-row]").count()).toBeGreaterThan(0);
          }
        }
        const prose = page.locator(".prose");
        await expect(prose.getByRole("button").first()).toBeVisible();
        await expect(prose.locator("mark, .alarm")).toHaveCount(0);
        await expect(prose.getByText(/NaN|undefined|null|\{\{/)).toHaveCount(0);
      });
    });
  }
}

sharedTest.describe("a chart", () => {
  sharedTest(
    "shows its figures as a table, with the provenance of each row",
    async ({page, words}) => {
      await open(page);
      const chart = page.locator("figure.chart").first();
      await chart.getByRole("button", {name: words.showTable}).click();
      const rows = chart.locator("tbody tr");
      await expect(rows).not.toHaveCount(0);
      const label = await rows.first().getByRole("rowheader").innerText();
      await rows.first().getByRole("button").click();
      const passport = page.getByRole("dialog", {name: words.passportTitle});
      await expect(passport).toContainText(label);
      await expect(passport.locator("li")).not.toHaveCount(0);
    },
  );

  sharedTest(
    "shows its SQL, which opens in the query panel and answers there",
    async ({page, words}) => {
      await open(page);
      const chart = page.locator("figure.chart").first();
      await chart.getByRole("button", {name: words.showSql}).click();
      const sql = await chart.locator("pre").innerText();
      await chart.getByRole("button", {name: words.tryQuery}).click();
      const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
      await expect(panel.locator(".cm-content")).toContainText(sql.split("\n")[0] ?? "");
      await panel.locator(".bar").getByRole("button", {name: words.queryRun}).click();
      await expect(panel.getByRole("grid")).toBeVisible();
    },
  );

  sharedTest("opens the figures behind a mark that is clicked", async ({page, words}) => {
    await open(page);
    const mark = page.locator("figure.chart svg:visible [data-row]").first();
    await mark.click();
    await expect(page.getByRole("dialog", {name: words.passportTitle})).toBeVisible();
  });

  sharedTest("tells what a mark says to the mouse above it", async ({page}) => {
    await open(page);
    await page.locator("figure.chart svg:visible [data-row]").first().hover();
    await expect(page.locator(".tip")).toHaveText(/\d/);
  });

  sharedTest("tells its content in words", async ({page, words}) => {
    await open(page);
    const chart = page.locator("figure.chart").first();
    await chart.getByRole("button", {name: words.showDescription}).click();
    await expect(chart.locator(".panel p").first()).toHaveText(/\d/);
  });
});
