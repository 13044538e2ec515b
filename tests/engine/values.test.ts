import {afterAll, describe, expect, test} from "vitest";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import type {ColumnKind, Value} from "../../src/engine/table.ts";
import {openWasmBesideUs} from "./wasm-beside-us.ts";

const engines = {
  wasm: createDuckDbEngine({open: openWasmBesideUs}),
  native: createNativeEngine(),
};

afterAll(() => Promise.all([engines.wasm.close(), engines.native.close()]));

const utc = (text: string) => new Date(`${text}Z`);
const bytes = (...values: number[]) => new Uint8Array(values);

/** An SQL expression, DuckDB's name of its type, our kind, and the plain value. */
type Case = readonly [sql: string, type: string, kind: ColumnKind, value: Value];

const CASES: readonly Case[] = [
  ["true", "BOOLEAN", "boolean", true],
  ["false", "BOOLEAN", "boolean", false],
  ["(-128)::TINYINT", "TINYINT", "number", -128],
  ["(-32768)::SMALLINT", "SMALLINT", "number", -32768],
  ["42", "INTEGER", "number", 42],
  ["(-7)::BIGINT", "BIGINT", "number", -7],
  ["9007199254740991", "BIGINT", "number", 9007199254740991],
  ["9007199254740993", "BIGINT", "number", "9007199254740993"],
  ["(-9223372036854775808)::BIGINT", "BIGINT", "number", "-9223372036854775808"],
  ["255::UTINYINT", "UTINYINT", "number", 255],
  ["65535::USMALLINT", "USMALLINT", "number", 65535],
  ["4294967295::UINTEGER", "UINTEGER", "number", 4294967295],
  ["18446744073709551615::UBIGINT", "UBIGINT", "number", "18446744073709551615"],
  ["5::HUGEINT", "HUGEINT", "number", 5],
  ["(-5)::HUGEINT", "HUGEINT", "number", -5],
  ["9007199254740991::HUGEINT", "HUGEINT", "number", 9007199254740991],
  ["(-9007199254740991)::HUGEINT", "HUGEINT", "number", -9007199254740991],
  ["(-9007199254740992)::HUGEINT", "HUGEINT", "number", "-9007199254740992"],
  ["18446744073709551616::HUGEINT", "HUGEINT", "number", "18446744073709551616"],
  ["12345678901234567890123::HUGEINT", "HUGEINT", "number", "12345678901234567890123"],
  ["(-12345678901234567890123)::HUGEINT", "HUGEINT", "number", "-12345678901234567890123"],
  ["sum(3)", "HUGEINT", "number", 3],
  ["count(*)", "BIGINT", "number", 1],
  ["7::UHUGEINT", "UHUGEINT", "number", 7],
  [
    "340282366920938463463374607431768211455::UHUGEINT",
    "UHUGEINT",
    "number",
    "340282366920938463463374607431768211455",
  ],
  ["0::BIGNUM", "BIGNUM", "number", 0],
  ["1::BIGNUM", "BIGNUM", "number", 1],
  ["'-300'::BIGNUM", "BIGNUM", "number", -300],
  ["'-12345678901234567890123'::BIGNUM", "BIGNUM", "number", "-12345678901234567890123"],
  ["1.5::FLOAT", "FLOAT", "number", 1.5],
  ["0.1::DOUBLE", "DOUBLE", "number", 0.1],
  ["'nan'::DOUBLE", "DOUBLE", "number", NaN],
  ["'-inf'::DOUBLE", "DOUBLE", "number", -Infinity],
  ["1 / 4", "DOUBLE", "number", 0.25],
  ["12.34", "DECIMAL(4,2)", "number", 12.34],
  ["(-0.05)::DECIMAL(4,2)", "DECIMAL(4,2)", "number", -0.05],
  ["(-1.5)::DECIMAL(18,3)", "DECIMAL(18,3)", "number", -1.5],
  ["1.5::DECIMAL(38,30)", "DECIMAL(38,30)", "number", "1.500000000000000000000000000000"],
  ["'1e-30'::DECIMAL(38,30)", "DECIMAL(38,30)", "number", 1e-30],
  ["(-12345678901234567.89)", "DECIMAL(19,2)", "number", "-12345678901234567.89"],
  ["99999999999999999999::DECIMAL(38,0)", "DECIMAL(38,0)", "number", "99999999999999999999"],
  ["'tekst'", "VARCHAR", "text", "tekst"],
  ["''", "VARCHAR", "text", ""],
  ["'één 😀'", "VARCHAR", "text", "één 😀"],
  ["'b'::ENUM('a', 'b')", "ENUM", "text", "b"],
  [`'it''s, "b" ('::ENUM('x', 'it''s, "b" (')`, "ENUM", "text", `it's, "b" (`],
  [
    "'f8345678-1234-1234-1234-123456789abc'::UUID",
    "UUID",
    "text",
    "f8345678-1234-1234-1234-123456789abc",
  ],
  ["'\\xAB\\x00c'::BLOB", "BLOB", "other", bytes(0xab, 0, 99)],
  ["''::BLOB", "BLOB", "other", bytes()],
  ["'10101'::BIT", "BIT", "other", "10101"],
  ["'0000111100001111'::BIT", "BIT", "other", "0000111100001111"],
  ["DATE '2024-02-29'", "DATE", "date", utc("2024-02-29T00:00:00")],
  ["DATE '1900-01-01'", "DATE", "date", utc("1900-01-01T00:00:00")],
  ["DATE '294000-01-01'", "DATE", "date", "294000-01-01"],
  ["'infinity'::DATE", "DATE", "date", "infinity"],
  ["'-infinity'::DATE", "DATE", "date", "-infinity"],
  [
    "TIMESTAMP '2024-03-01 12:34:56.789012'",
    "TIMESTAMP",
    "timestamp",
    utc("2024-03-01T12:34:56.789"),
  ],
  [
    "TIMESTAMP '1969-12-31 23:59:59.999999'",
    "TIMESTAMP",
    "timestamp",
    utc("1969-12-31T23:59:59.999"),
  ],
  ["TIMESTAMP '290000-01-01 01:02:03.5'", "TIMESTAMP", "timestamp", "290000-01-01 01:02:03.5"],
  ["'infinity'::TIMESTAMP", "TIMESTAMP", "timestamp", "infinity"],
  ["'-infinity'::TIMESTAMP", "TIMESTAMP", "timestamp", "-infinity"],
  ["'2024-03-01 12:34:56'::TIMESTAMP_S", "TIMESTAMP_S", "timestamp", utc("2024-03-01T12:34:56")],
  [
    "'2024-03-01 12:34:56.789'::TIMESTAMP_MS",
    "TIMESTAMP_MS",
    "timestamp",
    utc("2024-03-01T12:34:56.789"),
  ],
  [
    "'2024-03-01 12:34:56.789012345'::TIMESTAMP_NS",
    "TIMESTAMP_NS",
    "timestamp",
    utc("2024-03-01T12:34:56.789"),
  ],
  [
    "'2024-03-01 12:34:56+00'::TIMESTAMPTZ",
    "TIMESTAMP WITH TIME ZONE",
    "timestamp",
    utc("2024-03-01T12:34:56"),
  ],
  ["TIME '01:02:03'", "TIME", "other", "01:02:03"],
  ["TIME '23:59:59.000120'", "TIME", "other", "23:59:59.00012"],
  ["TIME '24:00:00'", "TIME", "other", "24:00:00"],
  ["'12:34:56+02'::TIMETZ", "TIME WITH TIME ZONE", "other", "12:34:56+02"],
  ["'12:34:56.5-03:30'::TIMETZ", "TIME WITH TIME ZONE", "other", "12:34:56.5-03:30"],
  [
    "INTERVAL '1 year 2 months 3 days 4 hours'",
    "INTERVAL",
    "other",
    "1 year 2 months 3 days 04:00:00",
  ],
  ["INTERVAL '-1 day -90 minutes'", "INTERVAL", "other", "-1 day -01:30:00"],
  ["INTERVAL '100 hours 0.5 seconds'", "INTERVAL", "other", "100:00:00.5"],
  ["INTERVAL '0 days'", "INTERVAL", "other", "00:00:00"],
  ["INTERVAL '-14 months'", "INTERVAL", "other", "-1 year -2 months"],
  ["NULL", "INTEGER", "number", null],
  ["NULL::BIT", "BIT", "other", null],
  ["NULL::DECIMAL(9,2)", "DECIMAL(9,2)", "number", null],
  ["[1, NULL, 3]", "INTEGER[]", "other", [1, null, 3]],
  ["[]::INTEGER[]", "INTEGER[]", "other", []],
  ["[[1, 2], [], NULL]", "INTEGER[][]", "other", [[1, 2], [], null]],
  ["[true, NULL, false]", "BOOLEAN[]", "other", [true, null, false]],
  ["[5::BIGINT, 9007199254740993]", "BIGINT[]", "other", [5, "9007199254740993"]],
  ["[1.5, -2.25]", "DECIMAL(3,2)[]", "other", [1.5, -2.25]],
  ["[DATE '2024-01-01', NULL]", "DATE[]", "other", [utc("2024-01-01T00:00:00"), null]],
  ["[TIMESTAMP '2024-01-01 01:00:00']", "TIMESTAMP[]", "other", [utc("2024-01-01T01:00:00")]],
  ["['a', 'é']", "VARCHAR[]", "other", ["a", "é"]],
  ["['b'::ENUM('a', 'b'), NULL]", "ENUM[]", "other", ["b", null]],
  ["['10'::BIT]", "BIT[]", "other", ["10"]],
  ["[1, 2]::INTEGER[2]", "INTEGER[2]", "other", [1, 2]],
  ["[[true, false], NULL]::BOOLEAN[2][]", "BOOLEAN[2][]", "other", [[true, false], null]],
  ["{'a': 1, 'b': 'x'}", "STRUCT(a INTEGER, b VARCHAR)", "other", {a: 1, b: "x"}],
  ["{'een naam': 1.5}", 'STRUCT("een naam" DECIMAL(2,1))', "other", {"een naam": 1.5}],
  ["{'a': {'b': [true]}}", "STRUCT(a STRUCT(b BOOLEAN[]))", "other", {a: {b: [true]}}],
  ["{'s': 3::HUGEINT, 'u': NULL::UUID}", "STRUCT(s HUGEINT, u UUID)", "other", {s: 3, u: null}],
  [
    "{'e': 'y'::ENUM('x', 'y'), 'f': ['q'::ENUM('p', 'q')]}",
    "STRUCT(e ENUM, f ENUM[])",
    "other",
    {e: "y", f: ["q"]},
  ],
  ["NULL::STRUCT(a INTEGER)", "STRUCT(a INTEGER)", "other", null],
  ["row(1, 'x')", "STRUCT(INTEGER, VARCHAR)", "other", [1, "x"]],
  [
    "MAP {'a': 1, 'b': NULL}",
    "MAP(VARCHAR, INTEGER)",
    "other",
    [
      ["a", 1],
      ["b", null],
    ],
  ],
  ["MAP {5::HUGEINT: true}", "MAP(HUGEINT, BOOLEAN)", "other", [[5, true]]],
  ["MAP {true: '10'::BIT}", "MAP(BOOLEAN, BIT)", "other", [[true, "10"]]],
  [
    "MAP {'a': [MAP {7::TINYINT: '\\x01'::BLOB}]}",
    "MAP(VARCHAR, MAP(TINYINT, BLOB)[])",
    "other",
    [["a", [[[7, bytes(1)]]]]],
  ],
  ["MAP {'x'::ENUM('w', 'x'): 'z'::ENUM('y', 'z')}", "MAP(ENUM, ENUM)", "other", [["x", "z"]]],
  ["MAP {}::MAP(VARCHAR, INTEGER)", "MAP(VARCHAR, INTEGER)", "other", []],
  ["union_value(n := 1)", "UNION(n INTEGER)", "other", 1],
  ["'x'::UNION(n INTEGER, s VARCHAR)", "UNION(n INTEGER, s VARCHAR)", "other", "x"],
  ["NULL::UNION(n INTEGER, s VARCHAR)", "UNION(n INTEGER, s VARCHAR)", "other", null],
  ["[union_value(b := true)]", "UNION(b BOOLEAN)[]", "other", [true]],
];

describe.each(Object.entries(engines))("the %s engine reads", (_name, engine) => {
  test.each(CASES)("%s as %s", async (sql, type, kind, value) => {
    const {columns, rows} = await engine.query(`SELECT ${sql} AS v`);
    expect({...columns[0], value: rows[0]?.["v"]}).toEqual({name: "v", type, kind, value});
  });

  test("a null between values of every kind, over several batches", async () => {
    const {rows} = await engine.query(`
      SELECT range AS i, range % 3 = 0 AS flag, [range % 2 = 0, NULL] AS flags, (range % 5)::VARCHAR AS txt,
        range % 7 AS small, {'d': range / 4} AS st,
        'b'::ENUM('a', 'b') AS e
      FROM range(5000) ORDER BY i`);
    const at = (i: number) => ({
      i,
      flag: i % 3 === 0,
      flags: [i % 2 === 0, null],
      txt: String(i % 5),
      small: i % 7,
      st: {d: i / 4},
      e: "b",
    });
    expect(rows).toEqual(Array.from({length: 5000}, (_, i) => at(i)));
  });

  test("nulls and values of a column apart, over several batches", async () => {
    const columns = [
      "n",
      "n % 2 = 0",
      "n::VARCHAR",
      "n::DECIMAL(9,1)",
      "[n]",
      "DATE '1970-01-01' + n::INTEGER",
    ];
    const nullable = columns.map(
      (sql, j) => `CASE WHEN n % 3 = 0 THEN NULL ELSE ${sql} END AS c${j}`,
    );
    const {rows} = await engine.query(
      `SELECT ${nullable.join(", ")} FROM range(4100) r(n) ORDER BY n`,
    );
    const expected = Array.from({length: 4100}, (_, n) =>
      n % 3 === 0
        ? {c0: null, c1: null, c2: null, c3: null, c4: null, c5: null}
        : {c0: n, c1: n % 2 === 0, c2: String(n), c3: n, c4: [n], c5: new Date(n * 86_400_000)},
    );
    expect(rows).toEqual(expected);
  });

  test("columns of one name under names of their own", async () => {
    const {columns, rows} = await engine.query("SELECT 1 AS a, 2 AS a, 3 AS a_1, 4 AS a");
    expect(columns.map((column) => column.name)).toEqual(["a", "a_2", "a_1", "a_3"]);
    expect(rows).toEqual([{a: 1, a_2: 2, a_1: 3, a_3: 4}]);
  });

  test("a column called __proto__ as a column like any other", async () => {
    const {rows} = await engine.query('SELECT 1 AS "__proto__", 2 AS b');
    expect(Object.entries(rows[0] ?? {})).toEqual([
      ["__proto__", 1],
      ["b", 2],
    ]);
  });

  test("an empty answer with its columns", async () => {
    const {columns, rows, truncated} = await engine.query(
      "SELECT 1 AS a, 'x'::ENUM('x') AS e WHERE false",
    );
    expect({types: columns.map((column) => column.type), rows, truncated}).toEqual({
      types: ["INTEGER", "ENUM"],
      rows: [],
      truncated: false,
    });
  });

  test.each([
    [0, 0, true],
    [1, 1, true],
    [4999, 4999, true],
    [5000, 5000, false],
    [6000, 5000, false],
  ])("at most %i of 5000 rows", async (rowLimit, length, truncated) => {
    const table = await engine.query("FROM range(5000)", {rowLimit});
    expect([table.rows.length, table.truncated]).toEqual([length, truncated]);
  });

  test("an ENUM of a statement that ends in semicolons and comments", async () => {
    const {rows} = await engine.query("SELECT 'a'::ENUM('a') AS e; -- done;\n/* really; */ ;");
    expect(rows).toEqual([{e: "a"}]);
  });

  test("the same text for times and intervals as DuckDB prints", async () => {
    const values = [
      "INTERVAL '13 months 1 day -1 second'",
      "INTERVAL '2 days 23:59:59.999999'",
      "'00:00:00-15:59:59'::TIMETZ",
      "'00:00:00+15:59'::TIMETZ",
      "TIME '00:00:00.000001'",
      "'0'::BIT",
    ];
    for (const sql of values) {
      const {rows} = await engine.query(`SELECT ${sql} AS ours, (${sql})::VARCHAR AS theirs`);
      expect(rows[0]?.["ours"]).toBe(rows[0]?.["theirs"]);
    }
  });
});

/** What the native library itself cannot give. */
const WASM_ONLY: readonly Case[] = [
  ["'\ufeffx'", "VARCHAR", "text", "\ufeffx"],
  [
    "{'__proto__': 1}",
    "STRUCT(__proto__ INTEGER)",
    "other",
    Object.fromEntries([["__proto__", 1]]),
  ],
  ["[row(1, true)]", "STRUCT(INTEGER, BOOLEAN)[]", "other", [[1, true]]],
];

test.each(WASM_ONLY)("the wasm engine alone reads %s as %s", async (sql, type, kind, value) => {
  const {columns, rows} = await engines.wasm.query(`SELECT ${sql} AS v`);
  expect({...columns[0], value: rows[0]?.["v"]}).toEqual({name: "v", type, kind, value});
});

test("a type that cannot be sent is refused", async () => {
  const answer = engines.wasm.query("SELECT '12:34:56.123456789'::TIME_NS AS t");
  await expect(answer).rejects.toMatchObject({type: "Not implemented"});
});

test("an ENUM that a change of data gives back is refused, and the change is not made twice", async () => {
  await engines.wasm.query("CREATE TABLE changed (e ENUM('a'))");
  const change = engines.wasm.query("INSERT INTO changed VALUES ('a') RETURNING e");
  await expect(change).rejects.toThrow("cast it to VARCHAR");
  expect((await engines.wasm.query("SELECT count(*) AS n FROM changed")).rows).toEqual([{n: 1}]);
});
