import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import {EngineLostError, QueryError} from "../../src/engine/errors.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {readError} from "../../src/engine/read-error.ts";
import {openWasmBesideUs} from "./wasm-beside-us.ts";

const engines = {
  wasm: createDuckDbEngine({open: openWasmBesideUs}),
  native: createNativeEngine(),
};

beforeAll(async () => {
  for (const engine of Object.values(engines)) {
    await engine.query('CREATE TABLE cijfers (jaar INTEGER, "aantal leden" INTEGER NOT NULL)');
    await engine.query("CREATE VIEW oud AS SELECT jaar FROM cijfers");
  }
});

afterAll(() => Promise.all([engines.wasm.close(), engines.native.close()]));

/** A statement in which ⟦ ⟧ mark where it goes wrong, DuckDB's class of error, and a part of the message. */
type Case = readonly [sql: string, type: string, message: string];

const CASES: readonly Case[] = [
  ["⟦selec⟧ 1", "Parser", 'syntax error at or near "selec"'],
  ["select 'é😀' ⟦frm⟧ cijfers", "Parser", 'syntax error at or near "cijfers"'],
  ["select 'é😀' /* é */ ⟦)⟧", "Parser", 'syntax error at or near ")"'],
  ["select 'é😀' +⟦⟧", "Parser", "syntax error at end of input"],
  ["select 'é' as ⟦\"x⟧", "Parser", "unterminated quoted identifier"],
  ["select 'é😀', ⟦jaartal⟧ from cijfers", "Binder", 'Referenced column "jaartal" not found'],
  ["select 'é😀',\n\n  ⟦jaartal⟧ from cijfers", "Binder", 'Referenced column "jaartal" not found'],
  ["select 'é😀', ⟦\"aantal lden\"⟧ from cijfers", "Binder", '"aantal lden" not found'],
  ['select ⟦"é ""😀"⟧ from cijfers', "Binder", "not found"],
  ["select 'é😀', ⟦c⟧.jaar from cijfers", "Binder", 'Referenced table "c" not found'],
  ["select 'é😀' from ⟦cijfer⟧", "Catalog", "Table with name cijfer does not exist"],
  ["select 'é😀' from ⟦\"zo veel\"⟧", "Catalog", "Table with name zo veel does not exist"],
  ["select 'é', ⟦nofn⟧(1)", "Catalog", "Function with name nofn does not exist"],
  ["select 'é', ⟦sum⟧(1, 2, 3)", "Binder", "No function matches"],
  ["select 'é', ⟦'x'⟧::int", "Conversion", "Could not convert string 'x' to INT32"],
  ["select 1; ⟦select 'é', nope⟧", "SeveralStatements", "more than one statement"],
];

describe.each(Object.entries(engines))("the %s engine refuses", (_name, engine) => {
  test.each(CASES)("%s with a %s error: %s", async (marked, type, message) => {
    const sql = marked.replace(/[⟦⟧]/g, "");
    const from = marked.indexOf("⟦");
    const error: unknown = await engine.query(sql).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({
      type,
      sql,
      range: {from, to: marked.indexOf("⟧") - 1},
      message: expect.stringContaining(message),
    });
    expect(String(error)).not.toMatch(/LINE \d|exception_message/);
  });

  test.each([
    ["select jaartal from cijfers", ["jaar"]],
    ["select c.jaren from cijfers c", []],
    ["select c.jara from cijfers c", ["jaar"]],
    ["select x.jaar from cijfers c", []],
    ["select bron from cijfers", []],
    ["select * from lezer", []],
    ["select * from cijferz", ["cijfers"]],
    ["select sum(1, 2, 3)", []],
    ["select 1 +", []],
  ])("%s and thinks %j was meant", async (sql, candidates) => {
    await expect(engine.query(sql)).rejects.toMatchObject({candidates});
  });

  test.each(["", " ;; ", "-- niets"])("the empty statement %j", async (sql) => {
    await expect(engine.query(sql)).rejects.toMatchObject({
      message: "There is no statement to run.",
      range: null,
    });
  });

  test("a position in the text of a view without placing it in the statement", async () => {
    await engine.query("ALTER TABLE cijfers RENAME COLUMN jaar TO jr");
    const error = engine.query("select 1 from (select * from range(1)) r, oud where 1 = 1");
    await expect(error).rejects.toMatchObject({range: null});
    await engine.query("ALTER TABLE cijfers RENAME COLUMN jr TO jaar");
  });

  test("and goes on answering", async () => {
    expect((await engine.query("SELECT 42 AS v")).rows).toEqual([{v: 42}]);
  });
});

test.each([
  ["INTERNAL", '{"exception_type":"INTERNAL","exception_message":"index 5 of 5"}', "index 5 of 5"],
  ["FATAL", '{"exception_type":"FATAL","exception_message":"invalidated"}', "invalidated"],
])("an %s error is the end of the database", (_type, message, reason) => {
  const error = readError(new Error(message), "SELECT 1");
  expect(error).toBeInstanceOf(EngineLostError);
  expect(error.message).toContain(reason);
});

test("a trap of the WebAssembly module is the end of the database", () => {
  const trap = Object.assign(new Error("function signature mismatch"), {name: "RuntimeError"});
  expect(readError(trap, "SELECT 1")).toBeInstanceOf(EngineLostError);
});

test("the drawing of a line is left out of the message", () => {
  const message = JSON.stringify({
    exception_type: "Binder",
    exception_message: "Something is wrong\n\nLINE 1: select x\n               ^",
  });
  expect(readError(new Error(message), "select x").message).toBe("Something is wrong");
});
