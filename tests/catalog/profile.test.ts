import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {PROFILE_BINS, profileColumn} from "#catalog";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";

const engine = createNativeEngine({
  tables: [
    {
      name: "t",
      createSql: `CREATE TABLE "t" ("num1" DOUBLE, "txt1" VARCHAR, "same" INTEGER, "void" DOUBLE)`,
      csv: async () => "num1,txt1,same,void\n0,a,5,\n1,b,5,\n11,b,5,\n12,c,5,\n,b,5,\n",
    },
  ],
});
beforeAll(() => engine.start());
afterAll(() => engine.close());

describe("the profile of a column", () => {
  test("counts rows, nulls and different values and bins the numbers", async () => {
    const profile = await profileColumn(engine, "t", {name: "num1", kind: "number"});
    expect(profile).toMatchObject({rows: 5, nulls: 1, distinct: 4, min: 0, max: 12, top: []});
    expect(profile.bins).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  test("lists the most frequent texts, equals in alphabetical order", async () => {
    const profile = await profileColumn(engine, "t", {name: "txt1", kind: "text"});
    expect(profile.top).toEqual([
      {value: "b", rows: 3},
      {value: "a", rows: 1},
      {value: "c", rows: 1},
    ]);
    expect(profile.bins).toEqual([]);
  });

  test("puts a column of one value into one bin", async () => {
    const {bins} = await profileColumn(engine, "t", {name: "same", kind: "number"});
    expect(bins).toHaveLength(PROFILE_BINS);
    expect(bins[0]).toBe(5);
  });

  test("of an empty column has no bins and no bounds", async () => {
    const profile = await profileColumn(engine, "t", {name: "void", kind: "number"});
    expect(profile).toMatchObject({nulls: 5, distinct: 0, min: null, max: null, bins: []});
  });
});
