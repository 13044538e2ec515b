import {afterAll, beforeAll, expect, test} from "vitest";
import {sortedSql} from "#engine";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";

const engine = createNativeEngine();
beforeAll(() => engine.start());
afterAll(() => engine.close());

test.each([
  ["SELECT * FROM (VALUES (2), (NULL), (10), (1)) t(v); -- the answer", 1, false, [1, 2, 10, null]],
  ["SELECT * FROM (VALUES (2), (NULL), (10), (1)) t(v)", 1, true, [10, 2, 1, null]],
  ["SELECT 0 AS a, v AS a FROM (VALUES (2), (1)) t(v)", 2, false, [1, 2]],
])("%s sorted by column %i", async (sql, place, descending, expected) => {
  const {columns, rows} = await engine.query(sortedSql(sql, place, descending));
  expect(rows.map((row) => row[columns[place - 1]?.name ?? ""])).toEqual(expected);
});
