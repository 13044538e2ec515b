import {LANGS} from "#base";
import {expect, open, sharedTest, test} from "./app.ts";

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({lang});

    test("the checks say how many rules hold, and what contradicts what", async ({page, words}) => {
      await open(page, "#/checks");
      await expect(page.locator(".summary")).toHaveText(
        `${words.checksSummary(98, "443", "423", 20, 0)}.`,
      );
      const contradictions = page.locator(".contradictions > li");
      await expect(contradictions).toHaveCount(20);
      // The synopsis prints 139 organisations, the chapter 115 recognised and 23 others: 138.
      await expect(
        contradictions.filter({hasText: /139 \(Socius/}).filter({hasText: "138:"}),
      ).toHaveCount(1);
      // 51 of 104 requests are 49.0 %; 76 % is printed.
      await expect(contradictions.filter({hasText: "76%"})).toContainText(
        lang === "nl" ? "49,038462" : "49.038462",
      );
    });
  });
}

sharedTest("all rules run in the browser, with the outcome of the build", async ({page, words}) => {
  await open(page, "#/checks");
  await page.getByRole("button", {name: words.checksRun}).click();
  await expect(page.locator(".live")).toContainText("dezelfde uitkomst", {timeout: 60_000});
});

sharedTest(
  "a contradiction shows its figures and its SQL, which answers in the query panel",
  async ({page, words}) => {
    await open(page, "#/checks");
    const first = page.locator(".contradictions > li").first();
    await first.getByRole("button", {name: new RegExp(words.checksOpen)}).click();
    const passport = page.getByRole("dialog", {name: words.passportTitle});
    await expect(passport.locator("li")).not.toHaveCount(0);
    await expect(passport.getByText(words.passportContradiction).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await first.locator("summary").click();
    await first.getByRole("button", {name: words.tryQuery}).click();
    const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
    await panel.locator(".bar").getByRole("button", {name: words.queryRun}).click();
    const grid = panel.getByRole("grid");
    await expect(grid.getByRole("gridcell").first()).toBeVisible();
    // The verdict stands in a later column, which is drawn once it is in sight.
    await grid.focus();
    await page.keyboard.press("End");
    await expect(grid).toContainText("violated");
  },
);

test("a contradicted figure carries its mark in charts, tables and sentences", async ({
  page,
  words,
}) => {
  // 76 % of the requests are printed for the primary target group, 51 of 104 are 49 %.
  await open(page, "#/data/demand_driven");
  await page.getByRole("searchbox").fill("76 primaire aandeel ondersteuningsvragen");
  await expect(page.locator("tbody td.flag")).toHaveText(["76"]);
  await expect(page.getByText(words.flagLegend)).toBeVisible();
  // The 66.67 % of the policy actors' share and the like stand in no chart; 240 and 139 do.
  await open(page, "#/analyses/staff_per_organisation");
  const cells = page.locator("article > .answer > section table .flag");
  // The printed means 22 and 18 are contradicted, the medians are "less than".
  await expect(cells).toHaveText(["22", "11", "18", "11", "12"]);
  await cells.first().click();
  await expect(page.getByRole("dialog").getByText(words.passportContradiction)).toBeVisible();
});
