import {beforeEach, describe, expect, test} from "vitest";
import {createMemoryStore} from "#notebook";
import type {NotebookStore} from "#notebook";
import {Library} from "../../src/ui/state/library.svelte.ts";
import type {TabMessage} from "../../src/ui/state/tab-channel.ts";

const DAY = 24 * 3600 * 1000;
const TEXT = "---\nformat: veldboek/1\ntitle: Een\nlang: nl\n---\n\nTekst.\n";
let time = 0;
let store: NotebookStore;
let library: Library;

beforeEach(() => {
  time = 1000;
  store = createMemoryStore();
  let count = 0;
  library = new Library(
    () => Promise.resolve(store),
    () => Promise.reject(new Error("not asked for")),
    {now: () => time, newId: () => `n${++count}`},
  );
});

describe("one's own notebooks", () => {
  test("get another title in their file too, also when the list is older than the file", async () => {
    const id = await library.add(TEXT, "Een");
    const [listed] = library.notebooks;
    if (!listed) throw new Error("not listed");
    await store.save({...listed, text: `${TEXT}\nMeer.\n`});
    await library.rename(listed.id, "Twee");
    const stored = await library.read(id);
    expect(stored?.title).toBe("Twee");
    expect(stored?.text).toBe(`${TEXT.replace("Een", "Twee")}\nMeer.\n`);
  });

  test("are never written from the list's memory: what another tab wrote since stays, thrown away or put back", async () => {
    const id = await library.add(TEXT, "Een");
    const [listed] = library.notebooks;
    if (!listed) throw new Error("not listed");
    await store.save({...listed, text: `${TEXT}\nDrie uur werk.\n`});
    await library.remove(id);
    await library.restore(id);
    expect((await library.read(id))?.text).toContain("Drie uur werk.");
    expect(library.notebooks[0]?.text).toContain("Drie uur werk.");
  });

  test("can be put back for thirty days after they were thrown away, not longer", async () => {
    await library.add(TEXT, "Een");
    const [notebook] = library.notebooks;
    if (!notebook) throw new Error("not listed");
    await library.remove(notebook.id);
    time += 30 * DAY;
    await library.load();
    expect(library.removed).toHaveLength(1);
    time += 1;
    await library.load();
    expect(library.removed).toHaveLength(1);
    time += DAY;
    await library.load();
    expect(library.removed).toEqual([]);
    expect(await store.list()).toEqual([]);
  });

  test("stay in the list of what was thrown away when the clock is months ahead for one visit", async () => {
    const id = await library.add(TEXT, "Een");
    await library.remove(id);
    time += 400 * DAY;
    await library.load();
    await library.load();
    time -= 399 * DAY;
    await library.load();
    time += 20 * DAY;
    await library.load();
    expect(library.removed.map((each) => each.id)).toEqual([id]);
    await library.restore(id);
    expect(library.notebooks.map((each) => each.id)).toEqual([id]);
  });

  test("are listed anew when another tab tells of a change, and unkept ones are forgotten when all is erased", async () => {
    const listeners = new Set<(message: TabMessage) => void>();
    const tabs = {
      post: () => undefined,
      subscribe: (listener: (message: TabMessage) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const other = new Library(
      () => Promise.resolve(store),
      () => Promise.reject(new Error("not asked for")),
      {tabs},
    );
    await other.load();
    const id = await library.add(TEXT, "Een");
    for (const listener of listeners) listener({type: "stored", id});
    await expect.poll(() => other.notebooks.map((each) => each.id)).toEqual([id]);
    const kept = await other.read(id);
    if (!kept) throw new Error("not kept");
    other.leave({unkept: Promise.resolve({...kept, text: "x"}), freed: Promise.resolve()});
    await other.written;
    await store.erase();
    for (const listener of listeners) listener({type: "erased"});
    await expect.poll(() => other.notebooks).toEqual([]);
    expect(await other.read(id)).toBeNull();
  });

  test("that the browser refused to keep are here until a page takes them over", async () => {
    const id = await library.add(TEXT, "Een");
    const kept = await library.read(id);
    if (!kept) throw new Error("not kept");
    const unkept = {...kept, text: "niet bewaard", title: "Nieuw"};
    library.leave({unkept: Promise.resolve(unkept), freed: Promise.resolve()});
    expect(await library.read(id)).toEqual(unkept);
    expect(library.isUnkept(id)).toBe(true);
    expect(library.notebooks.map(({title}) => title)).toEqual(["Nieuw"]);
    library.takeOver(id);
    expect(await library.read(id)).toEqual(kept);
  });
});
