import {afterAll, describe, expect, test} from "vitest";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import type {TableSource} from "../../src/engine/engine.ts";
import {QueryError} from "../../src/engine/errors.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {openWasmBesideUs} from "./wasm-beside-us.ts";

function source(csv: string, extra: Partial<TableSource> = {}): TableSource {
  const createSql = "CREATE TABLE leden (num1 INTEGER, txt1 VARCHAR, day1 DATE)";
  return {name: "leden", createSql, csv: async () => csv, ...extra};
}

const HEADER = "num1,txt1,day1\n";

const engines = {
  wasm: createDuckDbEngine({open: openWasmBesideUs}),
  native: createNativeEngine(),
};

afterAll(() => Promise.all([engines.wasm.close(), engines.native.close()]));

describe.each(Object.entries(engines))("the %s engine ingests", (_name, engine) => {
  const rowsOf = async (table: string) => (await engine.query(`FROM ${table}`)).rows;

  test("typed rows, quoted fields and empty ones", async () => {
    await engine.ingest(source(`${HEADER}1,"a, ""b""\nc",2024-02-29\n,,\n3,"",\r\n`));
    expect(await rowsOf("leden")).toEqual([
      {num1: 1, txt1: 'a, "b"\nc', day1: new Date("2024-02-29")},
      {num1: null, txt1: null, day1: null},
      {num1: 3, txt1: null, day1: null},
    ]);
  });

  test("a long file, which is read as one, like a short one", async () => {
    const row = '1,"a, ""b""\nc",2024-02-29\n,"",\r\n';
    await engine.ingest(source(HEADER + row.repeat(200)));
    const rows = await rowsOf("leden");
    expect(rows).toHaveLength(400);
    expect(rows.slice(398)).toEqual([
      {num1: 1, txt1: 'a, "b"\nc', day1: new Date("2024-02-29")},
      {num1: null, txt1: null, day1: null},
    ]);
  });

  test("no file with a quote inside a field", async () => {
    const failing = engine.ingest(source(`${HEADER}1,a"b",\n2,"a"b,\n`));
    await expect(failing).rejects.toBeInstanceOf(QueryError);
  });

  test("a new table instead of an old one of that name", async () => {
    await engine.ingest(source(`${HEADER}7,zeven,\n`));
    expect(await rowsOf("leden")).toEqual([{num1: 7, txt1: "zeven", day1: null}]);
  });

  test("a header without rows as an empty table", async () => {
    await engine.ingest(source(HEADER));
    expect(await rowsOf("leden")).toEqual([]);
  });

  test("nothing at all of a file with a row that does not fit", async () => {
    await engine.ingest(source(`${HEADER}1,een,\n`));
    const failing = engine.ingest(source(`${HEADER}2,twee,\nveel,drie,\n`));
    await expect(failing).rejects.toMatchObject({message: expect.stringContaining("veel")});
    await expect(failing).rejects.toBeInstanceOf(QueryError);
    expect(await rowsOf("leden")).toEqual([{num1: 1, txt1: "een", day1: null}]);
  });

  test.each([
    ["txt1,num1,day1\n1,2,\n", "has txt1 where the table has num1"],
    ["num1,txt1\n1,2\n", "has nothing where the table has day1"],
    ["num1,txt1,day1,num2\n1,2,,3\n", "has num2 where the table has nothing"],
    ["", "has nothing where the table has num1"],
  ])("no file with the header of %j", async (csv, message) => {
    await expect(engine.ingest(source(csv))).rejects.toThrow(message);
  });

  test("a file with a byte order mark, and a header in quotes", async () => {
    await engine.ingest(source('\ufeff"num1","txt1","day1"\r\n1,een,\r\n'));
    expect(await rowsOf("leden")).toEqual([{num1: 1, txt1: "een", day1: null}]);
  });

  test("no row that breaks a constraint", async () => {
    const createSql = "CREATE TABLE leden (num1 INTEGER CHECK (num1 > 0), txt1 VARCHAR, day1 DATE)";
    const failing = engine.ingest(source(`${HEADER}-1,x,\n`, {createSql}));
    await expect(failing).rejects.toMatchObject({type: "Constraint"});
  });

  test("tables of any name and type, with their views", async () => {
    const name = "../2024 '*' \"leden\"/?";
    const quoted = `"${name.replaceAll('"', '""')}"`;
    await engine.ingest({
      name,
      createSql: `CREATE TABLE ${quoted} ("een, ""naam""" DECIMAL(9,2), e ENUM('a', 'it''s'), list1 INTEGER[])`,
      csv: async () => `"een, ""naam""",e,list1\n-1.50,it's,"[1, 2]"\n`,
      afterSql: [`CREATE OR REPLACE VIEW zicht AS FROM ${quoted}`],
    });
    expect(await rowsOf("zicht")).toEqual([{'een, "naam"': -1.5, e: "it's", list1: [1, 2]}]);
  });

  test("no table that has been dropped", async () => {
    await engine.ingest(source(`${HEADER}1,een,\n`));
    await engine.drop("leden");
    await engine.drop("leden");
    await expect(rowsOf("leden")).rejects.toMatchObject({type: "Catalog"});
  });

  test("what failed to be read not at all", async () => {
    const csv = () => Promise.reject(new Error("offline"));
    await expect(engine.ingest(source("", {csv}))).rejects.toThrow("offline");
  });
});

test.each([
  ["wasm", (tables: TableSource[]) => createDuckDbEngine({open: openWasmBesideUs, tables})],
  ["native", (tables: TableSource[]) => createNativeEngine({tables})],
])("the %s engine makes all its tables in one go, or none", async (_name, create) => {
  const LAST = "CREATE TABLE last (code VARCHAR)";
  const parent: TableSource = {
    name: "soort",
    createSql: "CREATE TABLE soort (code VARCHAR PRIMARY KEY)",
    csv: async () => "code\na\nb\n",
  };
  const child = (csv: string): TableSource => ({
    name: "vereniging",
    createSql: "CREATE TABLE vereniging (soort VARCHAR REFERENCES soort (code))",
    csv: async () => csv,
  });
  const good = create([parent, child("soort\na\nb\n")]);
  expect((await good.query("SELECT count(*) AS n FROM vereniging")).rows).toEqual([{n: 2}]);
  const bad = create([parent, child("soort\nc\n"), {...parent, name: "last", createSql: LAST}]);
  await expect(bad.query("SELECT 1")).rejects.toMatchObject({cause: {type: "Constraint"}});
  await Promise.all([good.close(), bad.close()]);
});

test("SQL reads no file but what is registered, and none of that stays", async () => {
  await engines.wasm.ingest(source(`${HEADER}1,een,\n`));
  await expect(engines.wasm.query("FROM read_csv('data/leden.csv')")).rejects.toMatchObject({
    type: "IO",
  });
  await expect(engines.wasm.query("FROM read_csv('/etc/passwd')")).rejects.toMatchObject({
    type: "Permission",
  });
});
