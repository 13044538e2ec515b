import {setTimeout as sleep} from "node:timers/promises";
import {isDeepStrictEqual} from "node:util";
import type {Page} from "@playwright/test";
import {random} from "../notebook/random.ts";
import {expect, test} from "./app.ts";
import {Editor, openFile} from "./editor.ts";
import {RandomHand} from "./random-hand.ts";
import {readStates, writeState} from "./stored-states.ts";
import type {StoredState} from "./stored-states.ts";
import {Trouble} from "./trouble.ts";
import {Witness} from "./witness.ts";
import {WorkerKiller} from "./worker-killer.ts";

const SEED = Number(process.env["VELDBOEK_SEED"] ?? 1);
/** How often each thing is done in a long run (`npm run test:soak`); 0 in an ordinary one. */
const SOAK = Number(process.env["VELDBOEK_SOAK"] ?? 0);
const KILLS = SOAK || 3;
/** What was written longer ago than this is kept, whatever happens. */
const PROMISED_MS = 1000;

test.describe.configure({timeout: 150_000 + SOAK * 20_000});

/** Whole numbers below a bound for one round, the same whatever came of the rounds before. */
const picksOf = (round: number) => random(SEED * 1_000_003 + round);

/** Ends a page in which a hand is editing, and opens its notebook again. */
type End = (page: Page, editing: Promise<unknown>) => Promise<Page>;

const crash: End = async (page, editing) => {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // A page that crashes does not answer.
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  return close(page, editing);
};

/** Nobody asks the page whether it may be closed. */
const close: End = async (page) => {
  await page.close();
  const next = await page.context().newPage();
  await next.goto(page.url());
  return next;
};

const reload: End = async (page, editing) => {
  // Or the hand would go on in the page that comes.
  await editing;
  // What the witness was told last is on its way before this is answered; a page that leaves could take it along.
  await page.evaluate(() => undefined);
  await page.reload();
  return page;
};

for (const [what, ends, rounds] of [
  ["crashes", [crash], SOAK || 6],
  ["is closed or loaded again", [close, reload], SOAK || 4],
] as const) {
  test(`a page that ${what} has kept what it called saved (${rounds} times, seed ${SEED})`, async ({
    context,
    words,
  }) => {
    const witness = await Witness.watch(context, words.editSaved);
    await context.addInitScript(withoutWorkers);
    const troubles: Trouble[] = [];
    context.on("page", (opened) => troubles.push(new Trouble(opened)));
    let page = await context.newPage();
    await witness.opens(() => Editor.create(page, words));
    let saves = 0;
    const unsavedMs: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const pick = picksOf(round);
      const end = ends[round % ends.length] ?? crash;
      // When the page ends is what is tested: after so many changes, or anywhere between two of them.
      const [changes, delayMs] = [1 + pick(36), pick(2) * pick(60)];
      const over = witness.hears(changes).then(() => sleep(delayMs));
      const editing = edit(new RandomHand(page, words, pick), witness, over);
      await Promise.race([over, editing]);
      const endedAt = Date.now();
      const {before, shown} = await witness.opens(async () => {
        page = await end(page, editing);
        // What the hand was doing fails with its page.
        await editing.catch(() => undefined);
      });
      const saved = before.findLastIndex(({isSaved}) => isSaved);
      const kept = before.findLastIndex((moment) => isDeepStrictEqual(moment.shown, shown));
      // A page that dies can take along what it told of its last change, which may be written down all the same.
      const isUnheard = kept < 0 && (await changedAt(page)) > (before[saved]?.at ?? Infinity);
      if (kept < saved && !isUnheard) {
        expect(shown, `what was called saved, in round ${round}`).toEqual(before[saved]?.shown);
      }
      // The first is what the page opened with.
      saves += before.filter(({isSaved}) => isSaved).length - 1;
      const firstLost = isUnheard ? undefined : before[kept + 1];
      unsavedMs.push(Math.max(0, endedAt - (firstLost?.at ?? endedAt)));
    }
    report(`a page that ${what}: ${rounds} times, ${saves} saves; what was not kept is`, unsavedMs);
    expect(saves, "times that a change was called saved").toBeGreaterThan(rounds / 2);
    expect(percentile(unsavedMs, 99), "age of what was not kept").toBeLessThan(PROMISED_MS);
    expect(troubles.flatMap(({unexpected}) => unexpected)).toEqual([]);
  });
}

/** When the notebook that is kept was changed last, in milliseconds since 1970. */
async function changedAt(page: Page): Promise<number> {
  const [state] = await readStates(page);
  return Number((Object(state?.notebook) as {changedAt?: unknown}).changedAt);
}

/** Edits until it is over; now and then the hand looks up until all is saved. */
async function edit(hand: RandomHand, witness: Witness, over: Promise<unknown>): Promise<void> {
  let isOver = false;
  void over.then(() => (isOver = true));
  while (!isOver) {
    await hand.edit();
    if (hand.isTired()) await Promise.race([witness.hearsSaved(), over]);
  }
}

/** Runs in the page before anything else. Nothing is computed here: an engine would only take the processor. */
function withoutWorkers(): void {
  window.Worker = class extends EventTarget {
    postMessage() {}
    terminate() {}
  } as unknown as typeof Worker; // of which the engine uses no more
}

/** What a disk or a bug may leave of a state. */
const DAMAGES: readonly ((state: StoredState) => StoredState)[] = [
  (state) => ({...state, notebook: {...Object(state.notebook), text: null}}),
  (state) => ({...state, notebook: undefined}),
  (state) => ({...state, count: "3"}),
];

test("a damaged state gives way to the one before, and what is written then is kept", async ({
  page,
  words,
}) => {
  const editor = await Editor.create(page, words);
  await editor.title.fill("Goed");
  await editor.saved();
  for (const [at, damage] of DAMAGES.entries()) {
    const title = `Beschadigd ${at}`;
    await editor.title.fill(title);
    const newest = async () => (await readStates(page))[0];
    await expect.poll(newest).toMatchObject({notebook: {title}});
    const state = await newest();
    if (state) await writeState(page, damage(state));
    await page.reload();
    await expect(editor.title).toHaveValue("Goed");
  }
  await editor.title.fill("Geheeld");
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue("Geheeld");
});

/** Cells that take their time, most of which read the one before. */
const CHAIN = `---
format: veldboek/1
title: Keten
lang: nl
---

\`\`\`input {#n}
kind: slider
min: 1
max: 100
value: 50
\`\`\`

\`\`\`sql {#rijen}
SELECT i, hash(i) AS h FROM range(($n * 2000)::BIGINT) t(i)
\`\`\`

\`\`\`sql {#groepen}
SELECT i % 1000 AS k, sum(i)::BIGINT AS som FROM rijen GROUP BY k
\`\`\`

\`\`\`sql {#totaal}
SELECT sum(som)::BIGINT AS totaal FROM groepen
\`\`\`

\`\`\`sql {#paren}
SELECT count(*) AS paren FROM range(($n * 20)::BIGINT) p(x), range(($n * 20)::BIGINT) q(y) WHERE x < y
\`\`\`

\`\`\`sql {#slot}
SELECT totaal - paren AS verschil FROM totaal, paren WHERE EXISTS (FROM unit)
\`\`\`
`;
const QUESTIONS = 5;

/** The value of the last cell: the numbers below a number add up to as much as there are pairs of them. */
function difference(n: number): string {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  return new Intl.NumberFormat("nl-BE").format(pairs(n * 2000) - pairs(n * 20));
}

test(`cells whose worker is killed settle, and give the right rows when they run again (${KILLS} times, seed ${SEED})`, async ({
  page,
  context,
  words,
}) => {
  const witness = await Witness.watch(context, words.editSaved);
  const killer = await WorkerKiller.watch(page);
  await page.addInitScript(withOneTable);
  const {shown} = await witness.opens(() => openFile(page, words, "keten.nb.md", CHAIN));
  const runAll = page.getByRole("button", {name: words.editRunAll, exact: true});
  const last = page.locator('section.cell[data-cell="slot"]');
  const runLast = last.getByRole("button", {name: words.cellRun, exact: true});
  await page.getByRole("alert").getByRole("button", {name: words.editRunAll}).click();
  await killer.settled();
  const {EngineLostError: died, EngineStartError: unstarted} = words.cellErrors;
  const engineGone = page
    .locator("section.cell")
    .getByText(new RegExp(`^\\s*(${died}|${unstarted})\\s*$`));
  const settledMs: number[] = [];
  for (let kills = 0, round = 1; kills < KILLS; round += 1) {
    const pick = picksOf(round);
    // When the worker dies is what is tested: while a cell runs, between two, or when all is still.
    const [changes, delayMs] = [pick(4) === 0 ? Infinity : 1 + pick(20), pick(2) * pick(150)];
    const n = 40 + ((round * 7) % 60);
    await killer.killInRun(n, changes, delayMs);
    kills += 1;
    if (pick(2) === 0) {
      // And again: while the next one starts, or runs what is left.
      await killer.killAfter(pick(2500));
      kills += 1;
    }
    const killedAt = Date.now();
    await killer.settled();
    settledMs.push(Date.now() - killedAt);
    const run = pick(2) === 0 ? runAll : runLast;
    await run.click();
    await killer.settled();
    // Who asks while the engine is dying is told so, and asks again.
    if (await engineGone.first().isVisible()) {
      await run.click();
      await killer.settled();
    }
    const where = `in round ${round}`;
    await expect(page.locator("section.cell.sql.done"), where).toHaveCount(QUESTIONS);
    await expect(last.getByRole("gridcell"), where).toHaveText(difference(n));
  }
  report(`cells whose worker is killed: ${KILLS} times; they settle after`, settledMs);
  for (const moment of witness.moments) expect(moment.shown, "the notebook").toEqual(shown);
  const [state] = await readStates(page);
  expect(state?.notebook).toMatchObject({text: CHAIN});
});

/** Runs in the page before anything else. One table shows that tables come back; all take as long as the engine. */
function withOneTable(): void {
  const plainFetch = window.fetch;
  window.fetch = async (...args) => {
    const response = await plainFetch(...args);
    if (!response.url.endsWith("/data/tables.json")) return response;
    const [first] = (await response.json()) as readonly unknown[]; // a list of tables
    return Response.json([first]);
  };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}

/** Prints the figures for which a long run is done. */
function report(what: string, valuesMs: readonly number[]): void {
  if (!SOAK) return;
  const [half, most, all] = [50, 99, 100].map((percent) => percentile(valuesMs, percent));
  console.log(`${what} ${half} ms (median), ${most} ms (99 %), ${all} ms (all)`);
}
