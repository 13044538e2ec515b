import {beforeEach, describe, expect, test} from "vitest";
import {createMemoryStore} from "#notebook";
import type {NotebookStore} from "#notebook";
import {Library} from "../../src/ui/state/library.svelte.ts";

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
    () => time,
    () => `n${++count}`,
  );
});

describe("one's own notebooks", () => {
  test("get another title in their file too, also when the list is older than the file", async () => {
    const id = await library.add(TEXT, "Een");
    const [listed] = library.notebooks;
    if (!listed) throw new Error("not listed");
    await store.save({...listed, text: `${TEXT}\nMeer.\n`});
    await library.rename(listed, "Twee");
    const stored = await library.read(id);
    expect(stored?.title).toBe("Twee");
    expect(stored?.text).toBe(`${TEXT.replace("Een", "Twee")}\nMeer.\n`);
  });

  test("can be put back for thirty days after they were thrown away, not longer", async () => {
    await library.add(TEXT, "Een");
    const [notebook] = library.notebooks;
    if (!notebook) throw new Error("not listed");
    await library.remove(notebook);
    time += 30 * DAY;
    await library.load();
    expect(library.removed).toHaveLength(1);
    time += 1;
    await library.load();
    expect(library.removed).toEqual([]);
    expect(await store.list()).toEqual([]);
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
