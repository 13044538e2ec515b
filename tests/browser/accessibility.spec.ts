import type {Lang, Messages} from "#base";
import type {Page} from "@playwright/test";
import axe from "axe-core";
import {expect, open, sharedTest} from "./app.ts";
import {packNotebook} from "#notebook";
import {Editor, openFile} from "./editor.ts";
import {QueryPanel} from "./query-panel.ts";
import {NOTEBOOK_IDS, notebookHash} from "./shipped-notebooks.ts";

/** A state of the app that a reader can bring about. */
interface Screen {
  readonly name: string;
  readonly show: (page: Page, words: Messages) => Promise<unknown>;
  /** A phone's window; a desktop's otherwise. */
  readonly phone?: boolean;
  /** It needs the engine, which is started in Dutch only. */
  readonly asks?: boolean;
}

const SCREENS: readonly Screen[] = [
  ...NOTEBOOK_IDS.map((id) => ({name: id, show: (page: Page) => openRead(page, notebookHash(id))})),
  {
    name: "a notebook on a phone",
    phone: true,
    show: (page) => openRead(page, "#/notebook/budgetten"),
  },
  {
    name: "a chart with its table, then its SQL",
    show: async (page, words) => {
      await openRead(page, "#/");
      await page.getByRole("button", {name: words.showTable}).first().click();
      await page.getByRole("button", {name: words.showSql}).first().click();
      await page.getByRole("button", {name: words.showDescription}).last().click();
      await page.locator("summary").click();
    },
  },
  {
    name: "the data page with a table unfolded",
    show: async (page) => {
      await openRead(page, "#/data");
      await page.locator("summary").first().click();
    },
  },
  {name: "a table's page", show: (page) => openRead(page, "#/data/workforce")},
  {name: "a table's page on a phone", phone: true, show: (page) => openRead(page, "#/data/budget")},
  {name: "the analyses", show: (page) => openRead(page, "#/analyses")},
  {
    name: "an analysis with the meaning of its columns",
    show: async (page) => {
      await openRead(page, "#/analyses/labour_market_profile");
      await page.locator("summary").click();
    },
  },
  {
    name: "an analysis on a phone",
    phone: true,
    show: (page) => openRead(page, "#/analyses/budget_evolution"),
  },
  {
    name: "an analysis that is refused",
    show: async (page) => {
      await openRead(page, "#/analyses/budget_index?base_year=1999");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "an analysis as a notebook",
    show: async (page) => {
      await openRead(page, "#/analyses/organisations_by_type/notebook");
      await expect(page.locator("figure.table")).toBeVisible();
    },
  },
  {
    name: "the checks with their rules and a query",
    show: async (page, words) => {
      await openRead(page, "#/checks");
      await page.locator("summary", {hasText: words.showSql}).first().click();
      await page.locator("summary", {hasText: /98/}).click();
    },
  },
  {
    name: "the checks on a phone",
    phone: true,
    show: (page) => openRead(page, "#/checks"),
  },
  {name: "about", show: (page) => openRead(page, "#/about")},
  {name: "a page that is nowhere", show: (page) => openRead(page, "#/nowhere")},
  {
    name: "the search with results",
    show: async (page, words) => {
      await openRead(page, "#/");
      await page.keyboard.press("Control+k");
      const dialog = page.getByRole("dialog", {name: words.searchTitle});
      await dialog.getByRole("combobox").fill("budget");
      await expect(dialog.getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "the passport",
    show: async (page) => {
      await openRead(page, "#/");
      await page.locator(".source").getByRole("button").first().click();
      await expect(page.getByRole("dialog").locator("li").first()).toBeVisible();
    },
  },
  ...[false, true].map((phone): Screen => ({
    name: `publishing a figure${phone ? " on a phone" : ""}`,
    phone,
    show: async (page, words) => {
      await openRead(page, "#/");
      await page.getByRole("button", {name: words.pubOpen, exact: true}).first().click();
      const dialog = page.getByRole("dialog", {name: words.pubTitle});
      await dialog.getByRole("radio", {name: words.pubDestinations.website}).check();
      await dialog.getByLabel(words.pubLicence).fill("");
      await expect(dialog.locator(".sheet svg")).toBeVisible();
    },
  })),
  ...[false, true].map((phone): Screen => ({
    name: `making a house style${phone ? " on a phone" : ""}`,
    phone,
    show: async (page, words) => {
      await openRead(page, "#/");
      await page.getByRole("button", {name: words.pubOpen, exact: true}).first().click();
      const dialog = page.getByRole("dialog", {name: words.pubTitle});
      const form = new RegExp(`^(${words.pubStyleNew}|${words.pubStyleEdit})$`);
      await dialog.getByRole("button", {name: form}).click();
      await dialog.getByRole("button", {name: words.pubStyleSizeAdd}).click();
      const ink = words.pubStyleInk(words.pubStyleColorNames.ink, "C");
      await dialog.getByLabel(ink, {exact: true}).fill("250"); // is said to be too much
      await expect(dialog.getByText(words.pubStyleInksBad)).toBeVisible();
    },
  })),
  {
    name: "the menu on a phone",
    phone: true,
    show: async (page, words) => {
      await openRead(page, "#/");
      await page.getByRole("button", {name: words.navMenu}).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "the query panel with its example",
    asks: true,
    show: async (page, words) => {
      const panel = await QueryPanel.open(page, words);
      await expect(panel.root.locator("pre")).toBeVisible();
    },
  },
  {
    name: "the query panel with a result",
    asks: true,
    show: async (page, words) => (await QueryPanel.open(page, words)).runExample(),
  },
  {
    name: "the query panel with a result, its profile and filters on a phone",
    asks: true,
    phone: true,
    show: async (page, words) => {
      const panel = await QueryPanel.open(page, words);
      await panel.runExample();
      await panel.button(words.gridProfile).click();
      await panel.button(words.gridFilter).click();
      await expect(panel.grid.getByRole("img").first()).toBeVisible();
    },
  },
  {
    name: "the query panel with the origin of its result",
    asks: true,
    show: async (page, words) => {
      const panel = await QueryPanel.open(page, words);
      await panel.run("SELECT year, sum(value) AS euro FROM budget_main GROUP BY year");
      await expect(panel.root.locator(".origin")).toContainText(words.source);
    },
  },
  {
    name: "one's own notebook with a question, a chart and an input",
    asks: true,
    show: async (page, words) => {
      await writeNotebook(page, words);
      await expect(page.locator("section.cell.chart svg:visible [data-row]")).not.toHaveCount(0);
    },
  },
  {
    name: "a new question on a phone",
    phone: true,
    show: async (page, words) => {
      const editor = await Editor.create(page, words);
      const question = await editor.insert("sql");
      await expect(question.getByRole("button", {name: words.editSqlExample})).toBeVisible();
    },
  },
  {
    name: "the form of a chart, all of it open",
    asks: true,
    show: async (page, words) => {
      await writeNotebook(page, words);
      const chart = page.locator("section.cell.chart");
      await chart.getByText(words.editSettings, {exact: true}).click();
      for (const summary of await chart.locator(".chart-form summary").all()) await summary.click();
      await chart.getByRole("button", {name: words.chartAddBand}).click();
      await expect(chart.getByLabel(words.chartAnnotationFrom, {exact: true})).toBeVisible();
    },
  },
  {
    name: "the figures that suit rows, on a phone",
    asks: true,
    phone: true,
    show: async (page, words) => {
      await writeNotebook(page, words);
      await page.getByRole("button", {name: words.chartMake}).first().click();
      await expect(page.getByRole("dialog").locator("svg").first()).toBeVisible();
    },
  },
  {
    name: "one's own notebook on a phone",
    asks: true,
    phone: true,
    show: async (page, words) => {
      await writeNotebook(page, words);
      const chart = page.locator("section.cell.chart");
      await chart.getByText(words.editSettings, {exact: true}).click();
    },
  },
  {
    name: "one's own notebooks",
    asks: true,
    show: async (page, words) => {
      await writeNotebook(page, words);
      await open(page, "#/mine");
      await page.getByRole("button", {name: words.mineErase}).click();
    },
  },
  ...(
    [
      ["palette", false],
      ["share", false],
      ["keys", true],
      ["map", true],
    ] as const
  ).map(([command, phone]) => ({
    name: `${command} of a notebook${phone ? " on a phone" : ""}`,
    phone,
    show: (page: Page, words: Messages) => openDialog(page, words, words.commands[command]),
  })),
  {
    name: "the versions of a notebook",
    show: async (page, words) => {
      await openFile(page, words, "plat.nb.md", PLAIN);
      const editor = new Editor(page, words);
      await editor.title.fill("Anders");
      await editor.saved();
      await fromMenu(page, words, words.commands.versions);
      await expect(page.getByRole("dialog").locator("ins, del").first()).toBeVisible();
    },
  },
  {
    name: "a menu, and the settings of inputs, on a phone",
    phone: true,
    show: async (page, words) => {
      await openFile(page, words, "plat.nb.md", PLAIN);
      for (const summary of await page.locator("section.cell summary").all()) await summary.click();
      await page.getByRole("button", {name: words.editMore, exact: true}).click();
      await expect(page.getByRole("button", {name: words.commands.save})).toBeVisible();
    },
  },
  {
    name: "a shared notebook",
    show: async (page, words) => {
      const payload = await packNotebook(PLAIN);
      await open(page, `#/share/${payload}`);
      await expect(page.getByRole("button", {name: words.shareKeep})).toBeVisible();
    },
  },
  {
    name: "a notebook in which git could not choose",
    phone: true,
    show: async (page, words) => {
      const text = PLAIN.replace("Tekst.\n", "<<<<<<< a\nEen.\n=======\nTwee.\n>>>>>>> b\n");
      await openFile(page, words, "conflict.nb.md", text);
      await expect(page.getByRole("button", {name: words.conflictDone})).toBeVisible();
    },
  },
  {
    name: "the query panel with a mistake",
    asks: true,
    show: async (page, words) => {
      const panel = await QueryPanel.open(page, words);
      await panel.run("SELECT valeu FROM budget_main");
      await expect(panel.status.getByRole("alert")).toBeVisible();
    },
  },
];

/** A notebook that runs nothing, with inputs of several kinds. */
const PLAIN = `---
format: veldboek/1
title: Zonder vragen
lang: nl
---

Tekst.

\`\`\`input {#soort}
kind: select
label: Soort
options: [a, b]
value: a
\`\`\`

\`\`\`input {#grens}
kind: slider
label: Grens
value: 5
\`\`\`

\`\`\`sql {#som}
select $grens as een
\`\`\`
`;

async function fromMenu(page: Page, words: Messages, item: string): Promise<void> {
  await page.getByRole("button", {name: words.editMore, exact: true}).click();
  await page.getByRole("button", {name: item}).click();
}

async function openDialog(page: Page, words: Messages, item: string): Promise<void> {
  await openFile(page, words, "plat.nb.md", PLAIN);
  await fromMenu(page, words, item);
  await expect(page.getByRole("dialog").getByRole("heading").first()).toBeVisible();
}

/** Opens a route and waits for its page: every route but the start loads its own. */
async function openRead(page: Page, hash: string): Promise<void> {
  await open(page, hash);
  await expect(page.getByRole("heading", {level: 1})).toBeVisible();
}

for (const [index, screen] of SCREENS.entries()) {
  // Each screen in one language, and the other one for its neighbour.
  const lang: Lang = index % 2 === 0 || screen.asks ? "nl" : "en";
  sharedTest.describe(lang, () => {
    sharedTest.use({
      lang,
      viewport: screen.phone ? {width: 360, height: 740} : {width: 1440, height: 900},
    });

    sharedTest(`axe finds nothing on ${screen.name}, light and dark`, async ({page, words}) => {
      await screen.show(page, words);
      const beyond = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(beyond), "pixels beyond the edge").toBeLessThanOrEqual(0);
      if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({colorScheme});
        // What is dark differs in colour only.
        const rules = colorScheme === "light" ? [] : ["color-contrast", "link-in-text-block"];
        expect(await violations(page, rules), colorScheme).toEqual([]);
      }
    });
  });
}

/**
 * What axe finds, a line for each element: the rule, the element and what is wrong with it. Without
 * rules it tries all that it has.
 */
async function violations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(async (only) => {
    const {run} = (window as unknown as {axe: typeof axe}).axe;
    return (await run(document, only.length > 0 ? {runOnly: [...only]} : {})).violations;
  }, rules);
  return found.flatMap(({id, nodes}) =>
    nodes.map(
      ({target, failureSummary = ""}) =>
        `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}

/** A notebook of one's own with a cell of most kinds. */
async function writeNotebook(page: Page, words: Messages): Promise<void> {
  const editor = await Editor.create(page, words);
  const question = await editor.insertExample();
  for (const kind of ["chart", "input", "analysis"] as const) await editor.insert(kind);
  await expect(question.getByRole("grid")).toBeVisible();
}
