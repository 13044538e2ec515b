import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {QueryError} from "../../src/engine/errors.ts";
import {admitNames, admitOne, admitQuestion, isAsking} from "../../src/engine/gate.ts";
import type {KnownNames} from "../../src/engine/gate.ts";
import {random} from "../notebook/random.ts";
import {readStatements} from "../../src/engine/statements.ts";

const KNOWN: KnownNames = {
  curated: new Set(["budget", "budget_main", "budget_index"]),
  functions: new Set(["sum", "lower"]),
  types: new Set(["integer", "date"]),
};

/** "ask", "make", or the type of the refusal with what it is about. */
function verdict(sql: string): string {
  try {
    const statement = admitOne(sql);
    if (!statement) return "empty";
    if (isAsking(statement)) return "ask";
    admitNames(statement, sql, KNOWN);
    return "make";
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const {type, range} = error;
    return `${type}: ${range ? sql.slice(range.from, range.to) : ""}`;
  }
}

test.each([
  ["SELECT 1", "ask"],
  ["  -- eerst\nSELECT 1; ;; -- klaar", "ask"],
  ["FROM budget", "ask"],
  ["VALUES (1)", "ask"],
  ["TABLE budget", "ask"],
  ["(SELECT 1) UNION ALL (SELECT 2)", "ask"],
  ["PIVOT budget ON year USING sum(value)", "ask"],
  ["UNPIVOT budget ON value", "ask"],
  ["SUMMARIZE budget", "ask"],
  ["DESCRIBE budget", "ask"],
  ["desc budget", "ask"],
  ["SHOW TABLES", "ask"],
  ["EXPLAIN SELECT 1", "ask"],
  ["EXPLAIN ANALYZE SELECT 1", "ask"],
  ["EXPLAIN (FORMAT json) FROM budget", "ask"],
  ["EXPLAIN (SELECT 1)", "ask"],
  ["WITH a AS (SELECT 1), b(x) AS NOT MATERIALIZED (FROM a) FROM b", "ask"],
  ["WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) (SELECT * FROM t)", "ask"],
  ["SELECT 'UPDATE budget; DROP TABLE x'", "ask"],
  ["SELECT $a$ ; DROP TABLE budget $a$", "ask"],
  ['SELECT 1 AS "; drop"', "ask"],
  ["PRAGMA table_info('budget')", "make"],
  ["CREATE TABLE mijn AS FROM budget", "make"],
  ["CREATE OR REPLACE TEMP TABLE mijn AS FROM budget", "make"],
  ["CREATE TABLE IF NOT EXISTS main.mijn (budget INTEGER)", "make"],
  ["CREATE MACRO dubbel(x) AS 2 * x", "make"],
  ["CREATE TABLE date AS SELECT 1", "make"],
  ["CREATE SCHEMA van_mij", "make"],
  ["CREATE TABLE van_mij.budget AS SELECT 1", "make"],
  ["INSERT INTO mijn FROM budget", "make"],
  ["UPDATE mijn SET a = (SELECT max(value) FROM budget)", "make"],
  ["DELETE FROM mijn WHERE a IN (FROM budget)", "make"],
  ["DROP TABLE IF EXISTS mijn", "make"],
  ["ALTER TABLE mijn RENAME TO anders", "make"],
  ["SET VARIABLE x = 1", "make"],
  ["PREPARE q AS FROM budget WHERE year = $1", "make"],
  ["EXECUTE q(2011)", "make"],
  ["UPDATE budget SET value = 0", "ReadOnly: budget"],
  ['update "Budget" set value = 0', 'ReadOnly: "Budget"'],
  ["UPDATE curated.main.budget SET value = 0", "ReadOnly: curated.main.budget"],
  ["WITH a AS (SELECT 1) UPDATE budget SET value = 0", "ReadOnly: budget"],
  ["EXPLAIN ANALYZE UPDATE budget SET value = 0", "ReadOnly: budget"],
  ["EXPLAIN ANALYZE WITH a AS (SELECT 1) DELETE FROM budget", "ReadOnly: budget"],
  ["PREPARE q AS DELETE FROM budget", "ReadOnly: budget"],
  ["INSERT OR REPLACE INTO budget VALUES (1)", "ReadOnly: budget"],
  ["MERGE INTO budget USING mijn ON false WHEN NOT MATCHED THEN INSERT", "ReadOnly: budget"],
  ["TRUNCATE budget", "ReadOnly: budget"],
  ["TRUNCATE TABLE budget", "ReadOnly: budget"],
  ["DROP TABLE mijn, budget CASCADE", "ReadOnly: budget"],
  ["DROP VIEW IF EXISTS budget_main", "ReadOnly: budget_main"],
  ["DROP MACRO TABLE budget_index", "ReadOnly: budget_index"],
  ["ALTER TABLE budget ADD COLUMN x INTEGER", "ReadOnly: budget"],
  ["CREATE INDEX i ON budget (value)", "ReadOnly: budget"],
  ["COMMENT ON TABLE budget IS 'x'", "ReadOnly: budget"],
  ["UPDATE nb_1.bron SET x = 0", "ReadOnly: nb_1.bron"],
  ["CREATE OR REPLACE VIEW budget_main AS SELECT 1", "ReservedName: budget_main"],
  ["CREATE TEMP TABLE budget AS SELECT 1", "ReservedName: budget"],
  ["CREATE OR REPLACE MACRO budget_index(b) AS TABLE SELECT 1", "ReservedName: budget_index"],
  ["CREATE OR REPLACE MACRO sum(x) AS 42", "ReservedName: sum"],
  ["CREATE FUNCTION memory.main.lower(x) AS 42", "ReservedName: memory.main.lower"],
  ["CREATE TYPE integer AS ENUM ('a')", "ReservedName: integer"],
  ["ALTER TABLE mijn RENAME TO budget", "ReservedName: budget"],
  ["CREATE SCHEMA nb_1", "ReservedName: nb_1"],
  ["CREATE SCHEMA IF NOT EXISTS curated", "ReservedName: curated"],
  ["SELECT 1; UPDATE budget SET value = 0", "SeveralStatements: UPDATE budget SET value = 0"],
  ["CALL enable_logging(storage='file')", "NotHere: CALL"],
  ["FROM enable_logging()", "NotHere: enable_logging"],
  ['SELECT * FROM "enable_logging" (level = 1)', 'NotHere: "enable_logging"'],
  ["FROM query('FROM enable_logging()')", "NotHere: query"],
  ["ATTACH ':memory:' AS m", "NotHere: ATTACH"],
  ["DETACH curated", "NotHere: DETACH"],
  ["USE curated", "NotHere: USE"],
  ["INSTALL json", "NotHere: INSTALL"],
  ["LOAD json", "NotHere: LOAD"],
  ["FORCE INSTALL json", "NotHere: FORCE"],
  ["UPDATE EXTENSIONS", "NotHere: UPDATE"],
  ["PRAGMA enable_external_access = true", "NotHere: PRAGMA"],
  ["PRAGMA show = 1", "NotHere: PRAGMA"],
  ["SET memory_limit = '4GB'", "NotHere: SET"],
  ["RESET allowed_directories", "NotHere: RESET"],
  ["COPY budget TO 'x.csv'", "NotHere: COPY"],
  ["EXPORT DATABASE 'x'", "NotHere: EXPORT"],
  ["IMPORT DATABASE 'x'", "NotHere: IMPORT"],
  ["CHECKPOINT", "NotHere: CHECKPOINT"],
  ["VACUUM", "NotHere: VACUUM"],
  ["BEGIN TRANSACTION", "NotHere: BEGIN"],
  ["EXPLAIN ANALYZE CALL enable_logging()", "NotHere: CALL"],
  ["PREPARE q AS CALL enable_logging()", "NotHere: CALL"],
  ["CREATE SECRET s (TYPE s3)", "NotHere: CREATE"],
  ["selec 1", "Parser: selec"],
  [")", "Parser: )"],
  ["", "empty"],
  [" ;; -- niets", "empty"],
])("%s is read as %s", (sql, expected) => {
  expect(verdict(sql)).toBe(expected);
});

test.each([
  ["SELECT 1", "done"],
  ["", "done"],
  ["SELECT 1 AS ok); UPDATE x SET a = 1; CREATE TABLE m AS (SELECT 1", "SeveralStatements"],
  ["SELECT 1) UNION ALL (SELECT 2", "Parser"],
  ["SELECT (1", "Parser"],
  ["SELECT [1)", "Parser"],
  ["CREATE TABLE a AS SELECT 1", "NotAQuestion"],
  ["EXPLAIN ANALYZE UPDATE mijn SET a = 1", "NotAQuestion"],
  ["WITH a AS (SELECT 1) INSERT INTO mijn FROM a", "NotAQuestion"],
  ["SET VARIABLE x = 1", "NotAQuestion"],
  ["EXECUTE q", "NotAQuestion"],
])("as a question %s is %s", (sql, expected) => {
  const read = () => {
    try {
      admitQuestion(sql);
      return "done";
    } catch (error) {
      return error instanceof QueryError ? error.type : String(error);
    }
  };
  expect(read()).toBe(expected);
});

/** DuckDB's own parser as the oracle: what it takes for several statements must never be one for us. */
describe("cut where DuckDB cuts", () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(":memory:");
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });

  const PIECES =
    "SELECT|1|'a'|E'a\\'|e'x'|\n'b\\'|'|''|\"|$a$|$$|$1|$a|a$b$|$😀$|;|;|--|--x\n|/*|*/|/* /* */|(|)|é|\u00a0|\u200b|\u2028|\t|\r|\n|,|AS|x|[|]|{|}|DROP TABLE t|UPDATE t SET a=1|SELECT 2|U&'\\'|x'41'|1e|1e'a'|::|->|\\".split(
      "|",
    );

  test.each([1, 2, 3, 4])("random texts, seed %i", async (seed) => {
    const below = random(seed);
    let parsed = 0;
    for (let round = 0; round < 4000; round += 1) {
      const count = 2 + below(14);
      const pick = () => PIECES[below(PIECES.length)] ?? "";
      const glue = () => (below(2) === 0 ? " " : "");
      const sql = `SELECT 1 ${Array.from({length: count}, () => pick() + glue()).join("")}`;
      const told = await connection.extractStatements(sql).then(
        ({count: statements}) => statements,
        () => null,
      );
      if (told === null) continue;
      parsed += 1;
      expect(readStatements(sql).length, JSON.stringify(sql)).toBe(told);
    }
    expect(parsed).toBeGreaterThan(20);
  });
});
