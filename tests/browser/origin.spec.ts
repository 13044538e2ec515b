import {expect, sharedTest as test} from "./app.ts";
import {Editor} from "./editor.ts";
import {QueryPanel} from "./query-panel.ts";

const GROUPED = `SELECT role, sum(value) AS persons FROM workforce_main
WHERE series = 'scvw-self-registration' AND measure IN ('paid_staff', 'volunteers')
GROUP BY role ORDER BY role`;

test.use({viewport: {width: 1440, height: 900}});

test("the cells of a reader's GROUP BY tell their figures, by mouse and by keyboard", async ({
  page,
  words,
}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run(GROUPED);
  // 1,219 + 439 + 183 + 341 = 2,182 paid staff.
  expect(await panel.cells()).toEqual([
    ["paid_staff", "2.182"],
    ["volunteer", "196.501"],
  ]);
  const origin = panel.root.locator(".origin");
  await expect(origin).toContainText("Socius, Beleidsplan 2016-2020");
  await panel.grid.getByRole("gridcell").nth(1).click();
  await panel.button(words.originCell(4)).click();
  const passport = page.getByRole("dialog", {name: words.passportTitle});
  await expect(passport.locator("dl code, dd code")).toHaveText([
    "bp2016-paid-staff-associations",
    "bp2016-paid-staff-folk-high-schools",
    "bp2016-paid-staff-movements",
    "bp2016-paid-staff-training-institutions",
  ]);
  await page.keyboard.press("Escape");
  await panel.grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(passport.locator("li")).toHaveCount(4);
  await expect(passport).toContainText("184.288");
  await page.keyboard.press("Escape");
  await expect(passport).toHaveCount(0);
});

test("a cell with a filter of its own rests on its own figures only", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run(`SELECT work_type, sum(value) FILTER (measure = 'paid_staff') AS staff, sum(value) AS persons
FROM workforce_main WHERE series = 'scvw-self-registration' AND unit = 'persons'
  AND measure IN ('paid_staff', 'volunteers') GROUP BY ALL ORDER BY staff`);
  await panel.grid.getByRole("gridcell").nth(1).click();
  await expect(panel.button(words.originCell(1))).toBeVisible();
  await panel.grid.getByRole("gridcell").nth(2).click();
  await expect(panel.button(words.originCell(2))).toBeVisible();
});

test("a result says what it combines: years, populations, flags", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  const notes = panel.root.locator(".origin li");
  await panel.run(`SELECT sum(value) FILTER (measure = 'volunteers') / sum(value) FILTER (measure = 'paid_staff')
FROM workforce_main WHERE series = 'scvw-self-registration' AND measure IN ('paid_staff', 'volunteers')`);
  await expect(notes).toHaveText([words.noteYearsWithin("2011 en 2012")]);
  await panel.run(`SELECT year, value FROM workforce_main WHERE measure = 'paid_staff'`);
  await expect(notes).toHaveText([
    /Zet reeksen met verschillende populaties of methodes naast elkaar/,
    words.noteYearsAcross("2012 en 2023"),
  ]);
  await panel.run(
    `SELECT year, value FROM context_main WHERE status = 'f' AND measure = 'population'`,
  );
  await expect(notes.first()).toContainText("Vooruitzicht");
  await panel.run(`SELECT year, value FROM workforce_main WHERE measure = 'fte_payroll'`);
  await expect(panel.root.locator(".origin")).toContainText(words.source);
  await expect(notes).toHaveCount(0);
});

test("where the shape of the query hides the rows, it says so and names tables and sources", async ({
  page,
  words,
}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run(`PIVOT budget_main ON year USING sum(value) GROUP BY measure`);
  const origin = panel.root.locator(".origin");
  await expect(origin).toContainText(words.originTablesOnly(words.originObstacle("pivot")));
  await expect(origin).toContainText("budget_main");
  await expect(origin).toContainText("Beleidsplan 2016-2020");
  await panel.run("SELECT 1 AS one");
  await panel.expectValue("1");
  await expect(origin).toHaveCount(0);
});

test("what one number counts twice is told first, what is counted only is not, and more than three notes fold", async ({
  page,
  words,
}) => {
  const panel = await QueryPanel.open(page, words);
  const origin = panel.root.locator(".origin");
  await panel.run(`SELECT sum(value) FROM participants_main
WHERE measure = 'participants' AND series = 'socius-registration-2024'`);
  await panel.expectValue("2.575");
  await expect(origin.locator("li")).toHaveText([
    words.noteBreakdowns("Deelnemers", "instroom en werkingsgebied"),
  ]);
  await panel.run(`SELECT count(*) FROM workforce`);
  await expect(origin).toContainText(words.source);
  await expect(origin.locator("li")).toHaveCount(0);
  await panel.run(`SELECT sum(value) FROM workforce`);
  await expect(origin.locator("li:visible")).toHaveCount(3);
  await expect(origin.locator("li").nth(1)).toContainText("personen");
  await origin.getByText(words.notesFolded(5)).click();
  await expect(origin.locator("li:visible")).toHaveCount(8);
});

test("an analysis in a reader's own SQL refuses what it cannot compute, in the reader's words", async ({
  page,
  words,
}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run("FROM budget_index(1999)");
  const alert = panel.status.getByRole("alert");
  await expect(alert).toContainText(words.analysisRefused);
  await expect(alert).toContainText("2011, 2012, 2013, 2014, 2015");
  await expect(alert).not.toContainText("EN:");
});

test("completion knows the analyses, their parameters and what they mean", async ({
  page,
  words,
}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.editor.fill("");
  await panel.editor.pressSequentially("FROM budget_ind");
  const option = page.locator(".cm-tooltip-autocomplete li", {hasText: "budget_index"});
  await expect(option).toBeVisible();
  await expect(async () => {
    await panel.editor.press("ArrowDown");
    await expect(page.locator(".cm-completionInfo")).toContainText("base_year", {timeout: 1000});
  }).toPass();
  await option.click();
  await expect(panel.editor).toHaveText("FROM budget_index()");
});

const README_QUERY = `SELECT l.label_en AS line, b.year, b.value AS euro
FROM budget_main b JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits'
ORDER BY l.sort, b.year`;

test("a chart of a query without figure_ids has its source, its passport and its files", async ({
  page,
  words,
}) => {
  const editor = await Editor.create(page, words);
  const query = await editor.insert("sql");
  await query.getByRole("textbox", {name: words.editSqlLabel("vraag")}).fill(README_QUERY);
  await expect(query.locator(".origin")).toContainText("Socius, Beleidsplan 2016-2020");
  await query.getByRole("button", {name: words.chartMake}).click();
  const dialog = page.getByRole("dialog", {name: words.chartMake});
  await dialog.getByRole("button", {name: words.chartTypes.line}).first().click();
  const chart = editor.cell("chart");
  await expect(chart.locator(".source")).toContainText("Socius, Beleidsplan 2016-2020");
  await chart.getByRole("button", {name: words.pubOpen, exact: true}).click();
  const publishing = page.getByRole("dialog", {name: words.pubTitle});
  await expect(publishing.locator(".sheet svg")).toBeVisible();
  await expect(publishing.getByRole("button", {name: /PNG/}).first()).toBeEnabled();
  await page.keyboard.press("Escape");
  await query
    .getByRole("textbox", {name: words.editSqlLabel("vraag")})
    .fill("SELECT 'a' || i AS line, i AS euro, 2000 + i AS year FROM range(5) t(i)");
  await expect(query.getByRole("gridcell", {name: "a4", exact: true})).toBeVisible();
  await expect(chart.locator(".source")).toHaveCount(0);
  await expect(query.locator(".origin")).toHaveCount(0);
});
