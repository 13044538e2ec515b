import {once} from "node:events";
import {createServer} from "node:http";
import {chromium} from "@playwright/test";
import {LAUNCH_ARGS, findBrowser} from "../../tools/browser.ts";
import {expect, marked, open, test} from "./app.ts";
import {Editor} from "./editor.ts";

test("over plain http:// on a network address all that the platform allows works, and the rest is said", async ({
  site,
  words,
}) => {
  const {port} = new URL(site);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...LAUNCH_ARGS, "--host-resolver-rules=MAP veldboek.test 127.0.0.1"],
  });
  const context = await browser.newContext({
    baseURL: `http://veldboek.test:${port}`,
    locale: "nl-BE",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const editor = await Editor.create(page, words);
  expect(await page.evaluate(() => [isSecureContext, "locks" in navigator])).toEqual([
    false,
    false,
  ]);
  await expect(page.getByText(words.editUnguarded)).toBeVisible();
  await editor.title.fill("Zonder slot");
  const question = await editor.insertExample();
  await expect(question.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue("Zonder slot");
  // A second tab follows, and writes as well.
  const second = await context.newPage();
  await second.goto(page.url());
  const other = new Editor(second, words);
  await expect(other.title).toHaveValue("Zonder slot");
  await other.title.fill("Van het tweede");
  await other.saved();
  await expect(editor.title).toHaveValue("Van het tweede");
  expect(errors).toEqual([]);
  await browser.close();
});

test("in a frame of another site nothing runs or is kept, and a link leads out", async ({
  page,
  site,
  words,
  trouble,
}) => {
  trouble.expect(/^elsewhere: /);
  const address = new URL("#/mine", site).href;
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<iframe src="${address}" width="800" height="400"></iframe>`);
  }).listen(0);
  await once(server, "listening");
  const {port} = server.address() as {port: number}; // it listens on a port
  await page.goto(`http://localhost:${port}/`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText(words.framedText)).toBeVisible();
  await expect(frame.getByRole("link", {name: words.framedOpen})).toHaveAttribute("href", address);
  await expect(frame.getByRole("button")).toHaveCount(0);
  const inner = page.frames()[1];
  expect(
    await inner?.evaluate(async () => [
      Object.keys(localStorage).length,
      (await indexedDB.databases()).length,
      performance.getEntriesByType("resource").filter(({name}) => name.endsWith(".js")).length,
    ]),
  ).toEqual([0, 0, 0]);
  server.closeAllConnections();
  await once(server.close(), "close");
});

test("a part of the program that did not arrive is asked for again, and no button is dead", async ({
  page,
  words,
  trouble,
}) => {
  trouble.expect(/QueryPanel/);
  await open(page);
  let broken = true;
  await page.route(/QueryPanel-.*\.js/, (route) => (broken ? route.abort() : route.continue()));
  await page.getByRole("button", {name: words.queryOpen, exact: true}).first().click();
  const told = page.getByRole("alert").filter({hasText: words.partFailed});
  await expect(told).toBeVisible();
  broken = false;
  await told.getByRole("button", {name: words.retry}).click();
  await expect(page.getByRole("textbox", {name: words.queryEditorLabel})).toBeVisible();
  await expect(told).toHaveCount(0);
});

test("tables that were cut off are fetched again when the reader tries again", async ({
  page,
  words,
}) => {
  let cut = true;
  await page.route("**/data/tables.json", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({response, body: cut ? body.slice(0, 1000) : body});
  });
  await open(page, "#/mine");
  await page.getByRole("button", {name: words.mineNew, exact: true}).click();
  await expect(page.getByRole("button", {name: words.retry})).toBeVisible();
  cut = false;
  await page.getByRole("button", {name: words.retry}).click();
  await expect(new Editor(page, words).title).toBeVisible();
});

test("a program that does not arrive is told on the page", async ({page, words, trouble}) => {
  trouble.expect(/index-/);
  await page.route(/assets\/index-.*\.js/, (route) => route.abort());
  await page.goto("./");
  await expect(page.getByText(words.bootFailed)).toBeVisible();
  await expect(page.getByRole("button", {name: words.reload})).toBeVisible();
  await expect(page.getByRole("heading", {level: 1}).first()).toBeVisible();
});

test("a notebook that its tab died of opens without running, and runs when the reader says so", async ({
  page,
  context,
  words,
}) => {
  const editor = await Editor.create(page, words);
  const question = await editor.insertExample();
  await expect(question.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
  await editor.saved();
  const text = question.getByRole("textbox", {name: words.editSqlLabel("vraag")});
  await text.fill("SELECT count(*) AS n FROM range(100000000000) a");
  await editor.saved();
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).join()))
    .toContain("veldboek.running.");
  const address = page.url();
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  await marked(next, "veldboek:interactive");
  await expect(next.getByText(words.editCrashed)).toBeVisible();
  const cell = next.locator("section.cell.sql");
  await expect(cell).toHaveClass(/stale/);
  await cell
    .getByRole("textbox", {name: words.editSqlLabel("vraag")})
    .fill("SELECT 41 + 1 AS goed");
  await next.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
  await expect(cell.getByRole("gridcell", {name: "42", exact: true})).toBeVisible();
  await expect(next.getByText(words.editCrashed)).toHaveCount(0);
  await next.reload();
  await expect(cell.getByRole("gridcell", {name: "42", exact: true})).toBeVisible();
});
