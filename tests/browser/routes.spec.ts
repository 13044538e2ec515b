import {mkdir, rm, symlink} from "node:fs/promises";
import {join, resolve} from "node:path";
import {serve} from "../../tools/serve.ts";
import {expect, marked, open, test} from "./app.ts";
import {SITE} from "./build-site.ts";
import {NOTEBOOK_IDS, readWritten} from "./shipped-notebooks.ts";

for (const hash of [
  "#/nowhere",
  "#/notebook/nothing",
  "#/data/nothing",
  "#/data/budget/further",
  "#/notebook/%E0%A4%A",
  "#/notebook/constructor",
]) {
  test(`${hash} is told to be nowhere, with the way back`, async ({page, words}) => {
    await open(page, hash);
    await expect(page.getByRole("heading", {level: 1})).toHaveText(words.notFoundTitle);
    await page.getByRole("link", {name: words.toStart}).click();
    await expect(page.getByRole("heading", {level: 1})).toHaveText(
      readWritten(NOTEBOOK_IDS[0], "nl").title,
    );
  });
}

test("back and forward go through the pages, and each names itself", async ({page, words}) => {
  await open(page);
  const {title} = readWritten(NOTEBOOK_IDS[0], "nl");
  await page.getByRole("link", {name: words.navData, exact: true}).click();
  await expect(page).toHaveTitle(`${words.dataTitle} · Veldboek`);
  await page.getByRole("link", {name: words.navAbout, exact: true}).click();
  await expect(page).toHaveTitle(`${words.aboutTitle} · Veldboek`);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveTitle(`${title} · Veldboek`);
  await page.goForward();
  await expect(page).toHaveTitle(`${words.dataTitle} · Veldboek`);
});

for (const {hash, file} of [
  {hash: "", file: "notebooks/landschap.nl.json"},
  {hash: "#/notebook/budgetten", file: "notebooks/budgetten.nl.json"},
  {hash: "#/data", file: "data/catalog.json"},
  {hash: "#/data/budget", file: "data/budget.csv"},
]) {
  test(`${file} that does not arrive is told on ${hash || "the start page"}, and retry shows it`, async ({
    page,
    words,
    trouble,
  }) => {
    trouble.expect(new RegExp(`^net::ERR_FAILED: .*/${file}`));
    trouble.expect(/^console: Failed to load resource/);
    await page.route(`**/${file}`, (route) => route.abort());
    await page.goto(`./${hash}`);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(words.loadFailedText(file));
    await page.unroute(`**/${file}`);
    await alert.getByRole("button", {name: words.retry}).click();
    await expect(alert).toHaveCount(0);
    await expect(page.getByRole("heading", {level: 1})).not.toHaveText(words.loadFailedTitle);
  });
}

test("a file that the server does not have is told too", async ({page, words, trouble}) => {
  trouble.expect(/^console: Failed to load resource.* 404 /);
  await page.route("**/notebooks/*.json", (route) => route.fulfill({status: 404}));
  await open(page, "#/notebook/budgetten");
  const file = "notebooks/budgetten.nl.json";
  await expect(page.getByRole("alert")).toContainText(words.loadFailedText(file));
});

test("everything works from a folder of a site", async ({page, words}) => {
  const root = resolve(".build/folders");
  await rm(root, {recursive: true, force: true});
  await mkdir(join(root, "a"), {recursive: true});
  await symlink(resolve(SITE), join(root, "a/b"), "junction");
  const {server, url} = await serve(root, 0);
  for (const address of [`${url}a/b/`, `${url}a/b/index.html`]) {
    await page.goto(address);
    await marked(page, "veldboek:interactive");
    await expect(page.locator("figure.chart svg:visible").first()).toBeVisible();
    await page.goto(`${address}#/data/budget`);
    await expect(page.locator(".rows tbody tr").first()).toBeVisible();
  }
  await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
  await marked(page, "veldboek:engine-ready");
  await page.getByRole("button", {name: words.queryRun, exact: true}).last().click();
  await expect(page.getByRole("gridcell", {name: "1.219", exact: true})).toBeVisible();
  await page.goto("about:blank");
  server.close();
  server.closeAllConnections();
});
