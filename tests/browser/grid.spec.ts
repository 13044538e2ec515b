import {unzipSync} from "fflate";
import type {Download, Locator, Page} from "@playwright/test";
import {expect, open, sharedTest, test} from "./app.ts";

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The texts of the first row that is drawn in full. */
async function rowWith(grid: Locator, text: string): Promise<readonly string[]> {
  const cell = grid.page().getByRole("gridcell", {name: text, exact: true});
  const row = grid.getByRole("row").filter({has: cell});
  return (await row.first().getByRole("gridcell").allTextContents()).map((each) => each.trim());
}

async function save(page: Page, cell: Locator, download: string, format: string) {
  await cell.getByRole("button", {name: download, exact: true}).click();
  const saving = page.waitForEvent("download");
  await cell.getByRole("button", {name: format, exact: true}).click();
  return saving;
}

sharedTest(
  "five million rows are walked through, sorted, filtered, profiled and saved",
  async ({page, words}) => {
    await open(page, "#/mine");
    await page.getByRole("button", {name: words.mineNew, exact: true}).click();
    const bar = page.getByRole("group", {name: words.editInsert}).last();
    await bar.getByRole("button", {name: words.editKinds.sql, exact: true}).click();
    const cell = page.locator("section.cell.sql");
    const grid = cell.getByRole("grid");
    // Their order is that of the numbers; the text of a row is its number modulo 1000.
    await cell
      .getByRole("textbox", {name: words.editSqlLabel("vraag")})
      .fill("SELECT i AS n, 'rij ' || (i % 1000) AS tekst FROM range(5000000) r(i)");
    await expect(grid).toHaveAttribute("aria-rowcount", "5000001");
    expect(await grid.getByRole("row").count()).toBeLessThan(40);

    await grid.evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await expect(grid.getByRole("gridcell", {name: "4.999.999", exact: true})).toBeVisible();
    await grid.focus();
    await page.keyboard.press("Control+Home");
    await expect(grid.getByRole("gridcell", {name: "0", exact: true})).toBeVisible();
    await page.keyboard.press("Control+End");
    await expect(grid).toHaveAttribute("aria-activedescendant", /-4999999-1$/);
    await expect(grid.getByRole("gridcell", {name: "4.999.999", exact: true})).toBeVisible();
    expect(await grid.getByRole("row").count()).toBeLessThan(40);

    await cell.getByRole("button", {name: words.gridProfile}).click();
    const [numbers, texts] = [
      grid.getByRole("columnheader").nth(0),
      grid.getByRole("columnheader").nth(1),
    ];
    await expect(numbers.getByRole("img")).toHaveAccessibleName(words.dataRange("0", "4.999.999"));
    await expect(texts).toContainText(`${words.profileDistinct} 1.000`);

    await numbers.getByRole("button").first().click();
    await numbers.getByRole("button").first().click();
    await expect(numbers).toHaveAttribute("aria-sort", "descending");
    await expect(grid).toHaveAttribute("aria-busy", "false");
    await expect.poll(() => rowWith(grid, "4.999.999")).toEqual(["4.999.999", "rij 999"]);

    await cell.getByRole("button", {name: words.gridFilter, exact: true}).click();
    const filter = cell.getByRole("textbox", {name: words.gridFilterOf("tekst")});
    await filter.fill("RÍJ 77");
    await filter.press("Enter");
    // "rij 77" and "rij 770" to "rij 779": 11 of 1000.
    await expect(cell).toContainText(words.dataFilterCount("55.000", "5.000.000"));
    const bad = cell.getByRole("textbox", {name: words.gridFilterOf("n")});
    await bad.fill("veel");
    await bad.press("Enter");
    await expect(bad).toHaveAttribute("aria-invalid", "true");
    await expect(cell).toContainText(words.gridFilterBad);
    await bad.fill("<= 2.000");
    await bad.press("Enter");
    await expect(cell).toContainText(words.dataFilterCount("22", "5.000.000"));

    const csv = await save(page, cell, words.gridDownload, words.dataDownloadBe);
    expect(csv.suggestedFilename()).toBe("vraag.csv");
    const lines = (await bytesOf(csv)).toString().split("\r\n");
    expect(lines).toHaveLength(1 + 22 + 1);
    expect(lines.slice(0, 2)).toEqual(["\ufeffn;tekst", "1779;rij 779"]);
    const workbook = await save(page, cell, words.gridDownload, words.gridXlsx);
    expect(workbook.suggestedFilename()).toBe("vraag.xlsx");
    const files = unzipSync(new Uint8Array(await bytesOf(workbook)));
    const sheet = Buffer.from(files["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(sheet.match(/<row /g)).toHaveLength(1 + 22);
    expect(sheet).toMatch(/<v>1779<\/v>/);

    await cell.getByRole("button", {name: words.dataClearFilter}).click();
    await expect(grid).toHaveAttribute("aria-rowcount", "5000001");
  },
);

sharedTest(
  "a small result has the same tools, and of two hundred columns those in sight are drawn",
  async ({page, words}) => {
    await open(page);
    await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
    const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
    const editor = panel.getByRole("textbox", {name: words.queryEditorLabel});
    const columns = Array.from({length: 200}, (_, index) => `i + ${index} AS k${index}`);
    await editor.fill(`SELECT ${columns.join(", ")} FROM range(40) r(i)`);
    await editor.press("Control+Enter");
    const grid = panel.getByRole("grid");
    await expect(grid).toHaveAttribute("aria-colcount", "200");
    await panel.getByRole("button", {name: words.gridProfile}).click();
    await expect(grid.getByRole("img").first()).toHaveAccessibleName(words.dataRange("0", "39"));
    expect(await grid.getByRole("columnheader").count()).toBeLessThan(40);
    await grid.focus();
    await page.keyboard.press("End");
    const last = grid.getByRole("columnheader").last();
    await expect(last).toHaveAttribute("aria-colindex", "200");
    await expect(last).toContainText("k199");

    // A width is given by keyboard, and by pulling the heading's edge.
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowUp");
    const first = grid.getByRole("columnheader").first();
    const widthOf = async () => (await first.boundingBox())?.width ?? 0;
    const before = await widthOf();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(widthOf).toBe(before + 16);
    const box = await first.boundingBox();
    if (!box) throw new Error("no heading");
    await page.mouse.move(box.x + box.width, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 50, box.y + 10, {steps: 3});
    await page.mouse.up();
    await expect.poll(widthOf).toBe(before + 66);

    // A bar of the histogram is a filter: the first of twelve bins of 0 to 39 holds 0 to 3.
    await first.locator(".hit").first().click();
    await expect(panel).toContainText(words.dataFilterCount("4", "40"));
  },
);

test("a notebook's numbers follow its language, whatever the page speaks", async ({
  page,
  words,
}) => {
  await open(page, "#/mine");
  await page.getByRole("button", {name: words.mineNew, exact: true}).click();
  const bar = page.getByRole("group", {name: words.editInsert}).last();
  await bar.getByRole("button", {name: words.editKinds.sql, exact: true}).click();
  const cell = page.locator("section.cell.sql");
  await cell
    .getByRole("textbox", {name: words.editSqlLabel("vraag")})
    .fill(
      "SELECT 2182 AS personen, 2.710815 AS gemiddelde, 2013 AS periode, 2.5e-7::DOUBLE AS p, true AS vlag, [1.5, 2] AS lijst",
    );
  const grid = cell.getByRole("grid");
  const written = ["2.182", "2,710815", "2013", "2,5\u00a0×\u00a010⁻⁷", "ja", "[1,5; 2]"];
  const texts = async () =>
    (await grid.getByRole("gridcell").allTextContents()).map((each) => each.trim());
  await expect.poll(texts).toEqual(written);
  await page.getByRole("button", {name: words.languageSwitch}).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await texts()).toEqual(written);
});
