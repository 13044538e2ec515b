import {describe, expect, test} from "vitest";
import {Keeper} from "../../src/notebook/keeper.ts";
import type {Timer} from "../../src/notebook/keeper.ts";
import {createMemoryStore} from "../../src/notebook/memory-store.ts";
import type {NotebookStore, StoredNotebook} from "../../src/notebook/storage.ts";

const STORED: StoredNotebook = {
  id: "n",
  schema: 1,
  text: "a",
  title: "A",
  origin: null,
  trusted: true,
  changedAt: 0,
  removedAt: null,
};

/** A clock that moves when it is told to. */
function fakeTimer() {
  let time = 0;
  let waiting: {at: number; callback: () => void}[] = [];
  const timer: Timer = {
    now: () => time,
    after: (delayMs, callback) => {
      const entry = {at: time + delayMs, callback};
      waiting.push(entry);
      return () => (waiting = waiting.filter((each) => each !== entry));
    },
  };
  const pass = async (ms: number) => {
    time += ms;
    const due = waiting.filter(({at}) => at <= time);
    waiting = waiting.filter(({at}) => at > time);
    for (const {callback} of due) callback();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {timer, pass};
}

/** A store that fails while `broken` is set, and says what it was given. */
function fakeStore() {
  const saved: string[] = [];
  const state = {broken: false};
  const memory = createMemoryStore();
  const change: NotebookStore["change"] = async (...args) => {
    if (state.broken) throw new Error("QuotaExceededError");
    const stored = await memory.change(...args);
    saved.push(stored?.text ?? "");
    return stored;
  };
  return {saved, state, memory, store: {change}};
}

function opened(isKept = true) {
  const {timer, pass} = fakeTimer();
  const {saved, state, memory, store} = fakeStore();
  return {keeper: new Keeper(store, STORED, {timer, isKept}), pass, saved, state, memory};
}

describe("a notebook that is edited", () => {
  test("is written down within a second, however much is typed", async () => {
    const {keeper, pass, saved} = opened();
    for (let stroke = 1; stroke <= 20; stroke += 1) {
      keeper.keep({text: "a".repeat(stroke + 1)});
      await pass(50);
    }
    expect(saved.length).toBeGreaterThanOrEqual(2);
    expect(keeper.status.status).toBe("saving");
    await pass(300);
    expect(saved.at(-1)).toBe("a".repeat(21));
    expect(keeper.status).toEqual({status: "saved"});
  });

  test("is not written when nothing changed", async () => {
    const {keeper, pass, saved} = opened();
    keeper.keep({text: "a", title: "A"});
    expect(keeper.status.status).toBe("saved");
    await pass(5000);
    expect(saved).toEqual([]);
  });

  test("is written at once when the page goes away", async () => {
    const {keeper, saved} = opened();
    keeper.keep({text: "b"});
    await keeper.flush();
    expect(saved).toEqual(["b"]);
    expect(keeper.status.status).toBe("saved");
  });

  test("says so when it cannot be written, and is written later without a word from the reader", async () => {
    const {keeper, pass, saved, state} = opened();
    state.broken = true;
    keeper.keep({text: "b"});
    await pass(300);
    expect(keeper.status).toMatchObject({status: "failed", error: {message: "QuotaExceededError"}});
    state.broken = false;
    await pass(3000);
    expect(saved).toEqual(["b"]);
    expect(keeper.status.status).toBe("saved");
  });

  test("is not called anything but failed, whatever is typed, until it was written", async () => {
    const {keeper, pass, state} = opened();
    state.broken = true;
    const seen = new Set<string>();
    keeper.keep({text: "b"});
    await pass(300);
    keeper.subscribe(() => seen.add(keeper.status.status));
    for (let stroke = 1; stroke <= 60; stroke += 1) {
      keeper.keep({text: "b".repeat(stroke + 1)});
      await pass(150);
      seen.add(keeper.status.status);
    }
    expect([...seen]).toEqual(["failed"]);
    state.broken = false;
    await pass(3000);
    expect(keeper.status.status).toBe("saved");
  });

  test("is written into what stands there: thrown away stays thrown away, another's text becomes a version", async () => {
    const {keeper, memory} = opened();
    await memory.save({...STORED, removedAt: 7});
    keeper.keep({text: "b"});
    await keeper.flush();
    expect(await memory.read("n")).toMatchObject({text: "b", removedAt: 7});
    expect(keeper.hasDisplaced).toBe(false);
    await memory.save({...STORED, text: "van elders"});
    keeper.keep({trusted: false});
    await keeper.flush();
    expect(await memory.read("n")).toMatchObject({text: "van elders", trusted: false});
    await memory.save({...STORED, text: "nog eens van elders"});
    keeper.keep({text: "c"});
    await keeper.flush();
    expect((await memory.read("n"))?.text).toBe("c");
    expect((await memory.versions("n")).map(({text}) => text)).toEqual(["nog eens van elders"]);
    expect(keeper.hasDisplaced).toBe(true);
  });

  test("is written whole again where the browser has lost it, and never once it was stopped", async () => {
    const {keeper, pass, memory} = opened();
    keeper.keepAgain();
    await pass(0);
    expect(await memory.read("n")).toEqual(STORED);
    await memory.erase();
    keeper.keep({text: "b"});
    expect(keeper.stop()).toMatchObject({text: "b"});
    keeper.keep({text: "c"});
    keeper.keepAgain();
    await pass(5000);
    await keeper.flush();
    expect(await memory.list()).toEqual([]);
    expect(keeper.status.status).toBe("stopped");
  });

  test("is not called saved while a newer change waits", async () => {
    const {keeper, pass, saved} = opened();
    keeper.keep({text: "b"});
    const flushing = keeper.flush();
    keeper.keep({text: "c"});
    await flushing;
    expect(saved).toEqual(["b"]);
    expect(keeper.status.status).toBe("saving");
    await pass(300);
    expect(saved).toEqual(["b", "c"]);
    expect(keeper.latest.text).toBe("c");
  });

  test("writes what is left when it is closed", async () => {
    const {keeper, saved} = opened();
    keeper.keep({trusted: false});
    await keeper.close();
    expect(saved).toEqual(["a"]);
    expect(keeper.latest.trusted).toBe(false);
  });

  test("hands over what it could not write, and one that begins with that writes it", async () => {
    const {keeper, saved, state} = opened();
    state.broken = true;
    keeper.keep({text: "b"});
    expect(await keeper.close()).toMatchObject({id: STORED.id, text: "b"});
    expect(saved).toEqual([]);
    const next = opened(false);
    expect(next.keeper.status.status).toBe("saving");
    await next.pass(0);
    expect(next.saved).toEqual([STORED.text]);
    expect(next.keeper.status.status).toBe("saved");
    expect(await next.keeper.close()).toBeNull();
  });
});
