import {once} from "node:events";
import {messages} from "#base";
import type {Lang, Messages} from "#base";
import {test as base, expect} from "@playwright/test";
import type {Page} from "@playwright/test";
import {serve} from "../../tools/serve.ts";
import {SITE} from "./build-site.ts";
import {Trouble} from "./trouble.ts";

export {expect};

interface Options {
  /** Language of the browser, and so of the app at a first visit. */
  lang: Lang;
}

interface Fixtures {
  /** The app's words in the language of the test. */
  words: Messages;
  /** What goes wrong in the page; a test that provokes something says so, all else fails it. */
  trouble: Trouble;
}

interface WorkerFixtures {
  /** The address at which the built app is served. */
  site: string;
  /** The one page of all shared tests of a worker. */
  sharedPage: Page;
}

/** A test of the built app: it fails on any error in the console, failed request or request to another origin. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  lang: ["nl", {option: true}],
  locale: async ({lang}, use) => use(lang === "nl" ? "nl-BE" : "en-GB"),
  words: async ({lang}, use) => use(messages(lang)),
  site: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const {server, url} = await serve(SITE, 0);
      await use(url);
      server.closeAllConnections();
      await once(server.close(), "close");
    },
    {scope: "worker"},
  ],
  sharedPage: [
    async ({browser, site}, use) => {
      const context = await browser.newContext({
        baseURL: site,
        locale: "nl-BE",
        timezoneId: "Europe/Brussels",
        reducedMotion: "reduce",
      });
      await use(await context.newPage());
      await context.close();
    },
    {scope: "worker"},
  ],
  baseURL: async ({site}, use) => use(site),
  trouble: [
    async ({page}, use) => {
      const trouble = new Trouble(page);
      await use(trouble);
      expect(trouble.unexpected, "errors and requests that nobody expected").toEqual([]);
      expect(trouble.missing, "errors that were expected and did not come").toEqual([]);
    },
    {auto: true},
  ],
});

/**
 * A test in a page that the tests of its worker share, in Dutch: the engine is started once for all of them. Each
 * begins on the start page, with what the others kept in storage; one that fails gets the next a new page.
 */
export const sharedTest = test.extend({
  context: async ({sharedPage}, use) => use(sharedPage.context()),
  page: async ({sharedPage, viewport, words}, use) => {
    await sharedPage.setViewportSize(viewport ?? {width: 1280, height: 720});
    await sharedPage.emulateMedia({media: "screen", colorScheme: "light"});
    if (sharedPage.url() === "about:blank") await open(sharedPage);
    else await putAway(sharedPage, words);
    await use(sharedPage);
  },
});

/** Leaves what another test was at. */
async function putAway(page: Page, words: Messages): Promise<void> {
  await page.evaluate(() => (location.hash = "#/"));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
  if (await panel.isVisible()) {
    await panel.getByRole("textbox", {name: words.queryEditorLabel}).fill("");
    await panel.getByRole("button", {name: words.close, exact: true}).click();
  }
}

/** Opens a route and waits until the program has taken over from the prerendered page. */
export async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`./${hash}`);
  await marked(page, "veldboek:interactive");
}

/** Waits until the page has set a performance mark. */
export async function marked(page: Page, mark: string): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
}
