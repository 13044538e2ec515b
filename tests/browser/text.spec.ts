import {packNotebook} from "#notebook";
import {expect, open, sharedTest} from "./app.ts";
import {Editor, openFile} from "./editor.ts";

/** What is written, and what it says on the page. */
const ENTITIES =
  "Kosten & baten, O&O; dan R&amp;D en 5&nbsp;euro, V&A; &eacute;&eacute;n &euro; &#39; &hokum; rest";
const SHOWN = "Kosten & baten, O&O; dan R&D en 5\u00a0euro, V&A; één € ' &hokum; rest";

const notebookOf = (prose: string) =>
  `---\nformat: veldboek/1\ntitle: "Met &amp; erin"\nlang: nl\n---\n\n${prose}\n`;

sharedTest.describe("entities in prose", () => {
  sharedTest("are text like any other while they are typed", async ({page, words}) => {
    const editor = await Editor.create(page, words);
    await page.getByRole("button", {name: words.editProseOpen, exact: true}).click();
    const area = page.getByRole("textbox", {name: words.editProseLabel, exact: true});
    await area.press("ControlOrMeta+a");
    await area.pressSequentially(ENTITIES);
    await expect(editor.cell("prose").locator("div.prose")).toHaveText(SHOWN);
    await editor.saved();
    await page.reload();
    await expect(editor.cell("prose").locator("div.prose")).toHaveText(SHOWN);
  });

  sharedTest("open with a file, from the clipboard and from a link", async ({page, words}) => {
    const prose = page.locator("section.cell.prose div.prose");
    await openFile(page, words, "met.nb.md", notebookOf(`${ENTITIES} een`));
    await expect(prose).toHaveText(`${SHOWN} een`);

    await open(page, "#/mine");
    await expect(page.getByLabel(words.mineOpenFile)).toBeAttached();
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true});
        document.body.dispatchEvent(event);
      },
      notebookOf(`${ENTITIES} twee`),
    );
    await expect(prose).toHaveText(`${SHOWN} twee`);

    const payload = await packNotebook(notebookOf(`${ENTITIES} drie`));
    await open(page, `#/share/${payload}`);
    await page.getByRole("button", {name: words.shareKeep, exact: true}).click();
    await expect(prose).toHaveText(`${SHOWN} drie`);
  });
});

const withCells = (...cells: readonly string[]) => notebookOf(`Begin.\n\n${cells.join("\n\n")}`);
const fence = (head: string, ...lines: readonly string[]) =>
  `\`\`\`${head}\n${lines.join("\n")}\n\`\`\``;

sharedTest.describe("no cell takes the page along", () => {
  sharedTest("equal options are offered once, in their order", async ({page, words}) => {
    const input = (name: string, kind: string) =>
      fence(`input {#${name}}`, `kind: ${kind}`, "options: [b, a, b, a, c]");
    await openFile(
      page,
      words,
      "keuzes.nb.md",
      withCells(input("x", "select"), input("y", "multiselect")),
    );
    const options = page.locator("section.cell.input p select option");
    await expect(options).toHaveText([words.inputNothing, "b", "a", "c"]);
    await expect(page.locator("section.cell.input fieldset label")).toHaveText(["b", "a", "c"]);
  });

  sharedTest("two queries of one name and a chart are shown, and told", async ({page, words}) => {
    const query = (value: number) => fence("sql {#a}", `SELECT ${value} AS n`);
    const chart = fence("chart {#f}", "data: a", "type: bar");
    await openFile(page, words, "dubbel.nb.md", withCells(query(1), query(2), chart));
    await expect(page.locator("section.cell")).toHaveCount(4);
    await expect(page.locator("main .failure")).toHaveCount(0);
  });

  sharedTest("a conflict with one name on both sides can be chosen from", async ({page, words}) => {
    const query = (value: number) => fence("sql {#a}", `SELECT ${value} AS n`);
    const conflict = `<<<<<<< HEAD\n${query(1)}\n=======\n${query(2)}\n>>>>>>> b`;
    const chart = fence("chart {#f}", "data: a", "type: bar");
    await openFile(page, words, "conflict.nb.md", withCells(conflict, chart));
    await expect(page.getByText("HEAD").first()).toBeVisible();
    await expect(page.locator("main .failure")).toHaveCount(0);
  });
});

sharedTest.describe("what is typed", () => {
  sharedTest(
    "in an emptied text goes into it, and what is left empty is gone",
    async ({page, words}) => {
      const editor = await Editor.create(page, words);
      await page.getByRole("button", {name: words.editProseOpen, exact: true}).click();
      const area = page.getByRole("textbox", {name: words.editProseLabel, exact: true});
      await area.press("ControlOrMeta+a");
      await area.press("Delete");
      await expect(area).toBeFocused();
      await expect(editor.cell("prose")).toHaveCount(1);
      await page.keyboard.type("Opnieuw begonnen");
      await expect(editor.cell("prose").locator("div.prose")).toHaveText("Opnieuw begonnen");
      await editor.saved();
      await area.press("ControlOrMeta+a");
      await area.press("Delete");
      await editor.title.focus();
      await expect(editor.cells).toHaveCount(0);
    },
  );

  sharedTest("and cannot be taken over is never called saved", async ({page, words}) => {
    const editor = await Editor.create(page, words);
    await page.getByRole("button", {name: words.editProseOpen, exact: true}).click();
    const area = page.getByRole("textbox", {name: words.editProseLabel, exact: true});
    // A fault of the program, of whatever kind, for one text.
    await page.evaluate(() => {
      const {replace} = String.prototype;
      const broken = function (this: string, ...rest: unknown[]) {
        if (this.includes("KAPOT")) throw new Error("proef");
        return Reflect.apply(replace, this, rest) as string;
      };
      Object.assign(window, {mend: () => (String.prototype.replace = replace)});
      String.prototype.replace = broken as typeof replace;
    });
    await area.fill("Goed. KAPOT");
    const alert = page.getByRole("alert").filter({hasText: words.editRefused("proef")});
    await expect(alert).toBeVisible();
    await expect(page.getByText(words.editSaved, {exact: true})).toHaveCount(0);
    await editor.title.focus();
    await expect(area).toHaveValue("Goed. KAPOT");
    await page.evaluate(() => (window as unknown as {mend: () => void}).mend());
    await area.fill("Goed. Heel");
    await expect(alert).toHaveCount(0);
    await editor.saved();
  });

  sharedTest(
    "over a selection is one step: undo brings the selected words back",
    async ({page, words}) => {
      const editor = await Editor.create(page, words);
      await page.getByRole("button", {name: words.editProseOpen, exact: true}).click();
      const area = page.getByRole("textbox", {name: words.editProseLabel, exact: true});
      await area.press("ControlOrMeta+a");
      await page.keyboard.type("Eerste woorden");
      await area.press("ControlOrMeta+a");
      await page.keyboard.type("B");
      await area.press("Escape");
      await expect(editor.cell("prose").locator("div.prose")).toHaveText("B");
      await page.getByRole("button", {name: words.editUndo, exact: true}).click();
      await expect(editor.cell("prose").locator("div.prose")).toHaveText("Eerste woorden");
    },
  );
});

sharedTest(
  "files that are no notebook are each told by what they are, and nothing is kept",
  async ({page, words}) => {
    await open(page, "#/mine");
    const files = [
      {name: "mijn.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n1;2\n3;4\n")},
      {name: "mijn.json", mimeType: "application/json", buffer: Buffer.from('{"a": 1}')},
      {name: "leeg.md", mimeType: "text/markdown", buffer: Buffer.from("")},
    ];
    await page.getByLabel(words.mineOpenFile).setInputFiles(files);
    const alert = page.getByRole("alert");
    const {csv, json, empty} = words.mineFileKinds;
    await expect(alert).toContainText(words.mineFileRefused("mijn.csv", csv));
    await expect(alert).toContainText(words.mineFileRefused("mijn.json", json));
    await expect(alert).toContainText(words.mineFileRefused("leeg.md", empty));
    await expect(alert).toContainText(words.mineDataHint);
    await expect(page.getByText(words.mineUntitled, {exact: true})).toHaveCount(0);
  },
);

sharedTest("a link with what a sentence puts behind it opens", async ({page, words}) => {
  const payload = await packNotebook(notebookOf("Uit een zin."));
  for (const end of [".", ").", ",", "”", "%22", "]", ">"]) {
    await open(page, `#/share/${payload}${end}`);
    await expect(page.getByRole("button", {name: words.shareKeep, exact: true}), end).toBeVisible();
    await open(page, "#/mine");
  }
});
