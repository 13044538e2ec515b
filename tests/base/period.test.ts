import {describe, expect, it} from "vitest";
import {nextPeriod, parsePeriod, printPeriod, readPeriods, yearsOf} from "#base";
import type {Grain, Period} from "#base";

const day = (text: string) => new Date(text);

/** The only period of a column of one value. */
function read(value: unknown): Period {
  const [period] = readPeriods([value]) ?? [];
  if (!period) throw new Error(`${String(value)} is no period.`);
  return period;
}

describe("a period", () => {
  it.each<[unknown, Grain, string, string, string]>([
    [2024, "year", "2024", "2024", "2025"],
    ["2024", "year", "2024", "2024", "2025"],
    ["2024-03", "month", "mrt. 2024", "Mar 2024", "apr. 2024"],
    ["2024-01", "month", "jan. 2024", "Jan 2024", "feb. 2024"],
    ["2024-12", "month", "dec. 2024", "Dec 2024", "jan. 2025"],
    ["2024-Q1", "quarter", "2024 K1", "2024 Q1", "2024 K2"],
    ["2024 K4", "quarter", "2024 K4", "2024 Q4", "2025 K1"],
    ["2024q2", "quarter", "2024 K2", "2024 Q2", "2024 K3"],
    ["K3 2024", "quarter", "2024 K3", "2024 Q3", "2024 K4"],
    ["2023-2024", "span", "2023-2024", "2023-2024", "2024-2025"],
    ["2023–2024", "span", "2023-2024", "2023-2024", "2024-2025"],
    ["2023-24", "span", "2023-2024", "2023-2024", "2024-2025"],
    ["1999-00", "span", "1999-2000", "1999-2000", "2000-2001"],
    ["2009/2014", "span", "2009-2014", "2009-2014", "2010-2015"],
    ["2024-W05", "week", "week 5 2024", "week 5 2024", "week 6 2024"],
    ["2020-W53", "week", "week 53 2020", "week 53 2020", "week 1 2021"],
    ["2024W1", "week", "week 1 2024", "week 1 2024", "week 2 2024"],
    ["2024-02-29", "day", "29 februari 2024", "29 February 2024", "1 maart 2024"],
    [day("2024-02-29T00:00:00Z"), "day", "29 februari 2024", "29 February 2024", "1 maart 2024"],
    [
      day("2024-02-29T14:05:00Z"),
      "moment",
      "29 februari 2024 14:05",
      "29 February 2024 14:05",
      "29 februari 2024 14:05:00.001",
    ],
    [
      "2024-02-29 14:05:09",
      "moment",
      "29 februari 2024 14:05:09",
      "29 February 2024 14:05:09",
      "29 februari 2024 14:05:09.001",
    ],
  ])("%s is a %s: %s, %s, and then %s", (value, grain, nl, en, next) => {
    const period = read(value);
    expect([period.grain, printPeriod(period, "nl"), printPeriod(period, "en")]).toEqual([
      grain,
      nl,
      en,
    ]);
    expect(printPeriod(nextPeriod(period), "nl")).toBe(next);
  });

  it.each([
    "2024-13",
    "2024-00",
    "2024-Q5",
    "2023-W53",
    "2024-W00",
    "2024-02-30",
    "2024-02-29 25:00",
    "2024-2023",
    "2024-2024",
    "1000-1999",
    "2000-2999",
    "2023-25",
    "9000",
    "1000",
    "024",
    "2024a",
    "K1",
    "maart",
    "",
    null,
    true,
    1.5,
    9000,
    new Date(NaN),
  ])("%s is none", (value) => {
    expect(readPeriods([value])).toBeNull();
  });

  it("is printed as what is read again", () => {
    for (const value of ["2024", "2024-03", "2024-Q1", "2024-W05", "2024-02-29", "2023-2024"]) {
      const period = read(value);
      for (let step = period, at = 0; at < 400; at += 1) {
        const next = nextPeriod(step);
        expect(yearsOf(next)).toBeGreaterThan(yearsOf(step));
        step = next;
      }
    }
    const weeks = new Set<string>();
    let week = read("2015-W01");
    for (let at = 0; at < 700; at += 1, week = nextPeriod(week)) {
      const text = printPeriod(week, "nl");
      const [, number = "", year = ""] = text.split(" ");
      expect(parsePeriod(`${year}-W${number.padStart(2, "0")}`, "week")).toEqual(week);
      weeks.add(text);
    }
    expect(weeks.size).toBe(700);
  });

  it("lies where it begins", () => {
    expect(yearsOf(read("2024-07"))).toBe(2024.5);
    expect(yearsOf(read("2024-Q3"))).toBe(2024.5);
    expect(yearsOf(read("2024-W01"))).toBeCloseTo(2024, 2);
    expect(yearsOf(read("2024-07-01"))).toBeCloseTo(2024.5, 2);
  });
});

describe("a column is periods", () => {
  const grains = (...values: readonly unknown[]) =>
    readPeriods(values)?.map((period) => period?.grain ?? null) ?? null;

  it("only when all that it has are of one grain", () => {
    expect(grains("2024-01", "2024-02")).toEqual(["month", "month"]);
    expect(grains("2024-01", null, "")).toEqual(["month", null, null]);
    expect(grains("2024-01", "2024")).toBeNull();
    expect(grains("2024-01", "onbekend")).toBeNull();
    expect(grains(null, "")).toBeNull();
  });

  it("of the grain that all can be", () => {
    // "2011-12" could be a month; beside "2012-13" it is a school year.
    expect(grains("2010-11", "2011-12", "2012-13")).toEqual(["span", "span", "span"]);
    expect(grains("2010-11", "2011-12")).toEqual(["month", "month"]);
    expect(grains(day("2024-01-01T00:00:00Z"), day("2024-01-01T12:00:00Z"))).toEqual([
      "moment",
      "moment",
    ]);
    expect(grains("2024-01-01", "2024-01-01 12:00")).toEqual(["moment", "moment"]);
  });

  it("of spans only when they are of one length", () => {
    expect(grains("2009/2014", "2014/2019")).toEqual(["span", "span"]);
    expect(grains("2000-2023", "2023-2024")).toBeNull();
  });
});
