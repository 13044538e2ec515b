import {afterAll, beforeAll, expect, test} from "vitest";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";

const engine = createNativeEngine();
beforeAll(() => engine.start());
afterAll(() => engine.close());

test.each([
  ["CREATE TABLE t1 (int1 INT)", []],
  ["/* a remark */ -- another\n DROP TABLE IF EXISTS t1", []],
  [`SELECT 1 AS "Count" WHERE false`, ["Count"]],
  [`(SELECT 1 AS "Count" LIMIT 0)`, ["Count"]],
  [`FROM (SELECT 1 AS "Count" LIMIT 0)`, ["Count"]],
  ["SELECT 1 AS int1 WHERE false", ["int1"]],
])("%s answers with columns %j", async (sql, names) => {
  const {columns, rows} = await engine.query(sql);
  expect(columns.map(({name}) => name)).toEqual(names);
  expect(rows).toEqual([]);
});
