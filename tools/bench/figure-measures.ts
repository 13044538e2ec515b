import type {Browser} from "@playwright/test";
import type {Measure} from "./measure.ts";
import {compare} from "./measure.ts";
import {asNewVisitor} from "./visit.ts";

/** Rows of the charts that are drawn. */
const SIZES = [20, 200, 20_000] as const;
const TURNS = 5;

/**
 * How long each type of chart takes at three sizes, against bars of 20 rows in the same page; and what
 * a usual figure's files take and weigh, against its drawing alone.
 */
export async function measureFigures(
  browser: Browser,
  origin: string,
): Promise<readonly Measure[]> {
  return asNewVisitor(browser, async (page) => {
    await page.goto(`${origin}figure/`);
    await page.waitForFunction(() => "figureBench" in window);
    const measures: Measure[] = [];
    const types = await page.evaluate(() => window.figureBench.types);
    for (const size of SIZES) {
      // One turn of what takes seconds is enough to know that it does.
      const turns = size > 1000 ? 1 : TURNS;
      for (const type of types) {
        const theirs: number[] = [];
        const ours: number[] = [];
        for (let turn = 0; turn < turns; turn += 1) {
          theirs.push(await page.evaluate(() => window.figureBench.draw("bar", 20)));
          ours.push(
            await page.evaluate(([name, n]) => window.figureBench.draw(name, n), [
              type,
              size,
            ] as const),
          );
        }
        measures.push(
          compare({name: `draw-${type}-${size}`, unit: "ms", target: null}, {ours, theirs}),
        );
      }
    }
    for (const format of await page.evaluate(() => window.figureBench.formats)) {
      const theirs: number[] = [];
      const ours: number[] = [];
      let bytes = 0;
      for (let turn = 0; turn < TURNS; turn += 1) {
        theirs.push(await page.evaluate(() => window.figureBench.draw("bar", 20)));
        const made = await page.evaluate((name) => window.figureBench.write(name), format);
        ours.push(made.ms);
        bytes = made.bytes;
      }
      measures.push(compare({name: `write-${format}`, unit: "ms", target: null}, {ours, theirs}));
      const drawn = await page.evaluate(() => window.figureBench.drawingBytes());
      measures.push(
        compare(
          {
            name: `bytes-${format}`,
            unit: "bytes",
            target: null,
            ...(format === "html" && {limit: 60_000}), // what a usual embed may weigh
          },
          {ours: [bytes], theirs: [drawn]},
        ),
      );
    }
    return measures;
  });
}
