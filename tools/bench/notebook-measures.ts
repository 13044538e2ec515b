import {messages} from "#base";
import type {Browser, Page} from "@playwright/test";
import {alternate, compare} from "./measure.ts";
import type {Measure} from "./measure.ts";
import {FIVE_MILLION, chainSql, lengthsSql} from "./pages/notebook/questions.ts";
import {asNewVisitor} from "./visit.ts";

const TURNS = 21;
const CELLS = 100;
const CHAIN = 50;
/** As many as the grid asks for at once. */
const PAGE_ROWS = 200;
const words = messages("nl");

/** A reader's own notebook against a page that does the same one thing without a notebook. */
export async function measureNotebooks(
  browser: Browser,
  origin: string,
): Promise<readonly Measure[]> {
  const both = <T>(work: (ours: Page, bare: Page) => Promise<T>) =>
    asNewVisitor(browser, (ours) =>
      asNewVisitor(browser, async (bare) => {
        // tsx marks every named function with this, also those that are carried out in a page.
        for (const page of [ours, bare]) await page.addInitScript("globalThis.__name = (it) => it");
        await bare.goto(`${origin}notebook/`);
        await ours.goto(`${origin}site/#/mine`);
        return work(ours, bare);
      }),
    );
  return [
    await both(keystroke),
    await both((ours, bare) => keystrokeAmongCharts(ours, bare, "title")),
    await both((ours, bare) => keystrokeAmongCharts(ours, bare, "question")),
    await both(inputToChart),
    await both(chain),
    await both(gridScroll),
  ];
}

/** From a key to the frame that shows it, in a notebook with a hundred questions that have run. */
async function keystroke(ours: Page, bare: Page): Promise<Measure> {
  const cells = Array.from({length: CELLS}, (_, at) => sqlCell(`vraag_${at}`, `select ${at} as n`));
  await openNotebook(ours, cells.join("\n"));
  // Counted in the page, and told once all have run.
  await ours.waitForFunction(
    ([busy, stale]) => ![busy, stale].some((state) => document.body.innerText.includes(state)),
    [words.cellStates.running, words.cellStates.stale] as const,
  );
  await ours.locator("section.cell.sql .cm-content").first().click();
  await ours.keyboard.press("Control+End");
  await bare.evaluate(() => window.notebookBench.openEditor());
  for (const page of [ours, bare]) await page.evaluate(recordKeys);
  const runs = await alternate(
    TURNS,
    () => typeTwice(ours),
    () => typeTwice(bare),
  );
  return compare({name: "keystroke-100-cells", unit: "ms", target: 2}, runs);
}

const CHARTS = 17;
const CHART_TYPES = ["bar", "column", "line", "dot", "lollipop", "waffle", "treemap", "area"];

/** From a key to the frame that shows it, in a notebook of forty cells of which seventeen are charts that stand. */
async function keystrokeAmongCharts(
  ours: Page,
  bare: Page,
  where: "title" | "question",
): Promise<Measure> {
  const prose = "Er zijn {{los.n}} rijen, en wat meer tekst van een alinea.\n";
  const pairs = Array.from({length: CHARTS}, (_, at) => [
    sqlCell(`vraag_${at}`, lengthsSql(String(8 + at))),
    `\`\`\`chart {#figuur_${at}}\ndata: vraag_${at}\ntype: ${CHART_TYPES[at % CHART_TYPES.length]}\nencode: {category: naam, value: lengte}\ntext: {title: Figuur ${at}, subtitle: lengte}\n\`\`\`\n`,
  ]);
  const cells = [sqlCell("los", "select 1 as n"), prose, ...pairs.flat(), prose];
  const rest = Array.from({length: 40 - cells.length}, (_, at) =>
    sqlCell(`rest_${at}`, "select 1 as n"),
  );
  await openNotebook(ours, [...cells.flat(), ...rest].join("\n"));
  await ours.waitForFunction((count) => {
    const drawn = [...document.querySelectorAll("section.cell.chart")].filter((cell) =>
      [...cell.querySelectorAll("svg[role=img]")].some((svg) => svg.getClientRects().length > 0),
    );
    return drawn.length === count;
  }, CHARTS);
  await ours.waitForFunction(
    ([busy, stale]) => ![busy, stale].some((state) => document.body.innerText.includes(state)),
    [words.cellStates.running, words.cellStates.stale] as const,
  );
  const place =
    where === "title"
      ? ours.getByRole("textbox", {name: words.editTitle, exact: true})
      : ours.locator("section.cell.sql .cm-content").first();
  await place.click();
  await ours.keyboard.press("Control+End");
  await bare.evaluate(() => window.notebookBench.openEditor());
  for (const page of [ours, bare]) await page.evaluate(recordKeys);
  const runs = await alternate(
    TURNS,
    () => typeTwice(ours),
    () => typeTwice(bare),
  );
  return compare({name: `keystroke-${CHARTS}-charts-${where}`, unit: "ms", target: 2}, runs);
}

declare global {
  interface Window {
    /** Of each key, the milliseconds until the frame with it was drawn. */
    keyTimes: number[];
  }
}

function recordKeys(): void {
  window.keyTimes = [];
  const afterFrame = (work: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = work;
      channel.port2.postMessage(null);
    });
  const record = ({timeStamp}: KeyboardEvent) =>
    afterFrame(() => window.keyTimes.push(performance.now() - timeStamp));
  addEventListener("keydown", record, {capture: true});
}

/** The mean of two keys, after which the statement can be carried out again. */
async function typeTwice(page: Page): Promise<number> {
  await page.evaluate(() => (window.keyTimes = []));
  for (const [at, key] of ["+", "1"].entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.keyTimes.length > count, at, {polling: 5});
  }
  return page.evaluate(() => window.keyTimes.reduce((sum, time) => sum + time) / 2);
}

/** From a slider that moves to the drawing of the new answer. */
async function inputToChart(ours: Page, bare: Page): Promise<Measure> {
  await openNotebook(
    ours,
    [
      SLIDER,
      sqlCell("staven", lengthsSql("$keuze")),
      "```chart {#figuur}\ndata: staven\ntype: bar\nencode: {category: naam, value: lengte}\ntext: {title: Staven, subtitle: lengte}\n```\n",
    ].join("\n"),
  );
  await ours.locator("section.cell.chart svg:visible [data-row]").first().waitFor();
  await bare.evaluate(() => window.notebookBench.prepare([]));
  let turn = 0;
  // As many bars for both, and always others than before.
  const bars = () => 10 + (turn % 5);
  const runs = await alternate(
    TURNS,
    () => {
      turn += 1;
      return untilShown(ours, bars(), {
        selector: "section.cell.chart svg [data-row]",
        count: bars(),
      });
    },
    () => bare.evaluate((count) => window.notebookBench.redraw(count), bars()),
  );
  return compare({name: "input-to-chart", unit: "ms", target: 2}, runs);
}

/** From a slider that moves to the last answer of a chain of fifty questions. */
async function chain(ours: Page, bare: Page): Promise<Measure> {
  const questions = chainSql(CHAIN, "$keuze").map((sql, at) => sqlCell(`schakel_${at}`, sql));
  const last = `Uitkomst {{schakel_${CHAIN - 1}.waarde}}.\n`;
  await openNotebook(ours, [SLIDER, last, ...questions].join("\n"));
  await ours.getByText(`Uitkomst ${5 + CHAIN - 1}.`).waitFor();
  await bare.evaluate(() => window.notebookBench.prepare([]));
  let turn = 0;
  const runs = await alternate(
    TURNS,
    () => {
      turn += 1;
      const text = `Uitkomst ${turn + 10 + CHAIN - 1}.`;
      return untilShown(ours, turn + 10, {selector: "section.cell.prose", text});
    },
    () =>
      bare.evaluate(([length, start]) => window.notebookBench.runChain(length, start), [
        CHAIN,
        turn + 10,
      ] as const),
  );
  return compare({name: "chain-50", unit: "ms", target: 2}, runs);
}

/** From a jump of the scroll bar to the rows at that place, of five million. */
async function gridScroll(ours: Page, bare: Page): Promise<Measure> {
  await openNotebook(ours, sqlCell("rijen", FIVE_MILLION));
  await ours.locator("[role=grid][aria-rowcount='5000001']").waitFor();
  await bare.evaluate(
    (sql) => window.notebookBench.prepare([sql]),
    `CREATE TABLE rijen AS ${FIVE_MILLION}`,
  );
  let turn = 0;
  // Steps that hit no page twice.
  const part = () => ((turn * 0.618034) % 1) * 0.99;
  const runs = await alternate(
    TURNS,
    () => {
      turn += 1;
      return ours.evaluate(scrollTo, part());
    },
    () =>
      bare.evaluate(([from, count]) => window.notebookBench.readPage("rijen", from, count), [
        Math.floor(part() * 5_000_000),
        PAGE_ROWS,
      ] as const),
  );
  return compare({name: "grid-scroll-5m", unit: "ms", target: 1.3}, runs);
}

/** Milliseconds until the rows at this part of the grid are there: each tells its own number. */
function scrollTo(part: number): Promise<number> {
  const grid = document.querySelector("[role=grid]");
  if (!grid) throw new Error("There is no grid.");
  const before = grid.querySelector("[role=gridcell]")?.textContent;
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      const first = grid.querySelector("[role=gridcell]");
      const place = Number(first?.parentElement?.getAttribute("aria-rowindex")) - 2;
      const number = Number(first?.textContent?.replace(/\D/g, "") || NaN);
      if (first?.textContent === before || number !== place) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(grid, {subtree: true, childList: true, characterData: true});
    grid.scrollTop = part * grid.scrollHeight;
  });
}

/** What shows that the answer is there: so many elements in sight, or a text in one of them. */
interface Shown {
  readonly selector: string;
  readonly count?: number;
  readonly text?: string;
}

/** Milliseconds from a move of the slider until the page shows what follows from it. */
function untilShown(page: Page, value: number, shown: Shown): Promise<number> {
  return page.evaluate(
    ([value, {selector, count, text}]) => {
      const slider = document.querySelector<HTMLInputElement>("section.cell.input [type=range]");
      if (!slider) throw new Error("There is no slider.");
      const isShown = () => {
        const all = [...document.querySelectorAll(selector)];
        if (text !== undefined) return all.some((each) => each.textContent?.includes(text));
        return all.filter((each) => each.getClientRects().length > 0).length === count;
      };
      if (isShown()) throw new Error("It is shown already.");
      return new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document.body, {subtree: true, childList: true, characterData: true});
        slider.value = String(value);
        slider.dispatchEvent(new Event("input", {bubbles: true}));
      });
    },
    [value, shown] as const,
  );
}

const SLIDER = "```input {#keuze}\nkind: slider\nlabel: Keuze\nmin: 1\nmax: 100\nvalue: 5\n```\n";

function sqlCell(name: string, sql: string): string {
  return `\`\`\`sql {#${name}}\n${sql}\n\`\`\`\n`;
}

/** Opens a notebook as a file, and lets it run. */
async function openNotebook(page: Page, body: string): Promise<void> {
  const text = `---\nformat: veldboek/1\ntitle: Meting\nlang: nl\n---\n\n${body}`;
  await page
    .getByLabel(words.mineOpenFile)
    .setInputFiles({name: "meting.nb.md", mimeType: "text/markdown", buffer: Buffer.from(text)});
  await page.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
}
