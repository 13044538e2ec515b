import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fieldNumber, formatNumber, readNumber} from "#base";
import type {Lang, NumberReading} from "#base";

/** One word for a reading: its digits, "empty", or why not. */
function short(reading: NumberReading): string {
  return reading.status === "number"
    ? reading.digits
    : reading.status === "empty"
      ? "empty"
      : reading.reason;
}

describe("a typed number", () => {
  // Typed, in Dutch, in English.
  test.each([
    ["2.000", "2000", "2.000"],
    ["2,000", "2.000", "2000"],
    ["1,5", "1.5", "1.5"],
    ["1.5", "1.5", "1.5"],
    ["2.00", "2.00", "2.00"],
    ["0.500", "0.500", "0.500"],
    ["0,500", "0.500", "0.500"],
    ["1234.567", "1234.567", "1234.567"],
    ["1.234.567,89", "1234567.89", "1234567.89"],
    ["1,234,567.89", "1234567.89", "1234567.89"],
    ["1,234.5", "1234.5", "1234.5"],
    ["1.234.567", "1234567", "1234567"],
    ["12", "12", "12"],
    ["007", "7", "7"],
    ["-5", "-5", "-5"],
    ["\u22125", "-5", "-5"],
    ["\u20135", "-5", "-5"],
    ["- 5", "-5", "-5"],
    ["+5", "5", "5"],
    ["-0", "0", "0"],
    ["-0,0", "0.0", "0.0"],
    [",5", "0.5", "0.5"],
    [".5", "0.5", "0.5"],
    ["5,", "5", "5"],
    [" 12 ", "12", "12"],
    ["1 234,5", "1234.5", "1234.5"],
    ["1 234.567", "groups", "1234.567"],
    ["1 234,567", "1234.567", "groups"],
    ["1\u202f234\u202f567", "1234567", "1234567"],
    ["1\u00a0234", "1234", "1234"],
    ["9007199254740993", "9007199254740993", "9007199254740993"],
    ["12345678901234567,89", "12345678901234567.89", "12345678901234567.89"],
    ["4,5e-23", "4.5e-23", "4.5e-23"],
    ["4.5E+3", "4.5e+3", "4.5e+3"],
    ["4,5 × 10⁻²³", "4.5e-23", "4.5e-23"],
    ["\u22121,2 x 10^6", "-1.2e6", "-1.2e6"],
    ["", "empty", "empty"],
    [" \u00a0 ", "empty", "empty"],
    ["1.2.3", "groups", "groups"],
    ["1,2,3", "groups", "groups"],
    ["1.2345.678", "groups", "groups"],
    ["0.123.456", "groups", "groups"],
    ["1 23", "groups", "groups"],
    ["1.500e3", "groups", "1.500e3"],
    ["1,500e3", "1.500e3", "groups"],
    [".", "groups", "groups"],
    ["abc", "not-a-number", "not-a-number"],
    ["-", "not-a-number", "not-a-number"],
    ["--5", "not-a-number", "not-a-number"],
    ["5-", "not-a-number", "not-a-number"],
    ["0x10", "not-a-number", "not-a-number"],
    ["Infinity", "not-a-number", "not-a-number"],
    ["∞", "not-a-number", "not-a-number"],
    ["NaN", "not-a-number", "not-a-number"],
    ["constructor", "not-a-number", "not-a-number"],
    ["1_000", "not-a-number", "not-a-number"],
    ["12%", "unit", "unit"],
    ["€ 12", "unit", "unit"],
    ["12 euro", "unit", "unit"],
    ["1e999", "range", "range"],
    ["1e-999", "range", "range"],
  ])("%j is %s in Dutch and %s in English", (typed, nl, en) => {
    expect([short(readNumber(typed, "nl")), short(readNumber(typed, "en"))]).toEqual([nl, en]);
  });

  test("is exact where it is whole, whatever its size", () => {
    expect(readNumber("9.007.199.254.740.993", "nl")).toMatchObject({value: 9007199254740993n});
    expect(readNumber("9007199254740991", "nl")).toMatchObject({value: 9007199254740991});
    expect(readNumber("-0", "en")).toMatchObject({value: 0});
  });

  test("is read as it is written, in both languages", () => {
    const language = fc.constantFrom<Lang>("nl", "en");
    fc.assert(
      fc.property(fc.integer({min: -1e9, max: 1e9}), language, (thousandths, lang) => {
        const value = thousandths / 1000;
        expect(readNumber(formatNumber(value, lang, {maxDecimals: 3}), lang)).toMatchObject({
          value: value || 0,
        });
      }),
    );
  });

  test("stands in a field so that it is read back as it was", () => {
    const value = fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.bigInt());
    fc.assert(
      fc.property(value, fc.constantFrom<Lang>("nl", "en"), (each, lang) => {
        const reading = readNumber(fieldNumber(each, lang), lang);
        expect(reading).toMatchObject({status: "number"});
        expect(Number(reading.status === "number" ? reading.value : NaN)).toBe(Number(each) || 0);
      }),
    );
  });

  test("never throws, and what it reads has the digits that it says", () => {
    const typed = fc.string({unit: fc.constantFrom(..."0123456789.,- e×¹⁰%\u202f")});
    fc.assert(
      fc.property(typed, fc.constantFrom<Lang>("nl", "en"), (text, lang) => {
        const reading = readNumber(text, lang);
        if (reading.status !== "number") return;
        expect(Number(reading.digits)).toBe(Number(reading.value));
      }),
    );
  });
});
