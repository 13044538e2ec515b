import {expect, open, sharedTest, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";
import {QueryPanel} from "./query-panel.ts";

sharedTest(
  "rows propose figures, and the chosen one can be changed and taken back",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    const query = await editor.insertExample();
    await query.getByRole("button", {name: words.chartMake}).click();
    const dialog = page.getByRole("dialog", {name: words.chartMake});
    await expect(dialog.getByRole("button", {name: words.chartTypes.bar})).toBeVisible();
    await dialog.getByRole("button", {name: words.chartTypes.waffle}).click();

    const chart = editor.cell("chart");
    await expect(chart.locator("svg:visible path[data-row]")).toHaveCount(4);
    await chart.getByText(words.editSettings, {exact: true}).click();
    const yaml = chart.getByLabel(words.editYamlLabel(words.editNameChart));
    await expect(yaml).toHaveValue(/^type: waffle$/m);
    const type = chart.getByRole("combobox", {name: words.chartType, exact: true});
    await type.selectOption("column");
    await expect(yaml).toHaveValue(/^type: column$/m);
    await expect(chart.locator("svg:visible rect[data-row]")).toHaveCount(4);

    // What is written is what the form shows, and the other way round.
    const body = await yaml.inputValue();
    await yaml.fill(body.replace("type: column", "type: lollipop"));
    await expect(type).toHaveValue("lollipop");
    await page.getByRole("button", {name: words.editUndo}).click();
    await expect(type).toHaveValue("column");
  },
);

test("a finger's first tap shows the tip, its second the figures", async ({
  browser,
  words,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL && {baseURL}),
    hasTouch: true,
    isMobile: true,
    viewport: {width: 360, height: 740},
    locale: "nl-BE",
  });
  const page = await context.newPage();
  await open(page);
  const bar = page.locator("svg:visible rect[data-row]").first();
  await bar.tap();
  await expect(page.getByRole("status").filter({hasText: "57"})).toContainText(words.marksTapAgain);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await bar.tap();
  await expect(page.getByRole("dialog")).toBeVisible();
  await context.close();
});

sharedTest(
  "a column is dragged to a field, and a remark says what it leaves out",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    const query = await editor.insert("sql");
    const sql = `SELECT * FROM (VALUES ('a', 'v', 3), ('a', 'm', 4), ('b', 'v', 5)) t(soort, geslacht, n)`;
    await query.getByRole("textbox", {name: /SQL/}).fill(sql);
    await expect(query.getByText("geslacht").first()).toBeVisible();
    const chart = await editor.insert("chart");
    const warning = chart.getByText(words.warnDuplicates("1"));
    await expect(warning).toBeVisible();
    await chart.getByRole("button", {name: words.warnFixes.duplicates}).click();
    await expect(warning).toHaveCount(0);
    await expect(chart.locator("svg:visible rect[data-row]")).toHaveCount(3);

    // More rows than are read are told, and their figure does not leave.
    const box = query.getByRole("textbox", {name: /SQL/});
    await box.fill(`SELECT 'a' || range AS soort, 'v' AS geslacht, range AS n FROM range(1001)`);
    await expect(chart.getByText(words.warnCut("1.000"))).toBeVisible();
    await box.fill(sql);
    await expect(chart.locator("svg:visible rect[data-row]")).toHaveCount(3);

    await chart.getByText(words.editSettings, {exact: true}).click();
    const facet = chart.getByLabel(words.chartFacet);
    await expect(facet).toHaveValue("");
    await chart.locator(".columns li", {hasText: "soort"}).dragTo(facet);
    await expect(facet).toHaveValue("soort");
    await expect(chart.getByLabel(words.editYamlLabel(words.editNameChart))).toHaveValue(
      /facet: soort/,
    );
  },
);

sharedTest("lines, remarks, colours and both languages have a form", async ({page, words}) => {
  const editor = await Editor.create(page, words);
  await editor.insertExample();
  const chart = await editor.insert("chart");
  await expect(chart.locator("svg:visible rect[data-row]").first()).toBeVisible();
  await chart.getByText(words.editSettings, {exact: true}).click();
  const yaml = chart.getByLabel(words.editYamlLabel(words.editNameChart));

  await chart.getByText(words.chartGroupNotes, {exact: true}).click();
  await chart.getByRole("button", {name: words.chartAddLine}).click();
  const line = chart.getByRole("group", {name: `${words.chartAnnotationKinds.line} 1`});
  await line.getByLabel(words.chartAnnotationAt).fill("500,5");
  await line.getByLabel(words.chartAnnotationText).fill("de norm");
  await line.getByLabel(words.chartAnnotationText).blur();
  await expect(chart.locator("svg:visible text", {hasText: "de norm"})).toBeVisible();
  await expect(yaml).toHaveValue(/at: 500\.5/);
  await line.getByLabel(words.chartAnnotationAt).fill("veel");
  await line.getByLabel(words.chartAnnotationAt).blur();
  await expect(yaml).toHaveValue(/at: 500\.5/); // what is no number changes nothing
  await chart.getByRole("button", {name: words.chartAnnotationRemove(1)}).click();
  await expect(yaml).not.toHaveValue(/annotations/);

  await chart.getByText(words.chartGroupAccent, {exact: true}).click();
  await chart.getByRole("checkbox").first().check();
  await expect(yaml).toHaveValue(/highlight:/);
  await chart.getByLabel(words.chartColorOf("Verenigingen")).selectOption("2");
  await expect(yaml).toHaveValue(/colors: \{Verenigingen: 2\}/);

  await chart.getByText(words.chartGroupText, {exact: true}).click();
  await chart.getByLabel(words.chartBilingual).check();
  await chart.getByLabel(`${words.chartTitle} (en)`).fill("Paid staff");
  await chart.getByLabel(`${words.chartTitle} (en)`).blur();
  await expect(yaml).toHaveValue(/en: Paid staff/);
});

sharedTest(
  "the answer to a question becomes a figure in a notebook of one's own",
  async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.runExample();
    await panel.root.getByRole("button", {name: words.chartMake}).click();
    const dialog = page.getByRole("dialog", {name: words.chartMake});
    await dialog.getByRole("button", {name: words.chartTypes.bar}).click();
    const editor = new Editor(page, words);
    await expect(editor.title).toHaveValue("Personen per werksoort");
    await expect(editor.cell("chart").locator("svg:visible rect[data-row]")).toHaveCount(4);
  },
);

const STANDING = `---
format: veldboek/1
title: Figuren die blijven
lang: nl
---

Er zijn {{los.n}} rijen.

\`\`\`sql {#los}
SELECT n FROM (VALUES (7), (8)) t(n) LIMIT 1 OFFSET 0
\`\`\`

\`\`\`sql {#staven}
SELECT * FROM (VALUES ('een', 1), ('twee', 2)) t(naam, aantal)
\`\`\`

\`\`\`chart {#figuur_a}
data: staven
type: bar
encode: {category: naam, value: aantal}
text: {title: Figuur A, subtitle: aantal}
\`\`\`

\`\`\`chart
data: staven
type: column
encode: {category: naam, value: aantal}
text: {title: Figuur B, subtitle: aantal}
\`\`\`

\`\`\`table {#tabel}
data: staven
columns: [{name: naam, label: Naam}, {name: aantal, label: Aantal}]
text: {title: Tabel}
\`\`\`
`;

sharedTest("only a figure that changes is drawn again", async ({page, words}) => {
  await openFile(page, words, "blijven.nb.md", STANDING);
  await page.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
  const editor = new Editor(page, words);
  const drawings = page.locator("section.cell.chart svg[role=img]");
  await expect(editor.cell("chart").nth(1).locator("svg[role=img]")).toBeVisible();
  await expect(editor.cell("prose")).toContainText("Er zijn 7 rijen.");
  // One drawing each, for the width that there is.
  await expect(drawings).toHaveCount(2);
  await expect(editor.cell("table").getByText("twee", {exact: true})).toBeVisible();
  const nodes =
    "section.cell.chart svg[role=img], section.cell.table table, section.cell.sql [role=grid]";
  await page.evaluate((of) => {
    for (const node of document.querySelectorAll(of)) node.setAttribute("data-seen", "");
  }, nodes);
  const unseen = () =>
    page
      .locator(nodes)
      .evaluateAll((all) =>
        all.flatMap((node) =>
          node.hasAttribute("data-seen") ? [] : [node.closest("section")?.dataset["cell"]],
        ),
      );

  await editor.title.press("End");
  await page.keyboard.type(" staan");
  await editor.cell("prose").getByRole("button", {name: words.editProseOpen}).click();
  await page.getByRole("textbox", {name: words.editProseLabel}).press("Control+End");
  await page.keyboard.type(" Meer tekst.");
  await page.keyboard.press("Escape");
  await expect(editor.cell("prose")).toContainText("rijen. Meer tekst.");
  expect(await unseen()).toEqual([]);

  const query = editor
    .cell("sql")
    .first()
    .getByRole("textbox", {name: words.editSqlLabel("los")});
  await query.press("Control+End");
  await page.keyboard.type("1");
  await expect(editor.cell("prose")).toContainText("Er zijn 8 rijen.");
  expect(await unseen()).toEqual([]);
  for (const text of ["Er zijn 7 rijen. Meer tekst.", "Er zijn 7 rijen."]) {
    await page.getByRole("button", {name: words.editUndo}).click();
    await expect(editor.cell("prose").getByText(text, {exact: true})).toBeVisible();
  }
  await page.getByRole("button", {name: words.editUndo}).click();
  await expect(editor.title).toHaveValue("Figuren die blijven");
  expect(await unseen()).toEqual([]);

  // A comment changes nothing that is drawn; a name that others have neither.
  const chart = editor.cell("chart").first();
  await chart.getByText(words.editSettings, {exact: true}).click();
  const yaml = chart.getByLabel(words.editYamlLabel("figuur_a"));
  const body = await yaml.inputValue();
  await yaml.fill(`# van mij\n${body}`);
  await editor.insert("prose");
  expect(await unseen()).toEqual([]);
  await yaml.fill(body.replace("type: bar", "type: dot"));
  await expect(chart.locator("svg[role=img] circle[data-row]").first()).toBeVisible();
  expect(await unseen()).toEqual(["figuur_a"]);
});

sharedTest(
  "an analysis proposes its own figure first, with its names, source and notes",
  async ({page, words}) => {
    const editor = await Editor.create(page, words);
    const analysis = await editor.insert("analysis");
    await analysis.getByRole("combobox").first().selectOption("budget_growth");
    await expect(analysis.getByRole("gridcell", {name: "Verenigingen"})).toBeVisible();
    // The rows as on its own page: no codes, no names in another language.
    await expect(analysis.getByRole("gridcell", {name: "associations"})).toHaveCount(0);
    await analysis.getByRole("button", {name: words.chartMake}).click();
    const proposals = page.getByRole("dialog", {name: words.chartMake}).getByRole("listitem");
    await expect(proposals.first()).toContainText(/groei/i);
    const titles = proposals.locator(".title");
    await expect(titles.filter({hasText: "Groei per begrotingslijn"})).not.toHaveCount(0);
    await expect(titles.filter({hasText: /budget line|associations/})).toHaveCount(0);
    await proposals.first().getByRole("button").click();
    const chart = editor.cell("chart");
    await expect(chart.locator("svg:visible [data-row]")).toHaveCount(5);
    await expect(chart.locator("svg[role=img]")).toContainText("Verenigingen");
    await expect(chart.locator(".source")).toContainText("Socius");
    await expect(chart.locator("p.note").first()).toBeVisible();
  },
);
