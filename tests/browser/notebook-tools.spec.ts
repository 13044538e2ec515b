import {readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import axe from "axe-core";
import {unzipSync} from "fflate";
import type {Page} from "@playwright/test";
import {expect, marked, open, sharedTest, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";
import {Trouble} from "./trouble.ts";

/** A notebook that runs nothing, so that no engine has to start. */
const PLAIN = `---
format: veldboek/1
title: Zonder vragen
lang: nl
---

Eerste.

\`\`\`input {#grens}
kind: number
value: 5
\`\`\`

Tweede.

\`\`\`input {#soort}
kind: text
value: alle
\`\`\`
`;

async function fromMenu(page: Page, more: string, item: string) {
  await page.getByRole("button", {name: more, exact: true}).click();
  await page.getByRole("button", {name: item}).click();
}

sharedTest(
  "a notebook is written with the keyboard alone: text, question, chart, input",
  async ({page, words}) => {
    await open(page, "#/mine");
    const create = page.getByRole("button", {name: words.mineNew, exact: true});
    while (!(await create.evaluate((node) => node === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    const editor = new Editor(page, words);
    await expect(editor.title).toBeVisible();
    const choose = async (text: string) => {
      await page.keyboard.press("F1");
      await expect(page.getByRole("combobox", {name: words.commandTitle})).toBeFocused();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    await choose(words.commandInsert(words.editKinds.sql));
    const sql = page.getByRole("textbox", {name: words.editSqlLabel("vraag")});
    await expect(sql).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("SELECT i::INT AS n, 'rij ' || i AS naam FROM range(1, 4) r(i)");
    await page.keyboard.press("Control+Enter");
    await expect(editor.cell("sql").getByRole("gridcell", {name: "rij 3"})).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(editor.cell("sql")).toBeFocused();

    await choose(words.commandInsert(words.editKinds.chart));
    await expect(editor.cell("chart").locator("svg:visible [data-row]")).toHaveCount(3);
    await choose(words.commandInsert(words.editKinds.input));
    await expect(editor.cell("input").getByRole("slider")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(editor.cell("input").getByRole("slider")).toHaveValue("51");
    await page.keyboard.press("Escape");

    // Below the last cell stands the bar that inserts one.
    await page.keyboard.press("b");
    await page.keyboard.press("Enter");
    const prose = page.getByRole("textbox", {name: words.editProseLabel});
    await expect(prose).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("De grens is **gekozen**.");
    // What is written shows while it is written.
    await expect(editor.cell("prose").last().locator("strong")).toHaveText("gekozen");
    await page.keyboard.press("Escape");
    await expect(editor.cell("prose").last()).toBeFocused();

    await page.keyboard.press("Alt+Shift+ArrowUp");
    await expect(editor.cells.nth(3)).toHaveClass(/prose/);
    await page.keyboard.press("ArrowUp");
    await expect(editor.cell("chart")).toBeFocused();
    await page.keyboard.press("f");
    await expect(editor.cell("chart").locator("svg:visible [data-row]")).toHaveCount(0);
    await page.keyboard.press("f");
    await page.keyboard.press("d");
    await expect(editor.cell("chart")).toHaveCount(2);
    await page.keyboard.press("Delete");
    await expect(editor.cell("chart")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(editor.cell("chart")).toHaveCount(2);

    await page.keyboard.press("?");
    const shortcuts = page.getByRole("dialog", {name: words.shortcutsTitle});
    await expect(shortcuts).toContainText(words.commands.duplicate);
    await page.keyboard.press("Escape");
    await expect(shortcuts).toHaveCount(0);
    await editor.cell("sql").focus();
    await page.keyboard.press("m");
    const map = page.getByRole("dialog", {name: words.mapTitle});
    await expect(map.getByRole("listitem").nth(1)).toContainText(words.mapReads("vraag"));
    await page.keyboard.press("Escape");
    await editor.saved();
  },
);

sharedTest("cells are dragged, and earlier versions come back", async ({page, words}) => {
  await openFile(page, words, "plat.nb.md", PLAIN);
  const editor = new Editor(page, words);
  await expect(editor.cells).toHaveCount(4);
  const ids = () => editor.cells.evaluateAll((cells) => cells.map((cell) => cell.dataset["cell"]));
  expect(await ids()).toEqual(["cell-1", "grens", "cell-3", "soort"]);
  await editor.cells.nth(3).hover();
  await editor.cells
    .nth(3)
    .locator(".grip")
    .dragTo(editor.cells.nth(1), {targetPosition: {x: 40, y: 2}});
  await expect.poll(ids).toEqual(["cell-1", "soort", "grens", "cell-4"]);

  // The first change kept the file as it came.
  await editor.saved();
  await fromMenu(page, words.editMore, words.commands.versions);
  const dialog = page.getByRole("dialog", {name: words.versionsTitle});
  await expect(dialog.locator("ins, del").first()).toBeVisible();
  await dialog.getByRole("button", {name: words.versionsRestore}).click();
  await expect.poll(ids).toEqual(["cell-1", "grens", "cell-3", "soort"]);
  // What stood there is a version now, and undo brings it back as well.
  await fromMenu(page, words.editMore, words.commands.versions);
  await expect(dialog.getByRole("option")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.getByRole("button", {name: words.editUndo}).click();
  await expect.poll(ids).toEqual(["cell-1", "soort", "grens", "cell-4"]);
});

test("a link holds the whole notebook, and whoever opens it decides", async ({page, words}) => {
  const text = `${PLAIN}\n\`\`\`sql {#som}\nselect 1 as een\n\`\`\`\n`;
  await openFile(page, words, "deel.nb.md", text);
  await fromMenu(page, words.editMore, words.commands.share);
  const address = await page.getByRole("textbox", {name: words.shareTitle}).inputValue();
  expect(new URL(address).hash).toMatch(/^#\/share\/[A-Za-z0-9_-]+$/);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("heading", {level: 1})).toHaveText("Zonder vragen");
  await expect(page.getByText(words.shareRuns(1))).toBeVisible();
  await expect(page.getByRole("region", {name: words.sqlOf("som")})).toHaveText("select 1 as een");
  await page.getByRole("button", {name: words.shareKeep}).click();
  // It is here already: the same notebook opens, not a second one.
  await expect(page.getByRole("alert").filter({hasText: words.editForeign(1)})).toBeVisible();
  await open(page, "#/mine");
  await expect(page.getByRole("link", {name: "Zonder vragen"})).toHaveCount(1);

  await page.goto(`./#/share/${"A".repeat(40)}`);
  await expect(page.getByRole("alert")).toHaveText(words.shareUnreadable);
});

sharedTest(
  "what is taken back and done again shows in its field, without leaving it",
  async ({page, words}) => {
    await openFile(page, words, "veld.nb.md", PLAIN);
    await page.locator("section.cell.input summary").first().click();
    const field = page.getByRole("textbox", {name: words.editYamlLabel("grens")});
    await field.press("Control+End");
    await field.pressSequentially("0");
    // As a command from elsewhere: the field keeps the focus.
    const press = (name: string) => page.getByRole("button", {name}).dispatchEvent("click");
    await press(words.editUndo);
    await expect(field).toHaveValue("kind: number\nvalue: 5");
    await press(words.editRedo);
    await expect(field).toHaveValue("kind: number\nvalue: 50");
    await expect(field).toBeFocused();
  },
);

sharedTest(
  "a notebook of two hundred cells opens with its first ones, and paper gets all",
  async ({page, words}) => {
    const inputs = Array.from(
      {length: 200},
      (_, at) => `\`\`\`input {#x${at}}\nkind: text\n\`\`\`\n`,
    );
    // Counted when the title stands there, and again in the turn in which a page is to be printed.
    await page.evaluate(() => {
      const counts: number[] = [];
      const count = () => counts.push(document.querySelectorAll("section.cell").length);
      Object.assign(window, {counts});
      const observer = new MutationObserver(() => {
        if (!document.querySelector("section.cell")) return;
        observer.disconnect();
        count();
        dispatchEvent(new Event("beforeprint"));
        count();
      });
      observer.observe(document, {subtree: true, childList: true});
    });
    const front = "---\nformat: veldboek/1\ntitle: Lang\nlang: nl\n---\n\n";
    await openFile(page, words, "lang.nb.md", front + inputs.join("\n"));
    await expect(new Editor(page, words).title).toHaveValue("Lang");
    const counted = () => page.evaluate(() => (window as unknown as {counts: number[]}).counts);
    await expect.poll(counted).toHaveLength(2);
    const [first, printed] = await counted();
    expect(first).toBeLessThan(100);
    expect(printed).toBe(200);
  },
);

sharedTest("a notebook that is too long for a link is offered as a file", async ({page, words}) => {
  // Digits that hardly fold.
  const digits = Array.from({length: 9000}, (_, n) => (n * 2654435761) % 4294967296).join(" ");
  await openFile(page, words, "lang.nb.md", `${PLAIN}\n${digits}\n`);
  await fromMenu(page, words.editMore, words.commands.share);
  await expect(page.getByRole("dialog")).toContainText(words.shareTooLong("33\u00a0kB"));
});

sharedTest("a file in which git could not choose opens as a choice", async ({page, words}) => {
  const conflicted = PLAIN.replace(
    "Tweede.\n",
    "<<<<<<< HEAD\nOnze tekst.\n=======\nHun tekst.\n>>>>>>> andere\n",
  );
  await openFile(page, words, "conflict.nb.md", conflicted);
  const chooser = page.getByRole("alert").filter({hasText: words.conflictIntro(1)});
  const done = chooser.getByRole("button", {name: words.conflictDone});
  await expect(done).toBeDisabled();
  await chooser.getByRole("radio", {name: /Hun tekst/}).check();
  await done.click();
  await expect(chooser).toHaveCount(0);
  await expect(page.locator("section.cell.prose").last()).toContainText("Hun tekst.");
  await expect(page.locator("section.cell.prose").last()).not.toContainText("Onze tekst.");
  await page.getByRole("button", {name: words.editUndo}).click();
  await expect(chooser).toBeVisible();
});

sharedTest("a notebook on older data says so until it was checked", async ({page, words}) => {
  await openFile(
    page,
    words,
    "oud.nb.md",
    PLAIN.replace("lang: nl\n", "lang: nl\ndata: {package: veldboek, version: 0.0.1}\n"),
  );
  const note = page.getByRole("status").filter({hasText: "0.0.1"});
  await expect(note).toBeVisible();
  await note.getByRole("button").click();
  await expect(note).toHaveCount(0);
});

test("notebooks are renamed, thrown away for good, and carried as one ZIP", async ({
  page,
  words,
}) => {
  await openFile(page, words, "plat.nb.md", PLAIN);
  await expect(new Editor(page, words).title).toBeVisible();
  await open(page, "#/mine");
  await page.getByRole("button", {name: `${words.mineRename}: Zonder vragen`}).click();
  await page.getByRole("textbox", {name: words.editTitle}).fill("Andere naam");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", {name: "Andere naam"})).toBeVisible();
  await page.getByRole("button", {name: `${words.mineDuplicate}: Andere naam`}).click();
  const copy = words.mineCopyOf("Andere naam");
  await expect(page.getByRole("link", {name: copy})).toBeVisible();

  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: words.mineSaveAll}).click(),
  ]);
  const chunks = await (await zip.createReadStream()).toArray();
  const bytes = Buffer.concat(chunks as Buffer[]);
  const files = unzipSync(new Uint8Array(bytes));
  expect(Object.keys(files).sort()).toEqual(["andere-naam.nb.md", "kopie-van-andere-naam.nb.md"]);
  expect(Buffer.from(files["andere-naam.nb.md"] ?? []).toString()).toBe(
    PLAIN.replace("Zonder vragen", "Andere naam"),
  );

  await page.getByRole("button", {name: `${words.mineRemove}: ${copy}`}).click();
  await page.getByText(words.mineTrash(1)).click();
  await page.getByRole("button", {name: `${words.minePurge}: ${copy}`}).click();
  await expect(page.getByText(words.mineTrash(1))).toHaveCount(0);

  const opening = page.getByLabel(words.mineOpenFile);
  await opening.setInputFiles({name: "alles.zip", mimeType: "application/zip", buffer: bytes});
  await expect(page.getByText(words.mineImported(1, 1))).toBeVisible();
  await expect(page.getByRole("link", {name: copy})).toBeVisible();
});

test("a notebook on the clipboard opens like a file", async ({page, words, context}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/mine");
  await expect(page.getByText(words.mineEmpty)).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText("zomaar een tekst"));
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("alert")).toContainText(words.minePasteBad);
  const long = PLAIN + "woord ".repeat(1_000_000);
  await page.evaluate((text) => navigator.clipboard.writeText(text), long);
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("alert")).toHaveText(words.minePasteBig);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PLAIN);
  await page.keyboard.press("Control+v");
  await expect(new Editor(page, words).title).toHaveValue("Zonder vragen");
});

sharedTest("a copy of a shipped notebook goes back to what was shipped", async ({page, words}) => {
  await open(page);
  await page.getByRole("button", {name: words.editCopy}).click();
  const editor = new Editor(page, words);
  await editor.title.fill("Mijn overzicht");
  await fromMenu(page, words.editMore, words.editReset);
  await expect(editor.title).toHaveValue("Het landschap in een oogopslag");
  await page.getByRole("button", {name: words.editUndo}).click();
  await expect(editor.title).toHaveValue("Mijn overzicht");
  await editor.saved();
  await page.reload();
  await marked(page, "veldboek:interactive");
  await expect(editor.title).toHaveValue("Mijn overzicht");
});

test("where the browser can, a notebook is saved to a file of the reader's choice", async ({
  page,
  words,
}) => {
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(window, {
      written,
      showSaveFilePicker: async () => ({
        createWritable: async () => ({
          write: async (text: string) => void written.push(text),
          close: async () => undefined,
        }),
      }),
    });
  });
  await openFile(page, words, "plat.nb.md", PLAIN);
  await expect(new Editor(page, words).title).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(words.fileSaved)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as {written: string[]}).written)).toEqual([
    PLAIN,
  ]);
});

sharedTest(
  "SQL is completed with cells and inputs, explained at the pointer, and laid out",
  async ({page, words}) => {
    const text = `${PLAIN}
\`\`\`sql {#eerste}
select 1 as unieke_kolom
\`\`\`

\`\`\`sql {#tweede}
select value from workforce_main
\`\`\`
`;
    await openFile(page, words, "sql.nb.md", text);
    const sql = page.getByRole("textbox", {name: words.editSqlLabel("tweede")});
    await page.getByRole("button", {name: words.editRunAll}).first().click();
    await expect(page.locator("section.cell.sql").first().getByRole("gridcell")).toHaveText("1");
    const options = page.getByRole("option");
    await sql.fill("");
    await sql.pressSequentially("select * from eers");
    await expect(options.filter({hasText: "eerste"})).toBeVisible();
    await page.keyboard.press("Escape");
    await sql.fill("");
    await sql.pressSequentially("select eerste.uniek");
    await expect(options.filter({hasText: "unieke_kolom"})).toContainText("INTEGER");
    await page.keyboard.press("Escape");
    await sql.fill("");
    await sql.pressSequentially("select * from workforce_main order by is_tot");
    await expect(options.filter({hasText: "is_total"})).toContainText("BOOLEAN");
    await page.keyboard.press("Escape");
    await sql.fill("");
    await sql.pressSequentially("select $gre");
    await expect(options.filter({hasText: "$grens"})).toBeVisible();
    await page.keyboard.press("Escape");

    await sql.fill("select value from workforce_main where value > $grens");
    // Behind "select ", in letters of some 8 pixels.
    await sql.locator(".cm-line").hover({position: {x: 78, y: 8}});
    await expect(page.locator(".cm-name-notes")).toContainText("workforce · DOUBLE");
    await sql.press("Alt+Shift+F");
    await expect(sql).toContainText("FROM");
    // The values are the same, and undone in one step.
    await expect(
      page.locator("section.cell.sql").last().getByRole("gridcell").first(),
    ).toBeVisible();
    await page.getByRole("button", {name: words.editUndo}).click();
    await expect(sql).toContainText("select value from workforce_main");
  },
);

sharedTest(
  "a notebook is saved as a web page that is read without script, and opens again",
  async ({page, words, browser}, info) => {
    await page.evaluate(() => Object.assign(window, {showSaveFilePicker: undefined}));
    const editor = new Editor(page, words);
    await openFile(page, words, "figuur.nb.md", FIGURES);
    await page.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
    await expect(page.locator("section.cell.chart svg:visible [data-row]")).not.toHaveCount(0);
    const saveAs = async (command: "saveHtml" | "saveJupyter" | "saveQuarto" | "saveSql") => {
      await page.getByRole("button", {name: words.editMore, exact: true}).click();
      const saving = page.waitForEvent("download");
      await page.getByRole("button", {name: words.commands[command], exact: true}).click();
      const download = await saving;
      const path = info.outputPath(download.suggestedFilename());
      await download.saveAs(path);
      return path;
    };
    const path = await saveAs("saveHtml");
    const context = await browser.newContext({javaScriptEnabled: false, offline: true});
    const reader = await context.newPage();
    const trouble = new Trouble(reader);
    await reader.goto(pathToFileURL(path).href);
    await expect(reader.getByRole("heading", {level: 1})).toHaveText("Personeel");
    await expect(reader.locator("figure svg rect").first()).toBeVisible();
    await expect(reader.getByText("Samen 2.182 personen.")).toBeVisible();
    await reader.locator("summary").first().click();
    await expect(reader.getByRole("cell", {name: "1.219", exact: true}).first()).toBeVisible();
    expect(trouble.unexpected).toEqual([]);
    await context.close();

    for (const colorScheme of ["light", "dark"] as const) {
      const checked = await browser.newPage({colorScheme});
      await checked.goto(pathToFileURL(path).href);
      await checked.evaluate(axe.source);
      const found = await checked.evaluate(async () => {
        const {run} = (window as unknown as {axe: typeof axe}).axe;
        return (await run(document)).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found, colorScheme).toEqual([]);
      await checked.close();
    }

    for (const [command, sign] of [
      ["saveJupyter", '"nbformat": 4'],
      ["saveQuarto", "Samen 2.182 personen\\."],
      ["saveSql", 'CREATE OR REPLACE TABLE "per_soort"'],
    ] as const) {
      expect(readFileSync(await saveAs(command), "utf8")).toMatch(new RegExp(sign));
    }

    await page.goto("./#/mine");
    await page.locator("input[type=file]").setInputFiles(path);
    await expect(editor.title).toHaveValue("Personeel");
    const [saving] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Control+s"),
    ]);
    const chunks = await (await saving.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString()).toBe(FIGURES);
  },
);

/** Associations 1,219, training institutions 439, movements 341, folk high schools 183: 2,182. */
const FIGURES = `---
format: veldboek/1
title: Personeel
lang: nl
---

Samen {{totaal.personen | number}} personen.

\`\`\`sql {#per_soort}
SELECT work_type, value AS personen, [figure_id] AS figure_ids FROM workforce_main
WHERE measure = 'paid_staff' AND series = 'scvw-self-registration' ORDER BY value DESC
\`\`\`

\`\`\`sql {#totaal}
SELECT sum(personen)::INTEGER AS personen FROM per_soort
\`\`\`

\`\`\`chart {#figuur}
data: per_soort
type: bar
encode: {category: work_type, value: personen}
text: {title: Betaald personeel, subtitle: "personen, 2012"}
\`\`\`
`;
