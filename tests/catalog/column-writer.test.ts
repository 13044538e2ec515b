import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {columnWriter} from "#catalog";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import type {Lang} from "#base";

const engine = createNativeEngine();
beforeAll(() => engine.start());
afterAll(() => engine.close());

const MINUS = "\u2212";

describe("a value of DuckDB reads", () => {
  // SQL, in Dutch, in English.
  test.each<[string, string | null, string | null]>([
    ["1234.5::DOUBLE", "1.234,5", "1,234.5"],
    ["2.5e-7::DOUBLE", "2,5\u00a0×\u00a010⁻⁷", "2.5\u00a0×\u00a010⁻⁷"],
    ["1.50::DECIMAL(5,2)", "1,50", "1.50"],
    [
      "12345678901234567.89::DECIMAL(20,2)",
      "12.345.678.901.234.567,89",
      "12,345,678,901,234,567.89",
    ],
    [
      "-170141183460469231731687303715884105727::HUGEINT",
      `${MINUS}170.141.183.460.469.231.731.687.303.715.884.105.727`,
      `${MINUS}170,141,183,460,469,231,731,687,303,715,884,105,727`,
    ],
    ["1e300::DOUBLE", "1\u00a0×\u00a010³⁰⁰", "1\u00a0×\u00a010³⁰⁰"],
    ["'nan'::DOUBLE", "geen getal", "not a number"],
    ["'-infinity'::DOUBLE", `${MINUS}∞`, `${MINUS}∞`],
    ["true", "ja", "yes"],
    ["NULL", null, null],
    ["''", "", ""],
    ["'02000'", "02000", "02000"],
    ["DATE '2012-06-30'", "30 juni 2012", "30 June 2012"],
    ["TIMESTAMP '2012-06-30 00:00:00'", "30 juni 2012 00:00:00", "30 June 2012 00:00:00"],
    [
      "TIMESTAMP '2012-06-30 01:02:03.25'",
      "30 juni 2012 01:02:03,250",
      "30 June 2012 01:02:03.250",
    ],
    [
      "TIMESTAMPTZ '2012-06-30 01:02:03+00'",
      "30 juni 2012 01:02:03 UTC",
      "30 June 2012 01:02:03 UTC",
    ],
    ["DATE '0044-03-15 (BC)'", "15 maart 44\u00a0v.Chr.", "15 March 44\u00a0BC"],
    ["[248.75, 500.752]::DOUBLE[]", "[248,75; 500,752]", "[248.75, 500.752]"],
    ["[DATE '2012-06-30', NULL]", "[30 juni 2012; leeg]", "[30 June 2012, empty]"],
    [
      "{'dag': DATE '2012-06-30', 'som': 1.5}",
      "{dag: 30 juni 2012; som: 1,5}",
      "{dag: 30 June 2012, som: 1.5}",
    ],
    [
      "{'t': TIMESTAMP '2012-06-30 00:00:00'}",
      "{t: 30 juni 2012 00:00:00}",
      "{t: 30 June 2012 00:00:00}",
    ],
    ["MAP {'a': 1234, 'b c': 2}", "{a: 1.234; b c: 2}", "{a: 1,234, b c: 2}"],
    ["row(1, 'x')", "(1; x)", "(1, x)"],
    ["['a', 'b; c', '']", `[a; "b; c"; ""]`, `[a, "b; c", ""]`],
    ["[true, false]", "[ja; nee]", "[yes, no]"],
    [
      "[12345678901234567.89::DECIMAL(20,2)]",
      "[12.345.678.901.234.567,89]",
      "[12,345,678,901,234,567.89]",
    ],
    ["'\\xAA\\x01'::BLOB", "\\xAA\\x01", "\\xAA\\x01"],
  ])("%s as %s", async (sql, nl, en) => {
    const {columns, rows} = await engine.query(`SELECT ${sql} AS v`);
    const [column] = columns;
    if (!column) throw new Error("no column");
    const value = rows[0]?.["v"] ?? null;
    const written = (lang: Lang) => columnWriter(column, [value], lang).text(value);
    expect([written("nl"), written("en")]).toEqual([nl, en]);
  });
});

describe("a column", () => {
  test("of years has no thousands sign", () => {
    const years = columnWriter({name: "periode", kind: "number", type: "INTEGER"}, [2013], "nl");
    expect([years.isCode, years.text(2013)]).toEqual([true, "2013"]);
    const persons = columnWriter({name: "personen", kind: "number", type: "INTEGER"}, [2013], "nl");
    expect([persons.isCode, persons.text(2013)]).toEqual([false, "2.013"]);
  });

  test("keeps six decimals of a double, and all of them where it is asked in full", () => {
    const writer = columnWriter({name: "v", kind: "number", type: "DOUBLE"}, [], "nl");
    expect(writer.text(499.94923456)).toBe("499,949235");
    expect(writer.full(499.94923456)).toBe("499,94923456");
  });
});
