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
  formatShare,
  formatTimestamp,
  isFormatName,
  readNumber,
} from "#base";
import type {Lang} from "#base";

const NBSP = "\u00a0";
const MINUS = "\u2212";

function times(mantissa: string, power: string): string {
  return `${mantissa}${NBSP}×${NBSP}10${power}`;
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
    [-0.001, `${MINUS}0,001`, `${MINUS}0.001`],
    [0.0149, "0,015", "0.015"],
    [0.000023, "0,000023", "0.000023"],
    [0.0000004, times("4", "⁻⁷"), times("4", "⁻⁷")],
    [4.5e-23, times("4,5", "⁻²³"), times("4.5", "⁻²³")],
    [-9.9996e-8, `${MINUS}${times("1", "⁻⁷")}`, `${MINUS}${times("1", "⁻⁷")}`],
    [1e21, times("1", "²¹"), times("1", "²¹")],
    [1.2345e300, times("1,23", "³⁰⁰"), times("1.23", "³⁰⁰")],
    [9007199254740991, "9.007.199.254.740.991", "9,007,199,254,740,991"],
    [9007199254740993n, "9.007.199.254.740.993", "9,007,199,254,740,993"],
    ["12345678901234567.895", "12.345.678.901.234.567,9", "12,345,678,901,234,567.9"],
    [
      "-12345678901234567.891",
      `${MINUS}12.345.678.901.234.567,89`,
      `${MINUS}12,345,678,901,234,567.89`,
    ],
    [1.005, "1,01", "1.01"],
    [2.675, "2,68", "2.68"],
    [-1.005, `${MINUS}1,01`, `${MINUS}1.01`],
    [999.999, "1.000", "1,000"],
    [0.1 + 0.2, "0,3", "0.3"],
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
    expect(formatNumber(0.33, "nl", {decimals: 1})).toBe("0,3");
    expect(formatNumber(0, "nl", {decimals: 1})).toBe("0,0");
  });

  test("are never a zero that they are not, whatever decimals are asked for", () => {
    expect(formatNumber(0.04, "nl", {decimals: 1})).toBe("0,04");
    expect(formatNumber(0.4, "nl", {decimals: 0})).toBe("0,4");
    expect(formatNumber(0.96, "nl", {maxDecimals: 1})).toBe("0,96");
  });

  test("never show an English group to a Dutch reader", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true}), (value) => {
        expect(formatNumber(value, "nl")).not.toMatch(/\d,\d{3}\b(?!$)|\.\d{1,2}$/);
      }),
    );
  });

  /** Doubles of every size, digits beyond them, and what a person would have typed. */
  const anyNumber = fc.oneof(
    fc.double({noNaN: true, min: -1.7e308, max: 1.7e308}),
    fc.integer({min: -1e9, max: 1e9}).map((thousandths) => thousandths / 1000),
    fc.bigInt(-(10n ** 38n), 10n ** 38n),
    fc
      .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({min: 0, max: 99}))
      .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, "0")}`),
  );
  const anyStyle = fc.oneof(
    fc.record({decimals: fc.integer({min: 0, max: 6})}),
    fc.record({maxDecimals: fc.integer({min: 0, max: 6})}),
  );

  test("read back as the value within their rounding, and zero only where it is zero", () => {
    fc.assert(
      fc.property(anyNumber, anyStyle, fc.constantFrom<Lang>("nl", "en"), (value, style, lang) => {
        const text = formatNumber(value, lang, style);
        const read = readNumber(text, lang);
        expect(read.status, text).toBe("number");
        const back = read.status === "number" ? Number(read.value) : NaN;
        expect(back === 0, `${String(value)} as ${text}`).toBe(Number(value) === 0);
        const places = "decimals" in style ? style.decimals : style.maxDecimals;
        // Half a unit of the last place kept, or of the second significant digit.
        const within = Math.max(0.5 * 10 ** -places, Math.abs(Number(value)) * 0.05);
        expect(Math.abs(back - Number(value))).toBeLessThanOrEqual(within * (1 + 1e-9));
      }),
      {numRuns: 2000},
    );
  });

  test.each<[string, (value: number, lang: Lang) => string]>([
    ["percentages", formatPercent],
    ["amounts", formatEuro],
    ["hours", formatHours],
    ["compact numbers", formatCompact],
    ["whole numbers", (value, lang) => formatAs("integer", value, lang)],
    ["years", (value, lang) => formatAs("year", value, lang)],
    ["texts", (value, lang) => formatAs("text", value, lang)],
  ])("as %s are never a zero that they are not", (_, write) => {
    fc.assert(
      fc.property(
        fc.double({noNaN: true, noDefaultInfinity: true}),
        fc.constantFrom<Lang>("nl", "en"),
        (value, lang) => {
          expect(/[1-9¹-⁹]/.test(write(value, lang))).toBe(value !== 0);
        },
      ),
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
    [formatHours(-1.5, "nl"), `${MINUS}1${NBSP}u${NBSP}30`],
    [formatHours(0.004, "nl"), `0,004${NBSP}u`],
    [formatPercent(0.04, "nl"), "0,04%"],
    [formatShare(0.123, "nl"), "12,3%"],
    [formatShare(0.285, "en", {decimals: 0}), "29%"],
    [formatShare(1, "nl"), "100%"],
    [formatShare(0.0004, "nl"), "0,04%"],
    [formatEuro(0.004, "nl"), `€${NBSP}0,004`],
    [formatCompact(999_950_000, "nl"), `1${NBSP}miljard`],
    [formatCompact(2.05e6, "nl"), `2,1${NBSP}miljoen`],
    [formatDuration(0.4, "nl"), `0,4${NBSP}ms`],
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
