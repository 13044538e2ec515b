import {readFileSync} from "node:fs";
import type {Messages} from "#base";
import type {Download, Locator, Page} from "@playwright/test";
import axe from "axe-core";
import {unzipSync} from "fflate";
import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {notebookInPdf, notebookInPng, notebookInSvg} from "#publish";
import {expect, open, sharedTest, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";

/** The dialog that publishes the start page's first chart. */
async function publishFirst(page: Page, words: Messages): Promise<Locator> {
  await open(page);
  await page.getByRole("button", {name: words.pubOpen, exact: true}).first().click();
  const dialog = page.getByRole("dialog", {name: words.pubTitle});
  await expect(dialog.locator(".sheet svg")).toBeVisible();
  return dialog;
}

/** Presses a button of the dialog and waits for its file. */
async function save(page: Page, dialog: Locator, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", {name, exact: true}).click(),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

sharedTest(
  "a picture for Word has its size on paper, its letters, and opens again",
  async ({page, words}) => {
    const dialog = await publishFirst(page, words);
    await expect(dialog.getByText(words.pubFine)).toBeVisible();
    const download = await save(page, dialog, words.pubPng(300));
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+-160mm\.png$/);
    const png = await bytesOf(download);
    // 160 mm at 300 dpi: 160 / 25.4 * 300 = 1889.8
    expect(Math.abs(png.readUInt32BE(16) - 1890)).toBeLessThanOrEqual(1);
    expect(png.subarray(37, 41).toString("latin1")).toBe("pHYs");
    expect(png.readUInt32BE(41)).toBe(11811);
    expect(notebookInPng(png)).toContain("```chart {#figuur}");

    // Not blank: bars of the first colour, and dark letters.
    const colours = await page.evaluate(
      async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const {data} = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {data: []};
        let [blue, ink] = [0, 0];
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === 0x24 && data[at + 1] === 0x40 && data[at + 2] === 0xb7) blue += 1;
          if ((data[at] ?? 255) < 0x40 && (data[at + 2] ?? 255) < 0x40) ink += 1;
        }
        return {blue: blue / (data.length / 4), ink: ink / (data.length / 4)};
      },
      `data:image/png;base64,${png.toString("base64")}`,
    );
    expect(colours.blue).toBeGreaterThan(0.05);
    expect(colours.ink).toBeGreaterThan(0.005);

    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await open(page, "#/mine");
    await page
      .getByLabel(words.mineOpenFile)
      .setInputFiles({name: "figuur.png", mimeType: "image/png", buffer: png});
    const editor = new Editor(page, words);
    await expect(editor.cell("chart")).toHaveCount(1);
    await expect(editor.cell("sql")).toHaveCount(1);
  },
);

sharedTest("each destination gives its own files", async ({page, words, context}) => {
  const dialog = await publishFirst(page, words);
  const docx = unzipSync(new Uint8Array(await bytesOf(await save(page, dialog, words.pubDocx))));
  expect(Buffer.from(docx["word/media/figuur.png"] ?? []).toString("latin1", 1, 4)).toBe("PNG");
  expect(Buffer.from(docx["word/document.xml"] ?? []).toString()).toContain("SEQ Figuur");
  await dialog.getByRole("radio", {name: words.pubDestinations.print}).check();
  const layout = String(await bytesOf(await save(page, dialog, words.pubSvgLayout)));
  expect(layout).toContain('width="170.00mm"');
  expect(layout).not.toContain("@font-face");
  const outlined = String(await bytesOf(await save(page, dialog, words.pubSvgOutlined)));
  expect(outlined).not.toContain("<text");
  expect(notebookInSvg(outlined)).toContain("```chart");
  const pdf = await bytesOf(await save(page, dialog, words.pubPdf("CMYK")));
  expect(notebookInPdf(pdf)).toContain("```chart");
  expect(pdf.toString("latin1")).toMatch(/^%PDF-1\.7/);
  // 170 mm are 481.89 points.
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 481\.89/);
  await dialog.getByRole("combobox", {name: words.pubSize}).selectOption("third");
  expect(String(await bytesOf(await save(page, dialog, words.pubSvgLayout)))).toContain(
    'width="55.00mm"',
  );

  await dialog.getByRole("radio", {name: words.pubDestinations.website}).check();
  const web = String(await bytesOf(await save(page, dialog, words.pubSvgWeb)));
  expect(web).toContain("@font-face");
  expect(notebookInSvg(web)).toContain("```sql");

  const zip = unzipSync(new Uint8Array(await bytesOf(await save(page, dialog, words.pubAll))));
  expect(Object.keys(zip).filter((name) => !name.includes("-"))).toEqual(
    expect.arrayContaining([
      "cijfers.csv",
      "data.csv",
      "cijfers.xlsx",
      "metadata.json",
      "leesmij.md",
    ]),
  );
  const kinds = Object.keys(zip).flatMap(
    (name) => /\.(png|svg|html|pdf|docx|pptx)$/.exec(name)?.[1] ?? [],
  );
  expect(kinds.toSorted()).toEqual([
    "docx",
    "html",
    "pdf",
    "pdf",
    "png",
    "pptx",
    "svg",
    "svg",
    "svg",
  ]);
  expect(Object.keys(zip).filter((name) => name.includes("oembed"))).toEqual([]);
  await dialog.getByLabel(words.pubAddress).fill("www.voorbeeld.be/figuren/a.html");
  await expect(dialog.getByText(words.pubAddressBad)).toBeVisible();
  await dialog.getByLabel(words.pubAddress).fill("https://voorbeeld.be/figuren/a.html");
  await expect(dialog.getByText(words.pubAddressBad)).toHaveCount(0);
  const placed = unzipSync(new Uint8Array(await bytesOf(await save(page, dialog, words.pubAll))));
  expect(Buffer.from(placed["a.oembed.json"] ?? []).toString()).toContain(
    "https://voorbeeld.be/figuren/a.html",
  );
  // The page of the package names that file; a page that is saved alone brings none.
  const [pageName = ""] = Object.keys(placed).filter((name) => name.endsWith(".html"));
  expect(Buffer.from(placed[pageName] ?? []).toString()).toContain("figuren/a.oembed.json");
  const alone = String(await bytesOf(await save(page, dialog, words.pubHtml)));
  expect(alone).not.toContain("oembed");
  // A website's column is wider than the text of a page: the Word file in the package is not.
  const [wordName = ""] = Object.keys(placed).filter((name) => name.endsWith(".docx"));
  const word = unzipSync(placed[wordName] ?? new Uint8Array());
  const [, extent] =
    /<wp:extent cx="(\d+)"/.exec(Buffer.from(word["word/document.xml"] ?? []).toString()) ?? [];
  expect(Number(extent)).toBeLessThanOrEqual(160 * 36_000);
  expect(Number(extent)).toBeGreaterThan(150 * 36_000);

  // A newsletter shows the picture, and leads to the page.
  await dialog.getByRole("radio", {name: words.pubDestinations.newsletter}).check();
  await dialog.getByLabel(words.pubImageAddress).fill("https://voorbeeld.be/figuren/a.png");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", {name: words.pubMail}).click();
  const mail = await page.evaluate(() => navigator.clipboard.readText());
  expect(mail).toContain('src="https://voorbeeld.be/figuren/a.png"');
  expect(mail).toContain('href="https://voorbeeld.be/figuren/a.html"');

  await dialog.getByRole("radio", {name: words.pubDestinations.slide}).check();
  const slide = await bytesOf(await save(page, dialog, words.pubPng(144)));
  expect(slide.readUInt32BE(16)).toBe(1920);
  const pptx = unzipSync(new Uint8Array(await bytesOf(await save(page, dialog, words.pubPptx))));
  expect(Object.keys(pptx).some((name) => name.startsWith("ppt/charts/chart"))).toBe(true);
});

sharedTest("what is missing is asked for, and nothing leaves without it", async ({page, words}) => {
  const dialog = await publishFirst(page, words);
  const button = dialog.getByRole("button", {name: words.pubPng(300)});
  await dialog.getByLabel(words.pubFigureTitle, {exact: true}).fill("");
  await expect(dialog.getByText(words.pubGate["no-title"]())).toBeVisible();
  await expect(button).toBeDisabled();
  await dialog.getByLabel(words.pubFigureTitle, {exact: true}).fill("Een nieuwe titel");
  await expect(button).toBeEnabled();
  await expect(dialog.locator(".sheet svg")).toContainText("Een nieuwe titel");
  await dialog.getByLabel(words.pubAlt).fill("Een nieuwe titel");
  await expect(dialog.getByText(words.pubGate["alt-is-title"]())).toBeVisible();
  await dialog.getByLabel(words.pubAlt).fill("Verenigingen zijn talrijker dan bewegingen.");
  await dialog.getByLabel(words.pubLicence).fill("");
  await expect(dialog.getByText(words.pubGate["no-licence"]())).toBeVisible();
  await expect(button).toBeDisabled();
});

const UNTRACED = `---
format: veldboek/1
title: Proef
lang: nl
---

\`\`\`sql {#samen}
SELECT column_name AS naam, count AS aantal FROM (SUMMARIZE budget_main) LIMIT 4
\`\`\`

\`\`\`chart {#fig}
data: samen
type: bar
encode: {category: naam, value: aantal}
text: {title: Rijen per kolom, subtitle: aantal in 2015}
\`\`\`
`;

sharedTest(
  "a figure whose origin cannot be followed says so, and leaves once its author vouches for it",
  async ({page, words}) => {
    await openFile(page, words, "proef.nb.md", UNTRACED);
    await page.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
    const chart = page.locator("section.cell.chart");
    await expect(chart.locator(".source")).toContainText("budget_main (Socius, ");
    await expect(chart.locator(".source").getByRole("button")).toHaveCount(0);
    await chart.getByRole("button", {name: words.pubOpen}).click();
    const dialog = page.getByRole("dialog");
    const button = dialog.getByRole("button", {name: words.pubPng(300)});
    await dialog.getByLabel(words.pubLicence).fill("CC BY 4.0");
    await expect(button).toBeDisabled();
    await dialog.getByLabel(words.originUntracedHolds).check();
    await expect(button).toBeEnabled();
    await expect(dialog.locator(".sheet svg")).toContainText("kon niet worden gevolgd");
  },
);

sharedTest("a figure is copied as a picture, or with its table", async ({page, words, context}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await publishFirst(page, words);
  await dialog.getByRole("button", {name: words.pubCopy}).click();
  await expect(dialog.getByText(words.pubCopied)).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain("image/png");
  await dialog.getByRole("button", {name: words.pubCopyHtml}).click();
  await expect(dialog.getByText(words.pubCopiedHtml)).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return {html: await read("text/html"), text: await read("text/plain")};
  });
  expect(copied.html).toMatch(/<img src="data:image\/png;base64,[^>]+ alt="[^"]{20}/);
  expect(copied.html).toMatch(/<th scope="row">Verenigingen<\/th>/);
  expect(copied.text).toMatch(/^Verenigingen\t57$/m);
});

sharedTest(
  "a house style is made on the figure, kept, passed on as a file, and told when it is none",
  async ({page, words, trouble}) => {
    // As a new visitor: other tests may have kept a style.
    await page.evaluate(() => localStorage.removeItem("veldboek.house-style"));
    await page.reload();
    const dialog = await publishFirst(page, words);
    const sheet = dialog.locator(".sheet svg");
    await dialog.getByRole("button", {name: words.pubStyleNew}).click();
    await dialog.getByLabel(words.pubStyleName).fill("Voorbeeld vzw");
    await dialog.getByLabel(words.pubStyleColorNames["series-1"], {exact: true}).fill("#b3005e");
    await expect(sheet.locator('[fill="#B3005E"]').first()).toBeVisible();
    const inks = ["C", "M", "Y", "K"].map((ink) =>
      dialog.getByLabel(words.pubStyleInk(words.pubStyleColorNames["series-1"], ink), {
        exact: true,
      }),
    );
    for (const [index, amount] of ["10", "100", "100", "100"].entries()) {
      await inks[index]?.fill(amount);
    }
    await expect(dialog.getByText(words.pubStyleInksBad)).toBeVisible();
    await inks[3]?.fill("10");
    await expect(dialog.getByText(words.pubStyleInksBad)).toHaveCount(0);
    const logo = '<svg viewBox="0 0 9 3"><path fill="#b3005e" d="M0 0h9v3h-9Z"/></svg>';
    const logoField = dialog.getByLabel(words.pubStyleLogoChoose);
    const svg = (text: string) => ({
      name: "logo.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from(text),
    });
    await logoField.setInputFiles(svg("<svg viewBox='0 0 9 3'><text>a</text></svg>"));
    await expect(dialog.getByText(words.pubStyleLogoBad.unsupported)).toBeVisible();
    await logoField.setInputFiles(svg(logo));
    await expect(sheet.locator("[id$=-logo]")).toBeVisible();
    await dialog.getByLabel(words.pubStyleFontRegular).setInputFiles({
      name: "letter.ttf",
      mimeType: "font/ttf",
      buffer: readFileSync("src/ui/publish/inter-western-600.ttf"),
    });
    await expect(dialog.getByRole("button", {name: words.pubStyleFontRemove})).toBeVisible();
    await dialog.getByRole("button", {name: words.pubStyleSizeAdd}).click();
    await dialog.getByLabel(words.pubStyleSizeName, {exact: true}).fill("Jaarverslag");
    await dialog.getByLabel(words.pubStyleSizeWidth).fill("112");
    await dialog.getByLabel(words.pubStyleSizeWidth).blur();
    await dialog.getByLabel(words.pubStyleSizeWidth).fill("9");
    await dialog.getByLabel(words.pubStyleSizeWidth).blur();
    await expect(dialog.getByText(words.pubStyleSizeBad(53, 423, "mm"))).toBeVisible();
    await dialog.getByLabel(words.pubStyleSizeWidth).fill("112");
    await dialog.getByLabel(words.pubStyleSizeWidth).blur();
    const file = await save(page, dialog, words.pubStyleSave);
    expect(file.suggestedFilename()).toBe("huisstijl-voorbeeld-vzw.json");
    const text = await bytesOf(file);
    await dialog.getByRole("button", {name: words.pubStyleDone}).click();
    await expect(dialog.getByRole("button", {name: words.pubStyleEdit})).toBeFocused();

    // Calling a change off brings back what was there; Escape ends it and keeps the dialog.
    await dialog.getByRole("button", {name: words.pubStyleEdit}).click();
    await expect(dialog.getByRole("heading", {name: words.pubStyle})).toBeFocused();
    await dialog.getByLabel(words.pubStyleName).fill("Iets anders");
    await dialog.getByRole("button", {name: words.pubStyleCancel}).click();
    await expect(dialog.getByRole("combobox", {name: words.pubStyle})).toContainText(
      "Voorbeeld vzw",
    );
    await dialog.getByRole("button", {name: words.pubStyleEdit}).click();
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("combobox", {name: words.pubStyle})).toBeVisible();

    // In another visit it is there, and wears the figure.
    await page.reload();
    const again = await publishFirst(page, words);
    await expect(again.getByRole("combobox", {name: words.pubStyle})).toHaveValue("own");
    await again.getByRole("radio", {name: words.pubDestinations.print}).check();
    await again
      .getByRole("combobox", {name: words.pubSize})
      .selectOption({label: "Jaarverslag, 112 mm"});
    const layout = String(await bytesOf(await save(page, again, words.pubSvgLayout)));
    expect(layout).toContain('width="112.00mm"');
    expect(layout).toContain("#B3005E");
    expect((await bytesOf(await save(page, again, words.pubPdf("CMYK")))).length).toBeGreaterThan(
      5000,
    );
    await again.getByRole("combobox", {name: words.pubStyle}).selectOption("veldboek");
    await expect(again.locator('.sheet [fill="#2440B7"]').first()).toBeVisible();

    // A style whose font reader does not arrive is no reason to write a new one over it.
    await page.route("**/assets/open-style-*", (route) => route.abort());
    await page.reload();
    const offline = await publishFirst(page, words);
    trouble.expect(/Failed to load resource|open-style/);
    await expect(offline.getByText(words.exportFailed)).toBeVisible();
    await expect(offline.getByRole("button", {name: words.pubStyleNew})).toHaveCount(0);
    await page.unroute("**/assets/open-style-*");
    await page.reload();
    await publishFirst(page, words);
    await again.getByRole("radio", {name: words.pubDestinations.print}).check();

    // Removed after asking once more; what is no style is told; the file brings it back.
    await again.getByRole("button", {name: words.pubStyleRemove, exact: true}).click();
    await again
      .getByRole("alert")
      .getByRole("button", {name: words.pubStyleRemove, exact: true})
      .click();
    await expect(again.getByRole("combobox", {name: words.pubStyle})).toHaveCount(0);
    const open = again.getByLabel(words.pubStyleOpen);
    const json = (buffer: Buffer) => ({name: "stijl.json", mimeType: "application/json", buffer});
    await open.setInputFiles(json(Buffer.from("geen json")));
    await expect(again.getByText(words.pubStyleBad)).toBeVisible();
    await open.setInputFiles(json(Buffer.from(String(text).replace("#B3005E", "paars"))));
    await expect(again.getByText(/colors\.series-1/)).toBeVisible();
    // Without inks for a colour there is no PDF in inks; what else there is stays.
    const inkless = JSON.stringify({...(JSON.parse(String(text)) as object), inks: {}});
    await open.setInputFiles(json(Buffer.from(inkless)));
    await expect(again.locator('.sheet [fill="#B3005E"]').first()).toBeVisible();
    await expect(again.getByText(words.pubGate["no-inks"]("#B3005E"))).toBeVisible();
    await expect(again.getByRole("button", {name: words.pubPdf("CMYK")})).toBeDisabled();
    await expect(again.getByRole("button", {name: words.pubPdf("RGB")})).toBeEnabled();
    await open.setInputFiles(json(text));
    await expect(again.getByRole("button", {name: words.pubPdf("CMYK")})).toBeEnabled();

    // Letters that the font lacks cannot be embedded or outlined, but a screen fills them in.
    await again.getByLabel(words.pubSubtitle).fill("aantal 2012 Ж");
    await expect(again.getByText(words.pubGate.characters("Ж"))).toBeVisible();
    await expect(again.getByRole("button", {name: words.pubPdf("RGB")})).toBeDisabled();
    await expect(again.getByRole("button", {name: words.pubSvgOutlined})).toBeDisabled();
    await expect(again.getByRole("button", {name: words.pubSvgLayout})).toBeEnabled();
  },
);

sharedTest(
  "a figure on newer data says what changed, and asks again for its words",
  async ({page, words}) => {
    const dialog = await publishFirst(page, words);
    const png = await bytesOf(await save(page, dialog, words.pubPng(300)));
    const notebook = notebookInPng(png) ?? "";
    expect(notebook).toMatch(/^published: \{version: 1,/m);
    // As it was when Verenigingen counted 50 and Koepels were still there: other figures, another digest.
    const older = notebook
      .replace("Verenigingen,57\\n", "Verenigingen,50\\nKoepels,3\\n")
      .replace(/sha256: [0-9a-f]{64}/, `sha256: ${"0".repeat(64)}`);
    expect(older).toContain("Verenigingen,50");
    await page.keyboard.press("Escape");
    await open(page, "#/mine");
    await page
      .getByLabel(words.mineOpenFile)
      .setInputFiles({name: "oud.nb.md", mimeType: "text/markdown", buffer: Buffer.from(older)});
    const editor = new Editor(page, words);
    await page.getByRole("button", {name: words.editRunAll}).click();
    await editor.cell("chart").getByRole("button", {name: words.pubOpen, exact: true}).click();
    const review = page.getByRole("dialog", {name: words.pubTitle});
    await expect(review.getByText(words.pubChangedFrom("50", "57"))).toBeVisible();
    await expect(review.getByText(words.pubRemoved("Koepels"))).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    const button = review.getByRole("button", {name: words.pubPng(300)});
    await expect(button).toBeDisabled();
    await review.getByLabel(words.pubTitleHolds).check();
    await expect(button).toBeDisabled();
    await review.getByLabel(words.pubAltHolds).check();
    const newer = await save(page, review, words.pubPng(300));
    expect(newer.suggestedFilename()).toMatch(/-v2-160mm\.png$/);
    expect(notebookInPng(await bytesOf(newer))).toMatch(/^published: \{version: 2,/m);
  },
);

/** What axe finds in a page of its own, a line for each rule. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {run} = (window as unknown as {axe: typeof axe}).axe;
    const {violations} = await run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`);
  });
}

test.describe("a figure in another page", () => {
  /** The HTML figure of the start page's first chart. */
  async function htmlFigure(page: Page, words: Messages): Promise<string> {
    const dialog = await publishFirst(page, words);
    await dialog.getByRole("radio", {name: words.pubDestinations.website}).check();
    return String(await bytesOf(await save(page, dialog, words.pubHtml)));
  }

  test("tells WordPress, pym.js and a page of our own how high it is, also when a table opens", async ({
    page,
    words,
    context,
  }) => {
    const html = await htmlFigure(page, words);
    await context.route("https://figuur.test/**", (route) =>
      route.fulfill({contentType: "text/html; charset=utf-8", body: html}),
    );
    const parent = `<!doctype html><title>Ouder</title>
      <iframe id="wordpress" sandbox="allow-scripts" src="https://figuur.test/a#?secret=abc123" width="600" height="100"></iframe>
      <iframe id="pym" src="https://figuur.test/a?childId=kind-1" width="600" height="100"></iframe>
      <iframe id="own" src="https://figuur.test/a" width="360" height="100"></iframe>
      <script>addEventListener("message", ({source, data}) => {
        const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
        // As wp-embed.js, pym.js and our own snippet read it.
        if (frame?.id === "wordpress" && data.secret === "abc123" && data.message === "height") frame.height = data.value;
        const pym = /^pymxPYMxkind-1xPYMxheightxPYMx(\\d+)$/.exec(data);
        if (frame?.id === "pym" && pym) frame.height = pym[1];
        if (frame?.id === "own" && data.type === "veldboek:height") frame.height = data.height;
      })</script>`;
    await context.route("https://ouder.test/", (route) =>
      route.fulfill({contentType: "text/html; charset=utf-8", body: parent}),
    );
    const outer = await context.newPage();
    await outer.goto("https://ouder.test/");
    for (const id of ["wordpress", "pym", "own"]) {
      const body = outer.frameLocator(`#${id}`).locator("html");
      const fits = async () => {
        const inner = await body.evaluate((root) => root.getBoundingClientRect().height);
        const frame = await outer.locator(`#${id}`).evaluate((each) => each.clientHeight);
        return Math.abs(inner - frame);
      };
      await expect.poll(fits, {message: id}).toBeLessThanOrEqual(2);
      const before = await outer.locator(`#${id}`).evaluate((each) => each.clientHeight);
      await outer.frameLocator(`#${id}`).locator("summary").first().click();
      await expect
        .poll(() => outer.locator(`#${id}`).evaluate((each) => each.clientHeight), {message: id})
        .toBeGreaterThan(before + 50);
      await expect.poll(fits, {message: id}).toBeLessThanOrEqual(2);
    }
  });

  test("has nothing that axe finds, is printed with its table, and keeps its colours where the reader's are forced", async ({
    page,
    words,
    context,
  }) => {
    const html = await htmlFigure(page, words);
    await context.route("https://figuur.test/**", (route) =>
      route.fulfill({contentType: "text/html; charset=utf-8", body: html}),
    );
    const alone = await context.newPage();
    await alone.goto("https://figuur.test/");
    expect(await accessibilityFaults(alone)).toEqual([]);
    // Where the script is blocked there is as little to find, with its parts open too.
    const blocked = await context.newPage();
    await blocked.setContent(html.replaceAll(/<script>[^]*?<\/script>/g, ""));
    for (const summary of await blocked.locator("summary").all()) await summary.click();
    expect(await accessibilityFaults(blocked)).toEqual([]);
    await alone.emulateMedia({forcedColors: "active"});
    const paint = () =>
      alone.locator("figure").evaluate((figure) => getComputedStyle(figure).backgroundColor);
    expect(await paint()).toBe("rgb(255, 255, 255)");
    await alone.emulateMedia({forcedColors: "none", media: "print"});
    // Paper opens nothing: the table and the description are there, the query is not.
    await expect(alone.getByRole("rowheader").first()).toBeVisible();
    await expect(alone.locator("pre")).toBeHidden();
    const printed = await getDocument({data: new Uint8Array(await alone.pdf()), verbosity: 0})
      .promise;
    const {items} = await (await printed.getPage(1)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    for (const word of ["Vormingplus-centra", "Bron: Socius", "Staafdiagram"]) {
      expect(text).toContain(word);
    }
    expect(text).not.toContain("SELECT");
  });

  test("is read without script, asks nothing, and shows the narrow drawing on a phone", async ({
    page,
    words,
    browser,
  }) => {
    const html = await htmlFigure(page, words);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: {width: 360, height: 700},
    });
    const asked: string[] = [];
    await context.route("**/*", (route) => {
      asked.push(route.request().url());
      return route.fulfill({contentType: "text/html; charset=utf-8", body: html});
    });
    const plain = await context.newPage();
    await plain.goto("https://figuur.test/");
    await expect(plain.getByRole("heading", {level: 1})).toBeVisible();
    await expect(plain.locator(".narrow svg")).toBeVisible();
    await expect(plain.locator(".wide svg")).toBeHidden();
    await plain.locator("summary").first().click();
    await expect(plain.getByRole("rowheader").first()).toBeVisible();
    const width = await plain.locator("body").evaluate((body) => body.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    expect(asked).toEqual(["https://figuur.test/"]);
    await context.close();
  });
});
