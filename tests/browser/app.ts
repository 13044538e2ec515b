import {once} from "node:events";
import {messages} from "#base";
import type {Lang, Messages} from "#base";
import {test as base, expect} from "@playwright/test";
import type {Page} from "@playwright/test";
import {serve} from "../../tools/serve.ts";
import {SITE} from "./build-site.ts";
import {PolicyReports, Trouble} from "./trouble.ts";

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
  /** What the page's policy refuses, anywhere in the browser. */
  reports: PolicyReports;
  /** The address at which the built app is served. */
  site: string;
  /** The one page of all shared tests of a worker in a language. */
  sharedPage: (lang: Lang) => Promise<Page>;
}

/** What a browser says it speaks, so that the app comes in a language. */
const LOCALES: Readonly<Record<Lang, string>> = {nl: "nl-BE", en: "en-GB"};

/**
 * A test of the built app: it fails on any error in the console, failed request or request to another origin, and on
 * anything that a policy refuses in any page or worker.
 */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  lang: ["nl", {option: true}],
  locale: async ({lang}, use) => use(LOCALES[lang]),
  words: async ({lang}, use) => use(messages(lang)),
  reports: [
    async ({browser}, use) => use(new PolicyReports(browser)),
    {scope: "worker", auto: true},
  ],
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
      const pages = new Map<Lang, Promise<Page>>();
      const create = async (lang: Lang) => {
        const context = await browser.newContext({
          baseURL: site,
          locale: LOCALES[lang],
          timezoneId: "Europe/Brussels",
          reducedMotion: "reduce",
        });
        return context.newPage();
      };
      await use((lang) => {
        const page = pages.get(lang) ?? create(lang);
        pages.set(lang, page);
        return page;
      });
      for (const page of pages.values()) await (await page).context().close();
    },
    {scope: "worker"},
  ],
  baseURL: async ({site}, use) => use(site),
  trouble: [
    async ({page, reports}, use) => {
      const trouble = new Trouble(page);
      // What comes late belongs to the test before.
      reports.take();
      await use(trouble);
      for (const text of reports.take()) trouble.hear(text);
      expect(trouble.unexpected, "errors and requests that nobody expected").toEqual([]);
      expect(trouble.missing, "errors that were expected and did not come").toEqual([]);
    },
    {auto: true},
  ],
});

/**
 * A test in a page that the tests of its worker share: the app is loaded, and the engine started, once for all of
 * them. Each begins on the start page, with what the others kept in storage; one that fails gets the next a new page.
 */
export const sharedTest = test.extend({
  context: async ({sharedPage, lang}, use) => use((await sharedPage(lang)).context()),
  page: async ({sharedPage, lang, viewport, words}, use) => {
    const page = await sharedPage(lang);
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({media: "screen", colorScheme: "light"});
    if (page.url() === "about:blank") await open(page);
    else await putAway(page, words);
    await use(page);
  },
});

/** Leaves what another test was at, for a start page that is drawn anew. */
async function putAway(page: Page, words: Messages): Promise<void> {
  // Escape empties a search before it closes it.
  const dialog = page.getByRole("dialog");
  for (let tries = 0; tries < 3 && (await dialog.count()) > 0; tries += 1) {
    await page.keyboard.press("Escape");
  }
  await page.evaluate(() => (location.hash = "#/nowhere"));
  await expect(page.getByRole("heading", {level: 1})).toHaveText(words.notFoundTitle);
  const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
  if (await panel.isVisible()) {
    await panel.getByRole("textbox", {name: words.queryEditorLabel}).fill("");
    await panel.getByRole("button", {name: words.close, exact: true}).click();
  }
  await page.evaluate(() => (location.hash = "#/"));
  await expect(page.getByRole("heading", {level: 1})).not.toHaveText(words.notFoundTitle);
  await expect(dialog).toHaveCount(0);
}

/** Opens a route and waits until the program has taken over from the prerendered page. */
export async function open(page: Page, hash = ""): Promise<void> {
  // Where the app is there already, the start page has this address, and the other one would load it anew.
  const isLoaded = page.url().includes("#/");
  await page.goto(`./${hash === "" && isLoaded ? "#/" : hash}`);
  await marked(page, "veldboek:interactive");
}

/** Waits until the page has set a performance mark. */
export async function marked(page: Page, mark: string): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
}
