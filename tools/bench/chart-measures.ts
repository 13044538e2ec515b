import type {Browser} from "@playwright/test";
import {alternate, compare} from "./measure.ts";
import type {Measure} from "./measure.ts";
import {asNewVisitor} from "./visit.ts";

const TURNS = 21;

/** Our charts against bare Plot, drawing the same rows in one and the same page. */
export async function measureCharts(browser: Browser, origin: string): Promise<readonly Measure[]> {
  const runs = await asNewVisitor(browser, async (page) => {
    await page.goto(`${origin}chart/`);
    return alternate(
      TURNS,
      () => page.evaluate(() => window.chartBench.drawOurs()),
      () => page.evaluate(() => window.chartBench.drawBare()),
    );
  });
  return [compare({name: "chart-20k", unit: "ms", target: 1.3}, runs)];
}
