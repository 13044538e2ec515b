import {chromium} from "@playwright/test";
import {LAUNCH_ARGS, findBrowser} from "./browser.ts";
import {serve} from "./serve.ts";

/** Takes the README's picture from the built site: the start page in English, at a common window size. */
async function takeScreenshot(path: string): Promise<void> {
  const {server, url} = await serve("dist", 0);
  const browser = await chromium.launch({executablePath: findBrowser(), args: [...LAUNCH_ARGS]});
  try {
    const page = await browser.newPage({
      viewport: {width: 1280, height: 800},
      locale: "en-GB",
      deviceScaleFactor: 1.5,
    });
    await page.goto(url);
    await page.waitForFunction(
      () => performance.getEntriesByName("veldboek:interactive").length > 0,
    );
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({path});
  } finally {
    await browser.close();
    server.close();
  }
}

await takeScreenshot(process.argv[2] ?? "docs/start-page.png");
