import {afterAll, describe, expect, test} from "vitest";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import type {TableSource} from "../../src/engine/engine.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {random} from "../notebook/random.ts";
import {openWasmBesideUs} from "./wasm-beside-us.ts";

const tables: readonly TableSource[] = [
  {
    name: "budget",
    createSql: "CREATE TABLE budget (year INTEGER, value INTEGER)",
    csv: async () => "year,value\n2011,24\n2012,25\n",
    afterSql: [
      "CREATE VIEW budget_main AS SELECT * FROM budget;\nCREATE MACRO budget_index(b) AS TABLE SELECT value * b AS v FROM budget",
    ],
  },
];

const engines = {
  wasm: createDuckDbEngine({open: openWasmBesideUs, tables}),
  native: createNativeEngine({tables}),
};
afterAll(() => Promise.all([engines.wasm.close(), engines.native.close()]));

const HASH =
  "SELECT (SELECT sum(hash(b)) FROM budget b)::VARCHAR AS a, (SELECT sum(hash(m)) FROM budget_main m)::VARCHAR AS b, (SELECT sum(v) FROM budget_index(2))::VARCHAR AS c, sum(1)::VARCHAR AS d";

describe.each(Object.entries(engines))("published figures in the %s engine", (_name, engine) => {
  test.each([
    "UPDATE budget SET value = value * 10",
    "WITH x AS (SELECT 1) DELETE FROM budget",
    "EXPLAIN ANALYZE UPDATE budget SET value = 0",
    "PREPARE p AS UPDATE budget SET value = 0",
    "INSERT INTO budget VALUES (1, 2)",
    "DROP TABLE budget CASCADE",
    "ALTER TABLE budget RENAME TO weg",
    "CREATE OR REPLACE VIEW budget_main AS SELECT 1 AS year, 2 AS value",
    "CREATE TEMP TABLE budget AS SELECT 1 AS year, 2 AS value",
    "CREATE OR REPLACE MACRO budget_index(b) AS TABLE SELECT 1 AS v",
    "CREATE OR REPLACE MACRO sum(x) AS 42",
    "CREATE MACRO hash(x) AS 42",
    "SELECT 1 AS ok); UPDATE budget SET value = 0; CREATE TABLE m AS (SELECT 1",
    "CALL enable_logging(storage='file')",
    "ATTACH ':memory:' AS m2",
    "USE system",
  ])("stay as they are after %s", async (sql) => {
    const {rows} = await engine.query(HASH);
    await expect(engine.query(sql)).rejects.toThrow();
    await expect(engine.keep({schema: "nb_1", name: "a"}, sql)).rejects.toThrow();
    expect((await engine.query(HASH)).rows).toEqual(rows);
  });

  test("can be read and copied, and what is one's own can be changed", async () => {
    await engine.query("CREATE TABLE mijn AS FROM budget");
    await engine.query("UPDATE mijn SET value = 0");
    expect((await engine.query("SELECT max(value) AS m FROM mijn")).rows).toEqual([{m: 0}]);
    expect((await engine.query("SELECT max(value) AS m FROM budget_main")).rows).toEqual([{m: 25}]);
    await engine.query("DROP TABLE mijn");
  });
});

const PIECES =
  "SELECT 1|)|(|;|UPDATE budget SET value = 0|DROP VIEW budget_main|CREATE OR REPLACE MACRO|sum(x) AS 42|budget_index(b) AS TABLE SELECT 1|CREATE TABLE|m|AS|'|E'\\'|\"|--|\n|/*|*/|$$|$a$|WITH x AS|EXPLAIN ANALYZE|PREPARE p AS|DELETE FROM budget|INSERT INTO budget|FROM budget|ALTER TABLE budget RENAME TO|weg|VALUES (1, 2)|main.|temp.|UNION ALL".split(
    "|",
  );

test.each([1, 2])("no splice of statements changes published figures, seed %i", async (seed) => {
  const engine = engines.native;
  const below = random(seed);
  const {rows} = await engine.query(HASH);
  for (let round = 0; round < 300; round += 1) {
    const pieces = Array.from({length: 1 + below(8)}, () => PIECES[below(PIECES.length)]);
    const sql = pieces.join(below(3) === 0 ? "" : " ");
    await engine.query(sql).catch(() => undefined);
    await engine.keep({schema: "nb_1", name: "a"}, sql).catch(() => undefined);
    expect((await engine.query(HASH)).rows, JSON.stringify(sql)).toEqual(rows);
  }
});
