import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "@playwright/test";
import {compressAll} from "../site/compress.ts";
import {BENCH} from "./build-pages.ts";
import {READER} from "./visit.ts";

/**
 * Writes the page that shows the start page's first chart and nothing else, which is the least that
 * any page can do: the very SVG that a reader sees first, and the same kind of mark behind it.
 */
export async function writeBarePage(browser: Browser, site: string): Promise<void> {
  const dir = join(BENCH, "bare");
  await mkdir(dir, {recursive: true});
  await writeFile(join(dir, "index.html"), barePage(await takeFirstChart(browser, site)));
  await compressAll(dir);
}

/** Without JavaScript the page stays as it was drawn, in Dutch. */
async function takeFirstChart(browser: Browser, site: string): Promise<string> {
  const context = await browser.newContext({...READER, javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(site);
  const svg = await page
    .locator("figure.chart svg[role=img]:visible")
    .first()
    .evaluate((element) => element.outerHTML);
  await context.close();
  return svg;
}

function barePage(svg: string): string {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>Bare</title>
    <script>
      addEventListener("DOMContentLoaded", () =>
        requestAnimationFrame(() => setTimeout(() => performance.mark("veldboek:first-chart"))),
      );
    </script>
  </head>
  <body>${svg}</body>
</html>
`;
}
