import type {Browser, Page} from "@playwright/test";
import {alternate, compare} from "./measure.ts";
import type {Measure} from "./measure.ts";
import type {EngineBench} from "./pages/engine/engine.ts";
import {asNewVisitor} from "./visit.ts";

const COLD_TURNS = 7;
const WARM_TURNS = 21;

/** Our engine against DuckDB-WASM as it comes, started and asked in one and the same page. */
export async function measureEngine(browser: Browser, origin: string): Promise<readonly Measure[]> {
  const url = `${origin}engine/`;
  return [
    await coldStart(browser, url, "engine-start", ["startOurs", "startBare"]),
    await coldStart(browser, url, "engine-start-with-tables", [
      "startOursWithTables",
      "startBareWithTables",
    ]),
    ...(await asNewVisitor(browser, (page) => questions(page, url))),
  ];
}

type Way = Exclude<keyof EngineBench, "prepare">;
type Pair = readonly [ours: Way, theirs: Way];

/** To the first answer, for a visitor who has nothing of it yet. */
async function coldStart(
  browser: Browser,
  url: string,
  name: string,
  pair: Pair,
): Promise<Measure> {
  const start = (way: Way) =>
    asNewVisitor(browser, async (page) => {
      await page.goto(url);
      return run(page, way);
    });
  const runs = await alternate(
    COLD_TURNS,
    () => start(pair[0]),
    () => start(pair[1]),
  );
  return compare({name, unit: "ms", target: 1.1}, runs);
}

async function questions(page: Page, url: string): Promise<readonly Measure[]> {
  await page.goto(url);
  await page.evaluate(() => window.engineBench.prepare());
  return [
    await warm(page, "query-overhead", ["askOurs", "askBare"]),
    await warm(page, "query-10k-rows", ["readOurs", "readBare"]),
  ];
}

async function warm(page: Page, name: string, pair: Pair): Promise<Measure> {
  const runs = await alternate(
    WARM_TURNS,
    () => run(page, pair[0]),
    () => run(page, pair[1]),
  );
  return compare({name, unit: "ms", target: 1.1}, runs);
}

function run(page: Page, way: Way): Promise<number> {
  return page.evaluate((name) => window.engineBench[name](), way);
}
