import {describe, expect, test} from "vitest";
import {RunMarks} from "../../src/ui/state/run-marks.ts";
import type {LivingLocks} from "../../src/ui/state/run-marks.ts";

/** A storage that outlives tabs, and locks that do not. */
function createBrowser() {
  const kept = new Map<string, string>();
  const held = new Set<string>();
  const storage = () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
  const locks = {
    request: async (name: string, work: () => Promise<unknown>) => {
      held.add(name);
      await work();
      held.delete(name);
    },
    query: () => Promise.resolve({held: [...held].map((name) => ({name})), pending: []}),
  } as unknown as LivingLocks;
  return {kept, held, storage, locks};
}

describe("a notebook that runs", () => {
  test("is told from one that its tab died of, from one that is done and from one in a tab that lives", async () => {
    const {held, storage, locks} = createBrowser();
    const first = new RunMarks("eerste", storage, locks);
    first.set("n", true);
    const second = new RunMarks("tweede", storage, locks);
    expect(await second.hasCrashed("n")).toBe(false);
    held.delete("veldboek-tab-eerste");
    expect(await second.hasCrashed("n")).toBe(true);
    expect(await second.hasCrashed("ander")).toBe(false);
    second.set("n", true);
    second.set("n", false);
    expect(await second.hasCrashed("n")).toBe(false);
  });

  test("leaves no mark when its page is left, and needs no locks and no storage", async () => {
    const {kept, storage} = createBrowser();
    const first = new RunMarks("eerste", storage, null);
    first.set("n", true);
    expect(await new RunMarks("tweede", storage, null).hasCrashed("n")).toBe(true);
    first.close();
    expect(kept.size).toBe(0);
    const forbidden = new RunMarks(
      "derde",
      () => {
        throw new Error("forbidden");
      },
      null,
    );
    forbidden.set("n", true);
    expect(await forbidden.hasCrashed("n")).toBe(false);
  });
});
