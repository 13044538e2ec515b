import {createMemoryStore} from "#notebook";
import type {NotebookStore, StoredNotebook} from "#notebook";
import {describe, expect, test} from "vitest";
import {Library} from "../../src/ui/state/library.svelte.ts";
import {NotebookTab} from "../../src/ui/state/notebook-tab.svelte.ts";
import {OpenNotebook} from "../../src/ui/state/open-notebook.svelte.ts";
import type {EngineState} from "../../src/ui/state/engine-state.svelte.ts";
import {random} from "../notebook/random.ts";
import {fakeChannels, fakeClock, fakeLocks} from "./fake-tabs.ts";

const HEAD = "---\nformat: veldboek/1\ntitle: Samen\nlang: nl\n---\n\n";
const STORED: StoredNotebook = {
  id: "n",
  schema: 1,
  text: `${HEAD}Begin.\n`,
  title: "Samen",
  origin: null,
  trusted: true,
  changedAt: 1,
  removedAt: null,
};

/** Nothing is asked of it: the notebook is prose. */
const ENGINE = {
  losses: 0,
  nextSchema: () => "nb_1",
  forget: () => Promise.resolve(),
} as unknown as EngineState;

interface World {
  /** Milliseconds until the store answers, and until a message is heard. */
  readonly delayMs: () => number;
  readonly hasLocks?: boolean;
}

/** Tabs of one browser over one store, in which all takes as long as the world says. */
async function createWorld({delayMs, hasLocks = true}: World) {
  const {timer, pass} = fakeClock();
  const memory = createMemoryStore();
  await memory.save(STORED);
  const state = {isFull: false, hasCrashed: false};
  // Requests are answered in their order, as IndexedDB does.
  let last: Promise<unknown> = Promise.resolve();
  const later = <T>(work: () => Promise<T>): Promise<T> => {
    const before = last;
    const answer = new Promise<void>((done) => timer.after(delayMs(), done))
      .then(() => before)
      .then(work);
    last = answer.catch(() => undefined);
    return answer;
  };
  const store: NotebookStore = {
    ...memory,
    read: (id) => later(() => memory.read(id)),
    change: (...args) =>
      later(() => (state.isFull ? Promise.reject(new Error("full")) : memory.change(...args))),
    keepVersion: (version) => later(() => memory.keepVersion(version)),
  };
  const locks = hasLocks ? fakeLocks() : null;
  const createChannel = fakeChannels(timer, delayMs);
  let count = 0;
  const openTab = async () => {
    const {channel, sleep, wake} = createChannel();
    const library = new Library(
      () => Promise.resolve(store),
      () => Promise.reject(new Error("not asked for")),
      {now: timer.now, tabs: channel},
    );
    const listing = library.read("n");
    await pass(2000);
    const stored = await listing;
    if (!stored) throw new Error("nothing is stored");
    const tab = new NotebookTab(stored, {
      library,
      store,
      locks,
      timer,
      tab: `tab ${(count += 1)}`,
      marks: {
        hasCrashed: () => Promise.resolve(state.hasCrashed),
        set: () => undefined,
        close: () => undefined,
      },
      create: (each, kept, how) =>
        new OpenNotebook(each, kept, ENGINE, {
          ...how,
          reserved: [],
          timer,
        }),
      commit: () => undefined,
    });
    return {tab, library, sleep, wake};
  };
  return {openTab, pass, memory, state, timer};
}

type Tab = Awaited<ReturnType<Awaited<ReturnType<typeof createWorld>>["openTab"]>>;

/** Types a word at the end, as a hand does that the page lets. */
function type({tab}: Tab, word: string): boolean {
  const cell = tab.open?.notebook.cells.at(-1);
  if (!tab.canWrite || !tab.open || !cell) return false;
  const body = `${cell.body.trimEnd()} ${word}\n`;
  tab.open.edit({type: "replace", id: cell.id, cell: {kind: "prose", body}}, "typing");
  return true;
}

describe("a notebook in two tabs", () => {
  test("is taken over with the last letter that was typed, and comes back when the other is closed", async () => {
    const {openTab, pass, memory} = await createWorld({delayMs: () => 40});
    const first = await openTab();
    await pass(1000);
    expect(first.tab.turn).toBe("held");
    const second = await openTab();
    await pass(1000);
    expect(second.tab.turn).toBe("elsewhere");
    type(first, "een");
    await pass(400);
    type(first, "laatste");
    second.tab.take();
    expect(second.tab.turn).toBe("taking");
    await pass(1000);
    expect(second.tab.canWrite).toBe(true);
    expect(first.tab.canWrite).toBe(false);
    expect(second.tab.open?.text).toBe(`${HEAD}Begin. een laatste\n`);
    type(second, "meer");
    void second.tab.close();
    await pass(1000);
    expect(first.tab.canWrite).toBe(true);
    expect(first.tab.open?.text).toBe(`${HEAD}Begin. een laatste meer\n`);
    expect((await memory.read("n"))?.text).toBe(first.tab.open?.text);
  });

  test("is taken from a tab that sleeps after ten seconds; what that one still had becomes a version", async () => {
    const {openTab, pass, memory, state} = await createWorld({delayMs: () => 5});
    const first = await openTab();
    await pass(100);
    const second = await openTab();
    await pass(100);
    state.isFull = true;
    type(first, "verloren?");
    first.sleep();
    await pass(1000);
    second.tab.take();
    await pass(9000);
    expect(second.tab.turn).toBe("taking");
    state.isFull = false;
    await pass(2000);
    expect(second.tab.canWrite).toBe(true);
    type(second, "verder");
    await pass(1000);
    first.wake();
    await pass(5000);
    expect(first.tab.hasVersion || (await memory.read("n"))?.text.includes("verloren?")).toBe(true);
    const texts = [await memory.read("n"), ...(await memory.versions("n"))].map(
      (each) => each?.text,
    );
    expect(texts.some((text) => text?.includes("verloren?"))).toBe(true);
    expect(texts.some((text) => text?.includes("verder"))).toBe(true);
    expect(first.tab.open?.text).toBe((await memory.read("n"))?.text);
  });

  test("is handed on where the browser refuses to keep it", async () => {
    const {openTab, pass, memory, state} = await createWorld({delayMs: () => 5});
    const first = await openTab();
    await pass(100);
    const second = await openTab();
    await pass(100);
    state.isFull = true;
    type(first, "vol");
    await pass(1000);
    expect(first.tab.open?.saved.status).toBe("failed");
    second.tab.take();
    await pass(1000);
    expect(second.tab.canWrite).toBe(true);
    expect(second.tab.open?.text).toContain("vol");
    expect(second.tab.open?.saved.status).not.toBe("saved");
    state.isFull = false;
    await pass(4000);
    expect((await memory.read("n"))?.text).toContain("vol");
    expect(second.tab.open?.saved.status).toBe("saved");
    expect(first.tab.open?.text).toBe(second.tab.open?.text);
  });

  test("is told to be thrown away, removed for good and erased in another tab, and is not written back", async () => {
    const {openTab, pass, memory} = await createWorld({delayMs: () => 5});
    const first = await openTab();
    await pass(100);
    const second = await openTab();
    await pass(100);
    void second.library.remove("n");
    await pass(100);
    expect(first.tab.fate).toBe("removed");
    type(first, "nog iets");
    await pass(1000);
    expect(await memory.read("n")).toMatchObject({removedAt: expect.any(Number) as number});
    expect((await memory.read("n"))?.text).toContain("nog iets");
    void second.library.restore("n");
    await pass(100);
    expect(first.tab.fate).toBe("kept");
    type(first, "en nog");
    void second.library.erase();
    await pass(5000);
    expect(first.tab.fate).toBe("erased");
    expect(first.tab.canWrite).toBe(false);
    expect(first.tab.open?.text).toContain("en nog");
    await first.tab.close();
    await pass(5000);
    expect(await memory.list()).toEqual([]);
  });

  for (const seed of Array.from({length: 25}, (_, at) => at + 1)) {
    test(`loses no word, whatever happens when (seed ${seed})`, async () => {
      const pick = random(seed);
      const delayMs = () => pick(4) * pick(120);
      const {openTab, pass, memory} = await createWorld({delayMs});
      const tabs: (Tab | null)[] = [await openTab(), await openTab()];
      await pass(2000);
      const words: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        const at = pick(2);
        const tab = tabs[at] ?? null;
        const what = pick(12);
        if (!tab) {
          if (what < 4) tabs[at] = await openTab();
        } else if (what < 8) {
          const word = `w${step}`;
          if (type(tab, word)) words.push(word);
        } else if (what < 11) {
          tab.tab.take();
        } else {
          void tab.tab.close();
          tabs[at] = null;
        }
        const writers = tabs.filter((each) => each?.tab.canWrite);
        expect(writers.length, "tabs that write").toBeLessThanOrEqual(1);
        await pass(pick(3) * pick(400));
      }
      await pass(30_000);
      const text = (await memory.read("n"))?.text ?? "";
      expect(text).toBe(`${HEAD}${["Begin.", ...words].join(" ")}\n`);
      for (const each of tabs) if (each) expect(each.tab.open?.text).toBe(text);
      const open = tabs.filter((each) => each !== null);
      if (open.length > 0) expect(open.filter(({tab}) => tab.canWrite)).toHaveLength(1);
    });
  }

  for (const seed of Array.from({length: 12}, (_, at) => at + 1)) {
    test(`without locks keeps what both write, in the notebook or its versions (seed ${seed})`, async () => {
      const pick = random(seed * 7919);
      const delayMs = () => pick(3) * pick(60);
      const {openTab, pass, memory} = await createWorld({delayMs, hasLocks: false});
      const tabs = [await openTab(), await openTab()];
      await pass(2000);
      const typed: string[] = [];
      for (let step = 0; step < 30; step += 1) {
        const tab = tabs[pick(2)];
        const word = `w${step}.`;
        if (tab && type(tab, word)) typed.push(word);
        await pass(pick(3) * pick(500));
      }
      await pass(30_000);
      const kept = [await memory.read("n"), ...(await memory.versions("n"))].map(
        (each) => each?.text ?? "",
      );
      for (const word of typed) {
        expect(
          kept.some((text) => text.includes(word)),
          word,
        ).toBe(true);
      }
    });
  }
});
