import type {Page} from "@playwright/test";
import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {expect, open, sharedTest} from "./app.ts";
import {openFile} from "./editor.ts";

/** A page as the browser prints it: its text without spaces, and the sizes of its sheets in points. */
async function printed(page: Page) {
  // The tests see pages as on a screen, and would print them so.
  await page.emulateMedia({media: null});
  const file = await page.pdf({preferCSSPageSize: true});
  const pdf = await getDocument({data: new Uint8Array(file), verbosity: 0}).promise;
  const sheets = await Promise.all(
    Array.from({length: pdf.numPages}, async (_, index) => {
      const sheet = await pdf.getPage(index + 1);
      const [, , width = 0, height = 0] = sheet.view;
      const {items} = await sheet.getTextContent();
      const inside = items.flatMap((item) => {
        if (!("str" in item)) return [];
        const x = Number(item.transform[4]);
        // What is drawn beyond the edge of the sheet is not on paper.
        return x >= 0 && x + item.width <= width + 1 ? [item.str] : [];
      });
      return {text: inside.join(""), isTurned: width > height};
    }),
  );
  return {text: squeeze(sheets.map(({text}) => text).join("")), sheets};
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b‑-]+/g, "");
}

sharedTest.describe("on paper", () => {
  for (const hash of [
    "#/analyses/budget_index",
    "#/analyses/labour_market_profile",
    "#/analyses/price_sensitivity",
    "#/analyses/national_regional",
    "#/data/organisations",
    "#/notebook/werkkrachten",
  ]) {
    sharedTest(`no column and no digit of ${hash} is lost`, async ({page}) => {
      await open(page, hash);
      await expect(page.getByRole("heading", {level: 1})).toBeVisible();
      await expect(page.locator("table").first()).toBeAttached();
      // Word by word: lines of a cell stand between those of its neighbours.
      const cells = await page
        .locator(".scroll-x table")
        .first()
        .locator("th:not(:has(.visually-hidden)), td")
        .filter({visible: true})
        .allInnerTexts();
      const {text} = await printed(page);
      const words = cells.flatMap((cell) => cell.split(/[\s’]+/)).map(squeeze);
      const wanted = [...new Set(words)].filter((word) => word !== "");
      expect(wanted.length).toBeGreaterThan(5);
      expect(wanted.filter((word) => !text.includes(word))).toEqual([]);
    });
  }

  sharedTest(
    "says when, from where and of which data it is, and what was chosen",
    async ({page}) => {
      await open(page, "#/analyses/budget_index");
      await expect(page.locator("form select").first()).toBeVisible();
      const choices = await page.locator("form p").evaluateAll((parts) =>
        parts.map((part) => {
          const select = part.querySelector("select");
          return `${part.querySelector("label")?.textContent}: ${select?.selectedOptions[0]?.text}`;
        }),
      );
      const {text} = await printed(page);
      for (const choice of choices) expect(text).toContain(squeeze(choice));
      const year = String(new Date().getFullYear());
      expect(text).toMatch(
        new RegExp(`Afgedruktop.*${year}.*#/analyses/budget_index.*gegevensversie1`),
      );
    },
  );

  sharedTest(
    "is turned only for a table that is too wide, and the page stays as it was",
    async ({page}) => {
      for (const [hash, isTurned] of [
        ["#/data/organisations", true],
        ["#/notebook/werkkrachten", false],
      ] as const) {
        await open(page, hash);
        await expect(page.locator(".scroll-x table").first()).toBeAttached();
        const {sheets} = await printed(page);
        expect(new Set(sheets.map((sheet) => sheet.isTurned))).toEqual(new Set([isTurned]));
        await expect(page.locator("html")).not.toHaveClass(/turned/);
        await expect(page.locator(".fits-small, .fits-broken")).toHaveCount(0);
      }
    },
  );

  sharedTest(
    "an own notebook prints what is read, and its queries only if asked",
    async ({page, words}) => {
      // Nothing runs in a file from elsewhere, so that no engine has to start.
      await openFile(page, words, "eigen.nb.md", OWN);
      await expect(page.locator("section.cell.sql")).toBeVisible();
      await page.locator("section.cell.prose").last().focus();
      await page.keyboard.press("f");
      await page.evaluate(() => {
        // What stands on the paper at the moment at which the browser would make it.
        window.print = () => {
          dispatchEvent(new Event("beforeprint"));
          document.documentElement.dataset["printed"] = String(
            document.querySelector(".with-queries") !== null,
          );
        };
      });
      const choose = async (title: string) => {
        await page.keyboard.press("F1");
        await page.getByRole("combobox", {name: words.commandTitle}).fill(title);
        await page.keyboard.press("Enter");
      };
      await choose(words.commands.print);
      await expect(page.locator("html")).toHaveAttribute("data-printed", "false");
      const plain = (await printed(page)).text;
      expect(plain).toContain("Eengewonetekst");
      expect(plain).toContain("Watverderstaat");
      expect(plain).not.toMatch(/##|SELECT/);
      await choose(words.commands.printQueries);
      await expect(page.locator("html")).toHaveAttribute("data-printed", "true");
      expect((await printed(page)).text).toContain("SELECT42ASantwoord");
    },
  );
});

const OWN = `---
format: veldboek/1
title: Eigen notitie
lang: nl
---

Een gewone tekst.

\`\`\`sql {#vraag}
SELECT 42 AS antwoord
\`\`\`

## Wat verder staat

En nog een zin.
`;
