import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {
  AS_IT_CAME,
  arrangeSql,
  countSql,
  dropOrderSql,
  keepOrderSql,
  meetsFilter,
  pageSql,
  parseFilter,
  profileColumn,
  profileRows,
} from "#catalog";
import type {Column, Row} from "#engine";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {filterSql} from "../../src/catalog/arrange/arrangement.ts";

const num: Column = {name: "num1", kind: "number", type: "DOUBLE"};
const big: Column = {name: "int1", kind: "number", type: "HUGEINT"};
const txt: Column = {name: "txt1", kind: "text", type: "VARCHAR"};
const day: Column = {name: "day1", kind: "date", type: "DATE"};
const flag: Column = {name: "flag1", kind: "boolean", type: "BOOLEAN"};
const COLUMNS = [num, big, txt, day, flag];

const engine = createNativeEngine({
  tables: [
    {
      name: "t",
      createSql: `CREATE TABLE "t" ("num1" DOUBLE, "int1" HUGEINT, "txt1" VARCHAR, "day1" DATE, "flag1" BOOLEAN)`,
      csv: async () =>
        [
          "num1,int1,txt1,day1,flag1",
          "1.5,9007199254740993,Été,2024-01-31,true",
          '-2,9007199254740992,"ete, zomer",2024-02-29,false',
          ",,,,",
          "1000,1,leeg,1999-12-31,true",
          '1.5,-5,"O\'Neill 50%_",2024-01-31,',
          "0,,zebra,,false",
        ].join("\n"),
    },
  ],
});
let rows: readonly Row[] = [];

beforeAll(async () => {
  await engine.start();
  rows = (await engine.query(`SELECT * FROM t`)).rows;
});
afterAll(() => engine.close());

/** A filter as typed => the places (from 1) of the rows that meet it. */
const CASES: readonly (readonly [Column, string, readonly number[]])[] = [
  [num, "1,5", [1, 5]],
  [num, "> 1", [1, 4, 5]],
  [num, "!= 1.5", [2, 4, 6]],
  [num, "-2..1,5", [1, 2, 5, 6]],
  [num, "1.000", [4]],
  [num, "leeg", [3]],
  [num, "niet leeg", [1, 2, 4, 5, 6]],
  [big, "9007199254740993", [1]],
  [big, ">= 9007199254740992", [1, 2]],
  [txt, "ete", [1, 2]],
  [txt, "ÉTÉ", [1, 2]],
  [txt, "=zebra", [6]],
  [txt, '"leeg"', [4]],
  [txt, "%_", [5]],
  [txt, "o'n", [5]],
  [txt, "leeg", [3]],
  [day, "31/1/2024", [1, 5]],
  [day, ">2024-01-31", [2]],
  [day, "2000-01-01..2024-01-31", [1, 5]],
  [flag, "ja", [1, 4]],
  [flag, "no", [2, 6]],
];

describe("a filter", () => {
  test.each(CASES)(
    "on %o of %s leaves the same rows here and in the engine",
    async (column, typed, places) => {
      const filter = parseFilter(typed, column, "nl");
      if (!filter) throw new Error("not read");
      const here = rows.flatMap((row, index) =>
        meetsFilter(row[column.name] ?? null, filter) ? [index + 1] : [],
      );
      expect(here).toEqual(places);
      const found = await engine.query(
        `SELECT rowid + 1 AS place FROM t WHERE ${filterSql(column, filter)} ORDER BY 1`,
      );
      expect(found.rows.map(({place}) => Number(place))).toEqual(places);
    },
  );

  test.each([
    [num, "veel"],
    [num, "> veel"],
    [num, "1..veel"],
    [day, "31/2/2024"],
    [day, "gisteren"],
    [flag, "misschien"],
  ])("that %o cannot be compared with is none: %s", (column, typed) => {
    expect(parseFilter(typed, column, "nl")).toBeNull();
  });

  test("in English reads grouped digits the English way", () => {
    expect(parseFilter("1,000.5", num, "en")).toMatchObject({value: 1000.5});
    expect(parseFilter("1.000", num, "en")).toMatchObject({value: 1});
  });

  test("never breaks out of its text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: "grapheme-ascii"}), async (typed) => {
        const filter = parseFilter(typed, txt, "nl");
        if (!filter) return;
        const here = rows.filter((row) => meetsFilter(row["txt1"] ?? null, filter)).length;
        const sql = `SELECT count(*)::INT AS n FROM t WHERE ${filterSql(txt, filter)}`;
        expect((await engine.query(sql)).rows).toEqual([{n: here}]);
      }),
      {numRuns: 150, seed: 4},
    );
  });
});

describe("an arrangement", () => {
  const arrangement = {
    sorting: {column: "txt1", descending: true},
    filters: new Map([["num1", parseFilter("> -5", num, "nl")!]]),
  };

  test("is kept as row numbers, and read by the page", async () => {
    await engine.query(keepOrderSql("t", arrangement, COLUMNS));
    expect((await engine.query(countSql("t", true))).rows).toEqual([{n: 5}]);
    const page = await engine.query(pageSql("t", true, 1, 4));
    expect(page.rows.map(({txt1}) => txt1)).toEqual(["O'Neill 50%_", "leeg", "ete, zomer"]);
    await engine.query(dropOrderSql("t"));
    await expect(engine.query(countSql("t", true))).rejects.toThrow(/does not exist/);
  });

  test("puts empty cells last in either direction, and leaves equal rows as they came", async () => {
    for (const descending of [false, true]) {
      const sorted = {sorting: {column: "num1", descending}, filters: new Map()};
      const {rows: found} = await engine.query(
        `SELECT rowid::INT + 1 AS place FROM t ${arrangeSql(sorted, COLUMNS, "rowid")}`,
      );
      const places = found.map(({place}) => place);
      expect(places).toEqual(descending ? [4, 1, 5, 6, 2, 3] : [2, 6, 1, 5, 4, 3]);
    }
  });

  test("of nothing is no clause, and a column that is gone is passed over", () => {
    expect(arrangeSql(AS_IT_CAME, COLUMNS)).toBe("");
    expect(
      arrangeSql({sorting: {column: "gone", descending: true}, filters: new Map()}, COLUMNS),
    ).toBe("");
  });

  test("is read by row numbers where nothing is arranged", async () => {
    const page = await engine.query(pageSql("t", false, 4, 9));
    expect(page.rows.map(({txt1}) => txt1)).toEqual(["O'Neill 50%_", "zebra"]);
  });
});

test.each(COLUMNS)("the profile of rows that are here is the engine's: %o", async (column) => {
  expect(profileRows(rows, column)).toEqual(await profileColumn(engine, "t", column));
});
