import type {Page} from "@playwright/test";
import {expect, marked, open, test} from "./app.ts";
import {NOTEBOOK_IDS, notebookHash, readWritten} from "./shipped-notebooks.ts";

const KB = 1000;

test.describe("without JavaScript", () => {
  test.use({javaScriptEnabled: false});

  test("the start page can be read up to its first chart", async ({page}) => {
    await page.goto("./");
    const written = readWritten(NOTEBOOK_IDS[0], "nl");
    const main = page.locator("main:visible");
    await expect(main.getByRole("heading", {level: 1})).toHaveText(written.title);
    await expect(main.locator("figure.chart .title")).toHaveText(written.charts.slice(0, 1));
    await expect(main.locator("figure.chart svg:visible [data-row]").first()).toBeVisible();
    await expect(main.locator(".prose")).not.toHaveCount(0);
  });
});

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1440, 900],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({viewport: {width, height}});

    test("the program takes over without moving anything", async ({page}) => {
      const release = await hold(page, "**/assets/index-*.js");
      await page.goto("./");
      await settle(page);
      await watchShifts(page);
      const drawn = await boxesOf(page, "#prerendered [data-page=nl]");
      release();
      await marked(page, "veldboek:interactive");
      await settle(page);
      expect(await boxesOf(page, "#app")).toEqual(drawn);
      expect(await shiftOf(page)).toBeLessThan(0.001);
    });

    test("no line breaks elsewhere when the fonts arrive", async ({page}) => {
      const release = await hold(page, "**/*.woff2");
      await page.goto("./", {waitUntil: "commit"});
      await marked(page, "veldboek:interactive");
      const drawn = await boxesOf(page, "#app");
      release();
      await settle(page);
      expect(await boxesOf(page, "#app")).toEqual(drawn);
    });
  });
}

test("a button pressed before the program is there does its work once it is", async ({
  page,
  words,
}) => {
  const release = await hold(page, "**/assets/index-*.js");
  await page.goto("./", {waitUntil: "commit"});
  await page.getByRole("button", {name: words.searchTitle}).click();
  release();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("the focus stays where the reader took it before the program was there", async ({page}) => {
  const release = await hold(page, "**/assets/index-*.js");
  await page.goto("./", {waitUntil: "commit"});
  const link = page.getByRole("navigation").getByRole("link", {name: "Data", exact: true});
  await link.focus();
  release();
  await marked(page, "veldboek:interactive");
  await expect(link).toBeFocused();
});

/** Keeps files from arriving until the returned function is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, (route) => released.then(() => route.continue()));
  return release;
}

/** Waits for the fonts that the page uses, and for the frame that shows them. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Adds up the layout shifts of a page from now on. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.shiftTotal = 0;
    window.addShifts = (entries) => {
      // TypeScript's types of the page do not know this entry yet.
      for (const entry of entries) window.shiftTotal += (entry as unknown as {value: number}).value;
    };
    window.shiftObserver = new PerformanceObserver((list) => window.addShifts(list.getEntries()));
    window.shiftObserver.observe({type: "layout-shift"});
  });
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.addShifts(window.shiftObserver.takeRecords());
    return window.shiftTotal;
  });
}

declare global {
  interface Window {
    shiftTotal: number;
    addShifts: (entries: PerformanceEntryList) => void;
    shiftObserver: PerformanceObserver;
  }
}

/** Where the first chart and its drawing stand, in whole pixels. */
function boxesOf(page: Page, root: string): Promise<readonly (readonly number[])[]> {
  return page.evaluate((selector) => {
    const parts = [`${selector} figure.chart`, `${selector} figure.chart .drawings`];
    return parts.map((part) => {
      const {x, y, width, height} =
        document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return [x, y, width, height].map(Math.round);
    });
  }, root);
}

test("the start page tells when its first chart was there and when it could be used", async ({
  page,
}) => {
  await open(page);
  const [chart = 0, interactive = 0] = await timesOf(page, "first-chart", "interactive");
  expect(chart).toBeGreaterThan(0);
  expect(interactive).toBeGreaterThan(chart);
});

function timesOf(page: Page, ...marks: string[]): Promise<number[]> {
  return page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0),
    marks.map((mark) => `veldboek:${mark}`),
  );
}

test("the first chart costs at most 60 kB, the whole start page at most 350 kB", async ({page}) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  const [chart = 0] = await timesOf(page, "first-chart");
  const files = await page.evaluate(() =>
    ["navigation", "resource"]
      .flatMap((type) => performance.getEntriesByType(type) as PerformanceResourceTiming[])
      .map(({name, startTime, transferSize}) => ({name, startTime, transferSize})),
  );
  expect(files.filter(({transferSize}) => transferSize === 0)).toEqual([]);
  const before = files.filter(({name, startTime}) => startTime < chart && !name.endsWith(".woff2"));
  const sum = (some: typeof files) => some.reduce((total, file) => total + file.transferSize, 0);
  test
    .info()
    .annotations.push(
      {type: "bytes until the first chart", description: String(sum(before))},
      {type: "bytes of the start page", description: String(sum(files))},
    );
  expect(sum(before)).toBeLessThanOrEqual(60 * KB);
  expect(sum(files)).toBeLessThanOrEqual(350 * KB);
});

test("nothing of the engine is fetched before a question", async ({page, words}) => {
  const engine: string[] = [];
  page.on("request", (request) => {
    if (/wasm|duckdb|arrow|tables\.json/.test(request.url())) engine.push(request.url());
  });
  await open(page);
  for (const hash of [...NOTEBOOK_IDS.map(notebookHash), "#/data", "#/data/budget", "#/about"]) {
    await page.goto(`./${hash}`);
    await expect(page.getByRole("heading", {level: 1})).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  expect(engine).toEqual([]);
  await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
  await marked(page, "veldboek:engine-ready");
  expect(engine.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
});
