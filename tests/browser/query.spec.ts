import {expect, sharedTest, test} from "./app.ts";
import {QueryPanel} from "./query-panel.ts";

/** Counts for hours. */
const ENDLESS = "SELECT count(*) FROM range(100000) a, range(100000) b, range(1000) c";

sharedTest("the example answers: four kinds of work, most staff first", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.runExample();
  await expect(panel.grid.getByRole("row")).toHaveCount(1 + 4);
  expect((await panel.cells())[0]).toContain("1.219");
  await expect(panel.status).toContainText("4 rijen in ");
  await expect(panel.editor).toContainText("FROM workforce_main");
});

test.describe("in English", () => {
  test.use({lang: "en"});

  test("the example answers in English numbers", async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.runExample();
    expect((await panel.cells())[0]).toContain("1,219");
  });
});

sharedTest(
  "Ctrl+Enter runs what is written, and the text outlives the panel",
  async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run("SELECT 6 * 7 AS answer");
    await panel.expectValue("42");
    await panel.button(words.close).click();
    await expect(panel.root).toHaveCount(0);
    await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
    await expect(panel.editor).toHaveText("SELECT 6 * 7 AS answer");
  },
);

sharedTest("an empty question and an answer without rows each say so", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run(" ");
  await expect(panel.status).toHaveText(words.queryBlank);
  await panel.run("SELECT 1 AS a WHERE false");
  await expect(panel.root).toContainText(words.queryNoRows);
});

sharedTest(
  "a statement that is no question says that it was carried out",
  async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run("CREATE TABLE mine (a INTEGER)");
    await expect(panel.root).toContainText(words.queryNoColumns);
    await panel.run("INSERT INTO mine VALUES (42)");
    await panel.run("FROM mine");
    await panel.expectValue("42");
  },
);

sharedTest(
  "an answer from before a mistake stays on the page, and does not leave it",
  async ({page, words, context}) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const panel = await QueryPanel.open(page, words);
    await panel.run("SELECT 6 * 7 AS answer");
    await panel.expectValue("42");
    await panel.run("SELECT 1 AS a; SELECT oeps FROM workforce");
    await expect(panel.status).toContainText(words.queryPartFailed(2, 2));
    await page.evaluate(() => navigator.clipboard.writeText("leeg"));
    await panel.root.getByRole("button", {name: words.gridCopyAll}).click();
    await expect(panel.root).toContainText(words.oldRowsStay(words.oldRows.failed));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("leeg");
    await panel.run("SELECT 6 * 7 AS answer");
    await expect(panel.status).toContainText("1 rij in ");
    await panel.root.getByRole("button", {name: words.gridCopyAll}).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("42");
  },
);

sharedTest(
  "a long question can be cancelled, the last answer stays, and the next question works",
  async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.runExample();
    await panel.run(ENDLESS);
    await panel.button(words.queryCancel).click();
    await expect(panel.status).toContainText(words.queryCancelled);
    await expect(panel.status).toContainText(words.queryPreviousStays);
    await expect(panel.grid.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
    await panel.run("SELECT 42 AS answer");
    await panel.expectValue("42");
  },
);

sharedTest("a second question overtakes the first", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.run(ENDLESS);
  await expect(panel.button(words.queryCancel)).toBeVisible();
  await panel.run("SELECT 42 AS answer");
  await panel.expectValue("42");
});

test.describe("a mistake", () => {
  sharedTest("is underlined at its place after an accent and an emoji", async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    const before = "SELECT 'één 😀' AS tekst, ";
    await panel.run(`SELECT 1;\n${before}jaarr FROM budget`);
    await expect(panel.root.locator(".cm-lintRange-error")).toHaveText("jaarr");
    const place = words.queryErrorAt(2, [...before].length + 1);
    await expect(panel.status.getByRole("alert")).toContainText(place);
  });

  sharedTest("on a later line keeps that line in sight", async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run(`SELECT 1 AS a${"\n-- meer".repeat(60)}\n, fout FROM budget`);
    await expect(panel.root.locator(".cm-lintRange-error")).toHaveText("fout");
    await expect(panel.root.locator(".cm-lintRange-error")).toBeInViewport();
  });

  sharedTest("can be replaced by the name that was meant", async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run("SELECT max(valeu) > 0 AS answer FROM budget_main");
    await expect(panel.status).toContainText(words.queryDidYouMean);
    await panel.status.getByRole("button", {name: words.queryReplaceWith("value")}).click();
    await expect(panel.editor).toHaveText("SELECT max(value) > 0 AS answer FROM budget_main");
    await expect(panel.root.locator(".cm-lintRange-error")).toHaveCount(0);
    await panel.editor.press("Control+Enter");
    await panel.expectValue(words.valueBoolean(true));
  });

  sharedTest("leaves the last answer where it was", async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run("SELECT 42 AS answer");
    await panel.expectValue("42");
    await panel.run("SELEC 1");
    await expect(panel.status.getByRole("alert")).toBeVisible();
    await panel.expectValue("42");
  });
});

sharedTest(
  "a question about another address is refused, and nothing is asked there",
  async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run("FROM read_csv('https://example.org/x.csv')");
    await expect(panel.status.getByRole("alert")).toBeVisible();
  },
);

test.describe("the result", () => {
  sharedTest(
    "is sorted by a click on a heading: up, down, and as it came",
    async ({page, words}) => {
      const panel = await QueryPanel.open(page, words);
      await panel.run(
        "SELECT * FROM (VALUES (2, 'b'), (10, 'é'), (NULL, 'z'), (1, 'f')) t(n, tekst)",
      );
      const heading = panel.grid.getByRole("columnheader", {name: "n", exact: true});
      const column = async () => (await panel.cells()).map(([n]) => n);
      await expect.poll(column).toEqual(["2", "10", words.gridNull, "1"]);
      for (const [order, values] of [
        ["ascending", ["1", "2", "10", words.gridNull]],
        ["descending", ["10", "2", "1", words.gridNull]],
        ["none", ["2", "10", words.gridNull, "1"]],
      ] as const) {
        await heading.getByRole("button").click();
        await expect(heading).toHaveAttribute("aria-sort", order);
        await expect.poll(column).toEqual(values);
      }
      await panel.grid.getByRole("columnheader", {name: "tekst"}).getByRole("button").click();
      const texts = async () => (await panel.cells()).map(([, text]) => text);
      await expect.poll(texts).toEqual(["b", "é", "f", "z"]);
    },
  );

  sharedTest(
    "is copied for a spreadsheet, whole and by selection",
    async ({page, words, context}) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const panel = await QueryPanel.open(page, words);
      await panel.run("SELECT * FROM (VALUES ('a', 1.5), ('=b', -1234)) t(tekst, n)");
      await panel.button(words.gridCopyAll).click();
      await expect(panel.root).toContainText(words.gridCopied("4", 4));
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      expect(await clipboard()).toBe("tekst\tn\na\t1,5\n'=b\t-1234");
      await panel.grid.focus();
      for (const key of ["ArrowRight", "Shift+ArrowDown", "Control+c"])
        await page.keyboard.press(key);
      await expect(panel.root).toContainText(words.gridCopied("2", 2));
      expect(await clipboard()).toBe("1,5\n-1234");
    },
  );

  sharedTest("is downloaded as CSV for a Belgian spreadsheet", async ({page, words}) => {
    const panel = await QueryPanel.open(page, words);
    await panel.run("SELECT 'a;b' AS tekst, 1.5 AS n");
    const downloading = page.waitForEvent("download");
    await panel.button(words.gridDownload).click();
    await panel.button(words.dataDownloadBe).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("veldboek.csv");
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString()).toBe('\ufefftekst;n\r\n"a;b";1,5\r\n');
  });

  sharedTest(
    "of 100,000 rows says that it is cut off, and draws only what is in sight",
    async ({page, words}) => {
      const panel = await QueryPanel.open(page, words);
      await panel.run("SELECT range AS n, 'rij ' || range AS tekst FROM range(100000)");
      await expect(panel.status).toContainText(words.queryTruncated("10.000"));
      const rows = panel.grid.getByRole("row");
      await expect(panel.grid).toHaveAttribute("aria-rowcount", "10001");
      expect(await rows.count()).toBeLessThan(100);
      await panel.grid.evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
      await expect(panel.grid.getByRole("gridcell", {name: "9.999", exact: true})).toBeVisible();
      expect(await rows.count()).toBeLessThan(100);
      // The engine sorts all rows, of which the first 10,000 are shown again.
      const heading = panel.grid
        .getByRole("columnheader", {name: "n", exact: true})
        .getByRole("button");
      await heading.click();
      await heading.click();
      await panel.grid.evaluate((grid) => grid.scrollTo(0, 0));
      await expect(panel.grid.getByRole("gridcell", {name: "99.999", exact: true})).toBeVisible();
    },
  );
});

test("a worker that is killed while it counts is told of, and the next question works", async ({
  page,
  words,
}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.runExample();
  await panel.run(ENDLESS);
  await expect(panel.button(words.queryCancel)).toBeVisible();
  const [worker] = page.workers();
  await worker?.evaluate(() => self.close());
  await expect(panel.status).toContainText(words.engineLost);
  await panel.run("SELECT count(*) > 0 AS answer FROM workforce");
  await panel.expectValue(words.valueBoolean(true));
});

test("a worker that is killed before its first word is told of, and retry starts another", async ({
  page,
  words,
}) => {
  await page.addInitScript(() => {
    const PlainWorker = window.Worker;
    window.Worker = class extends PlainWorker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        window.Worker = PlainWorker;
        this.terminate();
      }
    };
  });
  await page.clock.install();
  await page.goto("./");
  await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
  const editor = page.getByRole("textbox", {name: words.queryEditorLabel});
  await editor.fill("SELECT 40 + 2 AS antwoord");
  await editor.press("Control+Enter");
  const alert = page.getByRole("alert").filter({hasText: words.engineFailed});
  // The clock of the page goes faster than that of the engine, which is not there.
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(alert).toBeVisible({timeout: 1000});
  }).toPass();
  await page.clock.resume();
  await alert.getByRole("button", {name: words.retry}).click();
  await editor.press("Control+Enter");
  await expect(page.getByRole("gridcell", {name: "42", exact: true})).toBeVisible();
});

for (const [part, file] of [
  ["module", ".wasm"],
  ["worker", ".worker-*.js"],
] as const) {
  test(`an engine whose ${part} cannot be fetched says so, reading goes on, and retry starts it`, async ({
    page,
    words,
    trouble,
  }) => {
    trouble.expect(part === "module" ? /^net::ERR_FAILED: .*\.wasm$/ : /^net::ERR_FAILED: .*\.js$/);
    await page.route(`**/*${file}`, (route) => route.abort());
    await page.goto("./");
    await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
    const alert = page.getByRole("alert").filter({hasText: words.engineFailed});
    await expect(alert).toBeVisible();
    await page.unroute(`**/*${file}`);
    await alert.getByRole("button", {name: words.retry}).click();
    await expect(alert).toHaveCount(0);
    await page.getByRole("button", {name: words.queryRun, exact: true}).last().click();
    await expect(page.getByRole("grid")).toBeVisible();
  });
}

sharedTest("the panel's height follows the arrows on its edge", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  const edge = panel.root.getByRole("separator", {name: words.queryResize});
  const height = async () => (await panel.root.boundingBox())?.height ?? 0;
  const before = await height();
  await edge.press("ArrowUp");
  expect(await height()).toBeGreaterThan(before);
});

sharedTest("names are completed from the tables", async ({page, words}) => {
  const panel = await QueryPanel.open(page, words);
  await panel.editor.pressSequentially("SELECT * FROM workfo");
  await expect(page.locator(".cm-tooltip-autocomplete")).toContainText("workforce_main");
});
