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
