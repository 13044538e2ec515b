import type {Browser, BrowserContextOptions, Page} from "@playwright/test";

/** Who visits: a reader with a laptop whose browser prefers Dutch. */
export const READER: BrowserContextOptions = {
  viewport: {width: 1280, height: 800},
  locale: "nl-BE",
  timezoneId: "Europe/Brussels",
};

export const FIRST_CHART = "veldboek:first-chart";
export const INTERACTIVE = "veldboek:interactive";

/** What a visit transferred, as it went over the wire. */
export interface Transferred {
  /** Without fonts. */
  readonly bytes: number;
  readonly fontBytes: number;
}

/** Lets a visitor who has never been here work in a page. */
export async function asNewVisitor<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(READER);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the navigation to the page's mark, for a new visitor. */
export function timeToMark(browser: Browser, url: string, mark: string): Promise<number> {
  return asNewVisitor(browser, async (page) => {
    await page.goto(url);
    return markTime(page, mark);
  });
}

/** What a new visitor transfers: of all files asked for before the page's mark, and of all files. */
export function bytesOf(
  browser: Browser,
  url: string,
  mark: string,
): Promise<{untilMark: Transferred; inAll: Transferred}> {
  return asNewVisitor(browser, async (page) => {
    const files = await listen(page);
    await page.goto(url);
    const timeMs = await markTime(page, mark);
    await page.waitForLoadState("networkidle");
    const early = new Set(await askedBefore(page, timeMs));
    const all = [...files.values()];
    return {
      untilMark: sum(all.filter((file) => early.has(file.url))),
      inAll: sum(all),
    };
  });
}

interface TransferredFile {
  readonly url: string;
  readonly isFont: boolean;
  bytes: number;
}

/** Fills with the files of the page by the browser's ids of their requests. */
async function listen(page: Page): Promise<ReadonlyMap<string, TransferredFile>> {
  const files = new Map<string, TransferredFile>();
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({requestId, request, type}) => {
    if (/^https?:/.test(request.url))
      files.set(requestId, {url: request.url, isFont: type === "Font", bytes: 0});
  });
  session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
    const file = files.get(requestId);
    if (file) file.bytes = encodedDataLength;
  });
  await session.send("Network.enable");
  return files;
}

async function markTime(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    polling: 50,
  });
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN, mark);
}

/** The page's own clock tells this: the protocol's differs from that of the mark by milliseconds. */
function askedBefore(page: Page, timeMs: number): Promise<readonly string[]> {
  return page.evaluate(
    (limit) =>
      ["navigation", "resource"]
        .flatMap((type) => performance.getEntriesByType(type))
        .filter(({startTime}) => startTime < limit)
        .map(({name}) => name),
    timeMs,
  );
}

function sum(files: readonly TransferredFile[]): Transferred {
  const total = (some: readonly TransferredFile[]) =>
    some.reduce((bytes, file) => bytes + file.bytes, 0);
  return {
    bytes: total(files.filter((file) => !file.isFont)),
    fontBytes: total(files.filter((file) => file.isFont)),
  };
}
