import "fake-indexeddb/auto";
import {deleteDB, openDB} from "idb";
import {beforeEach, describe, expect, test} from "vitest";
import {openNotebookStore} from "../../src/notebook/indexed-db.ts";
import {NewerSchemaError, NewerStoreError} from "../../src/notebook/storage.ts";
import type {NotebookStore, StoredNotebook} from "../../src/notebook/storage.ts";

const notebook = (
  id: string,
  text: string,
  more: Partial<StoredNotebook> = {},
): StoredNotebook => ({
  id,
  schema: 1,
  text,
  title: text,
  origin: null,
  trusted: true,
  changedAt: 1,
  removedAt: null,
  ...more,
});

let count = 0;
let name = "";
let time = 0;
let store: NotebookStore;

beforeEach(async () => {
  count += 1;
  name = `test-${count}`;
  time = 0;
  store = await openNotebookStore(name, () => time);
});

describe("the store of notebooks", () => {
  test("keeps what it is given, also for the next visit", async () => {
    await store.save(notebook("a", "één 🎉", {changedAt: 5}));
    await store.save(notebook("b", "twee", {changedAt: 9, removedAt: 10}));
    store.close();
    const again = await openNotebookStore(name);
    expect((await again.list()).map(({id}) => id)).toEqual(["b", "a"]);
    expect(await again.read("a")).toEqual(notebook("a", "één 🎉", {changedAt: 5}));
    expect(await again.read("weg")).toBeNull();
  });

  test("writes two states in turn, and reads the one before where the last was damaged", async () => {
    for (const text of ["1", "2", "3"]) await store.save(notebook("a", text));
    const raw = await openDB(name);
    const all = (await raw.getAll("generations")) as {slot: number; count: number}[];
    expect(all.map(({count: saves}) => saves).sort()).toEqual([2, 3]);
    const last = all.find(({count: saves}) => saves === 3);
    await raw.put("generations", {...last, notebook: {id: "a", text: 7}});
    expect((await store.read("a"))?.text).toBe("2");
    await store.save(notebook("a", "4"));
    expect((await store.read("a"))?.text).toBe("4");
  });

  test.each([null, 1, "x", {}, {count: 1}, {slot: 0, count: "2", notebook: {}}])(
    "a record that is none (%j) is passed over, and written over",
    async (junk) => {
      await store.save(notebook("a", "1"));
      const raw = await openDB(name);
      await raw.put("generations", {...Object(junk), id: "z", slot: 0});
      expect((await store.list()).map(({id}) => id)).toEqual(["a"]);
      expect(await store.read("z")).toBeNull();
      await store.save(notebook("z", "nieuw"));
      expect((await store.read("z"))?.text).toBe("nieuw");
    },
  );

  test("leaves alone what a newer program wrote", async () => {
    await store.save(notebook("a", "nieuw"));
    const raw = await openDB(name);
    const [record] = (await raw.getAll("generations")) as {notebook: StoredNotebook}[];
    await raw.put("generations", {...record, notebook: {...record?.notebook, schema: 2}});
    await expect(store.save(notebook("a", "oud"))).rejects.toBeInstanceOf(NewerSchemaError);
    expect((await store.read("a"))?.text).toBe("nieuw");
  });

  test("keeps a version every five minutes, fifty at most, and none of what did not change", async () => {
    await store.save(notebook("a", "0", {changedAt: 0}));
    for (let step = 1; step <= 60; step += 1) {
      time += 5 * 60_000;
      await store.save(notebook("a", String(step), {changedAt: time}));
      await store.save(notebook("a", String(step), {changedAt: time}));
    }
    const versions = await store.versions("a");
    expect(versions).toHaveLength(50);
    expect(versions[0]?.text).toBe("59");
    expect(versions.map(({savedAt}) => savedAt)).toEqual(
      versions.map(({savedAt}) => savedAt).sort((a, b) => b - a),
    );
  });

  test("removes a notebook with its versions, or everything", async () => {
    for (const id of ["a", "b"]) {
      for (const text of ["1", "2"]) {
        time += 6 * 60_000;
        await store.save(notebook(id, text, {changedAt: time}));
      }
    }
    await store.remove("a");
    expect((await store.list()).map(({id}) => id)).toEqual(["b"]);
    expect(await store.versions("a")).toEqual([]);
    expect(await store.versions("b")).toHaveLength(1);
    await store.erase();
    expect(await store.list()).toEqual([]);
    expect(await store.versions("b")).toEqual([]);
  });

  test("changes what stands there in one step, and keeps a text that the writer did not know as a version", async () => {
    await store.save(notebook("a", "1"));
    await Promise.all(
      Array.from({length: 20}, () =>
        store.change("a", (now) => now && {...now, text: String(Number(now.text) + 1)}),
      ),
    );
    expect((await store.read("a"))?.text).toBe("21");
    expect(await store.change("weg", (now) => now)).toBeNull();
    await store.change("a", (now) => now && {...now, text: "mijn"}, {known: "21"});
    const before = await store.versions("a");
    await store.change("a", (now) => now && {...now, text: "weer mijn"}, {known: "iets anders"});
    expect((await store.versions("a")).map(({text}) => text)).toEqual([
      "mijn",
      ...before.map(({text}) => text),
    ]);
    await expect(
      store.change("a", () => {
        throw new Error("bedacht zich");
      }),
    ).rejects.toThrow("bedacht zich");
    expect((await store.read("a"))?.text).toBe("weer mijn");
  });

  test("opens itself again after it was closed, twenty of twenty times", async () => {
    const losses: string[] = [];
    store.onloss((loss) => losses.push(loss));
    for (let round = 1; round <= 20; round += 1) {
      // Another tab makes it anew, as a browser does that was told to clear it.
      await deleteDB(name);
      await store.save(notebook("a", String(round)));
      expect((await store.list()).map(({text}) => text)).toEqual([String(round)]);
    }
    expect(losses).toEqual(Array.from({length: 20}, () => "erased"));
  });

  test("says in its own way that a newer program keeps the notebooks", async () => {
    await store.save(notebook("a", "1"));
    const losses: string[] = [];
    store.onloss((loss) => losses.push(loss));
    const newer = await openDB(name, 2);
    expect(losses).toEqual(["closed"]);
    await expect(store.save(notebook("a", "2"))).rejects.toBeInstanceOf(NewerStoreError);
    await expect(openNotebookStore(name)).rejects.toBeInstanceOf(NewerStoreError);
    newer.close();
  });

  test("erases all, which other tabs hear by the database alone", async () => {
    const other = await openNotebookStore(name);
    const losses: string[] = [];
    other.onloss((loss) => losses.push(loss));
    await store.save(notebook("a", "1"));
    await store.erase();
    expect(losses).toEqual(["erased"]);
    expect(await other.list()).toEqual([]);
  });

  test("keeps versions while the clock is behind, and no more than at other times", async () => {
    time = 400 * 24 * 3600_000;
    await store.save(notebook("a", "0", {changedAt: time}));
    time += 6 * 60_000;
    await store.save(notebook("a", "1", {changedAt: time}));
    expect(await store.versions("a")).toHaveLength(1);
    time = 1000;
    for (let step = 1; step <= 30; step += 1) {
      time += 60_000;
      await store.save(notebook("a", `terug ${step}`, {changedAt: time}));
    }
    const kept = await store.versions("a");
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(kept.length).toBeLessThanOrEqual(8);
  });
});
