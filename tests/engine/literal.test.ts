import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {quoteIdentifier} from "../../src/engine/identifier.ts";
import {literal, typedLiteral} from "../../src/engine/literal.ts";
import type {LiteralValue} from "../../src/engine/literal.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import type {Value} from "../../src/engine/table.ts";

const engine = createNativeEngine();
afterAll(() => engine.close());

/** What DuckDB makes of an expression, and of which type. */
async function evaluate(sql: string): Promise<readonly [string, Value]> {
  const {columns, rows} = await engine.query(`SELECT ${sql} AS v`);
  return [columns[0]?.type ?? "", rows[0]?.["v"] ?? null];
}

const noon = new Date("2024-02-29T12:34:56.789Z");

const WRITTEN: readonly (readonly [LiteralValue, string, string])[] = [
  [null, "NULL", "INTEGER"],
  [true, "TRUE", "BOOLEAN"],
  [2013, "2013", "INTEGER"],
  [-1, "(-1)", "INTEGER"],
  [3e9, "3000000000", "BIGINT"],
  [0.5, "0.5e0", "DOUBLE"],
  [-0, "(-0e0)", "DOUBLE"],
  [1e21, "1e+21", "DOUBLE"],
  [2 ** 60, "1152921504606847000e0", "DOUBLE"],
  [NaN, "CAST('NaN' AS DOUBLE)", "DOUBLE"],
  [-Infinity, "CAST('-Infinity' AS DOUBLE)", "DOUBLE"],
  [5n, "5", "INTEGER"],
  [-(2n ** 63n), "CAST('-9223372036854775808' AS HUGEINT)", "HUGEINT"],
  [2n ** 130n, "CAST('1361129467683753853853498429727072845824' AS BIGNUM)", "BIGNUM"],
  ["it's", "'it''s'", "VARCHAR"],
  ["a\0b", "('a' || chr(0) || 'b')", "VARCHAR"],
  [noon, "TIMESTAMP '2024-02-29 12:34:56.789'", "TIMESTAMP"],
  [[], "[]", "INTEGER[]"],
  [["a", null], "['a', NULL]", "VARCHAR[]"],
  [[[1], []], "[[1], []]", "INTEGER[][]"],
];

test.each(WRITTEN.map(([value, sql, type]) => ({value, sql, type})))(
  "$sql is how a $type is written",
  async ({value, sql, type}) => {
    expect(literal(value)).toBe(sql);
    expect((await evaluate(sql))[0]).toBe(type);
  },
);

test("a Date is written as its UTC day when asked", async () => {
  expect(literal(noon, "DATE")).toBe("DATE '2024-02-29'");
  expect(await evaluate(literal([noon], "DATE"))).toEqual(["DATE[]", [new Date("2024-02-29")]]);
});

test("an invalid Date cannot be written", () => {
  expect(() => literal(new Date(NaN))).toThrow(RangeError);
});

test("a negative number keeps its meaning beside any operator", async () => {
  expect((await evaluate(`5-${literal(-3)}`))[1]).toBe(8);
  expect((await evaluate(`${literal(-2)}::VARCHAR || ${literal("x")}`))[1]).toBe("-2x");
});

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(-0, 5e-324, 1.7976931348623157e308),
);
const text = fc.oneof(
  // The native library itself drops a byte order mark at the start of a text.
  fc.string({unit: "binary"}).filter((value) => !value.startsWith("\ufeff")),
  fc.constantFrom("';--", "\\'", "$1", "$$", "\0", "''", "\u2028", "😀"),
);
const date = fc.date({noInvalidDate: true, min: new Date(-6.2e13), max: new Date(8.64e15 - 1)});

const options = {seed: 20_250_307, numRuns: 300};

test.each<readonly [string, fc.Arbitrary<LiteralValue>]>([
  ["a number", number],
  ["a text", text],
  ["a moment", date],
  ["a boolean", fc.boolean()],
  ["a list of texts", fc.array(fc.option(text), {maxLength: 5})],
  ["a list of lists", fc.array(fc.array(fc.integer(), {maxLength: 3}), {maxLength: 3})],
])("%s comes back as it went (seed 20250307)", async (_name, values) => {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const [, back] = await evaluate(literal(value));
      expect(back).toEqual(value);
    }),
    options,
  );
});

test("a big integer comes back as it went (seed 20250307)", async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt({min: -(2n ** 150n), max: 2n ** 150n}), async (value) => {
      const [, back] = await evaluate(literal(value));
      expect(BigInt(String(back))).toBe(value);
    }),
    options,
  );
});

test("any text but the empty one is a name when quoted (seed 20250307)", async () => {
  const names = text.filter((name) => name !== "" && !name.includes("\0"));
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const {columns, rows} = await engine.query(`SELECT 1 AS ${quoteIdentifier(name)}`);
      expect([columns[0]?.name, rows[0]?.[name]]).toEqual([name, 1]);
    }),
    options,
  );
});

test.each([
  ["DATE '2024-02-29'", "DATE"],
  ["TIMESTAMP '2024-02-29 12:34:56.789'", "TIMESTAMP"],
  ["TIMESTAMP_S '2024-02-29 12:34:56'", "TIMESTAMP_S"],
  ["TIMESTAMPTZ '2024-02-29 12:34:56+00'", "TIMESTAMP WITH TIME ZONE"],
  ["TIME '12:34'", "TIME"],
  ["DATE 'infinity'", "DATE"],
  ["1.10::DECIMAL(4, 2)", "DECIMAL(4,2)"],
  ["12345678901234567.89::DECIMAL(20, 2)", "DECIMAL(20,2)"],
  ["9007199254740993::BIGINT", "BIGINT"],
  ["-5::BIGINT", "BIGINT"],
  ["123456789012345678901::HUGEINT", "HUGEINT"],
  ["7::UTINYINT", "UTINYINT"],
  ["2012", "INTEGER"],
  ["2e0", "DOUBLE"],
  ["0.1::FLOAT", "FLOAT"],
  ["true", "BOOLEAN"],
  ["'02000'", "VARCHAR"],
  ["'b'::ENUM ('a', 'b')", "VARCHAR"],
  ["INTERVAL 1 DAY", "INTERVAL"],
])("what a query gives as %s is written as a %s", async (sql, type) => {
  const {columns, rows} = await engine.query(`SELECT ${sql} AS v`);
  const written = typedLiteral(rows[0]?.["v"] ?? null, columns[0]?.type ?? "");
  expect(await evaluate(`${written} IS NOT DISTINCT FROM ${sql}`)).toEqual(["BOOLEAN", true]);
  expect((await evaluate(written ?? ""))[0]).toBe(type);
});

test("a list, a structure and bytes are no single value; NULL is NULL", () => {
  expect(typedLiteral([1], "INTEGER[]")).toBeNull();
  expect(typedLiteral({a: 1}, "STRUCT(a INTEGER)")).toBeNull();
  expect(typedLiteral(null, "DATE")).toBe("NULL");
});
