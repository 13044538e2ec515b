import {LANGS} from "#base";
import type {Locator, Page} from "@playwright/test";
import {ANALYSES} from "../../src/analyses/queries.ts";
import {expect, marked, open, sharedTest, test} from "./app.ts";
import {readCatalog} from "./catalog.ts";

/** Waits until the answer to the choices is there: nothing runs, nothing is refused. */
async function answered(page: Page): Promise<void> {
  await expect(page.locator(".answer")).not.toHaveClass(/stale/);
  await expect(page.locator(".status")).toHaveText("");
}

/** The fields in which an analysis is told what to answer. */
function choices(page: Page): Locator {
  return page.getByRole("main").getByRole("combobox");
}

/** The table of an answer, row by row. */
async function rowsOf(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = page.locator("article > .answer > section table tbody tr");
  await expect(rows).not.toHaveCount(0);
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")),
  );
}

/** Presses Tab until a place has the focus, from wherever it is. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(place).toBeFocused();
}

/** Three analyses with the next value of their first choice, and a column of the answer to it. */
const ASKED = [
  {
    id: "organisations_by_type",
    word: "organisations_by_type",
    chosen: "work_subtype",
    column: 2,
    // Policy plan: 57 associations, 17 + 10 + 5 + 3 training institutions, 13 centres, 31 movements.
    values: {
      nl: ["57", "17", "10", "5", "3", "13", "31"],
      en: ["57", "17", "10", "5", "3", "13", "31"],
    },
  },
  {
    id: "staff_shares",
    word: "staff_shares",
    chosen: "function",
    column: 2,
    // Policy plan: content and support staff 65 + 35, 73 + 27 and 69 + 31 %.
    values: {
      nl: ["65%", "35%", "73%", "27%", "69%", "31%"],
      en: ["65%", "35%", "73%", "27%", "69%", "31%"],
    },
  },
  {
    id: "volunteers_per_paid_worker",
    word: "volunteers_per_paid_worker",
    chosen: "freelancer",
    column: 5,
    // 2,238 / 1,219; 1,434 / 439; 1,667 / 183; 197 / 341 freelancers per paid worker.
    values: {nl: ["1,8", "3,3", "9,1", "0,6"], en: ["1.8", "3.3", "9.1", "0.6"]},
  },
] as const;

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({lang});

    test("three clicks lead from the start to the real budget of each line", async ({
      page,
      words,
    }) => {
      await open(page);
      await page.getByRole("link", {name: words.navAnalyses, exact: true}).first().click();
      const {analyses} = await readCatalog(page);
      const entry = analyses.find(({id}) => id === "budget_index");
      await page.getByRole("link", {name: entry?.title[lang]}).click();
      await expect(page.getByRole("heading", {level: 1})).toHaveText(entry?.title[lang] ?? "");
      await expect(page.locator("figure.chart svg:visible")).toHaveCount(1);
      await choices(page).last().selectOption("gdp_deflator");
      await answered(page);
      // Institutions 2015: 100 × 19.280 / 1.056930 / 19.280 = 94.6 (prices +5.693 %, GDP deflator).
      const rows = await rowsOf(page);
      expect(rows).toHaveLength(25);
      expect(rows[9]?.at(-1)).toBe(lang === "nl" ? "94,6" : "94.6");
      // No engine was needed: the answers to all choices came with the app.
      const files = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({name}) => name),
      );
      expect(files.filter((name) => name.endsWith(".wasm"))).toEqual([]);
    });

    test("a base year is chosen, and the address carries it", async ({page}) => {
      await open(page, "#/analyses/budget_index");
      await choices(page).first().selectOption("2013");
      await answered(page);
      await expect(page).toHaveURL(/#\/analyses\/budget_index\?base_year=2013$/);
      await expect(page.locator("figure.chart .title")).toContainText("2013 = 100");
      const chosen = await rowsOf(page);
      await page.reload();
      await marked(page, "veldboek:interactive");
      await expect(choices(page).first()).toHaveValue("2013");
      await expect(page.locator("figure.chart .title")).toContainText("2013 = 100");
      expect(await rowsOf(page)).toEqual(chosen);
    });

    for (const {id, word, chosen, column, values} of ASKED) {
      sharedTest(`${id} is found, opened and asked by clicking only`, async ({page, words}) => {
        await open(page);
        const {analyses} = await readCatalog(page);
        const title = analyses.find((entry) => entry.id === id)?.title[lang] ?? "";
        await page.getByRole("link", {name: words.navAnalyses, exact: true}).first().click();
        await page.getByRole("link", {name: title, exact: true}).click();
        await choices(page).first().selectOption(chosen);
        await answered(page);
        expect((await rowsOf(page)).map((row) => row[column])).toEqual(values[lang]);
      });

      test(`${id} is found, opened and asked with the keyboard only`, async ({page, words}) => {
        await open(page);
        await tabTo(page, page.getByRole("link", {name: words.navAnalyses, exact: true}).first());
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", {level: 1})).toHaveText(words.analysesTitle);
        await tabTo(page, page.getByRole("searchbox", {name: words.analysesFilter}));
        await page.keyboard.type(word);
        await expect(page.locator("main li a")).toHaveCount(1);
        await tabTo(page, page.locator("main li a"));
        await page.keyboard.press("Enter");
        const field = choices(page).first();
        await tabTo(page, field);
        // The choices differ in number; the first letter or an arrow leads on from the usual one.
        await page.keyboard.press("ArrowDown");
        await answered(page);
        await expect(field).toHaveValue(chosen);
        await expect(field).toBeFocused();
        expect((await rowsOf(page)).map((row) => row[column])).toEqual(values[lang]);
      });
    }

    sharedTest(
      "a count of staff is not compared with another kind of count",
      async ({page, words}) => {
        await open(page, "#/analyses/staff_growth");
        const [from, to] = [choices(page).first(), choices(page).last()];
        await from.selectOption("sector_registered_2012");
        await to.selectOption("sector_administrative_2023");
        const refusal = page.getByRole("alert");
        await expect(refusal).toContainText(words.analysisRefused);
        await expect(refusal).toContainText("2012");
        await page.getByRole("button", {name: words.analysisReset}).click();
        await answered(page);
        await expect(refusal).toHaveCount(0);
      },
    );
  });
}

test.describe("an analysis", () => {
  sharedTest(
    "with a value that is not there says so and keeps the answer",
    async ({page, words}) => {
      await open(page, "#/analyses/budget_index?base_year=1999");
      await expect(page.getByRole("alert")).toContainText("2011, 2012, 2013, 2014, 2015");
      expect(await rowsOf(page)).toHaveLength(25);
      await page.getByRole("button", {name: words.analysisReset}).click();
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(page).toHaveURL(/#\/analyses\/budget_index$/);
    },
  );

  test("whose answers do not arrive says so, keeps the first one, and tries again", async ({
    page,
    words,
    trouble,
  }) => {
    trouble.expect(/net::ERR_FAILED.*budget_index\.answers\.json$/);
    await page.route("**/*.answers.json", (route) => route.abort());
    await open(page, "#/analyses/budget_index");
    await choices(page).first().selectOption("2013");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(words.loadFailedText("analyses/budget_index.answers.json"));
    expect(await rowsOf(page)).toHaveLength(25);
    await page.unroute("**/*.answers.json");
    await alert.getByRole("button", {name: words.retry}).click();
    await expect(alert).toHaveCount(0);
    await expect(page.locator("figure.chart .title")).toContainText("2013 = 100");
  });

  sharedTest("follows the address when it is changed by hand", async ({page}) => {
    await open(page, "#/analyses/budget_index");
    await page.evaluate(() => (location.hash = "#/analyses/budget_index?base_year=2014"));
    await expect(page.locator("figure.chart .title")).toContainText("2014 = 100");
    await expect(choices(page).first()).toHaveValue("2014");
  });

  sharedTest("that is not there leads to the start", async ({page, words}) => {
    await open(page, "#/analyses/nothing");
    await expect(page.getByRole("heading", {level: 1})).toHaveText(words.notFoundTitle);
  });

  sharedTest(
    "tells the figures behind a cell: a quotient rests on both its parts",
    async ({page, words}) => {
      await open(page, "#/analyses/volunteers_per_paid_worker");
      const row = page.locator("article > .answer > section table tbody tr").first();
      await row.getByRole("button").last().click();
      const passport = page.getByRole("dialog", {name: words.passportTitle});
      await expect(passport.locator("li")).toHaveCount(2);
      await expect(passport).toContainText("184.288");
      await expect(passport).toContainText("1.219");
    },
  );

  sharedTest(
    "tells the figures behind a bar of a grouped chart, by mouse and by keyboard",
    async ({page, words}) => {
      await open(page, "#/analyses/mailing_list_subscribers");
      const chart = page.locator("figure.chart");
      const mark = chart.locator("svg:visible [data-row]").first();
      const passport = page.getByRole("dialog", {name: words.passportTitle});
      await mark.click();
      await expect(passport.locator("li")).toHaveCount(1);
      const clicked = await passport.locator("code").innerText();
      expect(clicked).toMatch(/^jv2024-subscribers-/);
      await page.keyboard.press("Escape");
      await expect(passport).toHaveCount(0);
      await chart.getByRole("group").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("Enter");
      await expect(passport.locator("code")).toHaveText(clicked);
    },
  );

  sharedTest("is cited in four ways", async ({page, context, words}) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, "#/analyses/workforce_by_type");
    await page.locator("figure.chart .source").getByRole("button").click();
    const passport = page.getByRole("dialog", {name: words.passportTitle});
    const copies = async (name: string, text: RegExp) => {
      await passport.getByRole("button", {name, exact: true}).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(text);
    };
    await copies(
      words.passportCopyAs("APA"),
      /^Socius\. \(2016\)\. Beleidsplan 2016-2020 \(II\. Omgevingsanalyse/,
    );
    await copies(words.passportCopyAs("BibTeX"), /^@techreport\{socius-beleidsplan-2016,/);
    await copies(words.passportCopyAs("RIS"), /^TY {2}- RPRT/);
    await copies(words.passportCopy, /^Socius, Beleidsplan 2016-2020 — Omgevingsanalyse/);
  });

  sharedTest(
    "offers its SQL, its answer as CSV, and itself as a notebook file",
    async ({page, context, words}) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await open(page, "#/analyses/budget_growth");
      await page.getByRole("button", {name: words.analysisSqlCopy}).click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain("FROM budget_main");
      const [csv] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", {name: words.analysisCsvStd}).click(),
      ]);
      expect(csv.suggestedFilename()).toBe("budget_growth.csv");
      await page.getByRole("link", {name: words.analysisOpenNotebook}).click();
      const save = page.getByRole("button", {name: words.analysisSaveNotebook});
      await expect(save).toBeVisible();
      await expect(page.locator("article.notebook figure.chart svg:visible")).toHaveCount(1);
      await expect(page.locator("article.notebook figure.table tbody tr")).not.toHaveCount(0);
      const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
      expect(file.suggestedFilename()).toBe("budget_growth.nb.md");
    },
  );

  sharedTest(
    "opens in the query panel as a function, which answers there",
    async ({page, words}) => {
      await open(page, "#/analyses/budget_index");
      await page.getByRole("button", {name: words.analysisOpenQuery}).click();
      const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
      await expect(panel.locator(".cm-content")).toHaveText("FROM budget_index()");
      await panel.locator(".bar").getByRole("button", {name: words.queryRun}).click();
      await expect(panel.getByRole("grid")).toBeVisible();
      await expect(panel.locator(".origin")).toContainText(words.source);
    },
  );

  sharedTest("with nothing found in the list says what to try", async ({page, words}) => {
    await open(page, "#/analyses");
    await page.getByRole("searchbox").fill("qqqq");
    await expect(page.getByText(words.analysesNone("qqqq"))).toBeVisible();
  });
});

sharedTest(
  "every analysis is listed, and its page shows chart, table and caveats",
  async ({page}) => {
    await open(page, "#/analyses");
    await expect(page.locator("main li a")).toHaveCount(ANALYSES.length);
    for (const {id, title, caveats} of ANALYSES) {
      await page.goto(`./#/analyses/${id}`);
      await expect(page.getByRole("heading", {level: 1})).toHaveText(title.nl);
      await expect(page.locator("figure.chart svg:visible [data-row]")).not.toHaveCount(0);
      for (const caveat of caveats) await expect(page.getByText(caveat.nl)).toBeVisible();
      expect((await rowsOf(page)).length).toBeGreaterThan(0);
    }
  },
);
