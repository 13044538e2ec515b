import {chromium} from "@playwright/test";
import type {Browser} from "@playwright/test";
import {LAUNCH_ARGS, findBrowser} from "../browser.ts";
import {serve} from "../serve.ts";
import {writeBarePage} from "./bare-page.ts";
import {BENCH, buildPages} from "./build-pages.ts";
import {measureCharts} from "./chart-measures.ts";
import {measureEngine} from "./engine-measures.ts";
import {measureFigures} from "./figure-measures.ts";
import {thisMachine} from "./machine.ts";
import type {Measure} from "./measure.ts";
import {measureNotebooks} from "./notebook-measures.ts";
import {measurePages} from "./page-measures.ts";

/**
 * Measures the built site and the engine against the least that any page would need for the same, and
 * prints all as JSON; progress goes to stderr. Nothing fails for being slow: times depend on the machine.
 */
async function bench(): Promise<void> {
  await buildPages();
  const browser = await chromium.launch({executablePath: findBrowser(), args: [...LAUNCH_ARGS]});
  try {
    const measures = await measureAll(browser);
    console.log(JSON.stringify({machine: thisMachine(browser.version()), measures}, null, 2));
  } finally {
    await browser.close();
  }
}

async function measureAll(browser: Browser): Promise<readonly Measure[]> {
  await withServer((origin) => writeBarePage(browser, `${origin}site/`));
  // Served anew: a server knows only the files that were there when it started.
  return withServer(async (origin) => [
    ...(await measurePages(browser, origin)),
    ...(await measureEngine(browser, origin)),
    ...(await measureCharts(browser, origin)),
    ...(await measureFigures(browser, origin)),
    ...(await measureNotebooks(browser, origin)),
  ]);
}

async function withServer<T>(work: (origin: string) => Promise<T>): Promise<T> {
  const {server, url} = await serve(BENCH, 0);
  try {
    return await work(url);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

await bench();
