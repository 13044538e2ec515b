import "fake-indexeddb/auto";
import {openDB} from "idb";
import {describe, expect, test} from "vitest";
import {openNotebookStore} from "../../src/notebook/indexed-db.ts";
import type {StoredNotebook} from "../../src/notebook/storage.ts";
import {random} from "./random.ts";

const MUTATIONS = 200;

/** What a disk, a bug or another program may have put in the place of a value. */
const ODD: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => 1e300,
  () => -1e300,
  () => NaN,
  () => Infinity,
  () => 12n,
  () => -5,
  () => 2 ** 53,
  () => "",
  () => "morgen",
  () => true,
  () => new Date(NaN),
  () => new Date(8.64e15),
  () => [],
  () => ["a", 1],
  () => ({}),
  () => new Map([["text", "x"]]),
  () => new Uint8Array(3),
  () => {
    const ring: Record<string, unknown> = {};
    ring["self"] = ring;
    return ring;
  },
];

const notebook = (id: string, text: string): StoredNotebook => ({
  id,
  schema: 1,
  text,
  title: `Titel ${id}`,
  origin: null,
  trusted: true,
  changedAt: 1000,
  removedAt: null,
});

describe("a record that was damaged", () => {
  test(`hides no other notebook, and gives what can be read of it (${MUTATIONS} times, seed 1)`, async () => {
    const pick = random(1);
    const store = await openNotebookStore("damaged");
    const raw = await openDB("damaged");
    for (let round = 0; round < MUTATIONS; round += 1) {
      await raw.clear("generations");
      await store.save(notebook("goed", "ongeschonden"));
      await store.save(notebook("a", "eerste"));
      if (pick(2) === 0) await store.save(notebook("a", "tweede"));
      for (let hits = 1 + pick(3); hits > 0; hits -= 1) {
        const records = (await raw.getAll("generations")).filter(({id}) => id === "a") as Record<
          string,
          unknown
        >[];
        const record = records[pick(records.length)];
        if (!record) continue;
        const odd = ODD[pick(ODD.length)]?.();
        const fields = ["count", "notebook", ...Object.keys(notebook("a", ""))];
        const field = fields[pick(fields.length)] ?? "";
        const stored = Object(record["notebook"]) as Record<string, unknown>;
        await raw.put(
          "generations",
          field === "count" || field === "notebook"
            ? {...record, [field]: odd}
            : {...record, notebook: {...stored, [field]: odd}},
        );
      }
      const where = `in round ${round}`;
      const listed = await store.list();
      expect(listed.find(({id}) => id === "goed")?.text, where).toBe("ongeschonden");
      const damaged = await store.damaged();
      const read = await store.read("a");
      if (!read) {
        // Its text is gone, in both places.
        expect(
          damaged.map(({key}) => key),
          where,
        ).toEqual(["a"]);
        continue;
      }
      expect(damaged, where).toEqual([]);
      expect(["eerste", "tweede", "", "morgen"], where).toContain(read.text);
      // What is given can be shown, sorted and written again.
      expect(() => new Intl.DateTimeFormat("nl-BE").format(read.changedAt)).not.toThrow();
      expect(read.removedAt === null || Number.isFinite(read.removedAt), where).toBe(true);
      await store.save({...read, text: "hersteld"});
      expect((await store.read("a"))?.text, where).toBe("hersteld");
    }
    raw.close();
  });

  test("is not thrown away because of an odd type where a moment should be", async () => {
    const store = await openNotebookStore("odd moment");
    await store.save(notebook("a", "hier"));
    const raw = await openDB("odd moment");
    for (const removedAt of [1n, "gisteren", {}, true, 1e300, NaN, new Date()]) {
      const [record] = (await raw.getAll("generations")) as {notebook: StoredNotebook}[];
      await raw.put("generations", {...record, notebook: {...record?.notebook, removedAt}});
      expect((await store.list()).map((each) => each.removedAt)).toEqual([null]);
    }
    raw.close();
  });

  test("with a name that is none, or without a text, gives its text or that of its last version", async () => {
    const store = await openNotebookStore("odd name");
    await store.save(notebook("goed", "ongeschonden"));
    await store.keepVersion({id: "leeg", savedAt: 5, text: "de laatste versie"});
    const raw = await openDB("odd name");
    await raw.put("generations", {id: "leeg", slot: 0, count: 1, notebook: {id: "leeg", text: 7}});
    await raw.put("generations", {id: 5, slot: 0, count: 1, notebook: {text: "zonder naam"}});
    await raw.put("generations", {id: new Date(1), slot: 0, count: 1, notebook: null});
    expect((await store.list()).map(({id}) => id)).toEqual(["goed"]);
    const damaged = await store.damaged();
    expect(new Set(damaged.map(({text}) => text))).toEqual(
      new Set(["de laatste versie", "zonder naam", null]),
    );
    for (const {key} of damaged) await store.remove(key);
    expect(await store.damaged()).toEqual([]);
    expect((await store.list()).map(({id}) => id)).toEqual(["goed"]);
    raw.close();
  });
});
