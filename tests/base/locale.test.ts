import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  collator,
  formatAs,
  formatBytes,
  formatCompact,
  formatDate,
  formatDuration,
  formatEuro,
  formatHours,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatTimestamp,
  isFormatName,
} from "#base";

const NBSP = "\u00a0";
const MINUS = "\u2212";

/** A whole number's digits in groups, by way of BigInt. */
function formatted(value: number, separator: string): string {
  return BigInt(value).toLocaleString("en-US").replaceAll(",", separator);
}

describe("numbers", () => {
  test.each([
    [0, "0", "0"],
    [1234, "1.234", "1,234"],
    [999, "999", "999"],
    [1234567.891, "1.234.567,89", "1,234,567.89"],
    [0.5, "0,5", "0.5"],
    [-1234.5, `${MINUS}1.234,5`, `${MINUS}1,234.5`],
    [-0, "0", "0"],
    [-0.001, "0", "0"],
    [1e21, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
    [1e50, formatted(1e50, "."), formatted(1e50, ",")],
    [NaN, "–", "–"],
    [Infinity, "∞", "∞"],
    [-Infinity, `${MINUS}∞`, `${MINUS}∞`],
  ])("%s reads %s in Dutch and %s in English", (value, nl, en) => {
    expect(formatNumber(value, "nl")).toBe(nl);
    expect(formatNumber(value, "en")).toBe(en);
  });

  test("keep the decimals that are asked for", () => {
    expect(formatNumber(2, "nl", {decimals: 2})).toBe("2,00");
    expect(formatNumber(2.345, "nl", {maxDecimals: 1})).toBe("2,3");
    expect(formatNumber(2015, "nl", {grouping: false})).toBe("2015");
  });

  test("never show an English group to a Dutch reader", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true}), (value) => {
        expect(formatNumber(value, "nl")).not.toMatch(/\d,\d{3}\b(?!$)|\.\d{1,2}$/);
      }),
    );
  });

  test("can be read back from either language", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const read = (text: string, group: string) =>
          Number(text.replaceAll(group, "").replace(MINUS, "-"));
        expect(read(formatNumber(value, "nl"), ".")).toBe(value || 0);
        expect(read(formatNumber(value, "en"), ",")).toBe(value || 0);
      }),
    );
  });
});

describe("money, shares and sizes", () => {
  test.each([
    [formatEuro(1234.5, "nl"), `€${NBSP}1.234,50`],
    [formatEuro(1234.5, "en"), "€1,234.50"],
    [formatEuro(24186000, "nl"), `€${NBSP}24.186.000`],
    [formatEuro(-20, "nl"), `€${NBSP}${MINUS}20`],
    [formatEuro(-20, "en"), `${MINUS}€20`],
    [formatPercent(12.34, "nl"), "12,3%"],
    [formatPercent(84.8, "en"), "84.8%"],
    [formatCompact(2_200_000, "nl"), `2,2${NBSP}miljoen`],
    [formatCompact(48_950_000, "en"), `49${NBSP}million`],
    [formatCompact(2_500_000_000, "nl"), `2,5${NBSP}miljard`],
    [formatCompact(1234, "nl"), "1.234"],
    [formatBytes(512, "nl"), `512${NBSP}B`],
    [formatBytes(5_917_600, "nl"), `5,9${NBSP}MB`],
    [formatBytes(38_800, "en"), `39${NBSP}kB`],
    [formatDuration(84.4, "nl"), `84${NBSP}ms`],
    [formatDuration(1432, "nl"), `1,4${NBSP}s`],
    [formatHours(388.5, "nl"), `388${NBSP}u${NBSP}30`],
    [formatHours(2.9667, "en"), `2${NBSP}h${NBSP}58`],
    [formatHours(264, "nl"), `264${NBSP}u`],
    [formatHours(0.9999, "nl"), `1${NBSP}u`],
  ])("%s", (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe("time", () => {
  test("days are calendar days in UTC, wherever the reader is", () => {
    expect(formatDate(new Date("2025-03-07T00:00:00Z"), "nl")).toBe("7 maart 2025");
    expect(formatDate(new Date("2025-03-07T23:59:59Z"), "en")).toBe("7 March 2025");
    expect(formatTimestamp(new Date("2025-03-07T14:05:09Z"), "nl")).toBe("7 maart 2025 14:05:09");
  });

  test.each([
    ["2024", "2024"],
    ["2009/2014", "2009–2014"],
    ["2023-06-30", "30 juni 2023"],
    ["2014-09/2015-01", "september 2014–januari 2015"],
    ["2014-13", "2014-13"],
    ["", ""],
  ])("the period %s reads %s", (period, expected) => {
    expect(formatPeriod(period, "nl")).toBe(expected);
  });
});

test("labels sort as a Dutch reader expects", () => {
  const sorted = ["Zoë", "9 jaar", "élan", "10 jaar", "appel"].toSorted(collator("nl").compare);
  expect(sorted).toEqual(["9 jaar", "10 jaar", "appel", "élan", "Zoë"]);
});

test("a named format writes as its function does, and years are never grouped", () => {
  expect(formatAs("year", 2015, "nl")).toBe("2015");
  expect(formatAs("integer", 2.6, "nl")).toBe("3");
  expect(formatAs("percent", 5.8, "nl", {decimals: 2})).toBe("5,80%");
  expect(isFormatName("euro")).toBe(true);
  expect(isFormatName("toString")).toBe(false);
});
