import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatDate, formatTimestamp, readDate} from "#base";
import type {Lang} from "#base";

describe("a typed day", () => {
  test.each([
    ["2020-02-01", "2020-02-01T00:00:00.000Z"],
    ["1/2/2020", "2020-02-01T00:00:00.000Z"],
    ["01-02-2020", "2020-02-01T00:00:00.000Z"],
    ["1 februari 2020", "2020-02-01T00:00:00.000Z"],
    ["1 Februari 2020", "2020-02-01T00:00:00.000Z"],
    ["1 feb. 2020", "2020-02-01T00:00:00.000Z"],
    ["1 feb 2020", "2020-02-01T00:00:00.000Z"],
    ["1 February 2020", "2020-02-01T00:00:00.000Z"],
    ["15 mrt 2020", "2020-03-15T00:00:00.000Z"],
    ["15 maart 2020", "2020-03-15T00:00:00.000Z"],
    ["15 sept. 2020", "2020-09-15T00:00:00.000Z"],
    ["2020-02-01 13:45", "2020-02-01T13:45:00.000Z"],
    ["2020-02-01T13:45:10Z", "2020-02-01T13:45:10.000Z"],
    ["1 februari 2020 13:45:10,250 UTC", "2020-02-01T13:45:10.250Z"],
  ])("%s is %s", (typed, iso) => {
    expect(readDate(typed)?.toISOString()).toBe(iso);
  });

  test.each([
    "",
    "2020",
    "31/2/2020",
    "2024-02-31",
    "1 foo 2020",
    "1 constructor 2020",
    "1 ja 2020",
    "1 februaries 2020",
    "13:45",
    "2020-02-01 25:00",
  ])("%j is none", (typed) => {
    expect(readDate(typed)).toBe(null);
  });

  test("is read as it is written, in both languages", () => {
    const moment = fc.date({
      min: new Date("1000-01-01"),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.constantFrom<Lang>("nl", "en"), (date, lang) => {
        expect(readDate(formatTimestamp(date, lang))?.getTime()).toBe(date.getTime());
        expect(readDate(formatDate(date, lang))?.toISOString().slice(0, 10)).toBe(
          date.toISOString().slice(0, 10),
        );
      }),
    );
  });
});
