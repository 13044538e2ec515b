import type {Browser} from "@playwright/test";
import {alternate, compare, limited, spreadOf} from "./measure.ts";
import type {Measure} from "./measure.ts";
import {FIRST_CHART, INTERACTIVE, bytesOf, timeToMark} from "./visit.ts";

const TURNS = 11;
/** Bytes hardly vary; a few runs show that. */
const BYTE_TURNS = 7;

/** The first visit to the start page: how soon, and for how many bytes. */
export async function measurePages(browser: Browser, origin: string): Promise<readonly Measure[]> {
  return [
    await firstChartTime(browser, origin),
    ...(await bytes(browser, origin)),
    await interactiveTime(browser, origin),
  ];
}

/** Against a page that holds the same drawing and nothing else. */
async function firstChartTime(browser: Browser, origin: string): Promise<Measure> {
  const runs = await alternate(
    TURNS,
    () => timeToMark(browser, `${origin}site/`, FIRST_CHART),
    () => timeToMark(browser, `${origin}bare/`, FIRST_CHART),
  );
  return compare({name: "first-chart-time", unit: "ms", target: 1.5}, runs);
}

async function bytes(browser: Browser, origin: string): Promise<readonly Measure[]> {
  const {ours, theirs} = await alternate(
    BYTE_TURNS,
    () => bytesOf(browser, `${origin}site/`, FIRST_CHART),
    () => bytesOf(browser, `${origin}bare/`, FIRST_CHART),
  );
  const firstChart = compare(
    {
      name: "first-chart-bytes",
      unit: "bytes",
      target: null,
      limit: 60_000,
      fonts: spreadOf(ours.map(({untilMark}) => untilMark.fontBytes)),
    },
    {
      ours: ours.map(({untilMark}) => untilMark.bytes),
      theirs: theirs.map(({untilMark}) => untilMark.bytes),
    },
  );
  const startPage = limited(
    {
      name: "start-page-bytes",
      unit: "bytes",
      limit: 350_000,
      fonts: spreadOf(ours.map(({inAll}) => inAll.fontBytes)),
    },
    ours.map(({inAll}) => inAll.bytes),
  );
  return [firstChart, startPage];
}

/** Against a page that loads Plot and draws the first chart's rows, which is what a chart costs elsewhere. */
async function interactiveTime(browser: Browser, origin: string): Promise<Measure> {
  const runs = await alternate(
    TURNS,
    () => timeToMark(browser, `${origin}site/`, INTERACTIVE),
    () => timeToMark(browser, `${origin}plot/`, INTERACTIVE),
  );
  return compare({name: "interactive-time", unit: "ms", target: 1}, runs);
}
